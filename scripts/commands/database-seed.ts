import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { instantOf } from '#app/domain/shared/instant.ts'
import type { AppOptions } from '#app/server/app.ts'
import { isPostgresUrl, openDatabase } from '#app/storage/engine/connection.ts'
import { migrate } from '#app/storage/migrations.ts'
import { readHead } from '#app/storage/record-writer.ts'
import { seedDemonstration } from '../demonstration/seed.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { besides } from './files.ts'
import { genesisOf, placesOf, root, sizeOf } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import { isUnused } from './sqlite-file.ts'
import type { Terminal } from './terminal.ts'

type SeedOptions = GeneralOptions & { fresh?: boolean; yes?: boolean }

/**
 * Lập dữ liệu minh họa. On SQLite it is made in a file of its own that takes the place of the old one when it is
 * whole: a seeding that fails leaves everything as it was.
 */
export async function seedDatabase(terminal: Terminal, options: SeedOptions): Promise<ExitCode> {
  const { words } = terminal
  const places = placesOf()
  if (isPostgresUrl(places.databaseUrl)) {
    if (options.fresh) throw new CommandFailure(EXIT.usage, 'fresh.sqlite-only', words.database.freshIsSqlite)
    await demandEmpty(places, terminal)
    return tellSeeded(await makeDemonstration(places, terminal), terminal)
  }
  const file = places.databaseUrl
  mkdirSync(path.dirname(file), { recursive: true })
  const isThere = existsSync(file)
  if (isThere && options.fresh) await demandRemovable(places, options, terminal)
  else if (isThere) await demandEmpty(places, terminal)
  const entries = await besides(file, async (part) => {
    const made = await makeDemonstration({ ...places, databaseUrl: part }, terminal)
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    renameSync(part, file)
    return made
  })
  return tellSeeded(entries, terminal)
}

function tellSeeded(entries: number, terminal: Terminal): ExitCode {
  terminal.say(terminal.words.database.seeded(entries))
  return EXIT.ok
}

async function makeDemonstration(places: AppOptions, terminal: Terminal): Promise<number> {
  const database = openDatabase(places.databaseUrl)
  try {
    await migrate(database.writer, root)
    terminal.say(terminal.words.database.seeding)
    const now = instantOf(Math.floor(Date.now() / 1000))
    await seedDemonstration(places, now, terminal.progress)
    return (await readHead(database.reader)).size
  } finally {
    await database.close()
  }
}

/** Only a database without a record may be seeded over. */
async function demandEmpty({ databaseUrl }: AppOptions, terminal: Terminal): Promise<void> {
  const database = openDatabase(databaseUrl)
  try {
    const size = await sizeOf(database, terminal).catch((fault: unknown) => {
      if (fault instanceof CommandFailure && fault.code === 'database.not-migrated') return 0
      throw fault
    })
    if (size > 0)
      throw new CommandFailure(EXIT.conflict, 'record.not-empty', terminal.words.database.notEmpty)
  } finally {
    await database.close()
  }
}

/** Only the demonstration, that nobody has open, and that its owner agrees to lose. */
async function demandRemovable(places: AppOptions, { yes }: SeedOptions, terminal: Terminal): Promise<void> {
  const { words } = terminal
  const database = openDatabase(places.databaseUrl)
  try {
    const size = await sizeOf(database, terminal)
    const genesis = size > 0 ? await genesisOf(database) : null
    if (genesis?.demonstration !== true)
      throw new CommandFailure(EXIT.conflict, 'record.not-demonstration', words.database.notDemonstration)
    if (!yes) await ask(places.databaseUrl, terminal)
    // The reader is a connection too.
    await database.reader.destroy()
    if (!(await isUnused(database)))
      throw new CommandFailure(EXIT.conflict, 'database.in-use', words.database.inUse)
  } finally {
    await database.close()
  }
}

async function ask(file: string, { words }: Terminal): Promise<void> {
  if (!process.stdin.isTTY)
    throw new CommandFailure(EXIT.usage, 'agreement.missing', words.database.yesNeeded)
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await asking.question(words.database.question(file))
    if (!/^\s*(c|có|co|y|yes)\s*$/iu.test(answer.normalize('NFC')))
      throw new CommandFailure(EXIT.conflict, 'agreement.refused', words.database.notAgreed)
  } finally {
    asking.close()
  }
}
