import { describe, expect, test } from 'vitest'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { legalDaysOff, legalHolidays, substitutesOf } from '#app/domain/calendar/public-holidays.ts'

const weekOf = () => vietnamOfficialCalendar.week
const lunar2027 = { tet: '2027-02-06', gioTo: '2027-04-16' }

describe('the holidays of the law', () => {
  test('have 24/11 from 2026 on and not before', () => {
    const has = (year: number) =>
      legalHolidays(year, { tet: `${year}-02-10`, gioTo: `${year}-04-18` }).some(({ date }) =>
        date.endsWith('-11-24'),
      )
    expect([2024, 2025, 2026, 2027].map(has)).toEqual([false, false, true, true])
  })

  test('give Tết five days from its eve, and one day to every other', () => {
    const names = legalHolidays(2027, lunar2027).map(({ name }) => name)
    expect(names.filter((name) => name === 'Tết Nguyên đán')).toHaveLength(5)
    expect(names).toHaveLength(11)
  })

  test('that fall on weekly rest move to the next days that are neither rest nor holiday, one behind the other', () => {
    const substitutes = substitutesOf(legalHolidays(2027, lunar2027), weekOf)
    // Mùng 1 and 2 of 2027 are Saturday and Sunday: Wednesday and Thursday after Tết. 1/5 is a Saturday.
    expect(substitutes.map(({ date, name }) => [date, name])).toEqual([
      ['2027-02-10', 'Nghỉ bù Tết Nguyên đán'],
      ['2027-02-11', 'Nghỉ bù Tết Nguyên đán'],
      ['2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động'],
    ])
  })

  test('are off and dated by the law, each with its document and how far it was checked', () => {
    for (const { document, certainty, sessions } of legalDaysOff(2027, lunar2027, weekOf)) {
      expect(document).toMatch(/Điều 11[12]|Nghị quyết 28/)
      expect(certainty).toBe('secondary')
      expect(sessions).toEqual([])
    }
  })

  test('hold 2/9 alone of Quốc khánh: only the notice knows the day beside it', () => {
    const named = legalHolidays(2027, lunar2027).filter(({ name }) => name === 'Quốc khánh')
    expect(named.map(({ date }) => date)).toEqual(['2027-09-02'])
  })

  test('on a Saturday have no substitute at an office that works on Saturdays', () => {
    const { mon } = vietnamOfficialCalendar.week
    const sixDays = () => ({ ...vietnamOfficialCalendar.week, sat: mon })
    expect(substitutesOf(legalHolidays(2027, lunar2027), sixDays).map(({ date }) => date)).toEqual([
      '2027-02-10',
    ])
  })

  test('never fall together with a substitute', () => {
    for (const [year, lunar] of Object.entries({
      2027: lunar2027,
      2028: { tet: '2028-01-26', gioTo: '2028-04-04' },
      2033: { tet: '2033-01-31', gioTo: '2033-04-09' },
    })) {
      const dates = legalDaysOff(Number(year), lunar, weekOf).map(({ date }) => date)
      expect(new Set(dates).size).toBe(dates.length)
    }
  })
})
