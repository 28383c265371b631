import type { Knex } from 'knex'
import type { Actor, Officer, Role, Unit } from '#app/domain/organisation/people.ts'
import type { KeptSession } from '#app/domain/organisation/sign-in-stage.ts'
import type { ProcedureLevel } from '#app/domain/procedure/model.ts'
import { fold } from '#app/domain/shared/fold.ts'
import { keptSession, SESSION_COLUMNS } from '../sessions.ts'
import type { SessionRow } from '../tables.ts'

type ActorRow = {
  person_id: string
  account: string
  name: string
  rank: string | null
  position: string
  unit_id: string
  roles: string
  unit_name: string
  unit_level: string
}

const toOfficer = (row: Omit<ActorRow, 'account' | 'roles' | 'unit_level'>): Officer => ({
  personId: row.person_id,
  name: row.name,
  rank: row.rank,
  position: row.position,
  unitId: row.unit_id,
  unitName: row.unit_name,
})

const toActor = (row: ActorRow): Actor => ({
  ...toOfficer(row),
  roles: row.roles.split(' ').filter((role) => role !== '') as Role[],
  unitLevel: row.unit_level as ProcedureLevel,
})

const COLUMNS = [
  'person.person_id',
  'person.account',
  'person.name',
  'person.rank',
  'person.position',
  'person.unit_id',
  'person.roles',
  'unit.name as unit_name',
  'unit.level as unit_level',
]

/** People as pages need them: who is asking, who may be chosen. */
export function peopleViews(db: Knex) {
  const people = () => db('person').join('unit', 'unit.unit_id', 'person.unit_id')
  return {
    /** Who holds the session, in one statement; null when there is none. */
    async actorOfSession(idSha256: string): Promise<{ actor: Actor; session: KeptSession } | null> {
      const row: (ActorRow & SessionRow) | undefined = await people()
        .join('session', 'session.person_id', 'person.person_id')
        .where('session.id_sha256', idSha256)
        .first([...COLUMNS, ...SESSION_COLUMNS])
      return row ? { actor: toActor(row), session: keptSession(row) } : null
    },
    /** The person who signs in under that name, however it is capitalised; null when there is none. */
    async personOfAccount(account: string): Promise<Actor | null> {
      const row: ActorRow | undefined = await people()
        .where('person.account_key', fold(account.trim()))
        .first(COLUMNS)
      return row ? toActor(row) : null
    },
    /** Everyone, with account and roles, by unit and name. */
    async everyone(): Promise<(Actor & { account: string })[]> {
      const rows: ActorRow[] = await people().select(COLUMNS)
      const collator = new Intl.Collator('vi')
      return rows
        .map((row) => ({ ...toActor(row), account: row.account }))
        .sort((a, b) => collator.compare(a.unitName, b.unitName) || collator.compare(a.name, b.name))
    },
    /** The officers of a unit who may receive a dossier, by name. */
    async officersOf(unitId: string): Promise<Officer[]> {
      const rows: ActorRow[] = await people().where('person.unit_id', unitId).select(COLUMNS)
      const collator = new Intl.Collator('vi')
      return rows
        .map(toActor)
        .filter(({ roles }) =>
          roles.some((role) => ['officer', 'reception-officer', 'head-of-unit'].includes(role)),
        )
        .map(({ roles: _roles, unitLevel: _level, ...officer }) => officer)
        .sort((a, b) => collator.compare(a.name, b.name))
    },
    async unit(unitId: string): Promise<Unit | null> {
      const row = await db('unit').where('unit.unit_id', unitId).first()
      return row
        ? {
            unitId: row.unit_id,
            code: row.code,
            name: row.name,
            receptionName: row.reception_name,
            place: row.place,
            level: row.level as ProcedureLevel,
            parentId: row.parent_id,
          }
        : null
    },
  }
}
