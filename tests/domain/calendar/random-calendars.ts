import fc from 'fast-check'
import type { Duration, DurationUnit } from '#app/domain/calendar/duration.ts'
import {
  CERTAINTIES,
  type DayException,
  EXCEPTION_KINDS,
  type Override,
  type Session,
  WEEKDAYS,
  type WeekChange,
  type Weekday,
  type WorkingCalendar,
  weekOn,
  YEAR_STATUSES,
  type YearStatus,
} from '#app/domain/calendar/working-calendar.ts'
import type { CountingRule } from '#app/domain/procedure/model.ts'
import { type Instant, type LocalDate, localDateOf, weekdayOfDay } from '#app/domain/shared/instant.ts'

/** Calendars and questions nobody would think of: sessions of a minute, around the clock, none at all, one year only. */

const oddSessions: fc.Arbitrary<Session[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
  .map((bounds) => {
    const sorted = bounds.sort((a, b) => a - b)
    return sorted.flatMap((start, at) =>
      at % 2 === 0 && at + 1 < sorted.length ? [{ start, end: sorted[at + 1]! }] : [],
    )
  })
const officeDay: Session[] = [
  { start: 450, end: 690 },
  { start: 810, end: 1050 },
]
const sessions: fc.Arbitrary<Session[]> = fc.oneof(
  { arbitrary: fc.constant(officeDay), weight: 4 },
  { arbitrary: fc.constant<Session[]>([]), weight: 2 },
  { arbitrary: oddSessions, weight: 3 },
  // Around the clock, and sessions that touch.
  fc.constantFrom<Session[]>(
    [{ start: 0, end: 1440 }],
    [
      { start: 0, end: 720 },
      { start: 720, end: 1440 },
    ],
    [{ start: 1320, end: 1440 }],
  ),
)

const week = fc.record(
  Object.fromEntries(WEEKDAYS.map((day) => [day, sessions])) as Record<Weekday, fc.Arbitrary<Session[]>>,
)
const vietnameseText = fc.string({ unit: fc.constantFrom(...'aăâđêôơư ếẫởỹ19/.-"\\'), maxLength: 20 })

/** Days of the loaded years, in order and each once; the first and the last of them too. */
const daysIn = (firstYear: number, years: number, maxLength: number): fc.Arbitrary<LocalDate[]> => {
  const last = (Date.UTC(firstYear + years, 0, 1) - Date.UTC(firstYear, 0, 1)) / 86_400_000 - 1
  return fc
    .uniqueArray(
      fc.oneof({ arbitrary: fc.integer({ min: 0, max: last }), weight: 9 }, fc.constantFrom(0, last)),
      {
        maxLength,
      },
    )
    .map((days) =>
      days
        .sort((a, b) => a - b)
        .map((day) => new Date(Date.UTC(firstYear, 0, 1 + day)).toISOString().slice(0, 10)),
    )
}

const exceptionsIn = (firstYear: number, years: number): fc.Arbitrary<DayException[]> =>
  daysIn(firstYear, years, 40).chain((dates) =>
    fc.tuple(
      ...dates.map((date) =>
        fc.record(
          {
            date: fc.constant(date),
            kind: fc.constantFrom(...EXCEPTION_KINDS),
            name: vietnameseText,
            sessions,
            document: fc.option(vietnameseText),
            documentDate: fc.constantFrom('2019-11-30', '2024-02-29'),
            documentTitle: vietnameseText,
            certainty: fc.constantFrom(...CERTAINTIES),
            own: fc.constant(true as const),
          },
          { requiredKeys: ['date', 'kind', 'name', 'sessions', 'document', 'certainty'] },
        ),
      ),
    ),
  )

/** Changed hours, on days as odd as any: a Sunday, a holiday, the first day of all, one day after another change. */
const weekChangesIn = (firstYear: number, years: number): fc.Arbitrary<WeekChange[]> =>
  daysIn(firstYear, years, 3).chain((dates) =>
    fc.tuple(...dates.map((from) => fc.record({ from: fc.constant(from), week }))),
  )

const override: fc.Arbitrary<Override> = fc.record({
  base: fc.record({ code: fc.constantFrom('VN', ''), version: fc.integer({ min: 1, max: 99 }) }),
  week: fc.boolean(),
  reception: fc.boolean(),
})

export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({ firstYear: fc.integer({ min: 2019, max: 2028 }), years: fc.integer({ min: 1, max: 3 }) })
  .chain(({ firstYear, years }) =>
    fc.record({
      code: fc.constantFrom('VN', 'PC06', ''),
      name: vietnameseText,
      version: fc.integer({ min: 1, max: 99 }),
      minutesPerDay: fc.oneof(fc.constantFrom(480, 450), fc.integer({ min: 1, max: 1440 })),
      week,
      exceptions: exceptionsIn(firstYear, years),
      years: fc
        .array(fc.constantFrom<YearStatus>(...YEAR_STATUSES), { minLength: years, maxLength: years })
        .map((statuses) =>
          Object.fromEntries(statuses.map((status, at) => [String(firstYear + at), status])),
        ),
      receptionWindows: fc.option(week),
      weekChanges: weekChangesIn(firstYear, years),
      override: fc.option(override),
    }),
  )

/** A moment as raw numbers, so that it can be laid at the edge of a session of whatever calendar it meets. */
export type RawMoment = { day: number; edge: number | null; second: number }

export const anyMoment: fc.Arbitrary<RawMoment> = fc.record({
  // A few days beyond the loaded years on both sides.
  day: fc.integer({ min: -3, max: 3 * 366 + 3 }),
  edge: fc.option(fc.integer({ min: 0, max: 11 })),
  second: fc.oneof(
    fc.constantFrom(0, 1, 59, 60, 4 * 3600, 12 * 3600 + 15 * 60, 86_399),
    fc.integer({ min: 0, max: 86_399 }),
  ),
})

/** Lays a raw moment into the calendar: at a session's edge (or a second or a minute beside it) when it says so. */
export function momentIn(calendar: WorkingCalendar, { day, edge, second }: RawMoment): Instant {
  const years = Object.keys(calendar.years ?? { 2026: 'announced' }).map(Number)
  const midnight = Date.UTC(Math.min(...years), 0, 1 + (day % (years.length * 366 + 3))) / 1000 - 7 * 3600
  const instant = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
  const edges = sessionsOn(calendar, instant(midnight)).flatMap(({ start, end }) => [start * 60, end * 60])
  if (edge === null || edges.length === 0) return instant(midnight + second)
  return instant(midnight + edges[edge % edges.length]! + ([0, -1, 1, 30, -60][second % 5] ?? 0))
}

/** The sessions of the day on which the instant falls in Vietnam. */
export function sessionsOn(calendar: WorkingCalendar, at: Instant): Session[] {
  const date = localDateOf(at)
  const weekday = WEEKDAYS[weekdayOfDay(Date.parse(date) / 86_400_000)]!
  const exception = calendar.exceptions.find((each) => each.date === date)
  return exception?.sessions ?? weekOn(calendar, date)[weekday]
}

const term = (unit: DurationUnit, n: fc.Arbitrary<number>): fc.Arbitrary<Duration> =>
  n.map((each) => ({ kind: 'duration', n: each, unit }))
const quarters = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((n) => n / 4)

export const workingMinutes = fc.oneof(fc.constantFrom(0, 1, 240, 480), fc.integer({ min: 0, max: 5_000 }))

export const anyDuration: fc.Arbitrary<Duration> = fc.oneof(
  term('minute', workingMinutes),
  term('hour', quarters(60)),
  term('working-day', fc.integer({ min: 0, max: 25 })),
  term('day', fc.integer({ min: 0, max: 60 })),
  term('month', fc.integer({ min: 0, max: 5 })),
  term('elapsed-hour', quarters(100)),
  fc.constant<Duration>({ kind: 'immediate' }),
)

export const anyRule: fc.Arbitrary<CountingRule> = fc.oneof(
  fc.constantFrom<CountingRule>(
    { kind: 'next-day' },
    { kind: 'exact' },
    { kind: 'cut-off', minute: 900 },
    { kind: 'cut-off', minute: 450 },
  ),
  fc.integer({ min: 0, max: 1439 }).map((minute) => ({ kind: 'cut-off' as const, minute })),
)
