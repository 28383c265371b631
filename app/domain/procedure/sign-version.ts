import { type Actor, officerOf } from '../organisation/actor.ts'
import type { Role } from '../organisation/roles.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { commentFacts, type NewComment, openBlocking } from './comments.ts'
import type { ProcedureFact, VersionNumber } from './facts.ts'
import type { SignatureRole } from './model.ts'
import { nextSignatureRole, type Procedure, type ProcedureVersion, versionOf } from './procedure.ts'
import { SIGNING_ROLES, type SigningWay, waysToSign } from './signing-way.ts'

export type SignRefusal =
  | ({ code: 'version.unknown' } & VersionNumber)
  | { code: 'version.not-in-signing' }
  | { code: 'signature.not-your-turn'; waitingFor: SignatureRole }
  | { code: 'signature.not-a-signer' }
  /** Three signatures are of three people, whoever they stand in for. */
  | { code: 'signature.signed-already' }
  /** Named, but no longer in the role: a post ended, or a delegation. */
  | { code: 'signature.role-not-held'; roles: Role[] }
  | { code: 'signature.capacity-not-yours' }
  /** What was shown is not what stands: the page is out of date. */
  | { code: 'signature.content-differs' }
  /** A signature after the moment of effect is worth nothing: the version is submitted anew. */
  | { code: 'signature.after-effect'; effectiveFrom: Instant }

/** Why a reviewer cannot agree yet; the approver relies on him and is asked for none of it. */
export type AgreeRefusal =
  | { code: 'review.sections-not-viewed'; titles: string[] }
  | { code: 'review.blocking-comments-open'; count: number }

export type ReturnRefusal = SignRefusal | { code: 'return.reason-missing' }

/** What the reviewer did with the text before his verdict. */
export type Review = {
  /** Các mục có thay đổi against the version before; all of them when there is none. */
  changed: readonly { key: string; title: string }[]
  /** Keys of the sections that he marked as viewed. */
  viewed: readonly string[]
  comments: readonly NewComment[]
}

/** A version on its way through the signatures, and whose procedure it is of. */
type Turn = { procedureId: string; version: ProcedureVersion }

/** Every reason this person cannot sign this version now. The page asks it too, to explain a missing button. */
export function reasonsNotToSign(turn: Turn, actor: Actor, at: Instant): SignRefusal[] {
  const { version } = turn
  const role = version.origin === 'paper' ? null : nextSignatureRole(version)
  const refusals = reasonsOfTurn(turn, role, actor, at)
  if (role !== null && version.effective?.kind === 'at' && version.effective.at <= at)
    refusals.push({ code: 'signature.after-effect', effectiveFrom: version.effective.at })
  return refusals
}

/**
 * Every reason this person cannot send this version back. Whose turn it is may; once all three have signed the
 * approver may until the issue, or a text whose moment of effect passed first would block the procedure for good.
 */
export function reasonsNotToReturn(turn: Turn, actor: Actor, at: Instant): SignRefusal[] {
  return reasonsOfTurn(turn, returningRole(turn.version), actor, at)
}

/** Every way in which this person may sign this version now; none when it is not his turn, nor that of one he stands in for. */
export function waysOfTurn(turn: Turn, actor: Actor, at: Instant): SigningWay[] {
  const role = turn.version.origin === 'paper' ? null : nextSignatureRole(turn.version)
  return role === null ? [] : waysFor(turn, role, actor, at)
}

const waysFor = (
  { procedureId, version }: Turn,
  role: SignatureRole,
  actor: Actor,
  at: Instant,
): SigningWay[] => {
  const named = version.signers?.[role]
  return named === undefined ? [] : waysToSign(actor, { procedureId, role, named }, at)
}

const returningRole = (version: ProcedureVersion): SignatureRole | null =>
  version.origin === 'paper' || version.effectiveFrom !== null
    ? null
    : (nextSignatureRole(version) ?? 'approver')

function reasonsOfTurn(turn: Turn, role: SignatureRole | null, actor: Actor, at: Instant): SignRefusal[] {
  const { signers, signatures } = turn.version
  if (role === null || signers === null) return [{ code: 'version.not-in-signing' }]
  const { personId } = actor
  const hasSigned = signatures.some((signed) => signed.role !== role && signed.signer.personId === personId)
  if (waysFor(turn, role, actor, at).length > 0)
    return hasSigned ? [{ code: 'signature.signed-already' }] : []
  if (signers[role] === personId)
    return [{ code: 'signature.role-not-held', roles: [...SIGNING_ROLES[role]] }]
  const isSigner = Object.values(signers).includes(personId)
  return [
    isSigner ? { code: 'signature.not-your-turn', waitingFor: role } : { code: 'signature.not-a-signer' },
  ]
}

/**
 * Every reason why the reviewer cannot agree yet: each changed section is to be viewed, and no blocking comment open,
 * neither one recorded before nor one of his own that goes with this verdict.
 */
