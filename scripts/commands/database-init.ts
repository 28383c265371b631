import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { NATIONAL_CITATION, vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { refusalText } from '#app/messages/refusal.ts'
import { openApp } from '#app/server/app.ts'
import { composed } from '#app/server/composed.ts'
import { isPostgresUrl, openDatabase } from '#app/storage/engine/connection.ts'
import { migrate } from '#app/storage/migrations.ts'
import { readHead } from '#app/storage/record-writer.ts'
import { beginOffice, type FirstPerson } from '#app/usecases/record/begin-office.ts'
import { dbInitInput } from '../../docs/contract/db-init.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { readText } from './files.ts'
import { placesOf, root, sizeOf } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

/** Lập cơ sở dữ liệu thật in an empty place; never over a record that has begun. */
export async function initDatabase(
  terminal: Terminal,
  options: GeneralOptions,
  file: string,
): Promise<ExitCode> {
  const { words, t } = terminal
  const asked = readInput(file, terminal)
  const people = (['registrar', 'administrator'] as const).map((role): FirstPerson => {
    const { account, name, rank, position } = asked[role]
    return {
      role,
      account: account.trim().toLowerCase(),
      name: name.trim(),
      rank: rank?.trim() || null,
      position: position.trim(),
    }
  })
  if (people[0]!.account === people[1]!.account)
    throw new CommandFailure(EXIT.problems, 'init.one-person', words.init.onePerson)
  const places = placesOf()
  await migrateEmpty(places.databaseUrl, terminal)
  const app = openApp(places)
  try {
    const { name, level, code = '', receptionName = '', place = '' } = asked.unit
    const outcome = await beginOffice(app, {
      genesis: { origin: places.origin, logKey: app.log.publicKey },
      unit: { name, level, code, receptionName, place },
      people,
      calendar: { calendar: vietnamOfficialCalendar, citation: NATIONAL_CITATION },
    })
    if (!outcome.ok) {
      const [first] = outcome.refusals
      throw new CommandFailure(
        first?.code === 'record.not-empty' ? EXIT.conflict : EXIT.problems,
        first!.code,
        outcome.refusals
          .map((refusal) =>
            refusal.code === 'record.not-empty' ? words.init.notEmpty : refusalText(t, refusal),
          )
          .join(' '),
      )
    }
    const { codes, until } = outcome
    await app.checkpoint()
    if (options.json)
      terminal.printJson({
        unit: name.trim(),
        people: people.map(({ role, account, name }, at) => ({ role, account, name, code: codes[at] })),
        until,
        verifierKey: app.verifierKey,
      })
    else
      for (const [at, { name, account, role }] of people.entries())
        terminal.print(words.init.code(name, account, t.labels.roles[role], codes[at]!))
    terminal.say(words.init.done(name.trim()))
    terminal.say(words.init.once(t.time.dateTime(until)))
    return EXIT.ok
  } finally {
    await app.close()
  }
}

/** Brings an empty database to the newest form. Ends the command (4) when a record has begun there. */
async function migrateEmpty(databaseUrl: string, terminal: Terminal): Promise<void> {
  const isNew = !isPostgresUrl(databaseUrl) && !existsSync(databaseUrl)
  if (isNew) mkdirSync(path.dirname(databaseUrl), { recursive: true })
  const database = openDatabase(databaseUrl)
  try {
    const size = isNew ? 0 : await sizeOrNone(() => sizeOf(database, terminal))
    if (size > 0) throw new CommandFailure(EXIT.conflict, 'record.not-empty', terminal.words.init.notEmpty)
    await migrate(database.writer, root)
    if ((await readHead(database.reader)).size > 0)
      throw new CommandFailure(EXIT.conflict, 'record.not-empty', terminal.words.init.notEmpty)
  } finally {
    await database.close()
  }
}

/** A database without our tables yet is as empty as one can be. */
async function sizeOrNone(ask: () => Promise<number>): Promise<number> {
  try {
    return await ask()
  } catch (fault) {
    if (fault instanceof CommandFailure && fault.code === 'database.not-migrated') return 0
    throw fault
  }
}

function readInput(file: string, terminal: Terminal) {
  const { words } = terminal
  const text = composed(readText(file, terminal))
  if (text === null) throw new CommandFailure(EXIT.unreadable, 'file.not-utf8', words.files.notUtf8(file))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CommandFailure(EXIT.unreadable, 'file.not-json', words.init.notJson(file))
  }
  const read = dbInitInput.safeParse(value)
  if (read.success) return read.data
  const place = read.error.issues.map(({ path }) => path.join('.') || '.').join(', ')
  throw new CommandFailure(EXIT.problems, 'init.wrong-file', words.init.wrongFile(place))
}
