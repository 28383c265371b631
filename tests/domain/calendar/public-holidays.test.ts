import { describe, expect, test } from 'vitest'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { legalDaysOff, legalHolidays, substitutesOf } from '#app/domain/calendar/public-holidays.ts'
import { disagreements, proposalsForYear, type SuggestedYear } from '#app/domain/calendar/year-proposals.ts'
import { announcedCalendar } from '../../support/builders.ts'

const { week } = vietnamOfficialCalendar
const lunar2027 = { tet: '2027-02-06', gioTo: '2027-04-16' }
const suggested: SuggestedYear = {
  ...lunar2027,
  publicDays: [
    { date: '2027-01-01', name: 'Tết Dương lịch' },
    { date: '2027-06-01', name: 'Ngày lễ lạ' },
  ],
}

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
    const substitutes = substitutesOf(legalHolidays(2027, lunar2027), week)
    // Mùng 1 and 2 of 2027 are Saturday and Sunday: Wednesday and Thursday after Tết. 1/5 is a Saturday.
    expect(substitutes.map(({ date, name }) => [date, name])).toEqual([
      ['2027-02-10', 'Nghỉ bù Tết Nguyên đán'],
      ['2027-02-11', 'Nghỉ bù Tết Nguyên đán'],
      ['2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động'],
    ])
  })

  test('never fall together with a substitute', () => {
    for (const [year, lunar] of Object.entries({
      2027: lunar2027,
      2028: { tet: '2028-01-26', gioTo: '2028-04-04' },
      2033: { tet: '2033-01-31', gioTo: '2033-04-09' },
    })) {
      const dates = legalDaysOff(Number(year), lunar, week).map(({ date }) => date)
      expect(new Set(dates).size).toBe(dates.length)
    }
  })
})

describe('the proposals for a year', () => {
  const proposals = proposalsForYear(announcedCalendar, 2027, suggested)
  const on = (date: string) => proposals.filter(({ day }) => day.date === date)

  test('are the holidays and substitutes of the law, with their document, still to be checked', () => {
    expect(on('2027-02-10')).toMatchObject([
      {
        basis: 'law',
        needsDocument: false,
        state: 'new',
        day: { kind: 'substitute', certainty: 'to-check' },
      },
    ])
    expect(on('2027-11-24')).toMatchObject([{ day: { document: 'Nghị quyết 28/2026/QH16' } }])
  })

  test('ask for the notice where only the notice decides: the day beside Quốc khánh', () => {
    expect(on('2027-09-01')).toMatchObject([
      { basis: 'notice', needsDocument: true, day: { document: null } },
    ])
    expect(on('2027-09-03')).toMatchObject([{ basis: 'notice', needsDocument: true }])
  })

  test('show what only the library calls a holiday, and that it rests on no document', () => {
    expect(on('2027-06-01')).toMatchObject([
      { basis: 'library', needsDocument: true, day: { document: null } },
    ])
  })

  test('never hold a swapped day', () => {
    for (const { day } of proposals) {
      expect(['holiday', 'substitute']).toContain(day.kind)
      expect(day.sessions).toEqual([])
    }
  })

  test('say which days the calendar has already', () => {
    const again = proposalsForYear(vietnamOfficialCalendar, 2027, suggested)
    expect(again.find(({ day }) => day.date === '2027-02-10')?.state).toBe('present')
    expect(again.find(({ day }) => day.date === '2027-09-03')?.state).toBe('new')
    const worked = {
      ...vietnamOfficialCalendar,
      exceptions: vietnamOfficialCalendar.exceptions.map((day) =>
        day.date === '2027-02-10' ? { ...day, sessions: week.mon } : day,
      ),
    }
    expect(
      proposalsForYear(worked, 2027, suggested).find(({ day }) => day.date === '2027-02-10')?.state,
    ).toBe('differs')
  })

  test('name the holidays of the law that the library does not know', () => {
    expect(disagreements(2027, suggested, announcedCalendar)).toContain('2027-11-24')
    expect(disagreements(2027, suggested, announcedCalendar)).not.toContain('2027-01-01')
  })
})
