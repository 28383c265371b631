import type { Officer, OnBehalfOf } from '../organisation/actor.ts'
import type { Instant, LocalDate } from '../shared/instant.ts'
import type { ReviewComment } from './comments.ts'
import type {
  AcceptedWarning,
  EffectiveCondition,
  IssueDecision,
  ProcedureFact,
  RunningAfterWithdrawal,
  VersionHeader,
  VersionNumber,
} from './facts.ts'
import type { SignatureRole, SigningCapacity } from './model.ts'

/** Chữ ký: who, as what, when, over which content. */
export type Signature = {
  role: SignatureRole
  signer: Officer
  capacity: SigningCapacity | null
  onBehalfOf: OnBehalfOf | null
  signedAt: Instant
  contentSha256: string
  viewedSections: string[]
}

/** Đề nghị bãi bỏ that waits for its approval. */
export type ProposedWithdrawal = VersionNumber & {
  by: Officer
  at: Instant
  reason: string
  running: RunningAfterWithdrawal
}

/** Soát xét định kỳ that found nothing to change. */
export type PeriodicReview = { by: Officer; at: Instant; note: string; nextReviewOn: LocalDate }

/** What the record says of a version. Effect is compared at read time: see `statusOf`. */
export type ProcedureVersion = VersionNumber & {
  origin: 'paper' | 'system'
  contentSha256: string
  header: VersionHeader
  /** Of the findings that the signers were shown; null for a text copied from paper. */
  diagnosticsSha256: string | null
  acceptedWarnings: AcceptedWarning[]
  signers: Record<SignatureRole, string> | null
  effective: EffectiveCondition | null
  signatures: Signature[]
  decision: IssueDecision | null
  issuedAt: Instant | null
  effectiveFrom: Instant | null
  effectiveUntil: Instant | null
  supersededBy: VersionNumber | null
  /** Bãi bỏ; null while it is not, and for a version that another took the place of. */
  withdrawn: { by: Officer; at: Instant; decision: IssueDecision; running: RunningAfterWithdrawal } | null
  reviews: PeriodicReview[]
}

/** Quy trình: the lasting thing, with every version it ever had that was submitted or copied from paper. */
export type Procedure = {
  procedureId: string
  code: string
  demonstration: boolean
  /** Đơn vị chủ trì; null while it is the agency that the text names. */
  ownerUnitId: string | null
  versions: ProcedureVersion[]
  /** Ý kiến of every review, in the order in which they were made. */
  comments: ReviewComment[]
  proposedWithdrawal: ProposedWithdrawal | null
}

export const SIGNING_ORDER: readonly SignatureRole[] = ['author', 'reviewer', 'approver']

export type VersionStatus =
  | 'paper'
  | 'submitted'
  | 'reviewed'
  | 'approved'
  | 'issued-future'
  | 'in-force'
  | 'superseded'
  | 'withdrawn'

export const sameNumber = (a: VersionNumber, b: VersionNumber) =>
  a.issueNumber === b.issueNumber && a.revision === b.revision

/** The version with this number; undefined when the procedure never had it. */
export const versionOf = (procedure: Procedure, number: VersionNumber) =>
  procedure.versions.find((version) => sameNumber(version, number))

/** Ascending by lần ban hành, then lần sửa đổi. */
export const compareNumbers = (a: VersionNumber, b: VersionNumber) =>
  a.issueNumber - b.issueNumber || a.revision - b.revision

/** The procedure after one more fact recorded at that instant. */
export function evolveProcedure(procedure: Procedure | null, fact: ProcedureFact, at: Instant): Procedure {
  if (fact.type === 'procedure-registered') {
    const { procedureId, code, demonstration } = fact
    return {
      procedureId,
      code,
      demonstration,
      ownerUnitId: null,
      versions: [],
      comments: [],
      proposedWithdrawal: null,
    }
  }
  if (!procedure) throw new Error(`${fact.type} before procedure-registered`)
  if (fact.type === 'procedure-transferred') return { ...procedure, ownerUnitId: fact.to }
  // Who edits a draft is no part of what the procedure is.
  if (fact.type === 'draft-taken-over') return procedure
  if (fact.type === 'version-transcribed' || fact.type === 'version-submitted')
    return { ...procedure, versions: [...procedure.versions, newVersion(fact)].sort(compareNumbers) }
  if (fact.type === 'version-returned' || fact.type === 'version-aborted')
    return { ...procedure, versions: procedure.versions.filter((version) => !sameNumber(version, fact)) }
  if (isOfComments(fact)) return { ...procedure, comments: evolveComments(procedure.comments, fact, at) }
  if (fact.type === 'withdrawal-proposed') {
    const { issueNumber, revision, by, reason, running } = fact
    return { ...procedure, proposedWithdrawal: { issueNumber, revision, by, at, reason, running } }
  }
  if (fact.type === 'withdrawal-dropped') return { ...procedure, proposedWithdrawal: null }
  return {
    ...procedure,
    proposedWithdrawal: fact.type === 'version-withdrawn' ? null : procedure.proposedWithdrawal,
    versions: procedure.versions.map((version) =>
      sameNumber(version, fact) ? evolveVersion(version, fact, at) : version,
    ),
  }
}

