import { type Actor, officerOf } from '../organisation/actor.ts'
import {
  type Procedure,
  type ProcedureVersion,
  statusOf,
  type VersionStatus,
} from '../procedure/procedure.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { acknowledgementOf, type Distribution } from './distribution.ts'
import type { DistributionFact } from './facts.ts'
import { isAddressed, isToBeRead } from './readers.ts'

export type AcknowledgeRefusal =
  | { code: 'reading.not-to-be-read'; status: VersionStatus }
  | { code: 'reading.not-addressed' }
  | { code: 'reading.acknowledged-already'; at: Instant }
  | { code: 'reading.content-differs' }

/**
 * Every reason why the person may not acknowledge the version at that instant. Somebody whose earlier acknowledgement
 * counts on may read and acknowledge the newer one all the same.
 */
export function reasonsNotToAcknowledge(
  distribution: Distribution,
  version: ProcedureVersion,
  reader: Actor,
  at: Instant,
): AcknowledgeRefusal[] {
  const refusals: AcknowledgeRefusal[] = []
  if (!isToBeRead(version, at))
    refusals.push({ code: 'reading.not-to-be-read', status: statusOf(version, at) })
  if (!isAddressed(distribution, reader, at)) refusals.push({ code: 'reading.not-addressed' })
  const earlier = acknowledgementOf(distribution, version, reader.personId)
  if (earlier) refusals.push({ code: 'reading.acknowledged-already', at: earlier.acknowledgedAt })
  return refusals
}

/** Xác nhận đã đọc và hiểu, of the content that the reader was shown (ISO 9001 7.3; 21 CFR 11.10(i)). */
export function acknowledgeVersion(
  distribution: Distribution,
  { procedureId }: Pick<Procedure, 'procedureId'>,
  version: ProcedureVersion,
  asked: { reader: Actor; contentSha256: string },
  at: Instant,
): Outcome<DistributionFact, AcknowledgeRefusal> {
  const { reader, contentSha256 } = asked
  const refusals = reasonsNotToAcknowledge(distribution, version, reader, at)
  if (version.contentSha256 !== contentSha256) refusals.push({ code: 'reading.content-differs' })
  if (refusals.length > 0) return refused(...refusals)
  const { issueNumber, revision } = version
  return accepted({
    type: 'version-acknowledged',
    procedureId,
    issueNumber,
    revision,
    contentSha256,
    reader: officerOf(reader),
  })
}
