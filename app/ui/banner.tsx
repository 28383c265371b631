import type { ReactNode } from 'react'

/** `done` what just succeeded; `warning` what the reader must know; `obsolete` not to be worked by. */
export type BannerTone = 'information' | 'done' | 'warning' | 'obsolete'

/** Dải thông báo above a page's content. `live` for what the last act did: read out when the page loads. */
export function Banner({ tone, live, children }: { tone: BannerTone; live?: boolean; children: ReactNode }) {
  return (
    <div className={`banner banner--${tone}`} role={live ? 'status' : undefined}>
      {children}
    </div>
  )
}
