import type { ProcedureLevel } from '../procedure/model.ts'
import type { Instant } from '../shared/instant.ts'
import type { OfficialDocument } from '../shared/official-document.ts'
import type { Role } from './roles.ts'

/**
 * Cán bộ, as of the moment of an act: signatures and hand-overs keep name, rank, post and unit as they were
 * then, whatever becomes of the person later (21 CFR 11.50; ISO 9001 8.5.2).
 */
export type Officer = {
  personId: string
  name: string
  rank: string | null
  position: string
  unitId: string
  unitName: string
}

/** Tư cách of a post itself: for a collective, or acting in a vacant post (NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I). */
export const POST_CAPACITIES = ['TM.', 'Q.'] as const
export type PostCapacity = (typeof POST_CAPACITIES)[number]

/** Chức vụ đang giữ: a post in a unit with its roles, in force over [from, until). */
export type Holding = {
  positionId: string
  title: string
  unitId: string
  unitName: string
  unitLevel: ProcedureLevel
  roles: readonly Role[]
  capacity: PostCapacity | null
  from: Instant
  until: Instant | null
}

/** Tư cách ký giao cho người khác (NĐ 30/2020/NĐ-CP, Điều 13): ký thay, ký thừa lệnh, ký thừa ủy quyền. */
export const DELEGATED_CAPACITIES = ['KT.', 'TL.', 'TUQ.'] as const
export type DelegatedCapacity = (typeof DELEGATED_CAPACITIES)[number]

/** What can be handed to another: signing versions of procedures, or work on the dossiers of the unit. */
export const DELEGABLE = ['signing', 'dossiers'] as const
export type Delegable = (typeof DELEGABLE)[number]

/** Nội dung được giao: kinds of acts, and of which procedures by id; `null` is of every one. */
export type DelegationScope = { acts: readonly Delegable[]; procedures: readonly string[] | null }

/** Việc đang đứng thay: whose post's rights one has beside one's own, over [from, until), on which paper. */
export type StandIn = {
  delegationId: string
  capacity: DelegatedCapacity
  /** As of the moment of the delegation. */
  delegator: Officer
  unitLevel: ProcedureLevel
  roles: readonly Role[]
  scope: DelegationScope
  document: OfficialDocument
  from: Instant
  until: Instant | null
}

/** Who is asking: an officer with every post and delegation whose time is told, ended and coming ones among them. */
export type Actor = Officer & {
  unitLevel: ProcedureLevel
  holdings: readonly Holding[]
  standIns: readonly StandIn[]
  /** Units that ended, by what they are now held by: dossiers of the first belong to people of the second. */
  inherited: readonly { unitId: string; heirId: string }[]
}

/** Whether something over [from, until) is in force at that instant. */
export const inForceAt = ({ from, until }: { from: Instant; until: Instant | null }, at: Instant): boolean =>
  from <= at && (until === null || at < until)

/** The officer that an act is written down under. */
export function officerOf(actor: Officer): Officer {
  const { personId, name, rank, position, unitId, unitName } = actor
  return { personId, name, rank, position, unitId, unitName }
}

/** The person, and everybody in whose place he stands at that instant for acts of this kind. */
export const inTheNameOf = (actor: Actor, act: Delegable, at: Instant): string[] => [
  actor.personId,
  ...actor.standIns.flatMap((standIn) =>
    inForceAt(standIn, at) && standIn.scope.acts.includes(act) ? [standIn.delegator.personId] : [],
  ),
]

/** In whose place somebody acted, and on what paper; both people are shown wherever the act is. */
export type OnBehalfOf = {
  officer: Officer
  delegationId: string
  document: OfficialDocument
}

/** The delegation as an act keeps it. */
export const onBehalfOf = ({ delegationId, delegator, document }: StandIn): OnBehalfOf => ({
  officer: delegator,
  delegationId,
  document,
})

/** By what right somebody does what is another's to do: `null` is one's own. */
export type ActingFor = { onBehalfOf: OnBehalfOf | null }

/**
 * Whether the actor may do at that instant what is this person's to do: as the person, or standing in for him on acts
 * of this kind. Null when not.
 */
export function actingFor(actor: Actor, personId: string, act: Delegable, at: Instant): ActingFor | null {
  if (actor.personId === personId) return { onBehalfOf: null }
  const standIn = actor.standIns.find(
    (each) => each.delegator.personId === personId && each.scope.acts.includes(act) && inForceAt(each, at),
  )
  return standIn ? { onBehalfOf: onBehalfOf(standIn) } : null
}

/** The unit that answers for objects of this one: itself, or who holds them since it ended. */
export const responsibleUnit = ({ inherited }: Pick<Actor, 'inherited'>, unitId: string): string =>
  inherited.find((ended) => ended.unitId === unitId)?.heirId ?? unitId

/** Roles held at that instant, each once: by own posts alone, not by standing in for somebody. */
export function rolesAt({ holdings }: Pick<Actor, 'holdings'>, at: Instant): Role[] {
  return [...new Set(holdings.flatMap((holding) => (inForceAt(holding, at) ? holding.roles : [])))]
}

/** Roles exercised at that instant: by own posts, and in the place of others. */
export const rolesExercisedAt = (actor: Pick<Actor, 'holdings' | 'standIns'>, at: Instant): Role[] => [
  ...new Set([
    ...rolesAt(actor, at),
    ...actor.standIns.flatMap((standIn) => (inForceAt(standIn, at) ? standIn.roles : [])),
  ]),
]

/** The post by which a person is named at that instant: the longest held; null without one. */
export const namedBy = <Post extends { from: Instant; until: Instant | null }>(
  posts: readonly Post[],
  at: Instant,
): Post | null =>
  posts
    .filter((post) => inForceAt(post, at))
    .reduce<Post | null>((first, post) => (first === null || post.from < first.from ? post : first), null)
