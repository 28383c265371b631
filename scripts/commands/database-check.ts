import { checkRecord, type RecordCheck, type TableDifference } from '#app/storage/check-record.ts'
import type { Database } from '#app/storage/engine/connection.ts'
import { SUBJECT_KINDS } from '#app/storage/subjects.ts'
import { EXIT, type ExitCode } from './failure.ts'
import { genesisOf, withDatabase } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import {
  genesisProblems,
  type Pinned,
  type PrintedProblem,
  pinnedBy,
  printedProblems,
} from './record-verification.ts'
import type { Terminal } from './terminal.ts'

/** A row that is not what the record says, as it is printed. */
type PrintedDifference = TableDifference & { message: string }

/** What the fold of the record makes, and the check therefore compares row by row. */
const COMPARED_TABLES = [...Object.values(SUBJECT_KINDS).flatMap(({ tableNames }) => tableNames), 'due_move']

/** Kiểm tra cơ sở dữ liệu: the record is sound, and every table equals its fold. 5 when not. */
export async function checkDatabase(terminal: Terminal, options: GeneralOptions): Promise<ExitCode> {
  return withDatabase(terminal, async (database, places) => {
    const pinned = pinnedBy(undefined, places, terminal)
    const { result, problems, differences } = await checkWith(database, pinned, terminal)
    const ok = problems.length === 0 && differences.length === 0
    const { size, root, subjects, rows } = result
    if (options.json)
      terminal.printJson({
        ok,
        engine: database.engine,
        entries: size,
        root,
        compared: { subjects, rows, tables: COMPARED_TABLES },
        waitingPieces: result.waitingPieces,
        problems,
        differences,
      })
    else tell(terminal, result, problems, differences)
    return ok ? EXIT.ok : EXIT.verification
  })
}

/** The check with its findings in words; also for a copy that was just made. */
export async function checkWith(database: Database, pinned: Pinned, terminal: Terminal) {
  const result = await checkRecord(database.reader, pinned, terminal.progress)
  const genesis = await genesisOf(database).catch(() => null)
  const problems = [
    ...(genesis ? genesisProblems(genesis, pinned, terminal) : []),
    ...(await printedProblems(database.reader, { problems: result.problems, checkpoints: 0 }, [], terminal)),
  ]
  const differences = result.differences.map(
    (difference): PrintedDifference => ({ ...difference, message: sentenceOf(difference, terminal) }),
  )
  return { result, problems, differences }
}

function sentenceOf({ table, key, kind, columns }: TableDifference, { words }: Terminal): string {
  const named = JSON.stringify(key)
  if (kind === 'missing') return words.database.missingRow(table, named)
  if (kind === 'changed') return words.database.changedRow(table, named, columns.join(', '))
  return words.database.unexpectedRow(table, named)
}

function tell(
  terminal: Terminal,
  { root, subjects, rows, waitingPieces }: RecordCheck,
  problems: PrintedProblem[],
  differences: PrintedDifference[],
): void {
  const { words } = terminal
  for (const { message } of [...problems, ...differences]) terminal.print(message)
  terminal.print(problems.length === 0 ? words.log.root(root) : words.log.unsound(problems.length))
  terminal.print(words.database.compared(subjects, rows, COMPARED_TABLES.join(', ')))
  terminal.print(
    differences.length === 0 ? words.database.equal : words.database.different(differences.length),
  )
  if (waitingPieces > 0) terminal.print(words.database.waitingPieces(waitingPieces))
  terminal.say(words.database.notCompared)
}
