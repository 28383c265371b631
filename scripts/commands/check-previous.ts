import { readdirSync } from 'node:fs'
import path from 'node:path'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import type { ProcedureHeader, ProcedureModel } from '#app/domain/procedure/model.ts'
import { compareNumbers } from '#app/domain/procedure/procedure.ts'
import { fold } from '#app/domain/shared/fold.ts'
import { CommandFailure } from './failure.ts'
import { procedureText, readableProcedure } from './procedure-text.ts'
import type { Terminal } from './terminal.ts'

const FILE_NAME = /^(\d{2})(?:-(\d{2}))?\.md$/

/** The version in a file that was named with `--previous`. Ends the command (3) when it cannot be read. */
export function namedPrevious(file: string, terminal: Terminal): ProcedureModel {
  const { header, headerLines, outline } = readableProcedure(file, terminal)
  return compileProcedure(header, outline, headerLines).model
}

/**
 * Phiên bản trước: of the files beside this one in the folder of its code, the one with the next lower number, which
 * is then said. Null for the first text of a procedure, which has none; undefined where it is not there.
 */
export function previousBeside(
  file: string,
  header: ProcedureHeader,
  terminal: Terminal,
): ProcedureModel | null | undefined {
  if (header.issueNumber === 1 && header.revision === 0) return null
  const folder = path.dirname(path.resolve(file))
  if (fold(path.basename(folder).normalize('NFC')) !== fold(header.code)) return undefined
  const [before] = readdirSync(folder)
    .flatMap((name) => {
      const match = FILE_NAME.exec(name)
      if (!match) return []
      const number = { issueNumber: Number(match[1]), revision: Number(match[2] ?? 0) }
      return compareNumbers(number, header) < 0 ? [{ name, number }] : []
    })
    .sort((a, b) => compareNumbers(b.number, a.number))
  if (!before) return undefined
  const shown = path.join(path.dirname(file), before.name)
  const model = modelIn(shown, terminal)
  const isIt =
    model &&
    fold(model.header.code) === fold(header.code) &&
    compareNumbers(model.header, before.number) === 0
  const { previousFound, previousUnreadable } = terminal.words.check
  terminal.say(isIt ? previousFound(file, shown) : previousUnreadable(file, shown))
  return isIt ? model : undefined
}

function modelIn(file: string, terminal: Terminal): ProcedureModel | null {
  try {
    const read = procedureText(file, terminal)
    if (!read.ok) return null
    return compileProcedure(read.file.header, read.file.outline, read.file.headerLines).model
  } catch (fault) {
    if (fault instanceof CommandFailure) return null
    throw fault
  }
}
