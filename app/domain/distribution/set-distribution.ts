import type { Officer } from '../organisation/actor.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { Distribution } from './distribution.ts'
import type { DistributionFact } from './facts.ts'

export type SetDistributionRefusal =
  | { code: 'distribution.empty' }
  /** `ids`: in the order in which they were asked for. */
  | { code: 'distribution.unit-not-there'; ids: string[] }
  | { code: 'distribution.person-not-there'; ids: string[] }
  | { code: 'distribution.unchanged' }

/** Units that are there now, and people who are not shut out, by id. */
export type Addressees = { unitIds: ReadonlySet<string>; personIds: ReadonlySet<string> }

/**
 * Đặt danh sách phân phối, whole: what is not on it is taken off. Order and repetitions mean nothing. Refused where it
 * would be empty, or names a unit or a person that is not there, or is as it was (ISO 9001 7.5.3.2 a).
 */
export function setDistribution(
  distribution: Distribution,
  asked: { unitIds: readonly string[]; personIds: readonly string[]; by: Officer },
  there: Addressees,
): Outcome<DistributionFact, SetDistributionRefusal> {
  const unitIds = [...new Set(asked.unitIds)].sort()
  const personIds = [...new Set(asked.personIds)].sort()
  const refusals: SetDistributionRefusal[] = []
  const units = unitIds.filter((id) => !there.unitIds.has(id))
  const people = personIds.filter((id) => !there.personIds.has(id))
  if (unitIds.length + personIds.length === 0) refusals.push({ code: 'distribution.empty' })
  if (units.length > 0) refusals.push({ code: 'distribution.unit-not-there', ids: units })
  if (people.length > 0) refusals.push({ code: 'distribution.person-not-there', ids: people })
  const asBefore =
    unitIds.join('\n') === distribution.unitIds.join('\n') &&
    personIds.join('\n') === distribution.personIds.join('\n')
  if (refusals.length === 0 && asBefore) refusals.push({ code: 'distribution.unchanged' })
  if (refusals.length > 0) return refused(...refusals)
  const { procedureId } = distribution
  return accepted({ type: 'distribution-set', procedureId, unitIds, personIds, by: asked.by })
}
