import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import { useMessages } from './messages-context.tsx'
import { Tag, type TagTone } from './tag.tsx'

const TONES: Record<Diagnostic['severity'], TagTone> = { error: 'overdue', warning: 'soon', info: 'neutral' }

/** Address on the page of a line of the text, for findings that point at it. */
export const lineAnchor = (line: number) => `line-${line}`

/**
 * Các phát hiện of a check, in the order of the text. `linked` when the lines themselves stand on the page, each
 * under its `lineAnchor`; `folded` puts the list behind its title.
 */
export function FindingList({
  findings,
  title,
  note,
  folded = false,
  linked = false,
}: {
  findings: readonly Diagnostic[]
  title: string
  note?: string
  folded?: boolean
  linked?: boolean
}) {
  const { t } = useMessages()
  const words = t.procedures
  if (findings.length === 0) return <p>{title}</p>
  const list = (
    <ol className="finding-list">
      {findings.map((finding) => {
        const line = words.page.line(finding.line)
        const sentence = t.diagnosticSentence(finding)
        return (
          <li key={`${finding.line} ${finding.column} ${sentence}`}>
            <Tag tone={TONES[finding.severity]}>{words.severities[finding.severity]}</Tag>{' '}
            {linked ? <a href={`#${lineAnchor(finding.line)}`}>{line}</a> : line}: {sentence}{' '}
            <small className="muted">({finding.rule})</small>
          </li>
        )
      })}
    </ol>
  )
  if (!folded)
    return (
      <section>
        <h2>{title}</h2>
        {note && <p className="muted">{note}</p>}
        {list}
      </section>
    )
  return (
    <details className="disclosure">
      <summary className="disclosure__summary">{title}</summary>
      {note && <p className="disclosure__note">{note}</p>}
      {list}
    </details>
  )
}
