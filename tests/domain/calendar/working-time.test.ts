import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarIndex, indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import type { Duration } from '#app/domain/calendar/duration.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueSeconds, secondsBetween } from '#app/domain/calendar/working-seconds.ts'
import {
  addWorkingMinutes,
  type DueAnswer,
  dueOf,
  type TimeRefusal,
  workingMinutesBetween,
  workingSecondsBetween,
} from '#app/domain/calendar/working-time.ts'
import type { CountingRule } from '#app/domain/procedure/model.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { announcedCalendar } from '../../support/builders.ts'
import { type OracleDue, oracleOf } from './oracle.ts'
import { anyCalendar, anyDuration, anyMoment, anyRule, momentIn, workingMinutes } from './random-calendars.ts'

/**
 * Each calendar is asked many questions, because laying out its tables costs more than an answer. The clerk is asked
 * 11 800 times in all, and two million times in the long run.
 */
const calendars = process.env.SOAK ? 20_000 : 250
const questions = process.env.SOAK ? 50 : 20
const laws = process.env.SOAK ? 100_000 : 1_500
const timeout = process.env.SOAK ? 1_200_000 : 20_000

const exact: CountingRule = { kind: 'exact' }
const asOracle = (answer: DueAnswer): OracleDue =>
  answer.ok ? { due: answer.due } : asRefusal(answer.refusals)
function asRefusal(refusals: TimeRefusal[]): Exclude<OracleDue, { due: string }> {
  expect(refusals).toHaveLength(1)
  const [refusal] = refusals
  if (refusal?.code === 'calendar.no-working-time') return { noWorkingTime: true }
  if (refusal?.code === 'calendar.year-not-loaded') return { missing: refusal.year }
  throw new RangeError(`unexpected refusal ${refusal?.code}`)
}

describe('a clerk who walks the calendar minute by minute agrees with the program', { timeout }, () => {
  test('on every due moment, under every unit and rule, in any calendar, to the second', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        fc.array(fc.tuple(anyMoment, anyDuration, anyRule), { minLength: questions, maxLength: questions }),
        (calendar, asked) => {
          const index = indexCalendar(calendar)
          const clerk = oracleOf(calendar)
          for (const [moment, duration, rule] of asked) {
            const from = momentIn(calendar, moment)
            expect(
              asOracle(dueOf(index, from, duration, rule)),
              `${from} ${JSON.stringify(duration)}`,
            ).toEqual(clerk.dueOf(from, duration, rule))
          }
        },
      ),
      { numRuns: calendars },
    )
  })

  test('on the working minutes between any two moments, and on the year that is missing', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        fc.array(fc.tuple(anyMoment, fc.integer({ min: 0, max: 15 * 86_400 })), {
          minLength: questions,
          maxLength: questions,
        }),
        (calendar, asked) => {
          const index = indexCalendar(calendar)
          const clerk = oracleOf(calendar)
          for (const [moment, length] of asked) {
            const from = momentIn(calendar, moment)
            const to = instantOf(secondsOf(from) + length)
            // A span of no length needs no year.
            if (from === to) continue
            const answer = workingMinutesBetween(index, from, to)
            expect(
              answer.ok ? { minutes: answer.minutes } : asRefusal(answer.refusals),
              `${from}–${to}`,
            ).toEqual(clerk.between(from, to))
          }
        },
      ),
      { numRuns: calendars },
    )
  })

  test('on quarters and halves of a working day, which are counted exactly', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, fc.integer({ min: 0, max: 40 }), (calendar, moment, quarters) => {
        const from = momentIn(calendar, moment)
        const duration: Duration = { kind: 'duration', n: quarters / 4, unit: 'working-day' }
        expect(asOracle(dueOf(indexCalendar(calendar), from, duration, exact))).toEqual(
          oracleOf(calendar).dueOf(from, duration, exact),
        )
      }),
      { numRuns: laws },
    )
  })

  test('on a calendar that names no years, from 1976 to 2150', () => {
    const calendar: WorkingCalendar = { ...announcedCalendar, years: null }
    const index = indexCalendar(calendar)
    const clerk = oracleOf(calendar)
    const seconds = fc.integer({ min: Date.UTC(1975, 11, 1) / 1000, max: Date.UTC(2151, 1, 1) / 1000 })
    fc.assert(
      fc.property(seconds, anyDuration, anyRule, (second, duration, rule) => {
        const from = instantOf(second)
        expect(asOracle(dueOf(index, from, duration, rule))).toEqual(clerk.dueOf(from, duration, rule))
      }),
      { numRuns: process.env.SOAK ? 20_000 : 300 },
    )
  })
})

