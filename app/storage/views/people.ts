import type { Knex } from 'knex'
import { type Actor, type Officer, officerOf } from '#app/domain/organisation/actor.ts'
import type { Delegation } from '#app/domain/organisation/delegation.ts'
import type { Person } from '#app/domain/organisation/person.ts'
import type { KeptSession } from '#app/domain/organisation/sign-in-stage.ts'
import { fold } from '#app/domain/shared/fold.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { delegationOf, personOf } from '../people-projections.ts'
import { keptSession, SESSION_COLUMNS } from '../sessions.ts'
import type {
  DelegationRow,
  PersonPositionRow,
  PersonRow,
  PersonSuspensionRow,
  SessionRow,
} from '../tables.ts'
import { actorOfRows, enabledActor, type PersonWithPostRow, peopleWithPosts, worksIn } from './actors.ts'

/** Roles of those who may receive a dossier. */
const STAFF = ['officer', 'reception-officer', 'head-of-unit']

/** People as pages need them: who is asking, who may be chosen. */
export function peopleViews(db: Knex) {
  return {
    /** Who holds the session, as of that instant; null when there is none, or the account is shut. */
    async actorOfSession(
      idSha256: string,
      at: Instant,
    ): Promise<{ actor: Actor; session: KeptSession } | null> {
      const rows: (PersonWithPostRow & SessionRow)[] = await peopleWithPosts(db, at)
        .join('session', 'session.person_id', 'person.person_id')
        .where('session.id_sha256', idSha256)
        .select(...SESSION_COLUMNS)
      const actor = await enabledActor(db, rows, at)
      return actor && { actor, session: keptSession(rows[0]!) }
    },
    /** The person who signs in under that name, however it is capitalised; null when there is none, or it is shut. */
    async personOfAccount(account: string, at: Instant): Promise<Actor | null> {
      const rows: PersonWithPostRow[] = await peopleWithPosts(db, at).where(
        'person.account_key',
        fold(account.trim()),
      )
      return enabledActor(db, rows, at)
    },
    /** The person as of that instant, with every right; null when there is none, or the account is shut. */
    async actorOf(personId: string, at: Instant): Promise<Actor | null> {
      const rows: PersonWithPostRow[] = await peopleWithPosts(db, at).where('person.person_id', personId)
      return enabledActor(db, rows, at)
    },
    /** Everyone who is not shut out, with account, as of that instant, by unit and name; who stands in for whom is left out. */
    async everyone(at: Instant): Promise<(Actor & { account: string })[]> {
      const rows: PersonWithPostRow[] = await peopleWithPosts(db, at)
      const people = new Map<string, PersonWithPostRow[]>()
      for (const row of rows)
        if (!row.shut) people.set(row.person_id, [...(people.get(row.person_id) ?? []), row])
      const collator = new Intl.Collator('vi')
      return [...people.values()]
        .map((own) => ({ ...actorOfRows(own, [], at), account: own[0]!.account }))
        .sort((a, b) => collator.compare(a.unitName, b.unitName) || collator.compare(a.name, b.name))
    },
    /** The officers of a unit who may receive a dossier at that instant, by name. */
    async officersOf(unitId: string, at: Instant): Promise<Officer[]> {
      const rows: PersonWithPostRow[] = await peopleWithPosts(db, at).whereIn(
        'person.person_id',
        db('person_position').where('person_position.unit_id', unitId).select('person_position.person_id'),
      )
      const people = new Map<string, PersonWithPostRow[]>()
      for (const row of rows)
        if (!row.shut) people.set(row.person_id, [...(people.get(row.person_id) ?? []), row])
      const collator = new Intl.Collator('vi')
      return [...people.values()]
        .map((own) => actorOfRows(own, [], at))
        .filter((actor) => worksIn(actor, unitId, STAFF, at))
        .map(officerOf)
        .sort((a, b) => collator.compare(a.name, b.name))
    },
    /** Everyone who is or was here, by name. */
    persons: () => allPersons(db),
    /** The person as of that instant with every right, shut out or not; null when there is none. */
    async actorOrShut(personId: string, at: Instant): Promise<Actor | null> {
      const rows: PersonWithPostRow[] = await peopleWithPosts(db, at).where('person.person_id', personId)
      return enabledActor(
        db,
        rows.map((row) => ({ ...row, shut: false })),
        at,
      )
    },
    /** Every delegation on record, those that begin last first. */
    async delegations(): Promise<Delegation[]> {
      const rows: DelegationRow[] = await db('delegation')
        .orderBy([{ column: 'delegation.from_at', order: 'desc' }, { column: 'delegation.delegation_id' }])
        .select('delegation.*')
      return rows.map(delegationOf)
    },
  }
}

function grouped<Row extends { person_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.person_id, [...(groups.get(row.person_id) ?? []), row])
  return groups
}

/** Everyone who is or was here, with every post and every time the account was shut, by name. */
export async function allPersons(knex: Knex): Promise<Person[]> {
  const people: PersonRow[] = await knex('person').select('person.*')
  const positions: PersonPositionRow[] = await knex('person_position')
    .orderBy('person_position.number')
    .select('person_position.*')
  const suspensions: PersonSuspensionRow[] = await knex('person_suspension')
    .orderBy('person_suspension.number')
    .select('person_suspension.*')
  const postsOf = grouped(positions)
  const timesOf = grouped(suspensions)
  const collator = new Intl.Collator('vi')
  return people
    .map((row) => personOf(row, postsOf.get(row.person_id) ?? [], timesOf.get(row.person_id) ?? []))
    .sort((a, b) => collator.compare(a.name, b.name))
}
