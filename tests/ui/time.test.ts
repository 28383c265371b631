import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, localDateOfDay } from '#app/domain/shared/instant.ts'
import { catalogue } from '#app/messages/catalogue.ts'

const vi = catalogue('vi').time
const en = catalogue('en').time
const numRuns = process.env.SOAK ? 20_000 : 300

describe('moments are written as an office of Vietnam writes them', () => {
  test('hour first, then the day', () => {
    expect(vi.dateTime('2026-11-25T10:00:00Z')).toBe('17:00 25/11/2026')
    expect(vi.dateTimeWithWeekday('2026-11-25T10:00:00Z')).toBe('17:00 thứ Tư 25/11/2026')
    expect(en.dateTimeWithWeekday('2026-11-25T10:00:00Z')).toBe('17:00 Wednesday 25/11/2026')
  })

  test('an evening in UTC is the next morning in Vietnam', () => {
    expect(vi.dateTime('2026-12-31T17:05:59Z')).toBe('00:05 01/01/2027')
    expect(vi.clock('2026-12-31T16:59:59Z')).toBe('23:59')
  })

  test('the head of a page names the day', () => {
    expect(vi.longDate('2026-11-22')).toBe('Chủ nhật, 22/11/2026')
    expect(vi.longDate('2026-11-25')).toBe('Thứ Tư, 25/11/2026')
    expect(en.longDate('2026-11-22')).toBe('Sunday, 22/11/2026')
  })

  test('a local date is written day, month, year', () => {
    expect(vi.date('2026-01-09')).toBe('09/01/2026')
  })

  test('the seven days each have their name', () => {
    const week = [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`)
    expect(week.map(vi.weekday)).toEqual([
      'thứ Hai',
      'thứ Ba',
      'thứ Tư',
      'thứ Năm',
      'thứ Sáu',
      'thứ Bảy',
      'Chủ nhật',
    ])
    expect(new Set(week.map(en.weekday)).size).toBe(7)
  })

  test('the zone of the machine has no say', () => {
    // Intl with the zone named is the oracle; the product itself asks neither Intl nor Date.
    const oracle = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      hour: '2-digit',
      minute: '2-digit',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hourCycle: 'h23',
    })
    fc.assert(
      // From 1976, when Vietnam had its one offset, to 2100.
      fc.property(fc.integer({ min: 189_302_400, max: 4_102_444_800 }), (seconds) => {
        const [day, hour] = oracle.format(new Date(seconds * 1000)).split(', ')
        expect(vi.dateTime(instantOf(seconds))).toBe(`${hour} ${day}`)
      }),
      { numRuns },
    )
  })

  test('every day of the calendar reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_481 }), (day) => {
        const date = localDateOfDay(day)
        expect(vi.date(date).split('/').reverse().join('-')).toBe(date)
      }),
      { numRuns },
    )
  })
})

describe('working durations', () => {
  test.each([
    [0, '0 phút', '0 min'],
    [1, '1 phút', '1 min'],
    [90, '1 giờ 30 phút', '1 h 30 min'],
    [240, '4 giờ', '4 h'],
    [480, '1 ngày', '1 working day'],
    [720, '1 ngày 4 giờ', '1 working day 4 h'],
    [510, '1 ngày 30 phút', '1 working day 30 min'],
    [1440, '3 ngày', '3 working days'],
  ])('%i minutes of an eight-hour day', (minutes, vietnamese, english) => {
    expect(vi.workingDuration(minutes)).toBe(vietnamese)
    expect(en.workingDuration(minutes)).toBe(english)
  })

  test('only the two most significant units are told, and never more time than there is', () => {
    expect(vi.workingDuration(779)).toBe('1 ngày 4 giờ')
    expect(vi.workingDurationInFull(779)).toBe('1 ngày 4 giờ 59 phút')
    expect(en.workingDurationInFull(779)).toBe('1 working day 4 h 59 min')
  })

  test('a day is as long as the calendar of the unit says', () => {
    expect(vi.workingDuration(450, 450)).toBe('1 ngày')
    expect(vi.workingDuration(480, 450)).toBe('1 ngày 30 phút')
  })

  test('a negative time is no duration: the sentence says "quá"', () => {
    expect(() => vi.workingDuration(-1)).toThrow(RangeError)
    expect(() => vi.workingDuration(Number.NaN)).toThrow(RangeError)
    expect(() => vi.workingDuration(60, 0)).toThrow(RangeError)
  })

  test('told in full, the parts add up to the whole exactly', () => {
    const minutesIn = { ngày: (perDay: number) => perDay, giờ: () => 60, phút: () => 1 }
    fc.assert(
      fc.property(fc.nat(100_000), fc.constantFrom(420, 450, 480), (minutes, perDay) => {
        const told = [...vi.workingDurationInFull(minutes, perDay).matchAll(/(\d+) (ngày|giờ|phút)/g)]
        const sum = told.reduce(
          (total, [, n, unit]) => total + Number(n) * minutesIn[unit as 'ngày'](perDay),
          0,
        )
        expect(sum).toBe(minutes)
      }),
      { numRuns },
    )
  })
})
