import type { ProcedureLevel } from '../procedure/model.ts'
import type { Instant } from '../shared/instant.ts'
import type { Holding, StandIn } from './actor.ts'
import { type Delegation, ROLES_OF } from './delegation.ts'
import type { Position } from './position.ts'
import type { Role } from './roles.ts'

/** A delegation with the post whose rights it hands on. */
export type DelegationWithPost = {
  delegation: Delegation
  post: Pick<Position, 'roles' | 'rightsFrom' | 'rightsUntil'>
  /** Of the delegator's unit. */
  unitLevel: ProcedureLevel
}

/**
 * What a delegation lets its delegate do: no longer than it counts itself, than the delegator holds the post, than
 * the delegate has a post that it may go to, and than the delegation that it rests on. Null when these never meet.
 */
export function standInOf(
  given: DelegationWithPost,
  basis: DelegationWithPost | null,
  holdings: readonly Holding[],
): StandIn | null {
  const { delegation, unitLevel } = given
  const { delegationId, capacity, delegator, scope, document, restsOn } = delegation
  if (restsOn !== null && basis === null) return null
  const right = basis ?? given
  const roles = right.post.roles.filter((role) => handsOn(scope.acts, role))
  const posts = holdings.filter(({ unitId }) => capacity !== 'KT.' || unitId === delegator.unitId)
  const limits = [
    counts(delegation),
    counts(given.post),
    ...(basis ? [counts(basis.delegation), counts(basis.post)] : []),
  ]
  const time = limits.reduce(meeting, longestOf(posts))
  if (time.until !== null && time.until <= time.from) return null
  return { delegationId, capacity, delegator, unitLevel, roles, scope, document, ...time }
}

type Stretch = { from: Instant; until: Instant | null }

const handsOn = (acts: StandIn['scope']['acts'], role: Role): boolean =>
  acts.some((act) => ROLES_OF[act].includes(role))

const counts = (kept: { rightsFrom: Instant; rightsUntil: Instant | null }): Stretch => ({
  from: kept.rightsFrom,
  until: kept.rightsUntil,
})

const meeting = (a: Stretch, b: Stretch): Stretch => ({
  from: a.from > b.from ? a.from : b.from,
  until: a.until === null ? b.until : b.until === null || a.until < b.until ? a.until : b.until,
})

/** From the first of those posts to the end of the last; of no time at all when there is none. */
function longestOf(posts: readonly Stretch[]): Stretch {
  const [first, ...rest] = posts
  if (!first) return { from: '', until: '' }
  return rest.reduce<Stretch>(
    (all, { from, until }) => ({
      from: from < all.from ? from : all.from,
      until: all.until === null || until === null ? null : until > all.until ? until : all.until,
    }),
    { from: first.from, until: first.until },
  )
}
