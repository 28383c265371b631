import { NATIONAL_CITATION, vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { type Instant, instantOfLocal } from '#app/domain/shared/instant.ts'
import { type App, type AppOptions, NATIONAL_CALENDAR, openApp } from '#app/server/app.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { publishCalendar } from '#app/usecases/calendar/publish-calendar.ts'
import { registerUnit } from '#app/usecases/organisation/change-units.ts'
import { recordDelegation } from '#app/usecases/organisation/record-delegation.ts'
import { registerPerson } from '#app/usecases/organisation/register-people.ts'
import { registerProcedure } from '#app/usecases/procedure/register-procedure.ts'
import { transcribeVersion } from '#app/usecases/procedure/transcribe-version.ts'
import { beginRecord } from '#app/usecases/record/begin-record.ts'
import { planHistory } from './history.ts'
import { PEOPLE, STANDING_ORDER, UNITS } from './people.ts'
import { shippedText } from './procedures.ts'
import { mustBeAccepted, seedClock } from './seed-clock.ts'

const SYSTEM = 'system' as const
const local = (date: string, hour: number, minute = 0) => instantOfLocal(date, (hour * 60 + minute) * 60)

/** When the demonstration's record was opened. */
const BEGIN = local('2026-06-01', 8)

/**
 * Lập dữ liệu minh họa: through the use cases alone, under a clock of its own, so that every state on the
 * screen is one that work could have led to. Live dossiers are dated back from now in working time, or from the
 * last days of the calendar that is loaded, when now lies beyond them.
 */
export async function seedDemonstration(
  options: AppOptions,
  now: Instant,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const clock = seedClock()
  const app = openApp({ ...options, now: clock.now })
  try {
    const calendarText = app.calendarText(vietnamOfficialCalendar)
    clock.plan(BEGIN, () => beginning(app, options.origin))
    for (const [code, file] of [
      ['QT17.ĐDĐT', '01.md'],
      ['QT03.CC', '02.md'],
    ] as const)
      clock.plan(local('2026-06-01', 9), () => paperProcedure(app, code, shippedText(app.root, code, file)))
    const calendar = app.readyCalendar(NATIONAL_CALENDAR, 1, app.hashOf(calendarText), calendarText)
    const moment = now < lastMoment() ? now : lastMoment()
    planHistory(app, clock, calendar, actors(), moment)
    await clock.play(moment, progress)
    await app.checkpoint()
  } finally {
    await app.close()
  }
}

/** Everybody's password is the same and printed at sign-in: derived once, the demonstration stands seconds earlier. */
function derivedOnce(app: App): App {
  const verifier = app.passwords.verifierOf(DEMONSTRATION_PASSWORD)
  return { ...app, passwords: { ...app.passwords, verifierOf: () => verifier } }
}

async function beginning(app: App, origin: string): Promise<void> {
  const withPasswords = derivedOnce(app)
  await beginRecord(app, { origin, logKey: app.log.publicKey, demonstration: true })
  for (const unit of UNITS)
    await mustBeAccepted(
      unit.name,
      registerUnit(app, {
        by: SYSTEM,
        unit: { ...unit, from: BEGIN, document: null, predecessors: [] },
        formKey: null,
      }),
    )
  for (const { position, unitId, roles, ...person } of PEOPLE)
    await mustBeAccepted(
      person.name,
      registerPerson(withPasswords, {
        ...person,
        actor: SYSTEM,
        unit: null,
        formKey: null,
        position: {
          unitId,
          title: position,
          roles,
          capacity: null,
          from: BEGIN,
          until: null,
          document: null,
        },
        password: DEMONSTRATION_PASSWORD,
      }),
    )
  const { document, ...order } = STANDING_ORDER
  const [position] = (await app.views.people.actorOf(order.delegatorId, BEGIN))!.holdings
  await mustBeAccepted(
    'the standing order',
    recordDelegation(app, {
      actor: actors().dang!,
      delegation: {
        ...order,
        document,
        delegatorPositionId: position!.positionId,
        scope: { acts: ['signing'], procedures: null },
        from: BEGIN,
        until: null,
        restsOn: null,
      },
      formKey: null,
    }),
  )
  await mustBeAccepted(
    'the calendar',
    publishCalendar(app, {
      by: { actor: SYSTEM, unit: null },
      calendar: vietnamOfficialCalendar,
      unitId: null,
      citation: NATIONAL_CITATION,
      way: { kind: 'set-up' },
    }),
  )
}

async function paperProcedure(app: App, code: string, text: string): Promise<void> {
  await mustBeAccepted(code, registerProcedure(app, { actor: SYSTEM, unit: null, code, demonstration: true }))
  await mustBeAccepted(
    `the paper text of ${code}`,
    transcribeVersion(app, { actor: SYSTEM, unit: null, text }),
  )
}

/** The demonstration's people as the acts will name them, each by the one post. */
export function actors(): Record<string, Actor> {
  return Object.fromEntries(
    PEOPLE.map((person) => {
      const { name: unitName, level: unitLevel } = UNITS.find(({ unitId }) => unitId === person.unitId)!
      const { personId, name, rank, position, unitId, roles } = person
      const holding = { title: position, unitId, unitName, unitLevel, roles, capacity: null }
      const holdings = [{ positionId: personId, ...holding, from: BEGIN, until: null }]
      const officer = { personId, name, rank, position, unitId, unitName }
      return [personId, { ...officer, unitLevel, holdings, standIns: [], inherited: [] }]
    }),
  )
}

/** The latest moment from which every term of the demonstration ends in a loaded year. */
function lastMoment(): Instant {
  const lastYear = Object.keys(vietnamOfficialCalendar.years ?? {}).at(-1)
  return local(`${lastYear}-12-15`, 10)
}
