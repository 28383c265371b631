import type { Knex } from 'knex'
import type { Actor, Holding, StandIn } from '#app/domain/organisation/actor.ts'
import { inForceAt, namedBy } from '#app/domain/organisation/actor.ts'
import type { Delegation } from '#app/domain/organisation/delegation.ts'
import type { Position } from '#app/domain/organisation/position.ts'
import { standInOf } from '#app/domain/organisation/stand-in.ts'
import type { ProcedureLevel } from '#app/domain/procedure/model.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { delegationOf, positionOf } from '../people-projections.ts'
import type { DelegationRow, PersonPositionRow, PersonRow } from '../tables.ts'
import { inheritedAt, unitNamesAt } from './units.ts'

/** A person joined to a post and its unit; the post's columns are null for somebody who never had one. */
export type PersonWithPostRow = PersonRow &
  (
    | PersonPositionRow
    | { [Column in keyof PersonPositionRow]: Column extends 'person_id' ? string : null }
  ) & {
    unit_name: string | null
    unit_level: string | null
    stands_in: boolean | number
    inherits: boolean | number
    shut: boolean | number
  }

type DelegationWithPostRow = DelegationRow & {
  roles: string
  post_from: string
  post_until: string | null
  unit_level: string
}

const POST_COLUMNS = [
  'person_position.position_id',
  'person_position.number',
  'person_position.unit_id',
  'person_position.title',
  'person_position.roles',
  'person_position.capacity',
  'person_position.from_at',
  'person_position.until_at',
  'person_position.rights_from',
  'person_position.rights_until',
  'person_position.document',
  'person_position.ended',
]

/** People with every post they have or had, in order, and whether they stand in for somebody or are shut out. */
export const peopleWithPosts = (knex: Knex, at: Instant) =>
  knex('person')
    .leftJoin('person_position', 'person_position.person_id', 'person.person_id')
    .leftJoin(unitNamesAt(knex, at), 'unit.unit_id', 'person_position.unit_id')
    .orderBy('person_position.number')
    .select(
      'person.person_id',
      'person.account',
      'person.name',
      'person.rank',
      ...POST_COLUMNS,
      'unit.name as unit_name',
      'unit.level as unit_level',
      knex.raw(
        'exists (select 1 from delegation where delegation.delegate_id = person.person_id) as stands_in',
      ),
      knex.raw('exists (select 1 from unit where unit.heir_id is not null) as inherits'),
      knex.raw(
        'exists (select 1 from person_suspension where person_suspension.person_id = person.person_id and person_suspension.until_at is null) as shut',
      ),
    )

/** A post as the rules take it: over the time in which its roles count. */
export const holdingOf = (position: Position, unitName: string, unitLevel: ProcedureLevel): Holding => ({
  positionId: position.positionId,
  title: position.title,
  unitId: position.unitId,
  unitName,
  unitLevel,
  roles: position.roles,
  capacity: position.capacity,
  from: position.rightsFrom,
  until: position.rightsUntil,
})

const holdingsIn = (rows: readonly PersonWithPostRow[]): Holding[] =>
  rows.flatMap((row) =>
    row.position_id === null
      ? []
      : [holdingOf(positionOf(row), row.unit_name ?? '', row.unit_level as ProcedureLevel)],
  )

/**
 * Somebody as an act at that instant would name them: by the post held longest, by the last one between two posts.
 */
export function actorOfRows(
  rows: readonly PersonWithPostRow[],
  standIns: StandIn[],
  at: Instant,
  inherited: Actor['inherited'] = [],
): Actor {
  const [person] = rows
  if (!person) throw new Error('a person without a row')
  const holdings = holdingsIn(rows)
  const post = namedBy(holdings, at) ?? holdings.at(-1)
  return {
    personId: person.person_id,
    name: person.name,
    rank: person.rank,
    position: post?.title ?? '',
    unitId: post?.unitId ?? '',
    unitName: post?.unitName ?? '',
    unitLevel: post?.unitLevel ?? 'commune',
    holdings,
    standIns,
    inherited,
  }
}

/** Whose place this person takes, or took, or will take. */
export async function standInsOf(
  knex: Knex,
  personId: string,
  holdings: readonly Holding[],
  at: Instant,
): Promise<StandIn[]> {
  const withPost = () =>
    knex('delegation')
      .join('person_position', 'person_position.position_id', 'delegation.delegator_position_id')
      .join(unitNamesAt(knex, at), 'unit.unit_id', 'person_position.unit_id')
      .select(
        'delegation.*',
        'person_position.roles',
        'person_position.rights_from as post_from',
        'person_position.rights_until as post_until',
        'unit.level as unit_level',
      )
  const rows: DelegationWithPostRow[] = await withPost()
    .where('delegation.delegate_id', personId)
    .orderBy(['delegation.rights_from', 'delegation.delegation_id'])
  const bases = rows.flatMap(({ rests_on }) => (rests_on === null ? [] : [rests_on]))
  const basisRows: DelegationWithPostRow[] =
    bases.length === 0 ? [] : await withPost().whereIn('delegation.delegation_id', bases)
  const basisOf = ({ rests_on }: DelegationWithPostRow) => {
    const row = basisRows.find(({ delegation_id }) => delegation_id === rests_on)
    return row ? withPostOf(row) : null
  }
  return rows.flatMap((row) => standInOf(withPostOf(row), basisOf(row), holdings) ?? [])
}

function withPostOf(row: DelegationWithPostRow) {
  const delegation: Delegation = delegationOf(row)
  const roles = row.roles.split(' ').filter((role) => role !== '') as Position['roles']
  return {
    delegation,
    post: { roles, rightsFrom: row.post_from, rightsUntil: row.post_until },
    unitLevel: row.unit_level as ProcedureLevel,
  }
}

/** The actor behind rows of one person; null when there is none, or the account is shut. */
export async function enabledActor(
  knex: Knex,
  rows: readonly PersonWithPostRow[],
  at: Instant,
): Promise<Actor | null> {
  const [person] = rows
  if (!person || person.shut) return null
  const standIns = person.stands_in ? await standInsOf(knex, person.person_id, holdingsIn(rows), at) : []
  const inherited = person.inherits ? await inheritedAt(knex, at) : []
  return actorOfRows(rows, standIns, at, inherited)
}

/** Whether somebody holds one of these roles in this unit at that instant. */
export const worksIn = (actor: Actor, unitId: string, roles: readonly string[], at: Instant): boolean =>
  actor.holdings.some(
    (holding) =>
      holding.unitId === unitId &&
      inForceAt(holding, at) &&
      holding.roles.some((role) => roles.includes(role)),
  )
