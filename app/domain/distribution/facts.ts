import type { Officer } from '../organisation/actor.ts'
import type { VersionNumber } from '../procedure/facts.ts'

/**
 * What happened to the distribution of one procedure. One stream per procedure, beside that of its versions: a text
 * is signed and issued by others than those who see to it that it is known (ISO 9001 7.5.3.2).
 */
export type DistributionFact =
  /** Danh sách phân phối as it stands from now on, whole: everybody with a post in these units, and these people. */
  | { type: 'distribution-set'; procedureId: string; unitIds: string[]; personIds: string[]; by: Officer }
  /** Đã đọc và hiểu: this person, this version, this content. */
  | ({
      type: 'version-acknowledged'
      procedureId: string
      contentSha256: string
      reader: Officer
    } & VersionNumber)
