import { existsSync } from 'node:fs'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { copyDatabaseTo } from '#app/storage/engine/differences.ts'
import { checkWith } from './database-check.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { besides, putInPlace } from './files.ts'
import { withDatabase } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import { pinnedBy } from './record-verification.ts'
import { isWhole } from './sqlite-file.ts'
import type { Terminal } from './terminal.ts'

/**
 * Sao lưu: one file with everything, taken while others work, then opened, its pages and its record checked. A copy
 * that fails is thrown away (5). On PostgreSQL says which tool does it (2).
 */
export async function backUpDatabase(
  terminal: Terminal,
  options: GeneralOptions & { out: string },
): Promise<ExitCode> {
  const { words } = terminal
  const { out } = options
  return withDatabase(terminal, async (database, places) => {
    if (database.engine !== 'sqlite')
      throw new CommandFailure(EXIT.usage, 'backup.postgres', words.database.postgresBackup)
    if (existsSync(out)) throw new CommandFailure(EXIT.conflict, 'file.exists', words.files.exists(out))
    const pinned = pinnedBy(undefined, places, terminal)
    const { size, root } = await besides(out, async (part) => {
      await copyDatabaseTo(database.writer, part)
      const copy = openDatabase(part)
      const checked = await verified().finally(() => copy.close())
      putInPlace(part, out)
      return checked

      async function verified() {
        const whole = await isWhole(copy)
        const { result, problems, differences } = await checkWith(copy, pinned, terminal)
        if (whole && problems.length + differences.length === 0) return result
        const told = [...problems, ...differences].map(({ message }) => message)
        throw new CommandFailure(
          EXIT.verification,
          'backup.broken',
          [...told, words.database.backupBroken].join('\n'),
        )
      }
    })
    if (options.json) terminal.printJson({ out, entries: size, root })
    terminal.say(words.database.backedUp(out, size))
    terminal.say(words.database.backupKey)
    return EXIT.ok
  })
}
