import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { WEEKDAYS, type Week } from '#app/domain/calendar/working-calendar.ts'
import { dueOf, type Pause, pausedDue, workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { announcedCalendar, atVietnam } from '../../support/builders.ts'
import { anyCalendar, anyMoment, momentIn } from './random-calendars.ts'
import { durationOf, inWords } from './vietnamese-cases.ts'

const numRuns = process.env.SOAK ? 100_000 : 1_000
const timeout = process.env.SOAK ? 600_000 : 20_000

const index = indexCalendar(announcedCalendar)
const pause = (from: string, to: string): Pause => ({ from: atVietnam(from), to: atVietnam(to) })
const moved = (due: string, unit: 'working' | 'calendar', ...pauses: Pause[]) =>
  inWords(pausedDue(index, atVietnam(due), pauses, unit))

describe('a term that was paused', () => {
  test('in working days gains the working time of the pause', () => {
    // Waiting for the applicant from Thursday noon to Tuesday noon: one afternoon, two days, one morning.
    const waiting = pause('2026-03-05 11:30', '2026-03-10 11:30')
    expect(moved('2026-03-12 17:30', 'working', waiting)).toBe('2026-03-17 17:30')
  })

  test('gains nothing for Tết, which is no working time', () => {
    const overTet = pause('2026-02-13 17:30', '2026-02-23 07:30')
    expect(moved('2026-02-25 17:30', 'working', overTet)).toBe('2026-02-25 17:30')
  })

  test('gains the make-up Saturday 22/8/2026 as a working day', () => {
    expect(moved('2026-08-26 17:30', 'working', pause('2026-08-21 17:30', '2026-08-24 07:30'))).toBe(
      '2026-08-27 17:30',
    )
  })

  test('gains what two pauses have together, and what they share only once', () => {
    const monday = pause('2026-03-09 07:30', '2026-03-10 11:30')
    const overlapping = pause('2026-03-10 07:30', '2026-03-10 17:30')
    const thursday = pause('2026-03-12 07:30', '2026-03-12 17:30')
    expect(moved('2026-03-16 17:30', 'working', thursday, monday, overlapping)).toBe('2026-03-19 17:30')
    expect(moved('2026-03-16 17:30', 'working', monday, monday)).toBe('2026-03-18 11:30')
  })

  test('in calendar days gains the whole days that passed, and rolls forward once', () => {
    // Two pauses of a day: the eleventh becomes the thirteenth, a Friday, not a day later.
    const [first, second] = [
      pause('2026-03-02 09:00', '2026-03-03 10:00'),
      pause('2026-03-04 09:00', '2026-03-05 09:00'),
    ]
    expect(moved('2026-03-11 17:30', 'calendar', first, second)).toBe('2026-03-13 17:30')
    expect(moved('2026-03-13 17:30', 'calendar', first)).toBe('2026-03-16 17:30')
    // Friday and two days are Sunday, hence Monday; rolled after each pause it would have been Tuesday.
    expect(moved('2026-03-13 17:30', 'calendar', first, second)).toBe('2026-03-16 17:30')
  })

  test('for less than a whole day in calendar days, or for no time at all, is due when it was', () => {
    expect(moved('2026-03-11 10:00', 'calendar', pause('2026-03-02 09:00', '2026-03-02 16:00'))).toBe(
      '2026-03-11 10:00',
    )
    expect(moved('2026-03-11 10:00', 'working')).toBe('2026-03-11 10:00')
    expect(moved('2026-03-11 10:00', 'working', pause('2026-03-07 08:00', '2026-03-07 10:00'))).toBe(
      '2026-03-11 10:00',
    )
  })

  test('in calendar days moves from the day that closed at midnight, not from the next', () => {
    const untilMidnight = [{ start: 480, end: 1440 }]
    const { week } = announcedCalendar
    const index = indexCalendar({
      ...announcedCalendar,
      week: { ...week, wed: untilMidnight, thu: untilMidnight, fri: untilMidnight },
    })
    const oneDay = [pause('2026-03-02 09:00', '2026-03-03 09:00')]
    expect(inWords(pausedDue(index, atVietnam('2026-03-05 00:00'), oneDay, 'calendar'))).toBe(
      '2026-03-06 00:00',
    )
  })

  test('in working days may be told in parts with rest between them; in calendar days a part day is lost at each gap', () => {
    // Paused from Monday 09:00 to Wednesday 09:00, and the same with the lunch of Tuesday left out.
    const whole = pause('2026-03-02 09:00', '2026-03-04 09:00')
    const parts = [
      pause('2026-03-02 09:00', '2026-03-03 11:30'),
      pause('2026-03-03 13:30', '2026-03-04 09:00'),
    ]
    expect(moved('2026-03-11 17:30', 'working', whole)).toBe('2026-03-13 17:30')
    expect(moved('2026-03-11 17:30', 'working', ...parts)).toBe('2026-03-13 17:30')
    // A day and two hours, and nineteen hours: one whole day of the two.
    expect(moved('2026-03-11 17:30', 'calendar', whole)).toBe('2026-03-13 17:30')
    expect(moved('2026-03-11 17:30', 'calendar', ...parts)).toBe('2026-03-12 17:30')
    // Two halves that touch are one pause, whatever the unit.
    const halves = [
      pause('2026-03-02 09:00', '2026-03-03 11:30'),
      pause('2026-03-03 11:30', '2026-03-04 09:00'),
    ]
    expect(moved('2026-03-11 17:30', 'calendar', ...halves)).toBe('2026-03-13 17:30')
  })

  test('past the loaded years names the year that is missing', () => {
    expect(moved('2026-12-30 17:30', 'working', pause('2026-12-21 07:30', '2026-12-23 07:30'))).toBe('2027')
    expect(moved('2026-12-31 17:30', 'calendar', pause('2026-12-21 07:30', '2026-12-23 07:30'))).toBe('2027')
    expect(moved('2024-01-31 17:30', 'working', pause('2023-12-29 07:30', '2024-01-03 07:30'))).toBe('2023')
    expect(moved('2026-12-31 17:30', 'working', pause('2026-12-31 07:30', '2027-01-05 07:30'))).toBe('2027')
  })

  test('into a provisional year says so', () => {
    const years = { ...announcedCalendar.years, '2027': 'provisional' } as const
    const withNextYear = indexCalendar({ ...announcedCalendar, years })
    const answer = (to: string) =>
      pausedDue(withNextYear, atVietnam('2026-12-30 17:30'), [pause('2026-12-21 07:30', to)], 'working')
    expect(answer('2026-12-22 07:30')).toMatchObject({
      due: atVietnam('2026-12-31 17:30'),
      provisional: false,
    })
    expect(answer('2026-12-23 07:30')).toMatchObject({
      due: atVietnam('2027-01-01 17:30'),
      provisional: true,
    })
    const firstYear = indexCalendar({
      ...announcedCalendar,
      years: { ...years, '2024': 'provisional' },
    })
    expect(
      pausedDue(
        firstYear,
        atVietnam('2025-01-03 17:30'),
        [pause('2024-12-27 07:30', '2025-01-02 07:30')],
        'working',
      ),
    ).toMatchObject({ provisional: true })
  })

  test('and resumed before it was paused is a fault of the program', () => {
    expect(() => moved('2026-03-11 10:00', 'working', pause('2026-03-03 09:00', '2026-03-02 09:00'))).toThrow(
      RangeError,
    )
  })
})

describe('the laws of pauses, in any calendar', { timeout }, () => {
  const span = fc.tuple(
    fc.integer({ min: -20 * 1440, max: 20 * 1440 }),
    fc.integer({ min: 0, max: 5 * 1440 }),
  )
  const pausesAround = (due: Instant, spans: readonly [number, number][], seconds: number): Pause[] =>
    spans.map(([from, length]) => ({
      from: instantOf(secondsOf(due) + from * 60 + seconds),
      to: instantOf(secondsOf(due) + (from + length) * 60 + seconds),
    }))
  const units = fc.constantFrom('working' as const, 'calendar' as const)

  test('cutting a pause in two, telling it twice or in another order changes nothing', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMoment,
        fc.array(span, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        units,
        (calendar, moment, spans, share, unit) => {
          const index = indexCalendar(calendar)
          const due = momentIn(calendar, moment)
          const pauses = pausesAround(due, spans, 17)
          const [first, ...others] = pauses as [Pause, ...Pause[]]
          const cut = instantOf(
            secondsOf(first.from) + Math.floor((secondsOf(first.to) - secondsOf(first.from)) * share),
          )
          const halves = [...others, { from: cut, to: first.to }, { from: first.from, to: cut }]
          const whole = pausedDue(index, due, pauses, unit)
          expect(pausedDue(index, due, halves, unit)).toEqual(whole)
          expect(pausedDue(index, due, [...pauses, ...halves.reverse()], unit)).toEqual(whole)
        },
      ),
      { numRuns },
    )
  })

  test('pauses that lie apart move a due moment in working time as they do one by one', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, span, span, (calendar, moment, [at, first], [gap, second]) => {
        const index = indexCalendar(calendar)
        const due = momentIn(calendar, moment)
        const [one, other] = pausesAround(
          due,
          [
            [at, first],
            [at + first + 1 + Math.abs(gap), second],
          ],
          0,
        )
        const together = pausedDue(index, due, [one!, other!], 'working')
        const before = pausedDue(index, due, [one!], 'working')
        if (!together.ok || !before.ok) return
        expect(pausedDue(index, before.due, [other!], 'working')).toMatchObject({ due: together.due })
      }),
      { numRuns },
    )
  })

  test('the time that is left after a pause is the time that was left before it, and pausing is never due earlier', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMoment,
        span,
        fc.integer({ min: 1, max: 5_000 }),
        (calendar, moment, each, n) => {
          const index = indexCalendar(calendar)
          const start = momentIn(calendar, moment)
          const due = dueOf(index, start, durationOf(`${n}wm`), { kind: 'exact' })
          if (!due.ok) return
          const [only] = pausesAround(due.due, [[-Math.abs(each[0]), each[1]]], 0)
          const answer = pausedDue(index, due.due, [only!], 'working')
          if (!answer.ok) return
          expect(answer.due >= due.due).toBe(true)
          const gained = workingMinutesBetween(index, only!.from, only!.to)
          if (gained.ok)
            expect(workingMinutesBetween(index, due.due, answer.due)).toEqual({
              ok: true,
              minutes: gained.minutes,
            })
        },
      ),
      { numRuns },
    )
  })

  test('the halves of a pause that was cut on a whole minute, counted one after the other, come to the same in working time', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMoment,
        span,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (calendar, moment, each, share) => {
          const index = indexCalendar(calendar)
          const due = momentIn(calendar, moment)
          // From minute to minute of the clock: a pause gains whole minutes, and each half would lose its part of one.
          const [whole] = pausesAround(due, [each], -(secondsOf(due) % 60))
          const cut = instantOf(secondsOf(whole!.from) + Math.floor(each[1] * share) * 60)
          const together = pausedDue(index, due, [whole!], 'working')
          const first = pausedDue(index, due, [{ from: whole!.from, to: cut }], 'working')
          if (!together.ok || !first.ok) return
          expect(pausedDue(index, first.due, [{ from: cut, to: whole!.to }], 'working')).toMatchObject({
            due: together.due,
          })
        },
      ),
      { numRuns },
    )
  })

  test('in calendar days the halves of a pause, counted one after the other, may fall short but never exceed it before the roll', () => {
    fc.assert(
      fc.property(anyMoment, span, fc.double({ min: 0, max: 1, noNaN: true }), (moment, each, share) => {
        // Every day of this calendar works, so that nothing rolls.
        const days = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ start: 450, end: 1050 }]])) as Week
        const always = { ...announcedCalendar, week: days, exceptions: [] }
        const index = indexCalendar(always)
        const due = momentIn(always, moment)
        const [whole] = pausesAround(due, [each], 0)
        const cut = instantOf(secondsOf(whole!.from) + Math.floor(each[1] * share) * 60)
        const together = pausedDue(index, due, [whole!], 'calendar')
        const first = pausedDue(index, due, [{ from: whole!.from, to: cut }], 'calendar')
        if (!together.ok || !first.ok) return
        const second = pausedDue(index, first.due, [{ from: cut, to: whole!.to }], 'calendar')
        if (!second.ok) return
        const lost = secondsOf(together.due) - secondsOf(second.due)
        expect(lost).toBeGreaterThanOrEqual(0)
        expect(lost).toBeLessThanOrEqual(86_400 * 2)
      }),
      { numRuns },
    )
  })
})
