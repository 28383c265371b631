import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkProcedure } from '#app/domain/procedure/diagnostics.ts'
import type { Severity } from '#app/domain/procedure/rule.ts'
import { instantOf, localDateOf } from '#app/domain/shared/instant.ts'
import { calendarOf } from './calendar-file.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { fileProblemSentence, procedureText } from './procedure-text.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

export type CheckOptions = GeneralOptions & { calendar?: string; at: 'draft' | 'submission' }

/** A finding as it is printed; see docs/contract/check.ts. */
type PrintedDiagnostic = {
  rule: string
  severity: Severity
  line: number
  column: number
  endColumn: number
  message: string
  fix?: string
}

/** Eight hours, where no calendar says otherwise. */
const MINUTES_PER_DAY = 480

/**
 * Kiểm tra tệp: every finding of every file. 3 when a file could not be read as a procedure, else 1 when one has
 * errors; warnings alone are no reason to fail.
 */
export function checkFiles(terminal: Terminal, options: CheckOptions, names: string[]): ExitCode {
  const { t, words } = terminal
  const minutesPerDay = options.calendar
    ? calendarOf(options.calendar, terminal).minutesPerDay
    : MINUTES_PER_DAY
  const files = names.map((file) => ({ file, ...findingsOf(file, options.at, minutesPerDay, terminal) }))
  const found = files.flatMap(({ diagnostics }) => diagnostics)
  const count = (severity: Severity) => found.filter((each) => each.severity === severity).length
  if (options.json)
    terminal.printJson({ files: files.map(({ file, diagnostics }) => ({ file, diagnostics })) })
  else
    for (const { file, diagnostics } of files)
      for (const { line, column, severity, rule, message } of diagnostics)
        terminal.print(`${file}:${line}:${column}: ${t.procedures.severities[severity]} ${rule}: ${message}`)
  terminal.say(words.procedure.summary(files.length, count('error'), count('warning')))
  if (files.some(({ readable }) => !readable)) return EXIT.unreadable
  return count('error') > 0 ? EXIT.problems : EXIT.ok
}

function findingsOf(
  file: string,
  at: CheckOptions['at'],
  minutesPerDay: number,
  terminal: Terminal,
): { readable: boolean; diagnostics: PrintedDiagnostic[] } {
  try {
    const read = procedureText(file, terminal)
    if (!read.ok) {
      const diagnostics = read.problems.map((problem) =>
        unreadable(problem.code, fileProblemSentence(problem, terminal), problem),
      )
      return { readable: false, diagnostics }
    }
    const { header, headerLines, outline } = read.file
    const { model, findings } = compileProcedure(header, outline, headerLines)
    const on = localDateOf(instantOf(Math.floor(Date.now() / 1000)))
    const diagnostics = checkProcedure(model, findings, { at, minutesPerDay, on }).map(
      (found): PrintedDiagnostic => {
        const { rule, severity, line, column, endColumn } = found
        const fix = 'fix' in found && found.fix !== undefined ? { fix: found.fix } : {}
        const message = terminal.t.diagnosticSentence(found)
        return { rule, severity, line, column, endColumn, message, ...fix }
      },
    )
    return { readable: true, diagnostics }
  } catch (fault) {
    // One file that is not there keeps none of the others from being checked.
    if (!(fault instanceof CommandFailure)) throw fault
    return { readable: false, diagnostics: [unreadable(fault.code, fault.message, { line: 1, column: 1 })] }
  }
}

const unreadable = (
  rule: string,
  message: string,
  { line, column }: { line: number; column: number },
): PrintedDiagnostic => ({ rule, severity: 'error', line, column, endColumn: column, message })
