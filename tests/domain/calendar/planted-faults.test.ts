import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarIndex, indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import type { Duration } from '#app/domain/calendar/duration.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueOf } from '#app/domain/calendar/working-time.ts'
import type { CountingRule } from '#app/domain/procedure/model.ts'
import {
  dayOfLocalDate,
  type Instant,
  instantOf,
  localDateOf,
  localDateOfDay,
  secondsOf,
} from '#app/domain/shared/instant.ts'
import { announcedCalendar } from '../../support/builders.ts'
import { oracleOf } from './oracle.ts'
import { anyCalendar, anyDuration, anyMoment, anyRule, momentIn } from './random-calendars.ts'
import { answerOf, CHANGED_HOURS_CASES, changedHoursCalendar, VIETNAMESE_CASES } from './vietnamese-cases.ts'

/**
 * Faults that real programs have had, planted on purpose: a suite that lets one of them pass would let it pass
 * tomorrow, too.
 */

type Due = typeof dueOf
type Term = [from: Instant, duration: Duration, rule: CountingRule]
/** The engine with one of its questions changed before it is asked. */
const asking =
  (change: (index: CalendarIndex, ...term: Term) => Term): Due =>
  (index, ...term) =>
    dueOf(index, ...change(index, ...term))
/** The engine with its answer changed where the fault strikes. */
const answering =
  (change: (due: number, index: CalendarIndex, ...term: Term) => number): Due =>
  (index, ...term) => {
    const answer = dueOf(index, ...term)
    return answer.ok ? { ...answer, due: instantOf(change(secondsOf(answer.due), index, ...term)) } : answer
  }

const isWholeDays = (duration: Duration, rule: CountingRule) =>
  duration.kind === 'duration' && duration.unit === 'working-day' && rule.kind !== 'exact'
const plus = (from: Instant, seconds: number) => instantOf(secondsOf(from) + seconds)

const MUTATED_RULES: [string, Due][] = [
  [
    'the day of receipt is counted under next-day',
    asking((_index, from, duration, rule) => [
      from,
      duration,
      rule.kind === 'next-day' ? { kind: 'cut-off', minute: 1440 } : rule,
    ]),
  ],
  [
    'exactly at the cut-off is still before it',
    asking((_index, from, duration, rule) => [
      rule.kind === 'cut-off' ? plus(from, -1) : from,
      duration,
      rule,
    ]),
  ],
  [
    'the cut-off is ignored',
    asking((_index, from, duration, rule) => [
      from,
      duration,
      rule.kind === 'cut-off' ? { kind: 'next-day' } : rule,
    ]),
  ],
  [
    'the day is that of Greenwich',
    asking((_index, from, duration, rule) => [
      isWholeDays(duration, rule) ? plus(from, -7 * 3600) : from,
      duration,
      rule,
    ]),
  ],
  [
    'seconds are cut off the start',
    asking((_index, from, duration, rule) => [plus(from, -(secondsOf(from) % 60)), duration, rule]),
  ],
  [
    'calendar days are counted as working days',
    asking((_index, from, duration, rule) => [
      from,
      duration.kind === 'duration' && duration.unit === 'day'
        ? { ...duration, unit: 'working-day' }
        : duration,
      rule,
    ]),
  ],
  [
    'the last day without sessions does not roll forward',
    (index, from, duration, rule) => {
      if (duration.kind !== 'duration' || duration.unit !== 'day') return dueOf(index, from, duration, rule)
      const due = `${localDateOf(plus(from, duration.n * 86_400))}T10:30:00Z`
      return { ok: true, due, provisional: false }
    },
  ],
  [
    'a month is thirty days',
    asking((_index, from, duration, rule) => [
      from,
      duration.kind === 'duration' && duration.unit === 'month'
        ? { ...duration, unit: 'day', n: duration.n * 30 }
        : duration,
      rule,
    ]),
  ],
  [
    'a term that fills a session is due when the next one opens',
    (index, from, duration, rule) => {
      const more = dueOf(index, from, duration, rule)
      if (!more.ok || duration.kind !== 'duration' || duration.n === 0) return more
      const next = dueOf(index, more.due, { kind: 'duration', n: 1, unit: 'minute' }, { kind: 'exact' })
      return duration.unit === 'minute' && next.ok ? { ...next, due: plus(next.due, -60) } : more
    },
  ],
  [
    '“ngay” after closing is due the same day',
    (index, from, duration, rule) =>
      duration.kind === 'immediate'
        ? dueOf(
            index,
            from,
            { kind: 'duration', n: 1, unit: 'working-day' },
            { kind: 'cut-off', minute: 1440 },
          )
        : dueOf(index, from, duration, rule),
  ],
  [
    'a working day has eight hours in every calendar',
    asking((_index, from, duration, rule) => [
      from,
      duration.kind === 'duration' && duration.unit === 'working-day' && rule.kind === 'exact'
        ? { ...duration, unit: 'hour', n: duration.n * 8 }
        : duration,
      rule,
    ]),
  ],
  [
    'hours run through the night',
    asking((_index, from, duration, rule) => [
      from,
      duration.kind === 'duration' && duration.unit === 'hour'
        ? { ...duration, unit: 'elapsed-hour' }
        : duration,
      rule,
    ]),
  ],
  [
    'due is the last counted minute, not its end',
    answering((due, _index, from, duration) =>
      duration.kind === 'duration' && duration.unit === 'minute' && instantOf(due) > from ? due - 60 : due,
    ),
  ],
]

const { exceptions, week } = announcedCalendar
const without = (...dates: string[]): WorkingCalendar => ({
  ...announcedCalendar,
  exceptions: exceptions.filter(({ date }) => !dates.includes(date)),
})

