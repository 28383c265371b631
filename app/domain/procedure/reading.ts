import type { Instant, LocalDate } from '../shared/instant.ts'
import type { VersionNumber } from './facts.ts'
import {
  compareNumbers,
  type Procedure,
  type ProcedureVersion,
  statusOf,
  type VersionProgress,
  type VersionStatus,
  versionOf,
} from './procedure.ts'

/** On their way through the signatures; the readers of a version in force do not see them (ISO 9001 7.5.3.2). */
const UNISSUED: readonly VersionStatus[] = ['submitted', 'reviewed', 'approved']

/** Whether a version has not been issued yet; a text copied from paper was issued elsewhere. */
export const isUnissued = (status: VersionStatus): boolean => UNISSUED.includes(status)

/** The versions that a reader sees, newest first; those that are not issued only when he may read them. */
export const readableVersions = <Version extends VersionProgress & VersionNumber>(
  versions: readonly Version[],
  mayReadUnissued: boolean,
  at: Instant,
): Version[] =>
  versions
    .filter((version) => mayReadUnissued || !isUnissued(statusOf(version, at)))
    .sort((a, b) => compareNumbers(b, a))

/**
 * The version that stands for its procedure: the one in force; failing that the newest copied from paper; failing
 * that the newest that the reader may see. Null when he may see none.
 */
export function versionToRead<Version extends VersionProgress & VersionNumber>(
  versions: readonly Version[],
  mayReadUnissued: boolean,
  at: Instant,
): Version | null {
  const readable = readableVersions(versions, mayReadUnissued, at)
  const having = (status: VersionStatus) => readable.find((version) => statusOf(version, at) === status)
  return having('in-force') ?? having('paper') ?? readable[0] ?? null
}

/**
 * Ngày ban hành and ngày sửa đổi as printed in the header: the date of the decision that issued this lần ban hành,
 * kept at every sửa đổi, and for a sửa đổi the date of its own. Null when no decision is recorded.
 */
export function printedDates(
  procedure: Procedure,
  version: ProcedureVersion,
): { issuedOn: LocalDate | null; revisedOn: LocalDate | null } {
  const whole = versionOf(procedure, { issueNumber: version.issueNumber, revision: 0 })
  return {
    issuedOn: whole?.decision?.date ?? null,
    revisedOn: version.revision === 0 ? null : (version.decision?.date ?? null),
  }
}

/** The version before this one by number, with which it is compared; null for the first. */
export const versionBefore = (
  procedure: Pick<Procedure, 'versions'>,
  version: VersionNumber,
): ProcedureVersion | null =>
  [...procedure.versions].sort(compareNumbers).findLast((other) => compareNumbers(other, version) < 0) ?? null
