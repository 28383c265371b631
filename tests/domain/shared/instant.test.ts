import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayOfLocalDate,
  instantOf,
  instantOfLocal,
  isLocalDate,
  localDateOf,
  localDateOfDay,
  OFFSET_SECONDS,
  parseInstant,
  SECONDS_PER_DAY,
  secondsOf,
  secondsOfLocalDay,
  weekdayOfDay,
  withOffset,
} from '#app/domain/shared/instant.ts'

const numRuns = process.env.SOAK ? 100_000 : 1_000

/** Every second from 1 January of year 1 to 30 December 9999 (the last hours are the year 10000 in Vietnam). */
const seconds = fc.integer({ min: -62_135_596_800, max: 253_402_214_399 })
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 })

describe('a moment', () => {
  test('reads and writes the same second as the calendar of the computer, for any second', () => {
    fc.assert(
      fc.property(seconds, (second) => {
        const reference = new Date(second * 1000).toISOString().replace('.000Z', 'Z')
        expect(instantOf(second)).toBe(reference)
        expect(secondsOf(reference)).toBe(second)
        expect(parseInstant(reference)).toBe(reference)
      }),
      { numRuns },
    )
  })

  test('compares as text as it compares in time', () => {
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        expect(instantOf(a) < instantOf(b)).toBe(a < b)
      }),
      { numRuns },
    )
  })

  test('is the same moment whatever offset it was written with', () => {
    expect(parseInstant('2026-08-20T08:00:00+07:00')).toBe('2026-08-20T01:00:00Z')
    expect(parseInstant('2026-08-20T08:00+07:00')).toBe('2026-08-20T01:00:00Z')
    expect(parseInstant('2026-08-20T01:00:00Z')).toBe('2026-08-20T01:00:00Z')
    expect(parseInstant('2026-08-19T22:30:00-02:30')).toBe('2026-08-20T01:00:00Z')
    expect(parseInstant('2026-01-01T00:00:00+07:00')).toBe('2025-12-31T17:00:00Z')
  })

  test('drops a part of a second', () => {
    expect(parseInstant('2026-08-20T01:00:59.999Z')).toBe('2026-08-20T01:00:59Z')
  })

  test.each([
    ['no offset, so nobody knows which moment', '2026-08-20T08:00:00'],
    ['a day without a time', '2026-08-20'],
    ['30 February', '2026-02-30T08:00:00Z'],
    ['29 February of a common year', '2026-02-29T08:00:00Z'],
    ['29 February of 1900', '1900-02-29T08:00:00Z'],
    ['month 13', '2026-13-01T08:00:00Z'],
    ['month 0', '2026-00-10T08:00:00Z'],
    ['hour 24', '2026-08-20T24:00:00Z'],
    ['minute 60', '2026-08-20T08:60:00Z'],
    ['second 60', '2026-08-20T08:00:60Z'],
    ['an offset of 15 hours', '2026-08-20T08:00:00+15:00'],
    ['an offset of 60 minutes', '2026-08-20T08:00:00+07:60'],
    ['an offset without a colon', '2026-08-20T08:00:00+0700'],
    ['a space for the T', '2026-08-20 08:00:00Z'],
    ['words', 'hôm qua'],
    ['nothing', ''],
    ['a moment that lies before year 0 in UTC', '0000-01-01T00:00:00+07:00'],
    ['a moment that lies after year 9999 in UTC', '9999-12-31T23:59:59-01:00'],
  ])('is not read from %s', (_what, text) => {
    expect(parseInstant(text)).toBeNull()
  })

  test('is asked of text in the one form only', () => {
    for (const text of ['2026-08-20T08:00:00+07:00', '2026-08-20T08:00Z', '2026-08-20', ''])
      expect(() => secondsOf(text)).toThrow(RangeError)
  })

  test('is shown with +07:00 and is still the same moment', () => {
    expect(withOffset('2025-12-31T17:00:00Z')).toBe('2026-01-01T00:00:00+07:00')
    fc.assert(
      fc.property(seconds, (second) => {
        expect(parseInstant(withOffset(instantOf(second)))).toBe(instantOf(second))
      }),
      { numRuns },
    )
  })
})

describe('a day of Vietnam', () => {
  test('begins at 17:00 of the day before in UTC', () => {
    expect(localDateOf('2026-08-19T16:59:59Z')).toBe('2026-08-19')
    expect(localDateOf('2026-08-19T17:00:00Z')).toBe('2026-08-20')
    expect(secondsOfLocalDay('2026-08-19T17:00:00Z')).toBe(0)
    expect(secondsOfLocalDay('2026-08-19T16:59:59Z')).toBe(86_399)
  })

  test('and the second within it make up the moment again', () => {
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = instantOf(second)
        expect(instantOfLocal(localDateOf(instant), secondsOfLocalDay(instant))).toBe(instant)
        expect(secondsOfLocalDay(instant)).toBe(
          (((second + OFFSET_SECONDS) % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY,
        )
      }),
      { numRuns },
    )
  })

  test('has the number, date and weekday that the calendar of the computer gives it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const reference = new Date(day * SECONDS_PER_DAY * 1000)
        const date = reference.toISOString().slice(0, 10)
        expect(localDateOfDay(day)).toBe(date)
        expect(dayOfLocalDate(date)).toBe(day)
        expect(isLocalDate(date)).toBe(true)
        expect(weekdayOfDay(day)).toBe((reference.getUTCDay() + 6) % 7)
      }),
      { numRuns },
    )
  })

  test('29 February is there in leap years and in no other', () => {
    const leapDays = [1900, 2000, 2023, 2024, 2026, 2028, 2100].map((year) => isLocalDate(`${year}-02-29`))
    expect(leapDays).toEqual([false, true, false, true, false, true, false])
  })

  test('must exist and be written in full', () => {
    for (const text of [
      '2026-02-30',
      '2026-04-31',
      '2026-00-01',
      '2026-01-00',
      '2026-1-5',
      '05/01/2026',
      ' 2026-01-05',
      '',
    ])
      expect(isLocalDate(text), text).toBe(false)
    expect(() => dayOfLocalDate('05/01/2026')).toThrow(RangeError)
  })

  test('the day after 31 December is 1 January, and the day after 28 February 2028 is the 29th', () => {
    expect(localDateOfDay(dayOfLocalDate('2026-12-31') + 1)).toBe('2027-01-01')
    expect(localDateOfDay(dayOfLocalDate('2028-02-28') + 1)).toBe('2028-02-29')
    expect(localDateOfDay(0)).toBe('1970-01-01')
  })
})
