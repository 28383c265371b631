import { fileURLToPath } from 'node:url'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import type { Person, PersonFact } from '#app/domain/organisation/person.ts'
import type { Position } from '#app/domain/organisation/position.ts'
import type { UnitFact } from '#app/domain/organisation/unit.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { accepted } from '#app/domain/shared/outcome.ts'
import { loadLogKey, newLogKey } from '#app/record/log-key.ts'
import { checkRecord } from '#app/storage/check-record.ts'
import { writeCheckpoint } from '#app/storage/checkpoints.ts'
import { type Database, openDatabase } from '#app/storage/engine/connection.ts'
import { migrate } from '#app/storage/migrations.ts'
import { readHead } from '#app/storage/record-writer.ts'
import type { BegunSession } from '#app/storage/sessions.ts'
import { type Doer, type Stores, unitOfWork, type Work } from '#app/storage/unit-of-work.ts'
import { type Acceptance, anAcceptance, UNIT_ID } from './builders.ts'
import { type FreshDatabase, freshDatabaseUrl, type TestEngine } from './databases.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
export const someone: Doer = { actor: 'handler', unit: UNIT_ID }

const { privatePem, publicRaw } = newLogKey()
const ORIGIN = 'minhtrinh.example/storage'

/** Monday 5 January 2026, 08:00 in Vietnam: where the clock of a migrated database stands until it is set. */
export const START: Instant = '2026-01-05T01:00:00Z'

/** Tables that hold something of the product; knex's own are left out. */
export const TABLES = [
  'log_entry',
  'log_head',
  'checkpoint',
  'blob',
  'personal_blob',
  'idempotency',
  'rendering',
  'version_search',
  'unit',
  'unit_period',
  'person',
  'person_position',
  'person_suspension',
  'delegation',
  'credential',
  'recovery_code',
  'sign_in_attempt',
  'session',
  'procedure',
  'procedure_version',
  'procedure_signature',
  'distribution',
  'acknowledgement',
  'draft',
  'calendar_version',
  'time_plan',
  'time_plan_draft',
  'calendar_draft',
  'calendar_proposal',
  'due_move',
  'due_change_piece',
  'dossier',
  'dossier_step',
] as const

/**
 * How many rows each table holds: what was refused must leave every number as it was. Tries of passwords are counted
 * when they are refused, and are nothing of the product.
 */
export async function rowCounts(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of TABLES.filter((name) => name !== 'sign_in_attempt')) {
    const row = await database.writer(table).count<{ n: string | number }>({ n: '*' }).first()
    counts[table] = Number(row?.n)
  }
  return counts
}

/** A new database at its newest form, with nothing in it, and a clock that stands still until it is set. */
export async function openMigrated(engine: TestEngine) {
  const fresh: FreshDatabase = await freshDatabaseUrl(engine.name)
  return migratedAt(fresh.url, fresh.drop)
}

/** The same at a place that exists already; `drop` is what becomes of the place at the end. */
export async function migratedAt(url: string, drop: () => Promise<void>) {
  const database = openDatabase(url)
  await migrate(database.writer, projectRoot)
  let now = START
  const work: Work = unitOfWork(database.writer, () => now)
  const log = { origin: ORIGIN, publicKey: publicRaw }
  return {
    url,
    database,
    knex: database.writer,
    work,
    log,
    setNow(instant: Instant) {
      now = instant
    },
    /** Carries out what cannot be refused. */
    async must(task: (stores: Stores) => Promise<unknown>, by: Doer = someone): Promise<void> {
      const answer = await work(by, async (stores) => {
        await task(stores)
        return accepted()
      })
      if (!answer.ok) throw new Error('refused')
    },
    checkpoint: () => writeCheckpoint(database.writer, { origin: ORIGIN, key: loadLogKey(privatePem) }, now),
    check: () => checkRecord(database.reader, log),
    head: () => readHead(database.writer),
    counts: () => rowCounts(database),
    async close() {
      await database.close()
      await drop()
    },
  }
}

export type Migrated = Awaited<ReturnType<typeof openMigrated>>

/** The registration of a unit that was there before the record began. */
export const aUnit = (over: Partial<UnitRegistration> = {}): UnitRegistration => ({
  type: 'unit-registered',
  unitId: UNIT_ID,
  code: 'MH01.100.006',
  name: 'Phòng Cảnh sát QLHC về TTXH (minh họa)',
  receptionName: 'Bộ phận TN & TKQ',
  place: 'Bình Hải',
  level: 'province',
  parentId: null,
  from: '1970-01-01T00:00:00Z',
  document: null,
  predecessors: [],
  ...over,
})
type UnitRegistration = Extract<UnitFact, { type: 'unit-registered' }>

/** The registration of a person with one post, held since before the record began. */
export function aPerson({
  personId = 'handler',
  ...over
}: Partial<Pick<Person, 'personId' | 'account' | 'name' | 'rank'>> &
  Partial<Pick<Position, 'unitId' | 'title' | 'roles'>> = {}): Registration {
  const { account = personId, name = 'Vũ Văn Xử Lý Mẫu', rank = 'Đại úy', ...post } = over
  const position = {
    positionId: `${personId}:1`,
    unitId: UNIT_ID,
    title: 'Cán bộ',
    roles: ['officer' as const],
    capacity: null,
    from: '1970-01-01T00:00:00Z',
    until: null,
    document: null,
    ...post,
  }
  return { type: 'person-registered', personId, account, name, rank, position }
}
type Registration = Extract<PersonFact, { type: 'person-registered' }>

/** A session of the builders' person, signed in all the way. */
export const aSession = (over: Partial<BegunSession> = {}): BegunSession => ({
  idSha256: 'session',
  personId: 'handler',
  stage: 'open',
  secondFactor: false,
  address: '192.0.2.7',
  userAgent: null,
  at: START,
  ...over,
})

/** Takes a dossier in as the builders tell it; id and code follow `name`. */
export async function acceptedDossier(
  { must }: Pick<Migrated, 'must'>,
  name: string,
  over: Partial<Acceptance> = {},
  after: DossierFact[] = [],
): Promise<void> {
  const acceptance = anAcceptance({ dossierId: `id-${name}`, code: `H00.06-260105-${name}`, ...over })
  await must(async ({ dossiers }) => {
    const taken = await dossiers.record({ id: acceptance.dossierId, state: null, nextSeq: 0 }, [acceptance])
    if (after.length > 0) await dossiers.record(taken, after)
  })
}
