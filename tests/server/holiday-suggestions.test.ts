import { describe, expect, test } from 'vitest'
import { PROVISIONAL_YEARS, vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { legalDaysOff } from '#app/domain/calendar/public-holidays.ts'
import { suggestedYear } from '#app/server/holiday-suggestions.ts'

describe('The library of holidays', () => {
  test.each([
    [2007, '2007-02-17'],
    [2026, '2026-02-17'],
    [2030, '2030-02-02'],
    [2053, '2053-02-18'],
  ])(
    'knows mùng 1 Tết of %d by the Vietnamese calendar, also where the Chinese one has another day',
    async (year, tet) => {
      expect((await suggestedYear(year))?.tet).toBe(tet)
    },
  )

  test('knows Giỗ Tổ of 2026, a Sunday', async () => {
    expect((await suggestedYear(2026))?.gioTo).toBe('2026-04-26')
  })

  test('knows five days of Tết, and neither 24/11 nor any swapped day', async () => {
    const { publicDays } = (await suggestedYear(2026))!
    const dates = publicDays.map(({ date }) => date)
    expect(dates.filter((date) => date >= '2026-02-16' && date <= '2026-02-20')).toHaveLength(5)
    expect(dates).not.toContain('2026-11-24')
    expect(dates).not.toContain('2026-08-22')
  })

  test('agrees with the lunar days of the years that are shipped without a notice', async () => {
    for (const [year, lunar] of Object.entries(PROVISIONAL_YEARS)) {
      const suggested = (await suggestedYear(Number(year)))!
      expect(lunar).toEqual({ tet: suggested.tet, gioTo: suggested.gioTo })
      expect(vietnamOfficialCalendar.exceptions.filter(({ date }) => date.startsWith(year))).toEqual(
        legalDaysOff(Number(year), suggested, vietnamOfficialCalendar.week),
      )
    }
  })
})
