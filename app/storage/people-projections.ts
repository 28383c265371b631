import type { Delegation } from '../domain/organisation/delegation.ts'
import type { Person } from '../domain/organisation/person.ts'
import type { Position } from '../domain/organisation/position.ts'
import type { Role } from '../domain/organisation/roles.ts'
import { fold } from '../domain/shared/fold.ts'
import { canonical } from '../record/canonical.ts'
import type { TableRows } from './subjects.ts'
import type { DelegationRow, PersonPositionRow, PersonRow, PersonSuspensionRow } from './tables.ts'

/** The rows that people and delegations are kept as, and what is read back from them. Pure, like `projections.ts`. */

/** Canonical, since a fact read back from the record has its keys in another order. */
const json = (value: unknown): string | null => (value === null ? null : canonical(value))

export function personTables(person: Person): TableRows[] {
  const { personId, account, name, rank } = person
  const row: PersonRow = { person_id: personId, account, account_key: fold(account), name, rank }
  const positions = person.positions.map(
    (position, number): PersonPositionRow => ({
      position_id: position.positionId,
      person_id: personId,
      number,
      unit_id: position.unitId,
      title: position.title,
      roles: position.roles.join(' '),
      capacity: position.capacity,
      from_at: position.from,
      until_at: position.until,
      rights_from: position.rightsFrom,
      rights_until: position.rightsUntil,
      document: json(position.document),
      ended: json(position.ended),
    }),
  )
  const suspensions = person.suspensions.map(
    ({ from, until, reason }, number): PersonSuspensionRow => ({
      person_id: personId,
      number,
      from_at: from,
      until_at: until,
      reason,
    }),
  )
  return [
    { table: 'person', key: ['person_id'], rows: [row] },
    { table: 'person_position', key: ['position_id'], rows: positions },
    { table: 'person_suspension', key: ['person_id', 'number'], rows: suspensions },
  ]
}

/** A post as its row has it. */
export const positionOf = (row: PersonPositionRow): Position => ({
  positionId: row.position_id,
  unitId: row.unit_id,
  title: row.title,
  roles: row.roles.split(' ').filter((role) => role !== '') as Role[],
  capacity: row.capacity as Position['capacity'],
  from: row.from_at,
  until: row.until_at,
  rightsFrom: row.rights_from,
  rightsUntil: row.rights_until,
  document: row.document === null ? null : JSON.parse(row.document),
  ended: row.ended === null ? null : JSON.parse(row.ended),
})

export function delegationTables(delegation: Delegation): TableRows[] {
  const { delegator, delegate, scope, document } = delegation
  const row: DelegationRow = {
    delegation_id: delegation.delegationId,
    capacity: delegation.capacity,
    delegator_id: delegator.personId,
    delegator_position_id: delegation.delegatorPositionId,
    delegate_id: delegate.personId,
    rests_on: delegation.restsOn,
    from_at: delegation.from,
    until_at: delegation.until,
    rights_from: delegation.rightsFrom,
    rights_until: delegation.rightsUntil,
    recorded: canonical({ delegator, delegate, scope, document }),
    ended: json(delegation.ended),
  }
  return [{ table: 'delegation', key: ['delegation_id'], rows: [row] }]
}

/** A delegation as its row has it. */
export const delegationOf = (row: DelegationRow): Delegation => ({
  delegationId: row.delegation_id,
  capacity: row.capacity as Delegation['capacity'],
  ...(JSON.parse(row.recorded) as Pick<Delegation, 'delegator' | 'delegate' | 'scope' | 'document'>),
  delegatorPositionId: row.delegator_position_id,
  restsOn: row.rests_on,
  from: row.from_at,
  until: row.until_at,
  rightsFrom: row.rights_from,
  rightsUntil: row.rights_until,
  ended: row.ended === null ? null : JSON.parse(row.ended),
})

/** A person as the rows have it; `positions` and `suspensions` in the order of their numbers. */
export const personOf = (
  row: PersonRow,
  positions: readonly PersonPositionRow[],
  suspensions: readonly PersonSuspensionRow[],
): Person => ({
  personId: row.person_id,
  account: row.account,
  name: row.name,
  rank: row.rank,
  positions: positions.map(positionOf),
  suspensions: suspensions.map(({ from_at, until_at, reason }) => ({
    from: from_at,
    until: until_at,
    reason,
  })),
})
