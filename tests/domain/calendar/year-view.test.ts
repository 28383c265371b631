import { describe, expect, test } from 'vitest'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { dayOf, yearView } from '#app/domain/calendar/year-view.ts'

describe('the year view', () => {
  test.each([
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('of %d counts %d working days, as the calendar itself does', (year, days) => {
    const view = yearView(vietnamOfficialCalendar, year)
    expect(view.workingDays).toBe(days)
    expect(view.workingMinutes).toBe(days * 480)
    expect(view.months.flatMap(({ weeks }) => weeks.flat()).filter(Boolean)).toHaveLength(
      year === 2024 ? 366 : 365,
    )
  })

  test('begins each week on Monday and leaves out the days of other months', () => {
    const [january] = yearView(vietnamOfficialCalendar, 2026).months
    // 1/1/2026 is a Thursday.
    expect(january!.weeks[0]!.map((day) => day?.date ?? null)).toEqual([
      null,
      null,
      null,
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
    ])
    expect(january!.weeks.flat().at(-1)).toBeNull()
  })

  test('marks the make-up Saturday, the holiday, and the Saturday that receives without working', () => {
    expect(dayOf(vietnamOfficialCalendar, '2026-08-22')).toMatchObject({
      mark: 'working-day-swap',
      sessions: [{}, {}],
    })
    expect(dayOf(vietnamOfficialCalendar, '2026-11-24')).toMatchObject({
      mark: 'holiday',
      sessions: [],
      reception: [],
    })
    expect(dayOf(vietnamOfficialCalendar, '2026-11-21')).toMatchObject({
      mark: 'weekly-rest',
      sessions: [],
      reception: [{ start: 450, end: 690 }],
    })
  })

  test('says of a year whether its notice is out, and when it was never entered', () => {
    expect([2026, 2027, 2030].map((year) => yearView(vietnamOfficialCalendar, year).status)).toEqual([
      'announced',
      'provisional',
      'not-loaded',
    ])
  })

  test('follows hours that change in the year', () => {
    const short = Object.fromEntries(
      Object.keys(vietnamOfficialCalendar.week).map((day) => [day, [{ start: 420, end: 660 }]]),
    ) as typeof vietnamOfficialCalendar.week
    const changed = { ...vietnamOfficialCalendar, weekChanges: [{ from: '2026-04-16', week: short }] }
    expect(dayOf(changed, '2026-04-15').sessions).toHaveLength(2)
    expect(dayOf(changed, '2026-04-16').sessions).toEqual([{ start: 420, end: 660 }])
  })
})
