import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { isPostgresUrl, openDatabase } from '#app/storage/engine/connection.ts'
import { migrate } from '#app/storage/migrations.ts'
import { EXIT, type ExitCode } from './failure.ts'
import { placesOf, root } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

/** Đưa cơ sở dữ liệu lên bản mới nhất; makes the SQLite file when there is none. */
export async function migrateDatabase(terminal: Terminal, options: GeneralOptions): Promise<ExitCode> {
  const { databaseUrl } = placesOf()
  if (!isPostgresUrl(databaseUrl)) mkdirSync(path.dirname(databaseUrl), { recursive: true })
  const database = openDatabase(databaseUrl)
  try {
    const ran = await migrate(database.writer, root)
    if (options.json) terminal.printJson({ ran })
    else for (const name of ran) terminal.print(name)
    terminal.say(terminal.words.database.migrated(ran.length))
    return EXIT.ok
  } finally {
    await database.close()
  }
}
