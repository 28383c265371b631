import type { ReactNode } from 'react'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { AcceptedWarning } from '#app/domain/procedure/facts.ts'
import { addresses } from './addresses.ts'
import { useMessages } from './messages-context.tsx'
import { Tag, type TagTone } from './tag.tsx'

const TONES: Record<Diagnostic['severity'], TagTone> = { error: 'overdue', warning: 'soon', info: 'neutral' }

/** Address on the page of a line of the text, for findings that point at it. */
export const lineAnchor = (line: number) => `line-${line}`

/**
 * Các phát hiện of a check, in the order of the text, each with a link to its line where the page shows it. `folded`
 * puts the list behind its title.
 */
export function FindingList({
  findings,
  title,
  note,
  folded = false,
  addressOfLine,
  reasons = [],
  actOf,
}: {
  findings: readonly Diagnostic[]
  title: string
  note?: string
  folded?: boolean
  /** Where on the page a line of the text stands; null when nowhere. */
  addressOfLine?: (line: number) => string | null
  /** Why warnings may stand. */
  reasons?: readonly AcceptedWarning[]
  /** What can be done about a finding. */
  actOf?: (finding: Diagnostic) => ReactNode
}) {
  if (findings.length === 0) return <p>{title}</p>
  const list = (
    <FindingItems findings={findings} addressOfLine={addressOfLine} reasons={reasons} actOf={actOf} />
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

/** The list alone, for pages that give it a title of their own. */
export function FindingItems({
  findings,
  addressOfLine,
  reasons = [],
  actOf,
}: {
  findings: readonly Diagnostic[]
  addressOfLine?: ((line: number) => string | null) | undefined
  reasons?: readonly AcceptedWarning[]
  actOf?: ((finding: Diagnostic) => ReactNode) | undefined
}) {
  const { t } = useMessages()
  const words = t.procedures
  return (
    <ol className="finding-list">
      {findings.map((finding) => {
        const line = words.page.line(finding.line)
        const sentence = t.diagnosticSentence(finding)
        const address = addressOfLine?.(finding.line) ?? null
        const reason = reasons.find(isOf(finding))?.reason
        return (
          <li key={`${finding.line} ${finding.column} ${sentence}`}>
            <Tag tone={TONES[finding.severity]}>{words.severities[finding.severity]}</Tag>{' '}
            {address ? <a href={address}>{line}</a> : line}: {sentence}{' '}
            <a className="finding-list__rule" href={`${addresses.help('rules')}#${finding.rule}`}>
              {finding.rule}
              <span className="visually-hidden"> {words.page.aboutRule}</span>
            </a>
            {actOf?.(finding)}
            {reason && (
              <p lang="vi" className="finding-list__reason">
                {words.page.reasonAccepted} {reason}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const isOf =
  ({ rule, line, column }: Diagnostic) =>
  (reason: AcceptedWarning): boolean =>
    reason.rule === rule && reason.line === line && reason.column === column
