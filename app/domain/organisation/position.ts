import type { Instant } from '../shared/instant.ts'
import { localDateOf } from '../shared/instant.ts'
import { type DocumentRefusal, type OfficialDocument, reasonsNotToCite } from '../shared/official-document.ts'
import { inForceAt, type PostCapacity } from './actor.ts'
import type { Role } from './roles.ts'

/**
 * Chức vụ: a post that a person holds in a unit. The paper's dates and the rights are told apart: what is entered
 * late gives no right for the days before, and an end entered late does not undo what was done until then.
 */
export type Position = {
  positionId: string
  unitId: string
  title: string
  roles: readonly Role[]
  capacity: PostCapacity | null
  /** As the paper says, [from, until). */
  from: Instant
  until: Instant | null
  /** From when, and until when, the roles count here: never before they were entered. */
  rightsFrom: Instant
  rightsUntil: Instant | null
  /** Quyết định bổ nhiệm, điều động; null for what was there when the system began. */
  document: OfficialDocument | null
  /** Why it ended; null while no end is known. */
  ended: { document: OfficialDocument | null; reason: string } | null
}

/** A post as it is assigned. */
export type NewPosition = Omit<Position, 'rightsFrom' | 'rightsUntil' | 'ended'>

export type PositionRefusal =
  | { code: 'position.title-missing' }
  | { code: 'position.ends-before-it-begins'; from: Instant; until: Instant }
  /** The same post, in the same unit, twice at once. */
  | { code: 'position.overlaps'; title: string; from: Instant; until: Instant | null }
  | { code: 'position.unknown' }
  | { code: 'position.ended-already'; until: Instant }
  | { code: 'position.reason-missing' }
  | { code: 'position.unit-not-there'; from: Instant }
  | DocumentRefusal

/** The unit over which a post is assigned; null when there is none by that id. */
export type UnitThere = { from: Instant; until: Instant | null } | null

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

const overlap = (
  a: { from: Instant; until: Instant | null },
  b: { from: Instant; until: Instant | null },
): boolean => (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)

/** The post as it stands once assigned at that instant. */
export const assigned = (position: NewPosition, at: Instant): Position => ({
  ...position,
  rightsFrom: later(position.from, at),
  rightsUntil: position.until === null ? null : later(position.until, at),
  ended: null,
})

/** The post as it stands once an end was recorded at that instant. */
export const ended = (
  position: Position,
  end: { until: Instant; document: OfficialDocument | null; reason: string },
  at: Instant,
): Position => ({
  ...position,
  until: end.until,
  rightsUntil: later(end.until, at),
  ended: { document: end.document, reason: end.reason },
})

/** Every reason why this post cannot be assigned beside those at that instant. */
export function reasonsNotToAssign(
  position: NewPosition,
  others: readonly Position[],
  unit: UnitThere,
  at: Instant,
): PositionRefusal[] {
  const { from, until, title, unitId, document } = position
  const refusals: PositionRefusal[] = []
  if (title.trim() === '') refusals.push({ code: 'position.title-missing' })
  if (until !== null && until <= from) refusals.push({ code: 'position.ends-before-it-begins', from, until })
  // Over the whole time of the post: a unit that ends takes its posts with it.
  if (unit === null || !inForceAt(unit, from)) refusals.push({ code: 'position.unit-not-there', from })
  const same = others.find(
    (other) => other.unitId === unitId && other.title === title.trim() && overlap(other, position),
  )
  if (same)
    refusals.push({ code: 'position.overlaps', title: same.title, from: same.from, until: same.until })
  if (document) refusals.push(...reasonsNotToCite(document, localDateOf(at)))
  return refusals
}

/** Every reason why this post cannot be ended so at that instant. */
export function reasonsNotToEnd(
  position: Position | undefined,
  end: { until: Instant; document: OfficialDocument | null; reason: string },
  at: Instant,
): PositionRefusal[] {
  if (!position) return [{ code: 'position.unknown' }]
  const refusals: PositionRefusal[] = []
  if (position.until !== null && position.until <= at)
    refusals.push({ code: 'position.ended-already', until: position.until })
  if (end.until <= position.from)
    refusals.push({ code: 'position.ends-before-it-begins', from: position.from, until: end.until })
  if (end.reason.trim() === '' && end.document === null) refusals.push({ code: 'position.reason-missing' })
  if (end.document) refusals.push(...reasonsNotToCite(end.document, localDateOf(at)))
  return refusals
}
