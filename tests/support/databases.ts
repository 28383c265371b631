import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import pg from 'pg'
import { describe } from 'vitest'

export type EngineName = 'SQLite' | 'PostgreSQL'

/** An empty database of one's own. `drop` removes it, also when connections to it are still open. */
export type FreshDatabase = { engine: EngineName; url: string; drop(): Promise<void> }

export type TestEngine = { name: EngineName; isPresent: boolean; open(): Promise<FreshDatabase> }

/** A PostgreSQL on which tests may create and drop databases; unset where the machine has none. */
const postgresUrl = process.env.TEST_DATABASE_URL

export const engines: readonly TestEngine[] = [
  { name: 'SQLite', isPresent: true, open: () => freshDatabaseUrl('SQLite') },
  { name: 'PostgreSQL', isPresent: postgresUrl !== undefined, open: () => freshDatabaseUrl('PostgreSQL') },
]

/** The same tests on every engine; on an engine this machine lacks they are listed as skipped, never left out. */
export function describeOnEachEngine(subject: string, tests: (engine: TestEngine) => void): void {
  for (const engine of engines)
    describe.skipIf(!engine.isPresent)(`${subject} (${engine.name})`, () => tests(engine))
}

/**
 * A new empty database, as `openDatabase` takes it: the path of a SQLite file that does not exist yet, in a folder
 * of its own, or `postgres://…/mt_test_<process>_<thread>_<n>` (from template0, UTF-8).
 * Throws for PostgreSQL when `TEST_DATABASE_URL` is unset.
 */
export function freshDatabaseUrl(engine: EngineName): Promise<FreshDatabase> {
  return engine === 'SQLite' ? freshSqlite() : freshPostgres()
}

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'minh-trinh-sqlite-'))
  return {
    engine: 'SQLite',
    url: join(folder, 'test.db'),
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}

let opened = 0

async function freshPostgres(): Promise<FreshDatabase> {
  if (!postgresUrl) throw new Error('TEST_DATABASE_URL is not set: this machine has no PostgreSQL for tests')
  opened += 1
  const name = `mt_test_${process.pid}_${threadId}_${opened}`
  // A run that was killed may have left one behind under a process number that came round again.
  await onMaintenanceDatabase(`drop database if exists ${name} with (force)`)
  await onMaintenanceDatabase(`create database ${name} template template0 encoding 'UTF8'`)

  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  return {
    engine: 'PostgreSQL',
    url: url.href,
    drop: () => onMaintenanceDatabase(`drop database if exists ${name} with (force)`),
  }
}

async function onMaintenanceDatabase(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