describe('working time holds its laws in any calendar', { timeout }, () => {
  const lawful = (
    name: string,
    law: (
      index: CalendarIndex,
      start: Instant,
      minutes: number,
      more: number,
      rest: [Duration, CountingRule],
    ) => void,
  ) =>
    test(name, () => {
      fc.assert(
        fc.property(
          anyCalendar,
          anyMoment,
          workingMinutes,
          workingMinutes,
          fc.tuple(anyDuration, anyRule),
          (calendar, moment, minutes, more, rest) =>
            law(indexCalendar(calendar), momentIn(calendar, moment), minutes, more, rest),
        ),
        { numRuns: laws },
      )
    })

  lawful('who is received later is never due earlier', (index, start, minutes, more, [duration, rule]) => {
    const later = instantOf(secondsOf(start) + minutes * 60 + more)
    const [first, second] = [dueOf(index, start, duration, rule), dueOf(index, later, duration, rule)]
    if (first.ok && second.ok) expect(first.due <= second.due).toBe(true)
  })

  lawful('more time is never due earlier', (index, start, minutes, more) => {
    const [less, whole] = [
      addWorkingMinutes(index, start, minutes),
      addWorkingMinutes(index, start, minutes + more),
    ]
    if (whole.ok) expect(less.ok && start <= less.due && less.due <= whole.due).toBe(true)
  })

  lawful('minutes counted one after the other are due with their sum', (index, start, minutes, more) => {
    const first = addWorkingMinutes(index, start, minutes)
    const whole = addWorkingMinutes(index, start, minutes + more)
    if (first.ok) expect(addWorkingMinutes(index, first.due, more)).toMatchObject(dueAndRefusals(whole))
  })

  lawful('between the start and the due moment lie exactly the minutes given', (index, start, minutes) => {
    const answer = addWorkingMinutes(index, start, minutes)
    if (!answer.ok) return
    expect(workingMinutesBetween(index, start, answer.due)).toEqual({ ok: true, minutes })
    // It is the end of the last counted minute, not a later moment before the next session.
    if (minutes > 0)
      expect(secondsBetween(index, secondsOf(start), secondsOf(answer.due) - 1)).toBe(minutes * 60 - 1)
  })

  lawful(
    'a span cut in two has the working time of its parts, and backwards it counts below zero',
    (index, start, minutes, more) => {
      const middle = instantOf(secondsOf(start) + minutes * 37)
      const end = instantOf(secondsOf(middle) + more * 41)
      const [whole, first, second, back] = [
        workingSecondsBetween(index, start, end),
        workingSecondsBetween(index, start, middle),
        workingSecondsBetween(index, middle, end),
        workingSecondsBetween(index, end, start),
      ]
      if (!whole.ok || !first.ok || !second.ok) return
      expect(whole.seconds).toBe(first.seconds + second.seconds)
      expect(back).toEqual({ ok: true, seconds: whole.seconds === 0 ? 0 : -whole.seconds })
    },
  )

  lawful(
    'the loops of boards and previews give the answer that is printed',
    (index, start, _m, _n, [duration, rule]) => {
      const answer = dueOf(index, start, duration, rule)
      const seconds = dueSeconds(index, secondsOf(start), duration, rule)
      if (answer.ok) expect(seconds).toBe(secondsOf(answer.due))
      else if (index.workingDays.length > 0) expect(seconds).toBeNaN()
    },
  )

  lawful(
    'a term that touches a provisional year says so, and no other does',
    (index, start, _m, _n, [duration, rule]) => {
      const answer = dueOf(index, start, duration, rule)
      if (!answer.ok) return
      const touched = Object.entries(index.calendar.years ?? {}).filter(
        ([year, status]) =>
          status === 'provisional' &&
          Date.parse(start) + 7 * 3_600_000 < Date.UTC(Number(year) + 1, 0, 1) &&
          Date.parse(answer.due) + 7 * 3_600_000 >= Date.UTC(Number(year), 0, 1),
      )
      expect(answer.provisional).toBe(touched.length > 0)
    },
  )
})

