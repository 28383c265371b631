import { nearestCode } from '#app/domain/procedure/nearest-code.ts'
import {
  type Procedure,
  type ProcedureVersion,
  versionForIntake,
  versionOf,
} from '#app/domain/procedure/procedure.ts'
import type { App } from '#app/server/app.ts'
import { versionLabel } from '#app/ui/addresses.ts'
import { CommandFailure, EXIT } from './failure.ts'
import type { Terminal } from './terminal.ts'

const VERSION = /^(\d{1,2})(?:-(\d{1,2}))?$/

/** `02-01`, `02`, `2-1`. Ends the command (2) on anything else. */
export function versionNumber(text: string, { words }: Terminal): { issueNumber: number; revision: number } {
  const match = VERSION.exec(text)
  if (!match || Number(match[1]) === 0)
    throw new CommandFailure(EXIT.usage, 'version.malformed', words.procedure.wrongVersion(text))
  return { issueNumber: Number(match[1]), revision: Number(match[2] ?? 0) }
}

/**
 * A version in the database by the spelling of its code that folds alike; without a number the one to work by, or
 * the newest. Ends the command (3) with the nearest code or the numbers there are.
 */
export async function storedVersion(
  app: App,
  code: string,
  version: string | undefined,
  terminal: Terminal,
): Promise<{ procedure: Procedure; version: ProcedureVersion; label: string }> {
  const { words } = terminal
  const number = version === undefined ? null : versionNumber(version, terminal)
  const typed = code.normalize('NFC')
  const procedure = await app.views.procedures.byCode(typed)
  if (!procedure) {
    const nearest = nearestCode(typed, await app.views.procedures.codes())
    const sentences = [
      words.procedure.unknownCode(typed),
      ...(nearest ? [words.procedure.nearest(nearest)] : []),
    ]
    throw new CommandFailure(EXIT.unreadable, 'procedure.unknown', sentences.join(' '))
  }
  const labelOf = (each: { issueNumber: number; revision: number }) =>
    versionLabel(each.issueNumber, each.revision)
  const found = number
    ? versionOf(procedure, number)
    : (versionForIntake(procedure, app.clock.now()) ?? procedure.versions.at(-1))
  if (found) return { procedure, version: found, label: labelOf(found) }
  const message = number
    ? words.procedure.unknownVersion(
        procedure.code,
        labelOf(number),
        procedure.versions.map(labelOf).join(', ') || '–',
      )
    : words.procedure.noVersions(procedure.code)
  throw new CommandFailure(EXIT.unreadable, 'version.unknown', message)
}
