import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type App, type AppOptions, defaultOptions, openApp } from '#app/server/app.ts'
import { type Database, isPostgresUrl, openDatabase } from '#app/storage/engine/connection.ts'
import { readHead } from '#app/storage/record-writer.ts'
import { factOfBody } from '#app/storage/recorded-fact.ts'
import { CommandFailure, EXIT } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where everything lies by the environment, as for the server. */
export const placesOf = (): AppOptions => defaultOptions(root, process.env)

/** What the first entry of a record says of it. */
export type Genesis = { origin: string; logKey: string; demonstration: boolean }

/** The record's first fact; null when the record is empty. Throws on an entry that cannot be read. */
export async function genesisOf(database: Database): Promise<Genesis | null> {
  const row = await database.reader('log_entry').where('log_entry.seq', 0).first('log_entry.body')
  return row ? (factOfBody<Genesis & { type: string }>(row.body).fact as Genesis) : null
}

/**
 * Opens a database that is there and has a record; never makes one by opening it. Ends the command (3) otherwise.
 */
export async function withDatabase<T>(
  terminal: Terminal,
  work: (database: Database, places: AppOptions) => Promise<T>,
): Promise<T> {
  const { words } = terminal
  const places = placesOf()
  if (!isPostgresUrl(places.databaseUrl) && !existsSync(places.databaseUrl))
    throw new CommandFailure(EXIT.unreadable, 'database.missing', words.database.missing(places.databaseUrl))
  const database = openDatabase(places.databaseUrl)
  try {
    if ((await sizeOf(database, terminal)) === 0)
      throw new CommandFailure(EXIT.unreadable, 'record.empty', words.database.empty)
    return await work(database, places)
  } finally {
    await database.close()
  }
}

/** How many entries the record has. Ends the command (3) when the file or server is no database of ours. */
export async function sizeOf(database: Database, { words }: Terminal): Promise<number> {
  try {
    return (await readHead(database.reader)).size
  } catch (fault) {
    const reason = (fault as Error).message
    // "no such table" of SQLite, 42P01 of PostgreSQL.
    if (/no such table/.test(reason) || (fault as { code?: string }).code === '42P01')
      throw new CommandFailure(EXIT.unreadable, 'database.not-migrated', words.database.notMigrated)
    throw new CommandFailure(EXIT.unreadable, 'database.unreadable', words.database.unreadable(reason))
  }
}

/** Ends the command (3) when the log key is not where it belongs: opening would make a new one in its place. */
export function demandLogKey(places: AppOptions, { words }: Terminal): void {
  if (!existsSync(places.keyFile))
    throw new CommandFailure(EXIT.unreadable, 'log-key.missing', words.database.keyMissing(places.keyFile))
}

/** The whole product on a database that is there. */
export async function withApp<T>(
  terminal: Terminal,
  work: (app: App, genesis: Genesis) => Promise<T>,
): Promise<T> {
  return withDatabase(terminal, async (database, places) => {
    demandLogKey(places, terminal)
    const genesis = (await genesisOf(database))!
    const app = openApp(places)
    try {
      return await work(app, genesis)
    } finally {
      await app.close()
    }
  })
}
