import type { ReactNode } from 'react'

/** Không có gì ở đây: says so in a sentence, and what the reader may do instead. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      {children}
    </div>
  )
}
