import { type PublishRefusal, publishCalendar } from '#app/domain/calendar/publish-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { TEMPORARY_CODE_SECONDS } from '#app/domain/organisation/account.ts'
import { BEGINNING } from '#app/domain/organisation/import-units.ts'
import { type PersonRefusal, registerPerson } from '#app/domain/organisation/person.ts'
import { registerUnit, type UnitAttributes, type UnitRefusal } from '#app/domain/organisation/unit.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import type { Deps } from '../deps.ts'
import type { Genesis } from './begin-record.ts'

/** Who is there first, with the one post held from the beginning. */
export type FirstPerson = {
  role: 'registrar' | 'administrator'
  account: string
  name: string
  rank: string | null
  position: string
}

export type BeginOfficeRefusal = UnitRefusal | PersonRefusal | PublishRefusal | { code: 'record.not-empty' }

/**
 * Lập cơ sở dữ liệu thật: begins the record with the first unit, the first people, who let everybody else in, and the
 * national calendar, by which it is written down that the command line and no two people published it. All of it in one transaction; nothing when the record has begun already, or two of them bear one account. Each signs in
 * with a temporary code, answered once and kept nowhere, and then chooses a password.
 */
export async function beginOffice(
  deps: Deps,
  command: {
    genesis: { origin: string; logKey: string }
    unit: Omit<UnitAttributes, 'parentId'>
    people: readonly FirstPerson[]
    /** What every unit is counted by until somebody proposes a next version. */
    calendar: { calendar: WorkingCalendar; citation: string }
  },
): Promise<{ ok: true; codes: string[]; until: Instant } | { ok: false; refusals: BeginOfficeRefusal[] }> {
  const people = await Promise.all(
    command.people.map(async (person) => {
      const code = deps.codes.temporary()
      return { ...person, code, verifier: await deps.passwords.verifierOf(code) }
    }),
  )
  const genesis: Genesis = { ...command.genesis, demonstration: false }
  const answer = await deps.work({ actor: 'system', unit: null }, async (stores) => {
    const { at, head, note } = stores
    const until = instantOf(secondsOf(at) + TEMPORARY_CODE_SECONDS)
    const refusals: BeginOfficeRefusal[] = []
    if (head().size > 0) return { ok: false as const, refusals: [{ code: 'record.not-empty' as const }] }
    await note('record/log', 0, { type: 'genesis', ...genesis })
    const unitId = deps.ids.next()
    const unit = registerUnit(
      [],
      { ...command.unit, unitId, parentId: null, from: BEGINNING, document: null, predecessors: [] },
      at,
    )
    if (!unit.ok) refusals.push(...unit.refusals)
    else for (const fact of unit.facts) if (fact.type === 'unit-registered') await stores.units.add(fact)
    for (const { role, account, name, rank, position, verifier } of people) {
      const personId = deps.ids.next()
      const outcome = registerPerson(
        {
          personId,
          account,
          name,
          rank,
          position: {
            position: {
              positionId: deps.ids.next(),
              unitId,
              title: position,
              roles: [role],
              capacity: null,
              from: BEGINNING,
              until: null,
              document: null,
            },
            unit: { from: BEGINNING, until: null },
          },
          taken: await stores.people.withAccount(account),
        },
        at,
      )
      if (!outcome.ok) refusals.push(...outcome.refusals)
      else {
        for (const fact of outcome.facts) await stores.people.addPerson(fact)
        await stores.credentials.setPassword(personId, { verifier, temporaryUntil: until }, at)
        await stores.accounts.record(await stores.accounts.take(personId), [
          { type: 'password-reset', until },
        ])
      }
    }
    const { calendar, citation } = command.calendar
    const taken = await stores.calendars.take(calendar.code)
    const published = publishCalendar(
      taken.state,
      {
        code: calendar.code,
        version: 1,
        name: calendar.name,
        contentSha256: await stores.blobs.add(
          deps.calendarText({ ...calendar, version: 1 }),
          'application/json',
        ),
        citation,
        unitId: null,
        base: null,
        by: { kind: 'set-up' },
      },
      at,
    )
    if (published.ok) await stores.calendars.record(taken, published.facts)
    else refusals.push(...published.refusals)
    return refusals.length > 0 ? { ok: false as const, refusals } : { ok: true as const, result: until }
  })
  return answer.ok ? { ok: true, codes: people.map(({ code }) => code), until: answer.result } : answer
}
