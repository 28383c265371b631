import type { Actor } from '../organisation/people.ts'
import { officerOf } from '../organisation/people.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { EffectiveCondition, ProcedureFact, VersionHeader, VersionNumber } from './facts.ts'
import type { SignatureRole, SigningCapacity } from './model.ts'
import { compareNumbers, type Procedure, versionInApproval, versionOf } from './procedure.ts'

export type SubmitRefusal =
  | ({ code: 'version.already-in-approval' } & VersionNumber)
  | ({ code: 'version.number-taken' } & VersionNumber)
  | ({ code: 'version.number-not-next'; allowed: VersionNumber[] } & VersionNumber)
  | { code: 'version.code-differs'; expected: string; found: string }
  | { code: 'version.has-errors'; count: number }
  | { code: 'signers.not-three-people' }
  | { code: 'signers.author-not-you' }
  | { code: 'version.effective-in-the-past'; at: Instant }

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
  capacity: SigningCapacity | null
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
  if (refusals.length > 0) return refused(...refusals)
  const { issueNumber, revision, contentSha256, header, signers, effective, diagnosticsSha256 } = command
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
    },
    {
      type: 'version-signed',
      issueNumber,
      revision,
      contentSha256,
      role: 'author',
      signer: officerOf(command.actor),
      capacity: command.capacity,
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
  if (new Set(Object.values(signers)).size !== 3) refusals.push({ code: 'signers.not-three-people' })
  if (signers.author !== command.actor.personId) refusals.push({ code: 'signers.author-not-you' })
  if (effective.kind === 'at' && effective.at <= at)
    refusals.push({ code: 'version.effective-in-the-past', at: effective.at })
  return refusals
}
