import { inForceAt } from '#app/domain/organisation/actor.ts'
import { isEnabledAt } from '#app/domain/organisation/person.ts'
import { unitAsOf } from '#app/domain/organisation/unit.ts'
import { withOffset } from '#app/domain/shared/instant.ts'
import { EXIT, type ExitCode } from './failure.ts'
import { withApp } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

/** Danh sách cán bộ with the posts held now. */
export async function listUsers(terminal: Terminal, options: GeneralOptions): Promise<ExitCode> {
  return withApp(terminal, async (app) => {
    const now = app.clock.now()
    const units = new Map((await app.views.units.all()).map((unit) => [unit.unitId, unit]))
    const people = (await app.views.people.persons()).map((person) => ({
      account: person.account,
      name: person.name,
      rank: person.rank,
      enabled: isEnabledAt(person, now),
      positions: person.positions
        .filter((post) => inForceAt(post, now))
        .map(({ title, unitId, roles, from, until }) => ({
          title,
          unit: unitAsOf(units.get(unitId)!, now).name,
          roles: [...roles],
          from: withOffset(from),
          until: until && withOffset(until),
        })),
    }))
    const { t, words } = terminal
    if (options.json) terminal.printJson({ people })
    else
      for (const { account, name, rank, enabled, positions } of people) {
        const posts = positions.map(({ title, unit, roles }) => {
          const named = roles.map((role) => t.labels.roles[role]).join(', ')
          return `${title}, ${unit}${named === '' ? '' : ` (${named})`}`
        })
        terminal.print(
          [
            account,
            [rank, name].filter(Boolean).join(' '),
            posts.join('; ') || t.people.noPost,
            enabled ? t.people.open : t.people.shut,
          ].join('\t'),
        )
      }
    terminal.say(words.user.count(people.length))
    return EXIT.ok
  })
}
