import { statSync } from 'node:fs'
import {
  type FileProblem,
  MAX_FILE_BYTES,
  type ProcedureFile,
  readProcedureFile,
} from '#app/documents/procedure-file.ts'
import type { UnreadablePlace } from '#app/domain/procedure/draft-refusals.ts'
import { CommandFailure, EXIT } from './failure.ts'
import { readText } from './files.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads a procedure file of any name. Ends the command (3) when there is no such text; what keeps the text from
 * being a procedure comes back as problems.
 */
export function procedureText(file: string, terminal: Terminal) {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  // Not even read: the rest of the memory belongs to others.
  if (bytes > MAX_FILE_BYTES * 4) {
    const problem: FileProblem = { code: 'file.too-large', bytes, most: MAX_FILE_BYTES, line: 1, column: 1 }
    return { ok: false as const, problems: [problem] }
  }
  return readProcedureFile(readText(file, terminal))
}

/** Why a text is no procedure file, in words. */
export function fileProblemSentence(problem: UnreadablePlace, { t, words }: Terminal): string {
  const sentence = t.procedures.fileProblems[problem.code]
  return sentence ? sentence(problem) : `${words.procedure.cannotRead} (${problem.code}).`
}

/** `file:12:3: …` for each, as editors and terminals make links of it. */
export const problemLines = (
  file: string,
  problems: readonly UnreadablePlace[],
  terminal: Terminal,
): string[] =>
  problems.map(
    (problem) => `${file}:${problem.line}:${problem.column}: ${fileProblemSentence(problem, terminal)}`,
  )

/** The file read, or the command ended (3) with every place that keeps it from being read. */
export function readableProcedure(file: string, terminal: Terminal): ProcedureFile {
  const read = procedureText(file, terminal)
  if (read.ok) return read.file
  const [first] = read.problems
  throw new CommandFailure(
    EXIT.unreadable,
    first!.code,
    [terminal.words.procedure.unreadableFile(file), ...problemLines(file, read.problems, terminal)].join(
      '\n',
    ),
  )
}
