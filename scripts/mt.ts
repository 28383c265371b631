import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import { addCalendarVerbs } from './commands/calendar.ts'
import { addDatabaseVerbs } from './commands/database.ts'
import { CommandFailure, EXIT } from './commands/failure.ts'
import { addLogVerbs } from './commands/log.ts'
import { addProcedureVerbs } from './commands/procedure.ts'
import { emptyProgram, languageOf, namedCommand, usageSentence, withExamples } from './commands/program.ts'
import { addServe } from './commands/serve.ts'
import { addUnitVerbs } from './commands/unit.ts'
import { addUserVerbs } from './commands/user.ts'
import { wordsIn } from './commands/wording.ts'

/** The command line `mt`: see docs/contract for what it prints under `--json`. */

const asked = process.argv.slice(2)
const language = languageOf(asked)
const words = wordsIn(language)

// npm runs scripts in the folder of package.json; files are named from where the person stands.
if (process.env.npm_lifecycle_event === 'mt' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)

// Whoever reads may stop reading (`mt … | head`): that is no fault of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(EXIT.ok)
  throw fault
})

const manifest: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)
const program = withExamples(emptyProgram(language, manifest.version), words, [
  'mt procedure check procedures/QT03.CC/03.md',
  'mt calendar due --from 2026-08-20T15:30:00+07:00 --work 5wd --explain',
  'mt log verify',
  'mt db check',
])
addProcedureVerbs(program, language)
addCalendarVerbs(program, language)
addUnitVerbs(program, language)
addUserVerbs(program, language)
addLogVerbs(program, language)
addDatabaseVerbs(program, language)
addServe(program, language)

try {
  await program.parseAsync(asked, { from: 'user' })
} catch (fault) {
  end(fault)
}

function end(fault: unknown): void {
  if (fault instanceof CommanderError) {
    // A group without its verb has shown its help by itself.
    if (fault.code === 'commander.help') process.exitCode = EXIT.usage
    else {
      const sentence = usageSentence(fault, language)
      if (sentence !== null)
        tell(EXIT.usage, 'usage', `${sentence}\n${words.usage.seeHelp(namedCommand(program, asked))}`)
    }
    return
  }
  if (fault instanceof CommandFailure) {
    tell(fault.exit, fault.code, fault.message)
    return
  }
  if (isOvertaken(fault)) {
    tell(EXIT.conflict, 'database.overtaken', words.database.overtaken)
    return
  }
  const reason = fault instanceof Error ? fault.message : String(fault)
  tell(EXIT.internal, 'internal', words.internal(reason))
  if (fault instanceof Error) process.stderr.write(`${fault.stack}\n`)
}

/** Somebody else wrote first, or holds the database for longer than we wait. */
function isOvertaken(fault: unknown): boolean {
  const { name, code } = (fault ?? {}) as { name?: string; code?: string }
  return name === 'Overtaken' || code === 'SQLITE_BUSY'
}

function tell(exit: number, code: string, message: string): void {
  process.stderr.write(`${message}\n`)
  if (asked.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
  process.exitCode = exit
}
