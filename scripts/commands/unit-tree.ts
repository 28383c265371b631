import { unitsAt } from '#app/domain/organisation/unit.ts'
import { instantOfLocal } from '#app/domain/shared/instant.ts'
import { dayOf, inTree } from '#app/server/organisation-form.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { withApp } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

const LAST_SECOND = 86_399

/** Cây đơn vị now, or as it was at the end of a day. */
export async function showTree(
  terminal: Terminal,
  { asOf, json }: { asOf?: string } & GeneralOptions,
): Promise<ExitCode> {
  const { words } = terminal
  const day = asOf === undefined ? null : dayOf(asOf.normalize('NFC').trim())
  if (asOf !== undefined && day === null)
    throw new CommandFailure(EXIT.usage, 'date.unreadable', words.unit.wrongDay(asOf))
  return withApp(terminal, async (app) => {
    const at = day === null ? app.clock.now() : instantOfLocal(day, LAST_SECOND)
    const tree = inTree(unitsAt(await app.views.units.all(), at))
    if (json)
      terminal.printJson({
        units: tree.map(({ unit, depth }) => ({
          id: unit.unitId,
          code: unit.code,
          name: unit.name,
          level: unit.level,
          parent: unit.parentId,
          depth,
        })),
      })
    else for (const { unit, depth } of tree) terminal.print(`${'  '.repeat(depth)}${unit.name}`)
    terminal.say(words.unit.count(tree.length))
    return EXIT.ok
  })
}
