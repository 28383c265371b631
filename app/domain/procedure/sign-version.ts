import { type Actor, officerOf } from '../organisation/people.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { ProcedureFact, VersionNumber } from './facts.ts'
import type { SignatureRole, SigningCapacity } from './model.ts'
import { nextSignatureRole, type Procedure, type ProcedureVersion, versionOf } from './procedure.ts'

export type SignRefusal =
  | ({ code: 'version.unknown' } & VersionNumber)
  | { code: 'version.not-in-signing' }
  | { code: 'signature.not-your-turn'; waitingFor: SignatureRole }
  | { code: 'signature.not-a-signer' }
  /** What was shown is not what stands: the page is out of date. */
  | { code: 'signature.content-differs' }
  /** A signature after the moment of effect is worth nothing: the version is submitted anew. */
  | { code: 'signature.after-effect'; effectiveFrom: Instant }

export type ReturnRefusal = SignRefusal | { code: 'return.reason-missing' }

/** Every reason this person cannot sign this version now. The page asks it too, to explain a missing button. */
export function reasonsNotToSign(version: ProcedureVersion, personId: string, at: Instant): SignRefusal[] {
  const role = version.origin === 'paper' ? null : nextSignatureRole(version)
  const refusals = reasonsOfTurn(version, role, personId)
  if (role !== null && version.effective?.kind === 'at' && version.effective.at <= at)
    refusals.push({ code: 'signature.after-effect', effectiveFrom: version.effective.at })
  return refusals
}

/**
 * Every reason this person cannot send this version back. Whose turn it is may; once all three have signed the
 * approver may until the issue, or a text whose moment of effect passed first would block the procedure for good.
 */
export function reasonsNotToReturn(version: ProcedureVersion, personId: string): SignRefusal[] {
  return reasonsOfTurn(version, returningRole(version), personId)
}

const returningRole = (version: ProcedureVersion): SignatureRole | null =>
  version.origin === 'paper' || version.effectiveFrom !== null
    ? null
    : (nextSignatureRole(version) ?? 'approver')

function reasonsOfTurn(
  version: ProcedureVersion,
  role: SignatureRole | null,
  personId: string,
): SignRefusal[] {
  if (role === null || version.signers === null) return [{ code: 'version.not-in-signing' }]
  if (version.signers[role] === personId) return []
  const isSigner = Object.values(version.signers).includes(personId)
  return [
    isSigner ? { code: 'signature.not-your-turn', waitingFor: role } : { code: 'signature.not-a-signer' },
  ]
}

/** Ký: reviewer, then approver, over exactly the content that the page showed. */
export function signVersion(
  procedure: Procedure,
  command: VersionNumber & { actor: Actor; contentSha256: string; capacity: SigningCapacity | null },
  at: Instant,
): Outcome<ProcedureFact, SignRefusal> {
  const { issueNumber, revision, actor, contentSha256, capacity } = command
  const version = versionOf(procedure, command)
  if (!version) return refused({ code: 'version.unknown', issueNumber, revision })
  const refusals = reasonsNotToSign(version, actor.personId, at)
  if (version.contentSha256 !== contentSha256) refusals.push({ code: 'signature.content-differs' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({
    type: 'version-signed',
    issueNumber,
    revision,
    contentSha256,
    role: nextSignatureRole(version)!,
    signer: officerOf(actor),
    capacity,
  })
}

/** Trả lại with a reason: the signatures are void, the author starts anew. Who may: `reasonsNotToReturn`. */
export function returnVersion(
  procedure: Procedure,
  command: VersionNumber & { actor: Actor; reason: string },
): Outcome<ProcedureFact, ReturnRefusal> {
  const { issueNumber, revision, actor, reason } = command
  const version = versionOf(procedure, command)
  if (!version) return refused({ code: 'version.unknown', issueNumber, revision })
  const refusals: ReturnRefusal[] = reasonsNotToReturn(version, actor.personId)
  if (reason.trim() === '') refusals.push({ code: 'return.reason-missing' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({
    type: 'version-returned',
    issueNumber,
    revision,
    role: returningRole(version)!,
    by: officerOf(actor),
    reason: reason.trim(),
  })
}
