import type { Knex } from 'knex'
import type { Officer, PersonFact, UnitFact } from '../domain/organisation/people.ts'
import { Missing, type OpenRecord } from './record-writer.ts'
import { personKind, unitKind } from './subjects.ts'

/** Registers units and people, and keeps what they sign in with. On the transaction that `record` writes in. */
export function peopleStore(trx: Knex.Transaction, record: OpenRecord) {
  return {
    async addUnit(fact: UnitFact): Promise<void> {
      await record.record(unitKind, { id: fact.unitId, state: null, nextSeq: 0 }, [fact])
    },
    async addPerson(fact: Extract<PersonFact, { type: 'person-registered' }>): Promise<void> {
      await record.record(personKind, { id: fact.personId, state: null, nextSeq: 0 }, [fact])
    },
    /** The password's verifier is no fact: it proves nothing and must be replaceable. */
    async setVerifier(personId: string, verifier: string): Promise<void> {
      await trx('credential')
        .insert({ person_id: personId, verifier, updated_at: record.at })
        .onConflict('person_id')
        .merge()
    },
    /** The person as an act would name them now. Throws `Missing`. */
    async officer(personId: string): Promise<Officer> {
      const row = await trx('person')
        .join('unit', 'unit.unit_id', 'person.unit_id')
        .where('person.person_id', personId)
        .first(
          'person.person_id',
          'person.name',
          'person.rank',
          'person.position',
          'person.unit_id',
          'unit.name as unit_name',
        )
      if (!row) throw new Missing('person', personId)
      return {
        personId: row.person_id,
        name: row.name,
        rank: row.rank,
        position: row.position,
        unitId: row.unit_id,
        unitName: row.unit_name,
      }
    },
    /** Unit code by id. Throws `Missing`. */
    async unitCode(unitId: string): Promise<string> {
      const row = await trx('unit').where('unit.unit_id', unitId).first('unit.code')
      if (!row) throw new Missing('unit', unitId)
      return row.code
    },
  }
}
