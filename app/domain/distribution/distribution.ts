import type { Officer } from '../organisation/actor.ts'
import type { VersionNumber } from '../procedure/facts.ts'
import { sameNumber } from '../procedure/procedure.ts'
import type { Instant } from '../shared/instant.ts'
import type { DistributionFact } from './facts.ts'

/** Xác nhận đã đọc và hiểu: who, as what, which version and content, when. Never taken back. */
export type Acknowledgement = VersionNumber & {
  contentSha256: string
  reader: Officer
  acknowledgedAt: Instant
}

/** Phân phối of a procedure: who must know it, and who said that he does. */
export type Distribution = {
  procedureId: string
  unitIds: readonly string[]
  personIds: readonly string[]
  acknowledgements: readonly Acknowledgement[]
}

/** A procedure that nobody was told to know. */
export const notDistributed = (procedureId: string): Distribution => ({
  procedureId,
  unitIds: [],
  personIds: [],
  acknowledgements: [],
})

/** The distribution after one more fact recorded at that instant. */
export function evolveDistribution(
  state: Distribution | null,
  fact: DistributionFact,
  at: Instant,
): Distribution {
  const distribution = state ?? notDistributed(fact.procedureId)
  if (fact.type === 'distribution-set') {
    const { unitIds, personIds } = fact
    return { ...distribution, unitIds, personIds }
  }
  const { issueNumber, revision, contentSha256, reader } = fact
  return {
    ...distribution,
    acknowledgements: [
      ...distribution.acknowledgements,
      { issueNumber, revision, contentSha256, reader, acknowledgedAt: at },
    ],
  }
}

/** The person's acknowledgement of exactly this version; undefined when there is none. */
export const acknowledgementOf = (
  { acknowledgements }: Distribution,
  version: VersionNumber,
  personId: string,
): Acknowledgement | undefined =>
  acknowledgements.find((each) => each.reader.personId === personId && sameNumber(each, version))
