import { describe, expect, test } from 'vitest'
import {
  PROVISIONAL_YEARS,
  TET_AWAITS_NOTICE,
  vietnamOfficialCalendar,
} from '#app/domain/calendar/national-calendar.ts'
import { legalDaysOff } from '#app/domain/calendar/public-holidays.ts'
import { disagreements, proposalsForYear } from '#app/domain/calendar/year-proposals.ts'
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

  test('is not asked beyond the years for which its lunar calendar is trusted', async () => {
    expect(await suggestedYear(1975)).toBeNull()
    expect(await suggestedYear(1976)).not.toBeNull()
    expect(await suggestedYear(2100)).not.toBeNull()
    expect(await suggestedYear(2101)).toBeNull()
  })

  test('agrees with the years that are shipped without a notice, whose Tết says that it awaits one', async () => {
    for (const [year, lunar] of Object.entries(PROVISIONAL_YEARS)) {
      const suggested = (await suggestedYear(Number(year)))!
      expect(lunar).toEqual({ tet: suggested.tet, gioTo: suggested.gioTo })
      const shipped = vietnamOfficialCalendar.exceptions.filter(({ date }) => date.startsWith(year))
      const named = shipped.filter(({ name }) => name.endsWith(TET_AWAITS_NOTICE))
      expect(named.every(({ name }) => name.includes('Tết Nguyên đán'))).toBe(true)
      expect(named.filter(({ kind }) => kind === 'holiday')).toHaveLength(5)
      expect(shipped.map((day) => ({ ...day, name: day.name.replace(TET_AWAITS_NOTICE, '') }))).toEqual(
        legalDaysOff(Number(year), suggested, () => vietnamOfficialCalendar.week),
      )
    }
  })
})

describe('With the library, a year', () => {
  const proposals = async (year: number) =>
    proposalsForYear(vietnamOfficialCalendar, year, (await suggestedYear(year))!)
  const dates = async (year: number) => (await proposals(year)).map(({ day }) => day.date)

  test('has 24/11 proposed from 2026 on and not in 2025', async () => {
    expect(await dates(2025)).not.toContain('2025-11-24')
    expect(await dates(2026)).toContain('2026-11-24')
  })

  test('has no swapped day proposed, neither the day off nor the Saturday that makes up for it', async () => {
    const swaps = vietnamOfficialCalendar.exceptions.filter(({ kind }) => kind.endsWith('-swap'))
    const proposed = (await Promise.all([2024, 2025, 2026].map(dates))).flat()
    expect(swaps).toHaveLength(8)
    expect(swaps.filter(({ date }) => proposed.includes(date))).toEqual([])
  })

  test('of 2027 is Tết with its two substitutes, and the day beside 2/9 still a question', async () => {
    const shown = (await proposals(2027)).map(({ day, basis }) => `${day.date.slice(5)} ${day.kind} ${basis}`)
    expect(shown).toEqual([
      '01-01 holiday law',
      '02-05 holiday law',
      '02-06 holiday law',
      '02-07 holiday law',
      '02-08 holiday law',
      '02-09 holiday law',
      '02-10 substitute law',
      '02-11 substitute law',
      '04-16 holiday law',
      '04-30 holiday law',
      '05-01 holiday law',
      '05-03 substitute law',
      '09-01 holiday notice',
      '09-02 holiday law',
      '09-03 holiday notice',
      '11-24 holiday law',
    ])
  })

  test('of 2026 has in the calendar all that the law gives, and of the two days beside 2/9 the one announced', async () => {
    const missing = (await proposals(2026)).filter(({ state }) => state !== 'present')
    expect(missing.map(({ day }) => day.date)).toEqual(['2026-09-03'])
  })

  test('has from the library and the law the same days but 24/11, which the library does not know', async () => {
    for (const year of [2026, 2027, 2030])
      expect(disagreements(year, (await suggestedYear(year))!, vietnamOfficialCalendar)).toEqual([
        `${year}-11-24`,
      ])
  })
})