function newVersion(
  fact: Extract<ProcedureFact, { type: 'version-transcribed' | 'version-submitted' }>,
): ProcedureVersion {
  const submitted = fact.type === 'version-submitted'
  return {
    issueNumber: fact.issueNumber,
    revision: fact.revision,
    origin: submitted ? 'system' : 'paper',
    contentSha256: fact.contentSha256,
    header: fact.header,
    diagnosticsSha256: submitted ? fact.diagnosticsSha256 : null,
    acceptedWarnings: submitted ? fact.acceptedWarnings : [],
    signers: submitted ? fact.signers : null,
    effective: submitted ? fact.effective : null,
    signatures: [],
    decision: null,
    issuedAt: null,
    effectiveFrom: null,
    effectiveUntil: null,
    supersededBy: null,
    withdrawn: null,
    reviews: [],
  }
}

type OfOneVersion = Extract<
  ProcedureFact,
  {
    type:
      | 'version-signed'
      | 'version-issued'
      | 'version-superseded'
      | 'version-withdrawn'
      | 'version-reviewed'
  }
>

type OfComments = Extract<ProcedureFact, { type: 'comment-made' | 'comment-answered' | 'comment-closed' }>

const isOfComments = (fact: ProcedureFact): fact is OfComments =>
  fact.type === 'comment-made' || fact.type === 'comment-answered' || fact.type === 'comment-closed'

function evolveComments(comments: readonly ReviewComment[], fact: OfComments, at: Instant): ReviewComment[] {
  if (fact.type === 'comment-made') {
    const { commentId, kind, anchor, text, proposal, by, issueNumber, revision } = fact
    const on = { issueNumber, revision }
    return [...comments, { commentId, kind, anchor, text, proposal, on, by, at, answer: null, closed: null }]
  }
  return comments.map((comment) => {
    if (comment.commentId !== fact.commentId) return comment
    const { by } = fact
    return fact.type === 'comment-answered'
      ? { ...comment, answer: { by, at, done: fact.done, text: fact.text } }
      : { ...comment, closed: { by, at } }
  })
}

function evolveVersion(version: ProcedureVersion, fact: OfOneVersion, at: Instant): ProcedureVersion {
  switch (fact.type) {
    case 'version-signed': {
      const { role, signer, capacity, onBehalfOf, contentSha256, viewedSections } = fact
      const signature = { role, signer, capacity, onBehalfOf, signedAt: at, contentSha256, viewedSections }
      return { ...version, signatures: [...version.signatures, signature] }
    }
    case 'version-issued':
      return { ...version, decision: fact.decision, issuedAt: at, effectiveFrom: fact.effectiveFrom }
    case 'version-superseded':
      return { ...version, effectiveUntil: fact.effectiveUntil, supersededBy: fact.by }
    case 'version-withdrawn': {
      const { by, decision, running, effectiveUntil } = fact
      return { ...version, effectiveUntil, withdrawn: { by, at, decision, running } }
    }
    case 'version-reviewed': {
      const { by, note, nextReviewOn } = fact
      return { ...version, reviews: [...version.reviews, { by, at, note, nextReviewOn }] }
    }
  }
}

/** What the status of a version is made of; a line of the register has it without the signatures themselves. */
export type VersionProgress = Pick<ProcedureVersion, 'origin' | 'effectiveFrom' | 'effectiveUntil'> & {
  signatures: { readonly length: number }
  withdrawn: unknown
}

/** Tình trạng of a version at that instant; no job switches it. */
export function statusOf(version: VersionProgress, at: Instant): VersionStatus {
  if (version.effectiveUntil !== null && version.effectiveUntil <= at)
    return version.withdrawn ? 'withdrawn' : 'superseded'
  if (version.origin === 'paper') return 'paper'
  if (version.effectiveFrom !== null) return version.effectiveFrom <= at ? 'in-force' : 'issued-future'
  return (['submitted', 'submitted', 'reviewed', 'approved'] as const)[version.signatures.length]!
}

/** Whether nothing may be worked by it any more. */
export const isEnded = (status: VersionStatus): boolean => status === 'superseded' || status === 'withdrawn'

/** The version in force at that instant, issued here; null when there is none. Never two. */
export const versionInForce = <Version extends VersionProgress>(
  procedure: { versions: readonly Version[] },
  at: Instant,
): Version | null => procedure.versions.find((version) => statusOf(version, at) === 'in-force') ?? null

/**
 * The version under which a dossier is taken in at that instant: the one in force; failing that, the newest
 * copied from paper, which says of itself that its effect is unverified; failing that, none.
 */
export const versionForIntake = <Version extends VersionProgress>(
  procedure: { versions: readonly Version[] },
  at: Instant,
): Version | null =>
  versionInForce(procedure, at) ??
  procedure.versions.findLast((version) => statusOf(version, at) === 'paper') ??
  null

/** The version still on its way through the signatures; at most one. */
export const versionInApproval = (procedure: Procedure): ProcedureVersion | null =>
  procedure.versions.find((version) => version.origin === 'system' && version.effectiveFrom === null) ?? null

/** Whose signature the version waits for; null when all three stand. */
export const nextSignatureRole = (version: ProcedureVersion): SignatureRole | null =>
  SIGNING_ORDER[version.signatures.length] ?? null
