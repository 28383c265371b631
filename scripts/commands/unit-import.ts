import { readUnitLines, type UnitFileProblem } from '#app/documents/import/unit-lines.ts'
import type { UnitLine, UnitLineRefusal } from '#app/domain/organisation/import-units.ts'
import { khanhHoa2025 } from '#app/domain/organisation/reorganisation-2025.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { composed } from '#app/server/composed.ts'
import { importUnits } from '#app/usecases/organisation/import-units.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { readText } from './files.ts'
import { withApp } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'
import type { ImportOptions } from './unit.ts'

type Problem = { line: number | null; code: string; message: string }

/** Nhập danh sách đơn vị from a CSV file, or the reorganisation that is shipped: all of it or nothing. */
export async function importUnitFile(
  terminal: Terminal,
  options: ImportOptions & GeneralOptions,
  file: string | undefined,
): Promise<ExitCode> {
  const { words } = terminal
  if ((file === undefined) === (options.shipped === undefined))
    throw new CommandFailure(EXIT.usage, 'usage', words.unit.oneOfTwo)
  const dryRun = options.dryRun ?? false
  const read = file === undefined ? { ok: true as const, lines: khanhHoa2025() } : linesIn(terminal, file)
  if (!read.ok) return told(terminal, options, read.problems.map(fileProblem(terminal)))
  return withApp(terminal, async (app) => {
    const answer = await importUnits(app, { by: 'system', formKey: null, lines: read.lines, dryRun })
    if (!answer.ok)
      return told(
        terminal,
        options,
        answer.problems.flatMap(({ line, refusals }) => refusals.map(lineProblem(terminal, line))),
      )
    const { made, ended, unchanged } = answer.counts
    if (options.json) terminal.printJson({ ok: true, dryRun, registered: made, ended, unchanged })
    else terminal.print((dryRun ? words.unit.planned : words.unit.done)(made, ended, unchanged))
    return EXIT.ok
  })
}

function linesIn(
  terminal: Terminal,
  file: string,
): { ok: true; lines: UnitLine[] } | { ok: false; problems: UnitFileProblem[] } {
  const text = composed(readText(file, terminal))
  if (text === null)
    throw new CommandFailure(EXIT.unreadable, 'file.not-utf8', terminal.words.files.notUtf8(file))
  return readUnitLines(text)
}

const fileProblem =
  ({ t }: Terminal) =>
  (problem: UnitFileProblem): Problem => ({
    line: 'line' in problem ? problem.line : null,
    code: problem.code,
    message: (
      { ...t.peopleImport.problems, ...t.unitFile.problems }[problem.code] as (
        problem: UnitFileProblem,
      ) => string
    )(problem),
  })

const lineProblem =
  ({ t }: Terminal, line: number) =>
  (refusal: UnitLineRefusal): Problem => ({
    line,
    code: refusal.code,
    message: t.unitFile.atLine(line, sentenceOf(t, refusal)),
  })

function told(terminal: Terminal, { json }: GeneralOptions, problems: readonly Problem[]): ExitCode {
  if (json) terminal.printJson({ ok: false, problems })
  else for (const { message } of problems) terminal.print(message)
  terminal.say(terminal.words.unit.nothing(problems.length))
  return EXIT.problems
}

function sentenceOf(t: Terminal['t'], refusal: UnitLineRefusal): string {
  const own: Partial<Record<string, (refusal: never) => string>> = t.unitFile.refusals
  const sentence = own[refusal.code]
  return sentence ? sentence(refusal as never) : refusalText(t, refusal as Refusal)
}
