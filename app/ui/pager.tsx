import type { ReactNode } from 'react'
import { useMessages } from './messages-context.tsx'

/** Chuyển trang: links; nothing when there is one page. `position` is e.g. "51–100 trong 312 hồ sơ". */
export function Pager({
  previous,
  next,
  position,
}: {
  previous: string | null
  next: string | null
  position?: ReactNode
}) {
  const { t } = useMessages()
  if (previous === null && next === null) return null
  return (
    <nav className="pager" aria-label={t.layout.pages}>
      {previous !== null && (
        <a className="pager__link" href={previous} rel="prev">
          <span aria-hidden="true">‹ </span>
          {t.layout.previousPage}
        </a>
      )}
      {position && <span className="pager__position">{position}</span>}
      {next !== null && (
        <a className="pager__link" href={next} rel="next">
          {t.layout.nextPage}
          <span aria-hidden="true"> ›</span>
        </a>
      )}
    </nav>
  )
}
