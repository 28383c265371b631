import knexModule, { type Knex } from 'knex'
import { immediateSqliteClient } from './sqlite.ts'

export type EngineName = 'sqlite' | 'postgres'

/**
 * One database: `writer` for use cases, `reader` for views. On SQLite the writer is one connection for the
 * whole process and the readers may not write; on PostgreSQL both are the same pool.
 */
export type Database = { engine: EngineName; writer: Knex; reader: Knex; close(): Promise<void> }

/** What a person may do about a knex pool that is empty is to wait a little, not a minute. */
const ACQUIRE_TIMEOUT = 10_000

export const isPostgresUrl = (url: string) => /^postgres(ql)?:\/\//.test(url)

/**
 * Opens the database at `url`: `postgres://…`, the path of a SQLite file, or `:memory:` for one that ends with
 * the process.
 */
export function openDatabase(url: string): Database {
  return isPostgresUrl(url) ? openPostgres(url) : openSqlite(url)
}

function openPostgres(url: string): Database {
  const knex = knexModule({
    client: 'pg',
    connection: url,
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: ACQUIRE_TIMEOUT,
  })
  return { engine: 'postgres', writer: knex, reader: knex, close: () => knex.destroy() }
}

type SqliteConnection = { exec(sql: string, done: (fault: Error | null) => void): void }

function openSqlite(filename: string): Database {
  const open = (max: number, pragmas: string) =>
    knexModule({
      client: immediateSqliteClient,
      connection: { filename },
      useNullAsDefault: true,
      acquireConnectionTimeout: ACQUIRE_TIMEOUT,
      pool: {
        min: 1,
        max,
        afterCreate: (
          connection: SqliteConnection,
          done: (fault: Error | null, c: SqliteConnection) => void,
        ) => connection.exec(pragmas, (fault) => done(fault, connection)),
      },
    })
  // FULL: an acknowledged act has reached the disk. With NORMAL 30 of 30 acknowledgements came before the
  // write-ahead log was synced.
  const writer = open(
    1,
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
     PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF; PRAGMA wal_autocheckpoint = 4000;`,
  )
  // Each connection to :memory: is a database of its own.
  if (filename === ':memory:')
    return { engine: 'sqlite', writer, reader: writer, close: () => writer.destroy() }
  const reader = open(4, 'PRAGMA query_only = ON; PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF;')
  return {
    engine: 'sqlite',
    writer,
    reader,
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
}