const dueAndRefusals = (answer: DueAnswer) =>
  answer.ok ? { ok: true, due: answer.due } : { ok: false, refusals: answer.refusals }

describe('a term that cannot be counted is refused with its reason', () => {
  const index = indexCalendar(announcedCalendar)
  const start = '2026-08-20T01:00:00Z'

  test.each<[string, Duration, CountingRule, TimeRefusal]>([
    [
      'half a working day, when days are counted whole',
      { kind: 'duration', n: 0.5, unit: 'working-day' },
      { kind: 'next-day' },
      { code: 'duration.fraction-needs-exact', n: 0.5 },
    ],
    [
      'a part of a working day that is no whole second',
      { kind: 'duration', n: 0.3333, unit: 'working-day' },
      exact,
      { code: 'duration.not-whole', n: 0.3333, unit: 'working-day' },
    ],
    [
      'a part of an hour that is no whole second',
      { kind: 'duration', n: 0.3333, unit: 'hour' },
      exact,
      { code: 'duration.not-whole', n: 0.3333, unit: 'hour' },
    ],
    [
      'half a minute',
      { kind: 'duration', n: 0.5, unit: 'minute' },
      exact,
      { code: 'duration.not-whole', n: 0.5, unit: 'minute' },
    ],
    [
      'half a calendar day',
      { kind: 'duration', n: 1.5, unit: 'day' },
      exact,
      { code: 'duration.not-whole', n: 1.5, unit: 'day' },
    ],
    [
      'less than nothing',
      { kind: 'duration', n: -1, unit: 'hour' },
      exact,
      { code: 'duration.negative', n: -1 },
    ],
    [
      'more than ten years',
      { kind: 'duration', n: 3661, unit: 'day' },
      exact,
      { code: 'duration.too-long', n: 3661, unit: 'day', most: 3660 },
    ],
    [
      'no number at all',
      { kind: 'duration', n: Number.NaN, unit: 'day' },
      exact,
      { code: 'duration.not-whole', n: 0, unit: 'day' },
    ],
  ])('%s', (_name, duration, rule, refusal) => {
    expect(dueOf(index, start, duration, rule)).toEqual({ ok: false, refusals: [refusal] })
  })

  test('a tenth of a working day is whole in seconds and is counted', () => {
    expect(dueOf(index, start, { kind: 'duration', n: 0.1, unit: 'working-day' }, exact)).toMatchObject({
      due: '2026-08-20T01:48:00Z',
    })
  })

  test('a span that leaves the loaded years names the first year that is missing', () => {
    const missing = (from: Instant, to: Instant) => {
      const answer = workingMinutesBetween(index, from, to)
      return answer.ok ? null : answer.refusals
    }
    expect(missing('2026-12-31T08:00:00Z', '2030-01-05T08:00:00Z')).toEqual([
      { code: 'calendar.year-not-loaded', year: 2027 },
    ])
    expect(missing('2021-05-05T08:00:00Z', '2026-01-05T08:00:00Z')).toEqual([
      { code: 'calendar.year-not-loaded', year: 2021 },
    ])
    // The first moment after the loaded years ends the last of them.
    expect(missing('2026-12-31T01:00:00Z', '2026-12-31T17:00:00Z')).toBeNull()
    expect(missing('2026-12-31T01:00:00Z', '2026-12-31T17:00:01Z')).not.toBeNull()
  })
})
