import { khanhHoa2025 } from '#app/domain/organisation/reorganisation-2025.ts'
import { composed } from '#app/server/composed.ts'
import { takeUnitFile, takeUnitLines } from '#app/server/unit-file.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { readText } from './files.ts'
import { withApp } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'
import type { ImportOptions } from './unit.ts'

/** Nhập danh sách đơn vị from a CSV file, or the reorganisation that is shipped: all of it or nothing. */
export async function importUnitFile(
  terminal: Terminal,
  options: ImportOptions & GeneralOptions,
  file: string | undefined,
): Promise<ExitCode> {
  const { words, t } = terminal
  if ((file === undefined) === (options.shipped === undefined))
    throw new CommandFailure(EXIT.usage, 'usage', words.unit.oneOfTwo)
  const text = file === undefined ? null : textIn(terminal, file)
  const command = { by: 'system' as const, formKey: null, dryRun: options.dryRun ?? false }
  return withApp(terminal, async (app) => {
    const answer =
      text === null
        ? await takeUnitLines(app, t, { ...command, lines: khanhHoa2025() })
        : await takeUnitFile(app, t, { ...command, text })
    if (!answer.ok) {
      const { problems } = answer
      if (options.json) terminal.printJson({ ok: false, problems })
      else for (const { message } of problems) terminal.print(message)
      terminal.say(words.unit.nothing(problems.length))
      return EXIT.problems
    }
    const { made, ended, unchanged } = answer.counts
    const { dryRun } = answer
    if (options.json) terminal.printJson({ ok: true, dryRun, registered: made, ended, unchanged })
    else terminal.print((dryRun ? words.unit.planned : words.unit.done)(made, ended, unchanged))
    return EXIT.ok
  })
}

function textIn(terminal: Terminal, file: string): string {
  const text = composed(readText(file, terminal))
  if (text === null)
    throw new CommandFailure(EXIT.unreadable, 'file.not-utf8', terminal.words.files.notUtf8(file))
  return text
}
