import type { ReactNode } from 'react'
import { useMessages } from './messages-context.tsx'

/** A section of a redline as the printer of redlines made it; its HTML is escaped there. */
type Section = { key: string; title: string; changes: number; html: string }

/** Bản so sánh, section by section; `after` adds to each what belongs to it, such as its comments. */
export function RedlineSections({
  sections,
  unchanged,
  after,
}: {
  sections: readonly Section[]
  /** How many sections are left out because nothing changed in them. */
  unchanged: number
  after?: (section: Section) => ReactNode
}) {
  const { t } = useMessages()
  return (
    <div className="redline" lang="vi">
      {sections.map((section) => (
        <section
          key={section.key}
          className="redline__section"
          aria-label={section.title || t.comparison.opening}
        >
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own printer, which escapes. */}
          <div dangerouslySetInnerHTML={{ __html: section.html }} />
          {after?.(section)}
        </section>
      ))}
      {unchanged > 0 && <p className="redline__unchanged">{t.comparison.unchangedSections(unchanged)}</p>}
    </div>
  )
}