const MUTATED_CALENDARS: [string, WorkingCalendar][] = [
  ['without holidays', { ...announcedCalendar, exceptions: [] }],
  ['without make-up days', without('2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22')],
  ...['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'].map((date): [string, WorkingCalendar] => [
    `without the make-up day ${date}`,
    without(date),
  ]),
  ...['2026-01-02', '2026-04-27', '2026-08-31', '2026-11-24', '2026-02-20', '2025-05-02', '2024-04-18'].map(
    (date): [string, WorkingCalendar] => [`that forgot ${date}`, without(date)],
  ),
  [
    'that works on Saturday mornings because dossiers are received then',
    { ...announcedCalendar, week: { ...week, sat: week.mon.slice(0, 1) } },
  ],
  [
    'that works through lunch',
    {
      ...announcedCalendar,
      week: { ...week, wed: [{ start: 450, end: 1050 }], thu: [{ start: 450, end: 1050 }] },
    },
  ],
  [
    'whose afternoons end at 17:00',
    { ...announcedCalendar, week: { ...week, thu: [week.mon[0]!, { start: 810, end: 1020 }] } },
  ],
  ['whose working day has seven and a half hours', { ...announcedCalendar, minutesPerDay: 450 }],
  ['that guesses 2027', { ...announcedCalendar, years: { ...announcedCalendar.years, '2027': 'announced' } }],
]

/** The calendar with its week changes moved by so many days; one that leaves the years is lost. */
const shifted = (calendar: WorkingCalendar, days: number): WorkingCalendar => ({
  ...calendar,
  weekChanges: calendar.weekChanges
    .map(({ from, week }) => ({ from: localDateOfDay(dayOfLocalDate(from) + days), week }))
    .filter(({ from }) => calendar.years === null || from.slice(0, 4) in calendar.years),
})

const MUTATED_WEEKS: [string, (calendar: WorkingCalendar) => WorkingCalendar][] = [
  ['the old week is used after the change', (calendar) => ({ ...calendar, weekChanges: [] })],
  ['the change holds a day late', (calendar) => shifted(calendar, 1)],
  ['the change holds a day early', (calendar) => shifted(calendar, -1)],
  [
    'the second change is forgotten',
    (calendar) => ({ ...calendar, weekChanges: calendar.weekChanges.slice(0, 1) }),
  ],
]

const failing = (index: CalendarIndex, due?: Due, cases = VIETNAMESE_CASES) =>
  cases.filter((each) => answerOf(index, each, due) !== each[4].replace(/(\d\d:\d\d):00$/, '$1'))

describe('a planted fault is found', () => {
  const right = indexCalendar(announcedCalendar)

  test('and none is found where none is planted', () => {
    expect(failing(right)).toEqual([])
    expect(failing(indexCalendar(changedHoursCalendar), dueOf, CHANGED_HOURS_CASES)).toEqual([])
  })

  test('the make-up day 22/8/2026 taken away, the dossier of 20/8 would be due on 3/9 and not on 28/8', () => {
    const [case7] = VIETNAMESE_CASES
    expect(answerOf(right, case7!)).toBe('2026-08-28 17:30')
    expect(answerOf(indexCalendar(without('2026-08-22')), case7!)).toBe('2026-09-03 17:30')
    const tet: (typeof VIETNAMESE_CASES)[number] = ['', '2024-04-26 08:00', '3wd', 'next-day', '']
    expect(answerOf(indexCalendar(without('2024-05-04')), tet)).toBe('2024-05-06 17:30')
  })

  test.each(MUTATED_CALENDARS)('by the hand-made cases: a calendar %s', (_name, calendar) => {
    expect(failing(indexCalendar(calendar))).not.toEqual([])
  })

  test.each(MUTATED_RULES.filter(([name]) => !name.startsWith('a working day has eight hours')))(
    'by the hand-made cases: %s',
    (_name, due) => {
      expect(failing(right, due)).not.toEqual([])
    },
  )

  test.each(MUTATED_WEEKS)('by the hand-made cases of changed hours: %s', (_name, fault) => {
    expect(failing(indexCalendar(fault(changedHoursCalendar)), dueOf, CHANGED_HOURS_CASES)).not.toEqual([])
  })

  /** Whether the clerk who walks minute by minute ever disagrees. One seed: it must not depend on luck. */
  function isCaughtByTheClerk(due: Due): boolean {
    const search = fc.check(
      fc.property(
        anyCalendar,
        fc.array(fc.tuple(anyMoment, anyDuration, anyRule), { minLength: 20, maxLength: 20 }),
        (calendar, asked) => {
          const index = indexCalendar(calendar)
          const clerk = oracleOf(calendar)
          return asked.every(([moment, duration, rule]) => {
            const from = momentIn(calendar, moment)
            const [answer, told] = [due(index, from, duration, rule), clerk.dueOf(from, duration, rule)]
            return answer.ok ? 'due' in told && answer.due === told.due : !('due' in told)
          })
        },
      ),
      { numRuns: 150, seed: 20_260_822, endOnFailure: true },
    )
    // A fault that crashes would be found for the wrong reason.
    if (search.failed)
      expect(search.errorInstance).toMatchObject({ message: 'Property failed by returning false' })
    return search.failed
  }

  test('by the clerk who walks minute by minute: none where none is planted', () => {
    expect(isCaughtByTheClerk(dueOf)).toBe(false)
  })

  test.each(MUTATED_RULES)('by the clerk who walks minute by minute: %s', (_name, due) => {
    expect(isCaughtByTheClerk(due)).toBe(true)
  })

  test.each(MUTATED_WEEKS)('by the clerk who walks minute by minute: %s', (_name, fault) => {
    expect(isCaughtByTheClerk((index, ...term) => dueOf(indexCalendar(fault(index.calendar)), ...term))).toBe(
      true,
    )
  })
})