export function reasonsNotToAgree(procedure: Procedure, role: SignatureRole, review: Review): AgreeRefusal[] {
  const open =
    openBlocking(procedure).length + review.comments.filter(({ kind }) => kind === 'must-change').length
  const unseen = review.changed.filter(({ key }) => !review.viewed.includes(key))
  const refusals: AgreeRefusal[] = []
  if (role === 'reviewer' && unseen.length > 0)
    refusals.push({ code: 'review.sections-not-viewed', titles: unseen.map(({ title }) => title) })
  if (open > 0) refusals.push({ code: 'review.blocking-comments-open', count: open })
  return refusals
}

/** Ký: reviewer, then approver, over exactly the content that the page showed, in a capacity that is the signer's. */
export function signVersion(
  procedure: Procedure,
  command: VersionNumber & { actor: Actor; contentSha256: string; signsAs: string; review: Review },
  at: Instant,
): Outcome<ProcedureFact, SignRefusal | AgreeRefusal> {
  const { issueNumber, revision, actor, contentSha256, signsAs } = command
  const version = versionOf(procedure, command)
  if (!version) return refused({ code: 'version.unknown', issueNumber, revision })
  const turn = { procedureId: procedure.procedureId, version }
  const refusals: (SignRefusal | AgreeRefusal)[] = reasonsNotToSign(turn, actor, at)
  const role = nextSignatureRole(version)
  const ways = waysOfTurn(turn, actor, at)
  const way = ways.find(({ key }) => key === signsAs)
  if (ways.length > 0 && !way) refusals.push({ code: 'signature.capacity-not-yours' })
  if (version.contentSha256 !== contentSha256) refusals.push({ code: 'signature.content-differs' })
  if (ways.length > 0 && role) refusals.push(...reasonsNotToAgree(procedure, role, command.review))
  if (refusals.length > 0 || !way) return refused(...refusals)
  const { comments, viewed, changed } = command.review
  return accepted(...commentFacts(comments, { issueNumber, revision }, officerOf(actor)), {
    type: 'version-signed',
    issueNumber,
    revision,
    contentSha256,
    role: role!,
    signer: officerOf(actor),
    capacity: way.capacity,
    onBehalfOf: way.onBehalfOf,
    viewedSections:
      role === 'reviewer' ? changed.filter(({ key }) => viewed.includes(key)).map(({ title }) => title) : [],
  })
}

/** Trả lại with a reason: the signatures are void, the author starts anew. Who may: `reasonsNotToReturn`. */
export function returnVersion(
  procedure: Procedure,
  command: VersionNumber & { actor: Actor; reason: string; comments: readonly NewComment[] },
  at: Instant,
): Outcome<ProcedureFact, ReturnRefusal> {
  const { issueNumber, revision, actor, reason } = command
  const version = versionOf(procedure, command)
  if (!version) return refused({ code: 'version.unknown', issueNumber, revision })
  const turn = { procedureId: procedure.procedureId, version }
  const refusals: ReturnRefusal[] = reasonsNotToReturn(turn, actor, at)
  if (reason.trim() === '') refusals.push({ code: 'return.reason-missing' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted(...commentFacts(command.comments, { issueNumber, revision }, officerOf(actor)), {
    type: 'version-returned',
    issueNumber,
    revision,
    role: returningRole(version)!,
    by: officerOf(actor),
    onBehalfOf: waysFor(turn, returningRole(version)!, actor, at)[0]!.onBehalfOf,
    reason: reason.trim(),
  })
}

export type AbortRefusal =
  | ({ code: 'version.unknown' } & VersionNumber)
  | { code: 'version.not-in-signing' }
  | { code: 'abort.not-yours' }
  | { code: 'return.reason-missing' }

/** Every reason why this person cannot take the version out of the signatures: who handed it in may, and who manages quality. */
export function reasonsNotToAbort(
  version: ProcedureVersion,
  actor: Actor,
  managesQuality: boolean,
): AbortRefusal[] {
  if (version.origin === 'paper' || version.effectiveFrom !== null)
    return [{ code: 'version.not-in-signing' }]
  const isOwn = version.signers?.author === actor.personId
  return isOwn || managesQuality ? [] : [{ code: 'abort.not-yours' }]
}

/** Rút khỏi trình ký with a reason, before it is issued: the signatures are void and the text is a draft again. */
export function abortVersion(
  procedure: Procedure,
  command: VersionNumber & { actor: Actor; managesQuality: boolean; reason: string },
): Outcome<ProcedureFact, AbortRefusal> {
  const { issueNumber, revision, actor, managesQuality } = command
  const reason = command.reason.trim()
  const version = versionOf(procedure, command)
  if (!version) return refused({ code: 'version.unknown', issueNumber, revision })
  const refusals = reasonsNotToAbort(version, actor, managesQuality)
  if (reason === '') refusals.push({ code: 'return.reason-missing' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ type: 'version-aborted', issueNumber, revision, by: officerOf(actor), reason })
}
