import type { Officer } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import type { PostWarning } from './posts.ts'

/** The exact version that a plan is of. */
export type PlannedVersion = {
  procedureId: string
  procedureCode: string
  issueNumber: number
  revision: number
  versionSha256: string
}

/** Bảng phân bổ thời gian của đơn vị. One stream for each unit and procedure. */
export type TimePlanFact = {
  type: 'time-plan-signed'
  unitId: string
  /** As it was called then. */
  unitName: string
  /** From 1, without a gap, over all versions of the procedure. */
  number: number
  /** Of the plan's content. */
  contentSha256: string
  effectiveFrom: Instant
  /** The head of the unit. */
  signer: Officer
  /** What the compiler said of it, as the signer was shown it. */
  diagnosticsSha256: string
  /** Posts that are of another kind than the version names; the signer was shown them. */
  postWarnings: PostWarning[]
} & PlannedVersion
