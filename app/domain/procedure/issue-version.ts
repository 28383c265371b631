import { type Instant, localDateOf } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { IssueDecision, ProcedureFact, VersionNumber } from './facts.ts'
import { nextSignatureRole, type Procedure, sameNumber, statusOf, versionOf } from './procedure.ts'

export type IssueRefusal =
  | ({ code: 'version.unknown' } & VersionNumber)
  | { code: 'version.not-approved' }
  | { code: 'version.already-issued' }
  | { code: 'decision.number-missing' }
  | { code: 'decision.date-in-the-future'; date: string }
  /** Approval stated a moment of effect that has passed before the decision came. */
  | { code: 'version.effect-passed'; effectiveFrom: Instant }
  | { code: 'version.effect-before-last'; effectiveFrom: Instant; last: Instant }
  /** The version before is withdrawn from a later moment: until then two would be in force. */
  | { code: 'version.effect-before-withdrawal'; effectiveFrom: Instant; until: Instant }

/**
 * Ban hành by a decision with number and date. The version before is superseded in the same instant in which
 * this one takes effect: never two in force, and no gap.
 */
export function issueVersion(
  procedure: Procedure,
  command: VersionNumber & { decision: IssueDecision },
  at: Instant,
): Outcome<ProcedureFact, IssueRefusal> {
  const { issueNumber, revision, decision } = command
  const version = versionOf(procedure, command)
  if (!version) return refused({ code: 'version.unknown', issueNumber, revision })
  if (version.effectiveFrom !== null) return refused({ code: 'version.already-issued' })
  if (version.origin === 'paper' || nextSignatureRole(version) !== null)
    return refused({ code: 'version.not-approved' })

  const refusals: IssueRefusal[] = []
  if (decision.number.trim() === '') refusals.push({ code: 'decision.number-missing' })
  if (decision.date > localDateOf(at))
    refusals.push({ code: 'decision.date-in-the-future', date: decision.date })
  const effectiveFrom = version.effective?.kind === 'at' ? version.effective.at : at
  if (effectiveFrom < at) refusals.push({ code: 'version.effect-passed', effectiveFrom })
  const last = procedure.versions
    .map((other) => other.effectiveFrom)
    .filter((from) => from !== null)
    .sort()
    .at(-1)
  if (last !== undefined && effectiveFrom <= last)
    refusals.push({ code: 'version.effect-before-last', effectiveFrom, last })
  const withdrawnLater = procedure.versions.find(
    (other) =>
      other.withdrawn !== null && other.effectiveUntil !== null && other.effectiveUntil > effectiveFrom,
  )
  if (withdrawnLater)
    refusals.push({
      code: 'version.effect-before-withdrawal',
      effectiveFrom,
      until: withdrawnLater.effectiveUntil!,
    })
  if (refusals.length > 0) return refused(...refusals)

  const superseded = procedure.versions.filter(
    (other) =>
      !sameNumber(other, version) &&
      other.effectiveUntil === null &&
      ['in-force', 'issued-future', 'paper'].includes(statusOf(other, at)),
  )
  return accepted(
    { type: 'version-issued', issueNumber, revision, decision, effectiveFrom },
    ...superseded.map(
      (other): ProcedureFact => ({
        type: 'version-superseded',
        issueNumber: other.issueNumber,
        revision: other.revision,
        effectiveUntil: effectiveFrom,
        by: { issueNumber, revision },
      }),
    ),
  )
}
