import { type Actor, officerOf } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { unanswered } from './comments.ts'
import type {
  AcceptedWarning,
  EffectiveCondition,
  ProcedureFact,
  VersionHeader,
  VersionNumber,
} from './facts.ts'
import type { SignatureRole } from './model.ts'
import { compareNumbers, type Procedure, versionInApproval, versionOf } from './procedure.ts'
import { waysToSign } from './signing-way.ts'

export type SubmitRefusal =
  | ({ code: 'version.already-in-approval' } & VersionNumber)
  | ({ code: 'version.number-taken' } & VersionNumber)
  | ({ code: 'version.number-not-next'; allowed: VersionNumber[] } & VersionNumber)
  | { code: 'version.code-differs'; expected: string; found: string }
  | { code: 'version.has-errors'; count: number }
  | { code: 'version.warnings-without-reason'; places: WarningPlace[] }
  | { code: 'version.reason-too-long'; most: number; places: WarningPlace[] }
  | { code: 'signers.not-three-people' }
  | { code: 'signers.author-not-you' }
  | { code: 'signature.capacity-not-yours' }
  | { code: 'version.effective-in-the-past'; at: Instant }
  /** Blocking comments of an earlier review that the author has not answered. */
  | { code: 'version.comments-unanswered'; count: number }

/** A warning in the text, found again by these three. */
export type WarningPlace = Omit<AcceptedWarning, 'reason'>

/** Longest reason for a warning, in UTF-16 units. */
export const LONGEST_REASON = 1000

export type SubmitCommand = VersionNumber & {
  actor: Actor
  /** The code in the submitted text; must be the procedure's own. */
  code: string
  contentSha256: string
  header: VersionHeader
  signers: Record<SignatureRole, string>
  effective: EffectiveCondition
  diagnosticsSha256: string
  /** Diagnostics of severity error in the text; any of them blocks. */
  errorCount: number
  /** Those of severity warning, each with the author's reason to hand the text in all the same; empty when he gave none. */
  warnings: AcceptedWarning[]
  /** The key of a way to sign: see `signing-way.ts`. */
  signsAs: string
}

/** The numbers a new version may bear: the next lần ban hành (revision 0), or the next lần sửa đổi of the last one. */
export function nextNumbers(procedure: Procedure): VersionNumber[] {
  const last = [...procedure.versions].sort(compareNumbers).at(-1)
  if (!last) return [{ issueNumber: 1, revision: 0 }]
  return [
    { issueNumber: last.issueNumber + 1, revision: 0 },
    { issueNumber: last.issueNumber, revision: last.revision + 1 },
  ]
}

/**
 * Trình ký: the author hands in the text and signs it in the same act. Three different people sign, in order,
 * over the same content (ISO 9001 7.5.2; OWASP ASVS 2.3.5).
 */
export function submitVersion(
  procedure: Procedure,
  command: SubmitCommand,
  at: Instant,
): Outcome<ProcedureFact, SubmitRefusal> {
  const refusals = reasonsNotToSubmit(procedure, command, at)
  const turn = { procedureId: procedure.procedureId, role: 'author' as const, named: command.actor.personId }
  const way = waysToSign(command.actor, turn, at).find(({ key }) => key === command.signsAs)
  if (!way && command.signers.author === command.actor.personId)
    refusals.push({ code: 'signature.capacity-not-yours' })
  if (refusals.length > 0 || !way) return refused(...refusals)
  const { issueNumber, revision, contentSha256, header, signers, effective, diagnosticsSha256 } = command
  const acceptedWarnings = command.warnings.map((warning) => ({ ...warning, reason: warning.reason.trim() }))
  return accepted(
    {
      type: 'version-submitted',
      issueNumber,
      revision,
      contentSha256,
      header,
      signers,
      effective,
      diagnosticsSha256,
      acceptedWarnings,
    },
    {
      type: 'version-signed',
      issueNumber,
      revision,
      contentSha256,
      role: 'author',
      signer: officerOf(command.actor),
      capacity: way.capacity,
      onBehalfOf: way.onBehalfOf,
      viewedSections: [],
    },
  )
}

function reasonsNotToSubmit(procedure: Procedure, command: SubmitCommand, at: Instant): SubmitRefusal[] {
  const { issueNumber, revision, signers, effective } = command
  const refusals: SubmitRefusal[] = []
  if (command.code !== procedure.code)
    refusals.push({ code: 'version.code-differs', expected: procedure.code, found: command.code })
  const pending = versionInApproval(procedure)
  if (pending)
    refusals.push({
      code: 'version.already-in-approval',
      issueNumber: pending.issueNumber,
      revision: pending.revision,
    })
  const allowed = nextNumbers(procedure)
  if (versionOf(procedure, command)) refusals.push({ code: 'version.number-taken', issueNumber, revision })
  else if (!allowed.some((number) => compareNumbers(number, command) === 0))
    refusals.push({ code: 'version.number-not-next', issueNumber, revision, allowed })
  if (command.errorCount > 0) refusals.push({ code: 'version.has-errors', count: command.errorCount })
  refusals.push(...reasonsAgainstReasons(command.warnings))
  if (new Set(Object.values(signers)).size !== 3) refusals.push({ code: 'signers.not-three-people' })
  if (signers.author !== command.actor.personId) refusals.push({ code: 'signers.author-not-you' })
  const open = unanswered(procedure).length
  if (open > 0) refusals.push({ code: 'version.comments-unanswered', count: open })
  if (effective.kind === 'at' && effective.at <= at)
    refusals.push({ code: 'version.effective-in-the-past', at: effective.at })
  return refusals
}

/** A warning may stand with a written reason, for those who sign and for the auditor (ISO 9001 8.5.1, 10.2). */
function reasonsAgainstReasons(warnings: readonly AcceptedWarning[]): SubmitRefusal[] {
  const placesOf = (isWrong: (reason: string) => boolean): WarningPlace[] =>
    warnings
      .filter(({ reason }) => isWrong(reason.trim()))
      .map(({ rule, line, column }) => ({ rule, line, column }))
  const missing = placesOf((reason) => reason === '')
  const long = placesOf((reason) => reason.length > LONGEST_REASON)
  return [
    ...(missing.length > 0 ? [{ code: 'version.warnings-without-reason' as const, places: missing }] : []),
    ...(long.length > 0
      ? [{ code: 'version.reason-too-long' as const, most: LONGEST_REASON, places: long }]
      : []),
  ]
}
