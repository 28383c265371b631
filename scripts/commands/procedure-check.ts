import path from 'node:path'
import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkProcedure, type Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { CheckSettings, OtherDocument, Severity } from '#app/domain/procedure/rule.ts'
import { confusableKey } from '#app/domain/procedure/rules-of-other-documents.ts'
import { instantOf, isLocalDate, localDateOf } from '#app/domain/shared/instant.ts'
import { fixFile } from './check-fixes.ts'
import { namedPrevious, previousBeside } from './check-previous.ts'
import { type RegisterOptions, registersOf } from './check-registers.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { fileProblemSentence, procedureText } from './procedure-text.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

export type CheckOptions = GeneralOptions &
  RegisterOptions & { previous?: string; on?: string; fix?: boolean; at: 'draft' | 'submission' }

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

type Compiled = ReturnType<typeof compileProcedure>
/** A file that could be read, or why it could not. */
type Checked = { file: string } & (
  | ({ readable: true } & Compiled)
  | { readable: false; diagnostics: PrintedDiagnostic[] }
)
type Readable = Extract<Checked, { readable: true }>

/**
 * Kiểm tra tệp: every finding of every file. 3 when a file could not be read as a procedure, else 1 when one has
 * errors; warnings alone are no reason to fail.
 */
export function checkFiles(terminal: Terminal, options: CheckOptions, names: string[]): ExitCode {
  const { t, words } = terminal
  if (options.previous !== undefined && names.length > 1)
    throw new CommandFailure(EXIT.usage, 'usage', words.check.previousOfOne)
  const settings = { ...registersOf(options, terminal), on: dayOf(options.on, terminal) }
  const read = names.map((file) => compiledFile(file, terminal))
  const othersOf = othersIn(read)
  const files = read.map((each) => {
    if (!each.readable) return { ...each, fixed: 0 }
    const previous =
      options.previous === undefined
        ? previousBeside(each.file, each.model.header, terminal)
        : namedPrevious(options.previous, terminal)
    const asked = { ...settings, previous, others: othersOf(each), at: options.at }
    const checked = checkOne(each, asked, options.fix === true, terminal)
    return { ...checked, file: each.file, readable: true }
  })
  const found = files.flatMap(({ diagnostics }) => diagnostics)
  const count = (severity: Severity) => found.filter((each) => each.severity === severity).length
  if (options.json)
    terminal.printJson({
      files: files.map(({ file, diagnostics, fixed }) => ({
        file,
        ...(options.fix ? { fixed } : {}),
        diagnostics,
      })),
    })
  else
    for (const { file, diagnostics } of files)
      for (const { line, column, severity, rule, message } of diagnostics)
        terminal.print(`${file}:${line}:${column}: ${t.procedures.severities[severity]} ${rule}: ${message}`)
  terminal.say(words.procedure.summary(files.length, count('error'), count('warning')))
  if (files.some(({ readable }) => !readable)) return EXIT.unreadable
  return count('error') > 0 ? EXIT.problems : EXIT.ok
}

/** `--on`, or today. Ends the command (2) on what is no day. */
function dayOf(on: string | undefined, { words }: Terminal): string {
  if (on === undefined) return localDateOf(instantOf(Math.floor(Date.now() / 1000)))
  if (isLocalDate(on)) return on
  throw new CommandFailure(EXIT.usage, 'usage', words.check.wrongDay(on))
}

function compiledFile(file: string, terminal: Terminal): Checked {
  try {
    const read = procedureText(file, terminal)
    if (read.ok) {
      const { header, headerLines, outline } = read.file
      return { file, readable: true, ...compileProcedure(header, outline, headerLines) }
    }
    const diagnostics = read.problems.map((problem) =>
      unreadable(problem.code, fileProblemSentence(problem, terminal), problem),
    )
    return { file, readable: false, diagnostics }
  } catch (fault) {
    // One file that is not there keeps none of the others from being checked.
    if (!(fault instanceof CommandFailure)) throw fault
    const diagnostics = [unreadable(fault.code, fault.message, { line: 1, column: 1 })]
    return { file, readable: false, diagnostics }
  }
}

/** For each file the others of this run that could be taken for it; the same file named twice is one. */
function othersIn(files: readonly Checked[]): (file: Readable) => OtherDocument[] {
  const groups = new Map<string, (OtherDocument & { path: string })[]>()
  for (const each of files) {
    if (!each.readable) continue
    const { code, issueNumber, revision } = each.model.header
    const key = confusableKey(code)
    const other = { code, issueNumber, revision, place: each.file, path: path.resolve(each.file) }
    const group = groups.get(key)
    if (group) group.push(other)
    else groups.set(key, [other])
  }
  return ({ file, model }) =>
    groups.get(confusableKey(model.header.code))!.filter((other) => other.path !== path.resolve(file))
}

type Asked = CheckSettings & { at: CheckOptions['at'] }

/** The findings of a file, after its certain fixes were written into it where that was asked. */
function checkOne(
  { file, model, findings }: Readable,
  settings: Asked,
  fix: boolean,
  terminal: Terminal,
): { fixed: number; diagnostics: PrintedDiagnostic[] } {
  const diagnostics = checkProcedure(model, findings, settings)
  const diagnosticsOf = (text: string): Diagnostic[] | null => {
    const read = readProcedureFile(text)
    if (!read.ok) return null
    const compiled = compileProcedure(read.file.header, read.file.outline, read.file.headerLines)
    return checkProcedure(compiled.model, compiled.findings, settings)
  }
  const fixed = fix ? fixFile(file, diagnostics, diagnosticsOf, terminal) : null
  const shown = fixed?.diagnostics ?? diagnostics
  return { fixed: fixed?.places ?? 0, diagnostics: shown.map((found) => printed(found, terminal)) }
}

function printed(found: Diagnostic, { t }: Terminal): PrintedDiagnostic {
  const { rule, severity, line, column, endColumn } = found
  const fix = 'fix' in found && found.fix !== undefined ? { fix: found.fix } : {}
  return { rule, severity, line, column, endColumn, message: t.diagnosticSentence(found), ...fix }
}

const unreadable = (
  rule: string,
  message: string,
  { line, column }: { line: number; column: number },
): PrintedDiagnostic => ({ rule, severity: 'error', line, column, endColumn: column, message })
