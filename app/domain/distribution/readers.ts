import { type Actor, inForceAt, responsibleUnit } from '../organisation/actor.ts'
import type { Role } from '../organisation/roles.ts'
import { compareNumbers, type ProcedureVersion, statusOf } from '../procedure/procedure.ts'
import { fold } from '../shared/fold.ts'
import type { Instant } from '../shared/instant.ts'
import { onOneLine } from '../shared/one-line.ts'
import type { ChangeConcern } from './change-concern.ts'
import { type Acknowledgement, acknowledgementOf, type Distribution } from './distribution.ts'

/** Somebody who may be asked to read: with every post whose time is told. */
export type Reader = Pick<Actor, 'personId' | 'holdings' | 'inherited'>

/** Whether the version is one that people are asked to know: in force, or issued and coming into force. */
export const isToBeRead = (version: ProcedureVersion, at: Instant): boolean =>
  ['in-force', 'issued-future'].includes(statusOf(version, at))

/**
 * Whether the person is on the distribution list at that instant: named, or with a post then in a unit of it or in what
 * answers for that unit since it ended. Somebody without any post then is on no list.
 */
export function isAddressed(distribution: Distribution, reader: Reader, at: Instant): boolean {
  const posts = reader.holdings.filter((holding) => inForceAt(holding, at))
  if (posts.length === 0) return false
  if (distribution.personIds.includes(reader.personId)) return true
  const units = distribution.unitIds.map((unitId) => responsibleUnit(reader, unitId))
  return posts.some(({ unitId }) => units.includes(unitId))
}

/** Where a person stands with a version that is to be read. */
export type ReadingState =
  | { kind: 'read'; acknowledgement: Acknowledgement }
  /** Read before, and nothing that this person does has changed since. */
  | { kind: 'counts-on'; acknowledgement: Acknowledgement }
  /** `before` is what was read last, and has changed since; null for somebody who never read any. */
  | { kind: 'asked'; before: Acknowledgement | null }

/** Phải đọc: one addressed person, and how far he has come. */
export type Reading<R extends Reader = Reader> = { reader: R; state: ReadingState }

/** Answers whom the change from what was acknowledged to the version concerns. */
export type ConcernSince = (acknowledged: Acknowledgement) => ChangeConcern

/**
 * Who must know the version at that instant, and who is asked to read it. A new version asks again only those whose
 * steps changed; a changed step that names nobody on the list asks everybody, so that no change goes unread.
 */
export function readingsOf<R extends Reader>(
  distribution: Distribution,
  version: ProcedureVersion,
  people: readonly R[],
  concernSince: ConcernSince,
  at: Instant,
): Reading<R>[] {
  const addressed = people.filter((reader) => isAddressed(distribution, reader, at))
  return addressed.map((reader) => ({
    reader,
    state: stateOf(distribution, version, reader, addressed, concernSince, at),
  }))
}

function stateOf(
  distribution: Distribution,
  version: ProcedureVersion,
  reader: Reader,
  addressed: readonly Reader[],
  concernSince: ConcernSince,
  at: Instant,
): ReadingState {
  const own = acknowledgementOf(distribution, version, reader.personId)
  if (own) return { kind: 'read', acknowledgement: own }
  const [before = null] = distribution.acknowledgements
    .filter((each) => each.reader.personId === reader.personId && compareNumbers(each, version) < 0)
    .sort((a, b) => compareNumbers(b, a))
  if (before === null) return { kind: 'asked', before }
  const concern = concernSince(before)
  if (concern.everybody || concern.steps.some((names) => concerns(names, reader, addressed, at)))
    return { kind: 'asked', before }
  return { kind: 'counts-on', acknowledgement: before }
}

const concerns = (names: readonly string[], reader: Reader, addressed: readonly Reader[], at: Instant) =>
  carriesOut(names, reader, at) || !addressed.some((each) => carriesOut(names, each, at))

/** Words, folded, by which texts name those who hold a role. */
const NAMES_OF_ROLES: Partial<Record<Role, RegExp>> = {
  'reception-officer': /\btiep nhan\b|\bmot cua\b|\btra ket qua\b/,
  // Where the counter is named, the officers behind it are not meant.
  officer: /^(?!.*\b(?:tiep nhan|mot cua|tra ket qua)\b).*\b(?:can bo|cong chuc|chuyen vien|thu ly|xu ly)\b/,
  'head-of-unit': /\blanh dao\b|\bchi huy\b|\btruong\b|\bthu truong\b/,
}

/** A short title such as `Cán bộ` stands in the name of many a post that is another's. */
const isTelling = (written: string): boolean => written.split(' ').length >= 3

const folded = (name: string): string => onOneLine(fold(name)).trim()

/** Whether one of these names of a Trách nhiệm cell means somebody in a post that the reader holds at that instant. */
export function carriesOut(names: readonly string[], reader: Reader, at: Instant): boolean {
  const posts = reader.holdings.filter((holding) => inForceAt(holding, at))
  return names.map(folded).some(
    (name) =>
      name !== '' &&
      posts.some(({ title, unitName, roles }) => {
        const written = [folded(title), folded(unitName)]
        return (
          written.some((each) => each.includes(name) || (isTelling(each) && name.includes(each))) ||
          roles.some((role) => NAMES_OF_ROLES[role]?.test(name))
        )
      }),
  )
}
