import type { Knex } from 'knex'
import { type Actor, type Officer, officerOf } from '../domain/organisation/actor.ts'
import type { Delegation, DelegationFact } from '../domain/organisation/delegation.ts'
import type { Person, PersonFact } from '../domain/organisation/person.ts'
import type { Role } from '../domain/organisation/roles.ts'
import { fold } from '../domain/shared/fold.ts'
import type { Instant } from '../domain/shared/instant.ts'
import type { OfficialDocument } from '../domain/shared/official-document.ts'
import { delegationOf, positionOf } from './people-projections.ts'
import { Missing, type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { delegationKind, personKind } from './subjects.ts'
import type { DelegationRow, PersonPositionRow } from './tables.ts'
import { actorOfRows, enabledActor, type PersonWithPostRow, peopleWithPosts } from './views/actors.ts'
import { allPersons } from './views/people.ts'

type TakenPerson = Taken<Person> & { state: Person }
type TakenDelegation = Taken<Delegation> & { state: Delegation }

/** Registers people, changes them, and keeps what they sign in with. On the transaction that `record` writes in. */
export function peopleStore(trx: Knex.Transaction, record: OpenRecord) {
  const rowsOf = (personId: string): Promise<PersonWithPostRow[]> =>
    peopleWithPosts(trx, record.at).where('person.person_id', personId)
  return {
    async addPerson(fact: Extract<PersonFact, { type: 'person-registered' }>): Promise<void> {
      await record.record(personKind, { id: fact.personId, state: null, nextSeq: 0 }, [fact])
    },
    /** Takes the person for changing. Throws `Missing`. */
    async take(personId: string): Promise<TakenPerson> {
      const taken = await stateOf(trx, personKind, personId)
      if (!taken.state) throw new Missing('person', personId)
      return taken as TakenPerson
    },
    record: (taken: Taken<Person>, facts: PersonFact[]) => record.record(personKind, taken, facts),
    /** Records facts of a person who may be there already, or not yet. */
    recordAll: async (personId: string, facts: PersonFact[]) =>
      record.record(personKind, await stateOf(trx, personKind, personId), facts),
    /** Everyone who is or was here, with every post. */
    all: () => allPersons(trx),
    /** Who has this account, however it is written; null when it is free. */
    async withAccount(account: string): Promise<{ personId: string; account: string; name: string } | null> {
      const row = await trx('person')
        .where('person.account_key', fold(account))
        .first('person.person_id', 'person.account', 'person.name')
      return row ? { personId: row.person_id, account: row.account, name: row.name } : null
    },
    /** Everybody but this one who holds, held or will hold one of these roles, with posts and suspensions. */
    async othersWith(roles: readonly Role[], personId: string): Promise<Person[]> {
      const rows: PersonPositionRow[] = await trx('person_position').whereNot(
        'person_position.person_id',
        personId,
      )
      const held = rows.map((row) => ({ personId: row.person_id, position: positionOf(row) }))
      const ids = new Set(
        held
          .filter(({ position }) => position.roles.some((role) => roles.includes(role)))
          .map((each) => each.personId),
      )
      const people = await Promise.all([...ids].map((id) => stateOf(trx, personKind, id)))
      return people.flatMap(({ state }) => (state ? [state] : []))
    },
    /** Ends every post that runs on in a unit at the moment at which the unit ends. */
    async endPostsIn(unitId: string, until: Instant, document: OfficialDocument | null): Promise<void> {
      const rows: { person_id: string; position_id: string }[] = await trx('person_position')
        .where('person_position.unit_id', unitId)
        .where('person_position.from_at', '<', until)
        .where((select) =>
          select.whereNull('person_position.until_at').orWhere('person_position.until_at', '>', until),
        )
        .orderBy(['person_position.person_id', 'person_position.number'])
        .select('person_position.person_id', 'person_position.position_id')
      for (const { person_id, position_id } of rows)
        await record.record(personKind, await stateOf(trx, personKind, person_id), [
          { type: 'position-ended', positionId: position_id, until, document, reason: '' },
        ])
    },
    /** The password's verifier is no fact: it proves nothing and must be replaceable. */
    async setVerifier(personId: string, verifier: string): Promise<void> {
      await trx('credential')
        .insert({ person_id: personId, verifier, updated_at: record.at })
        .onConflict('person_id')
        .merge()
    },
    /** The person with every right as of now; null when the account was shut meanwhile. */
    actor: async (personId: string): Promise<Actor | null> =>
      enabledActor(trx, await rowsOf(personId), record.at),
    /** The person as an act would name them now. Throws `Missing`. */
    async officer(personId: string): Promise<Officer> {
      const rows = await rowsOf(personId)
      if (rows.length === 0) throw new Missing('person', personId)
      return officerOf(actorOfRows(rows, [], record.at))
    },
    /** The person as named by one post, whatever others there are. Throws `Missing`. */
    async officerBy(personId: string, positionId: string): Promise<Officer> {
      const rows = (await rowsOf(personId)).filter((row) => row.position_id === positionId)
      if (rows.length === 0) throw new Missing('position', positionId)
      const { title, unitId, unitName } = actorOfRows(rows, [], record.at).holdings[0]!
      const { name, rank } = rows[0]!
      return { personId, name, rank, position: title, unitId, unitName }
    },
    /** Every delegation on record. */
    async delegations(): Promise<Delegation[]> {
      const rows: DelegationRow[] = await trx('delegation')
        .orderBy(['delegation.rights_from', 'delegation.delegation_id'])
        .select('delegation.*')
      return rows.map(delegationOf)
    },
    /** Takes the delegation for changing. Throws `Missing`. */
    async takeDelegation(delegationId: string): Promise<TakenDelegation> {
      const taken = await stateOf(trx, delegationKind, delegationId)
      if (!taken.state) throw new Missing('delegation', delegationId)
      return taken as TakenDelegation
    },
    recordDelegation: (taken: Taken<Delegation>, facts: DelegationFact[]) =>
      record.record(delegationKind, taken, facts),
  }
}
