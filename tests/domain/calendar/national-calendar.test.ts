import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { WEEKDAYS, withReception } from '#app/domain/calendar/working-calendar.ts'
import { dueOf, isWorkingDay, nextReceptionOpening } from '#app/domain/calendar/working-time.ts'
import { isLocalDate, withOffset } from '#app/domain/shared/instant.ts'
import { atVietnam } from '../../support/builders.ts'

const index = indexCalendar(vietnamOfficialCalendar)
const { exceptions, week } = vietnamOfficialCalendar
const isWeekday = (date: string) => ![0, 6].includes(new Date(date).getUTCDay())
const datesOf = (year: number, of: (date: string, isOff: boolean) => boolean) =>
  exceptions
    .filter(({ date, sessions }) => date.startsWith(`${year}-`) && of(date, sessions.length === 0))
    .map(({ date }) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`)
    .join(' ')

describe('the national calendar', () => {
  test.each([
    [2024, '1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9', '4/5', 251],
    [2025, '1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9', '26/4', 250],
    [2026, '1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11', '10/1 22/8', 249],
  ])(
    'of %d has the weekdays off %s, the working Saturdays %s and %d working days',
    (year, off, made, days) => {
      expect(datesOf(year, (date, isOff) => isOff && isWeekday(date))).toBe(off)
      expect(datesOf(year, (_date, isOff) => !isOff)).toBe(made)
      const all = Array.from({ length: 366 }, (_, day) =>
        new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
      ).filter((date) => date.startsWith(`${year}-`))
      expect(all.filter((date) => isWorkingDay(index, date))).toHaveLength(days)
    },
  )

  test('names the holidays on weekly rest too, so that no Saturday morning of them receives dossiers', () => {
    const onRest = exceptions.filter(({ date, sessions }) => sessions.length === 0 && !isWeekday(date))
    expect(onRest.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2024-02-10 holiday',
      '2024-02-11 holiday',
      '2026-04-26 holiday',
      '2027-02-06 holiday',
      '2027-02-07 holiday',
      '2027-05-01 holiday',
      '2028-01-01 holiday',
      '2028-01-29 holiday',
      '2028-04-30 holiday',
      '2028-09-02 holiday',
      '2029-09-02 holiday',
      '2029-11-24 holiday',
    ])
    expect(exceptions.find(({ date }) => date === '2026-04-27')?.kind).toBe('substitute')
  })

  test('has a made-up day for each swapped day off and the other way round, each naming the other', () => {
    const named = (kind: string) => exceptions.filter((each) => each.kind === kind)
    const [off, made] = [named('day-off-swap'), named('working-day-swap')]
    expect(off).toHaveLength(4)
    expect(made).toHaveLength(4)
    for (const day of [...off, ...made]) {
      const partners = (day.sessions.length === 0 ? made : off).filter(({ date, name }) => {
        const vietnamese = (iso: string) =>
          new RegExp(`0?${Number(iso.slice(8))}/0?${Number(iso.slice(5, 7))}/${iso.slice(0, 4)}`)
        return vietnamese(date).test(day.name) && vietnamese(day.date).test(name)
      })
      expect(partners).toHaveLength(1)
    }
  })

  test('has every day once, in order, with a name, and says of each how far it was checked', () => {
    const dates = exceptions.map(({ date }) => date)
    expect(dates.every(isLocalDate)).toBe(true)
    expect(dates).toEqual([...new Set(dates)].sort())
    for (const { name, certainty, document } of exceptions) {
      expect(name).toMatch(/\S/)
      expect(name.normalize('NFC')).toBe(name)
      // Nothing is confirmed by a document that nobody can name, unless it is a swap of a notice still to be entered.
      if (document === null) expect(name).toMatch(/hoán đổi|Làm bù/)
      expect(['confirmed', 'secondary', 'to-check']).toContain(certainty)
    }
  })

  test('makes up a swapped Saturday with the hours of a whole weekday', () => {
    for (const { sessions } of exceptions.filter((each) => each.sessions.length > 0))
      expect(sessions).toEqual(week.mon)
  })

  test('holds no day outside its years, and says of each year whether its notice is out', () => {
    expect(vietnamOfficialCalendar.years).toEqual({
      2024: 'announced',
      2025: 'announced',
      2026: 'announced',
      2027: 'provisional',
      2028: 'provisional',
      2029: 'provisional',
    })
    expect(isWorkingDay(index, '2023-12-29')).toBe(false)
    expect(isWorkingDay(index, '2030-01-02')).toBe(false)
  })

  test.each([
    [2027, '1/1 5/2 8/2 9/2 10/2 11/2 16/4 30/4 3/5 2/9 24/11'],
    [2028, '3/1 25/1 26/1 27/1 28/1 31/1 4/4 1/5 2/5 4/9 24/11'],
    [2029, '1/1 12/2 13/2 14/2 15/2 16/2 23/4 30/4 1/5 3/9 26/11'],
  ])('of %d, until the notice is out, has the days off of the law alone: %s', (year, off) => {
    expect(datesOf(year, (date, isOff) => isOff && isWeekday(date))).toBe(off)
    expect(datesOf(year, (_date, isOff) => !isOff)).toBe('')
  })

  test('a term that ends in 2027 is answered and said to be provisional', () => {
    expect(
      dueOf(
        index,
        atVietnam('2026-12-31 09:00'),
        { kind: 'duration', n: 1, unit: 'working-day' },
        { kind: 'next-day' },
      ),
    ).toEqual({ ok: true, due: atVietnam('2027-01-04 17:30'), provisional: true })
  })
})

describe('the counter opens', () => {
  const opening = (at: string, calendar = index) => {
    const answer = nextReceptionOpening(calendar, atVietnam(at))
    return answer.ok
      ? withOffset(answer.at).slice(0, 16).replace('T', ' ')
      : answer.refusals.map((refusal) => ('year' in refusal ? String(refusal.year) : refusal.code)).join()
  }

  test.each([
    ['at once inside a window', '2026-03-04 08:15', '2026-03-04 08:15'],
    ['at once in the first second of a window', '2026-03-04 07:30', '2026-03-04 07:30'],
    ['after lunch for who comes in the lunch gap', '2026-03-04 11:30', '2026-03-04 13:30'],
    ['the next morning for who comes at closing', '2026-03-04 17:30', '2026-03-05 07:30'],
    ['on Saturday morning', '2026-03-07 11:29', '2026-03-07 11:29'],
    ['on Saturday morning for who comes on Friday night', '2026-03-06 22:00', '2026-03-07 07:30'],
    ['on Monday for who comes on Saturday at 11:45', '2026-03-07 11:45', '2026-03-09 07:30'],
    ['on the Saturday of its weekday though the day before is Tết', '2026-02-20 09:00', '2026-02-21 07:30'],
    ['on no holiday: after Giỗ Tổ and its substitute on Tuesday', '2026-04-25 11:45', '2026-04-28 07:30'],
    ['on no holiday: 24/11/2026 waits for Wednesday', '2026-11-24 09:00', '2026-11-25 07:30'],
    ['on a made-up Saturday in the afternoon too', '2026-08-22 15:00', '2026-08-22 15:00'],
    ['after lunch on a made-up Saturday', '2026-08-22 11:45', '2026-08-22 13:30'],
    ['in the provisional 2027 after the last evening of 2026', '2026-12-31 18:00', '2027-01-02 07:30'],
    ['not on mùng 1 Tết 2024, a Saturday', '2024-02-10 08:00', '2024-02-15 07:30'],
    ['not before the calendar of 2030 is entered', '2029-12-31 18:00', '2030'],
    ['not in a year that nobody has entered', '2023-05-05 09:00', '2023'],
  ])('%s', (_name, at, expected) => {
    expect(opening(at)).toBe(expected)
  })

  test('on Monday for who comes on Saturday morning to an office that receives while it works', () => {
    const province = indexCalendar(withReception(vietnamOfficialCalendar, null))
    expect(opening('2026-03-07 08:00', province)).toBe('2026-03-09 07:30')
  })

  test('never at an office without windows, which is refused rather than searched for without end', () => {
    const never = Object.fromEntries(WEEKDAYS.map((day) => [day, []])) as unknown as typeof week
    const index = indexCalendar({
      ...withReception(vietnamOfficialCalendar, never),
      exceptions: [],
      years: null,
    })
    expect(opening('2026-03-07 08:00', index)).toBe('2151')
  })
})
