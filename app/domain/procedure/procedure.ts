import type { Officer, OnBehalfOf } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import type {
  AcceptedWarning,
  EffectiveCondition,
  IssueDecision,
  ProcedureFact,
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
}

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
}

/** Quy trình: the lasting thing, with every version it ever had that was submitted or copied from paper. */
export type Procedure = {
  procedureId: string
  code: string
  demonstration: boolean
  /** Đơn vị chủ trì; null while it is the agency that the text names. */
  ownerUnitId: string | null
  versions: ProcedureVersion[]
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
    return { procedureId, code, demonstration, ownerUnitId: null, versions: [] }
  }
  if (!procedure) throw new Error(`${fact.type} before procedure-registered`)
  if (fact.type === 'procedure-transferred') return { ...procedure, ownerUnitId: fact.to }
  // Who edits a draft is no part of what the procedure is.
  if (fact.type === 'draft-taken-over') return procedure
  if (fact.type === 'version-transcribed' || fact.type === 'version-submitted')
    return { ...procedure, versions: [...procedure.versions, newVersion(fact)].sort(compareNumbers) }
  if (fact.type === 'version-returned')
    return { ...procedure, versions: procedure.versions.filter((version) => !sameNumber(version, fact)) }
  return {
    ...procedure,
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
  }
}

function evolveVersion(
  version: ProcedureVersion,
  fact: Extract<ProcedureFact, { type: 'version-signed' | 'version-issued' | 'version-superseded' }>,
  at: Instant,
): ProcedureVersion {
  switch (fact.type) {
    case 'version-signed': {
      const { role, signer, capacity, onBehalfOf, contentSha256 } = fact
      const signature = { role, signer, capacity, onBehalfOf, signedAt: at, contentSha256 }
      return { ...version, signatures: [...version.signatures, signature] }
    }
    case 'version-issued':
      return { ...version, decision: fact.decision, issuedAt: at, effectiveFrom: fact.effectiveFrom }
    case 'version-superseded':
      return { ...version, effectiveUntil: fact.effectiveUntil, supersededBy: fact.by }
  }
}

/** What the status of a version is made of; a line of the register has it without the signatures themselves. */
export type VersionProgress = Pick<ProcedureVersion, 'origin' | 'effectiveFrom' | 'effectiveUntil'> & {
  signatures: { readonly length: number }
}

/** Tình trạng of a version at that instant; no job switches it. */
export function statusOf(version: VersionProgress, at: Instant): VersionStatus {
  if (version.effectiveUntil !== null && version.effectiveUntil <= at) return 'superseded'
  if (version.origin === 'paper') return 'paper'
  if (version.effectiveFrom !== null) return version.effectiveFrom <= at ? 'in-force' : 'issued-future'
  return (['submitted', 'submitted', 'reviewed', 'approved'] as const)[version.signatures.length]!
}

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
