import { describe, expect, test } from 'vitest'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import type { DayException } from '#app/domain/calendar/working-calendar.ts'
import { disagreements, proposalsForYear, type SuggestedYear } from '#app/domain/calendar/year-proposals.ts'
import { announcedCalendar } from '../../support/builders.ts'

const { week } = vietnamOfficialCalendar
const suggested: SuggestedYear = {
  tet: '2027-02-06',
  gioTo: '2027-04-16',
  publicDays: [
    { date: '2027-01-01', name: 'Tết Dương lịch' },
    { date: '2027-05-02', name: 'Quốc tế Lao động' },
    { date: '2027-06-01', name: 'Ngày lễ lạ' },
  ],
}
const withDay = (date: string, change: Partial<DayException>) => ({
  ...vietnamOfficialCalendar,
  exceptions: vietnamOfficialCalendar.exceptions.map((day) =>
    day.date === date ? { ...day, ...change } : day,
  ),
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

  test('ask too for the substitute that either day beside a 2/9 on weekly rest would push further', () => {
    const asked = (year: number, tet: string, gioTo: string) =>
      proposalsForYear(announcedCalendar, year, { tet, gioTo, publicDays: [] })
        .filter(({ day }) => day.name.endsWith('Quốc khánh'))
        .map(({ day, basis }) => `${day.date.slice(5)} ${day.kind} ${basis}`)
    // 2/9/2028 is a Saturday, 2/9/2029 a Sunday.
    expect(asked(2028, '2028-01-26', '2028-04-04')).toEqual([
      '09-01 holiday notice',
      '09-02 holiday law',
      '09-03 holiday notice',
      '09-04 substitute law',
      '09-05 substitute notice',
    ])
    expect(asked(2029, '2029-02-13', '2029-04-23')).toEqual([
      '09-01 holiday notice',
      '09-02 holiday law',
      '09-03 substitute law',
      '09-04 substitute notice',
    ])
  })

  test('show what only the library calls a holiday, and that it rests on no document', () => {
    expect(on('2027-06-01')).toMatchObject([
      { basis: 'library', needsDocument: true, day: { document: null } },
    ])
  })

  test('show both days when the library has a fixed holiday on another day than the law', () => {
    expect(on('2027-05-01')).toMatchObject([{ basis: 'law' }])
    expect(on('2027-05-02')).toMatchObject([{ basis: 'library', needsDocument: true }])
    expect(disagreements(2027, suggested, announcedCalendar)).toContain('2027-05-01')
  })

  test('hold every date once, in order, though the library knows the day beside Quốc khánh too', () => {
    const publicDays = [...suggested.publicDays, { date: '2027-09-03', name: 'Quốc khánh' }]
    const dates = proposalsForYear(announcedCalendar, 2027, { ...suggested, publicDays }).map(
      ({ day }) => day.date,
    )
    expect(dates).toContain('2027-09-03')
    expect(dates).toEqual([...new Set(dates)].sort())
  })

  test('never hold a swapped day', () => {
    for (const { day } of proposals) {
      expect(['holiday', 'substitute']).toContain(day.kind)
      expect(day.sessions).toEqual([])
    }
  })

  test('follow the week of each day: Saturdays worked from July on give no substitute in autumn', () => {
    const changed = {
      ...announcedCalendar,
      weekChanges: [{ from: '2029-07-01', week: { ...week, sat: week.mon } }],
    }
    const substitutes = proposalsForYear(changed, 2029, {
      tet: '2029-02-13',
      gioTo: '2029-04-23',
      publicDays: [],
    }).filter(({ day, basis }) => day.kind === 'substitute' && basis === 'law')
    // 2/9 is a Sunday still; 24/11, a Saturday, is a working day on which the office is closed.
    expect(substitutes.map(({ day }) => day.date)).toEqual(['2029-09-03'])
  })

  test('say which days the calendar has already', () => {
    const again = proposalsForYear(vietnamOfficialCalendar, 2027, suggested)
    expect(again.find(({ day }) => day.date === '2027-02-10')?.state).toBe('present')
    expect(again.find(({ day }) => day.date === '2027-09-03')?.state).toBe('new')
  })

  test.each<[string, Partial<DayException>]>([
    ['works on it', { sessions: week.mon }],
    ['has it off for another reason', { kind: 'day-off-swap' }],
  ])('say that the calendar differs on a day when it %s', (_how, change) => {
    const differing = proposalsForYear(withDay('2027-02-10', change), 2027, suggested)
    expect(differing.filter(({ state }) => state === 'differs').map(({ day }) => day.date)).toEqual([
      '2027-02-10',
    ])
  })

  test('name the holidays of the law that the library does not know', () => {
    expect(disagreements(2027, suggested, announcedCalendar)).toContain('2027-11-24')
    expect(disagreements(2027, suggested, announcedCalendar)).not.toContain('2027-01-01')
  })
})
