import type { CalendarIndex } from '#app/domain/calendar/calendar-index.ts'
import { parseDuration } from '#app/domain/calendar/duration.ts'
import type { Session, Week, WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dueOf } from '#app/domain/calendar/working-time.ts'
import type { CountingRule } from '#app/domain/procedure/model.ts'
import { withOffset } from '#app/domain/shared/instant.ts'
import { announcedCalendar, atVietnam } from '../../support/builders.ts'

/**
 * Due moments worked out by hand on the printed calendars of 2024, 2025 and 2026 (07:30–11:30, 13:30–17:30). `rule`
 * is `next-day`, `exact` or the hour of a cut-off; a due moment is the wall clock in Vietnam or the missing year.
 */
export type VietnameseCase = [name: string, received: string, work: string, rule: string, due: string]

export const VIETNAMESE_CASES: VietnameseCase[] = [
  // Make-up days and swapped days off
  [
    'seven days over the make-up Saturday 22/8/2026',
    '2026-08-20 08:00',
    '7wd',
    'next-day',
    '2026-08-28 17:30',
  ],
  [
    'three days that end on the make-up Saturday 4/5/2024',
    '2024-04-26 08:00',
    '3wd',
    'next-day',
    '2024-05-04 17:30',
  ],
  [
    'one day before the make-up Saturday 10/1/2026',
    '2026-01-09 08:00',
    '1wd',
    'next-day',
    '2026-01-10 17:30',
  ],
  [
    'one day before the make-up Saturday 26/4/2025',
    '2025-04-25 08:00',
    '1wd',
    'next-day',
    '2025-04-26 17:30',
  ],
  [
    'received on a make-up Saturday, that day is day 1 before the cut-off',
    '2026-08-22 09:00',
    '1wd',
    '15:00',
    '2026-08-22 17:30',
  ],
  [
    'two hours that run into the make-up Saturday 4/5/2024',
    '2024-05-03 16:30',
    '2wh',
    'exact',
    '2024-05-04 08:30',
  ],
  [
    'seven days of eight hours over the make-up Saturday',
    '2026-08-20 07:30',
    '7wd',
    'exact',
    '2026-08-27 17:30',
  ],
  [
    'a calendar term that ends on a make-up Saturday ends there',
    '2026-08-20 08:00',
    '2d',
    'next-day',
    '2026-08-22 17:30',
  ],
  ['over the swapped 31/8 and Quốc khánh 2026', '2026-08-28 10:00', '1wd', 'next-day', '2026-09-03 17:30'],
  [
    'over the new year of 2026 with the swapped Friday 2/1',
    '2025-12-31 10:00',
    '1wd',
    'next-day',
    '2026-01-05 17:30',
  ],
  [
    'over 30/4, 1/5 and the swapped Friday 2/5/2025',
    '2025-04-29 10:00',
    '1wd',
    'next-day',
    '2025-05-05 17:30',
  ],
  // Tết, Giỗ Tổ, Quốc khánh, Ngày Văn hóa Việt Nam
  ['three days over Tết 2026', '2026-02-13 08:00', '3wd', 'next-day', '2026-02-25 17:30'],
  [
    'two hours begun on the last afternoon before Tết 2026',
    '2026-02-13 16:00',
    '2wh',
    'exact',
    '2026-02-23 08:00',
  ],
  ['one day over Tết 2025', '2025-01-24 10:00', '1wd', 'next-day', '2025-02-03 17:30'],
  ['one day over Tết 2024', '2024-02-07 10:00', '1wd', 'next-day', '2024-02-15 17:30'],
  [
    'received online on mùng 1, counted from the first day after Tết',
    '2026-02-17 10:00',
    '60wm',
    'exact',
    '2026-02-23 08:30',
  ],
  [
    'received online on mùng 1, cut-off or not, that day is not day 1',
    '2026-02-17 10:00',
    '1wd',
    '15:00',
    '2026-02-23 17:30',
  ],
  [
    'Giỗ Tổ on Sunday 26/4/2026 gives the Monday off',
    '2026-04-24 10:00',
    '1wd',
    'next-day',
    '2026-04-28 17:30',
  ],
  [
    'five calendar days that end on Giỗ Tổ roll over the substitute Monday',
    '2026-04-21 10:00',
    '5d',
    'next-day',
    '2026-04-28 17:30',
  ],
  ['Giỗ Tổ on Thursday 18/4/2024', '2024-04-17 10:00', '1wd', 'next-day', '2024-04-19 17:30'],
  ['Quốc khánh 2024, 2/9 and 3/9', '2024-08-30 10:00', '1wd', 'next-day', '2024-09-04 17:30'],
  ['24/11/2026 is off for the first time', '2026-11-23 10:00', '1wd', 'next-day', '2026-11-25 17:30'],
  [
    'a calendar day that ends on 24/11/2026 rolls to Wednesday',
    '2026-11-23 10:00',
    '1d',
    'next-day',
    '2026-11-25 17:30',
  ],
  ['24/11/2025 was a working day', '2025-11-21 10:00', '1wd', 'next-day', '2025-11-24 17:30'],
  // Saturday-morning intake
  [
    'received on Saturday morning, counted from Monday',
    '2026-11-14 08:00',
    '3wd',
    'next-day',
    '2026-11-18 17:30',
  ],
  [
    'received on Saturday morning before the cut-off, Monday is day 1',
    '2026-11-14 08:00',
    '1wd',
    '15:00',
    '2026-11-16 17:30',
  ],
  [
    'received on Saturday morning, a working day of eight hours is the Monday',
    '2026-11-14 09:00',
    '1wd',
    'exact',
    '2026-11-16 17:30',
  ],
  [
    'received on Saturday morning, “ngay” is by the end of Monday',
    '2026-11-14 09:00',
    'immediate',
    'next-day',
    '2026-11-16 17:30',
  ],
  // Within a day
  ['a whole morning ends when the morning ends', '2026-03-04 07:30', '240wm', 'exact', '2026-03-04 11:30'],
  [
    'one minute more than a morning ends after lunch',
    '2026-03-04 07:30',
    '241wm',
    'exact',
    '2026-03-04 13:31',
  ],
  ['received in the lunch gap, counted from 13:30', '2026-03-04 12:15', '30wm', 'exact', '2026-03-04 14:00'],
  [
    'received in the last second of the day, one minute ends the next morning',
    '2026-03-04 17:29:59',
    '1wm',
    'exact',
    '2026-03-05 07:30:59',
  ],
  [
    'received in the closing second, one minute is the first of the next day',
    '2026-03-04 17:30:00',
    '1wm',
    'exact',
    '2026-03-05 07:31:00',
  ],
  ['no time at all is due at once, even at night', '2026-03-08 20:00', '0wm', 'exact', '2026-03-08 20:00'],
  [
    'half a working day from the morning is the morning',
    '2026-03-04 07:30',
    '0.5wd',
    'exact',
    '2026-03-04 11:30',
  ],
  ['one and a half working days from an afternoon', '2026-03-05 13:30', '1.5wd', 'exact', '2026-03-06 17:30'],
  [
    'twenty-four hours run through the night into Saturday',
    '2026-03-06 17:00',
    '24h',
    'next-day',
    '2026-03-07 17:00',
  ],
  // Which day is day 1
  ['received at 14:59:59, that day is day 1', '2026-03-05 14:59:59', '1wd', '15:00', '2026-03-05 17:30'],
  [
    'received at exactly 15:00, the next day is day 1',
    '2026-03-05 15:00:00',
    '1wd',
    '15:00',
    '2026-03-06 17:30',
  ],
  [
    'received after the cut-off before Tết, the first day after it is day 1',
    '2026-02-13 15:00',
    '1wd',
    '15:00',
    '2026-02-23 17:30',
  ],
  [
    'received in the last second before midnight, the next day is day 1',
    '2026-03-05 23:59:59',
    '1wd',
    'next-day',
    '2026-03-06 17:30',
  ],
  [
    'received at midnight, that new day is not counted',
    '2026-03-06 00:00:00',
    '1wd',
    'next-day',
    '2026-03-09 17:30',
  ],
  [
    'received before seven in the morning in Vietnam, though it is still yesterday in Greenwich',
    '2026-03-06 06:59:59',
    '1wd',
    '15:00',
    '2026-03-06 17:30',
  ],
  // “Ngay”
  [
    '“ngay” in the morning is by the end of the day',
    '2026-03-05 08:00',
    'immediate',
    'next-day',
    '2026-03-05 17:30',
  ],
  [
    '“ngay” before the office opens is by the end of the day',
    '2026-03-05 05:00',
    'immediate',
    'next-day',
    '2026-03-05 17:30',
  ],
  [
    '“ngay” in the last second is by the end of that second',
    '2026-03-05 17:29:59',
    'immediate',
    'next-day',
    '2026-03-05 17:30',
  ],
  [
    '“ngay” at closing is by the end of the next day',
    '2026-03-05 17:30:00',
    'immediate',
    'next-day',
    '2026-03-06 17:30',
  ],
  [
    '“ngay” on the evening before Tết is by the end of the first day after',
    '2026-02-13 18:00',
    'immediate',
    'next-day',
    '2026-02-23 17:30',
  ],
  // Calendar days and months
  [
    'a calendar day that ends on Saturday rolls to Monday',
    '2026-03-06 10:00',
    '1d',
    'next-day',
    '2026-03-09 17:30',
  ],
  ['29 February 2024 is a working day', '2024-02-28 10:00', '1wd', 'next-day', '2024-02-29 17:30'],
  [
    'one month from 31 January 2024 is 29 February',
    '2024-01-31 10:00',
    '1mo',
    'next-day',
    '2024-02-29 17:30',
  ],
  [
    'one month from 30 January 2026 is 28 February, a Saturday, hence Monday',
    '2026-01-30 10:00',
    '1mo',
    'next-day',
    '2026-03-02 17:30',
  ],
  [
    'twelve months from 29 February 2024 is 28 February 2025',
    '2024-02-29 10:00',
    '12mo',
    'next-day',
    '2025-02-28 17:30',
  ],
  [
    'one month from 31 October 2025 is 30 November, a Sunday, hence Monday',
    '2025-10-31 10:00',
    '1mo',
    'next-day',
    '2025-12-01 17:30',
  ],
  // The end of what is known
  [
    'an afternoon on the last day of 2026 needs no calendar of 2027',
    '2026-12-31 13:30',
    '240wm',
    'exact',
    '2026-12-31 17:30',
  ],
  ['one day from 31/12/2026 needs the calendar of 2027', '2026-12-31 10:00', '1wd', 'next-day', '2027'],
  ['a minute more than the last afternoon of 2026 needs 2027', '2026-12-31 13:30', '241wm', 'exact', '2027'],
  ['one month from 15/12/2026 needs 2027', '2026-12-15 10:00', '1mo', 'next-day', '2027'],
  ['twenty-four hours from 31/12/2026 need 2027', '2026-12-31 10:00', '24h', 'next-day', '2027'],
  ['“ngay” on the last evening of 2026 needs 2027', '2026-12-31 18:00', 'immediate', 'next-day', '2027'],
  ['received in 2023, whose calendar nobody has entered', '2023-12-29 10:00', '1wd', 'next-day', '2023'],
]

const hours = (...sessions: Session[]): Week => ({
  mon: sessions,
  tue: sessions,
  wed: sessions,
  thu: sessions,
  fri: sessions,
  sat: [],
  sun: [],
})

/** 07:00–11:00, 13:30–17:30 from Thursday 16/4/2026; 07:30–11:30, 13:00–17:00 from Friday 16/10/2026. */
export const changedHoursCalendar: WorkingCalendar = {
  ...announcedCalendar,
  weekChanges: [
    { from: '2026-04-16', week: hours({ start: 420, end: 660 }, { start: 810, end: 1050 }) },
    { from: '2026-10-16', week: hours({ start: 450, end: 690 }, { start: 780, end: 1020 }) },
  ],
}

/** The same for an office that changes its hours in summer and in winter. */
export const CHANGED_HOURS_CASES: VietnameseCase[] = [
  ['the last day of the old hours opens at 07:30', '2026-04-15 07:00', '4wh', 'exact', '2026-04-15 11:30'],
  ['the first day of the new hours opens at 07:00', '2026-04-16 07:00', '4wh', 'exact', '2026-04-16 11:00'],
  [
    'four hours from the last old afternoon end in the first new morning',
    '2026-04-15 15:30',
    '4wh',
    'exact',
    '2026-04-16 09:00',
  ],
  ['a step of two days spans the change', '2026-04-15 13:30', '2wd', 'exact', '2026-04-17 11:00'],
  ['the morning ends at 11:00 now', '2026-04-16 10:45', '30wm', 'exact', '2026-04-16 13:45'],
  [
    'the substitute day off of 27/4 stays off in the new week',
    '2026-04-24 16:30',
    '2wh',
    'exact',
    '2026-04-28 08:00',
  ],
  [
    'the made-up Saturday 22/8 keeps the hours of its notice',
    '2026-08-21 17:00',
    '1wh',
    'exact',
    '2026-08-22 08:00',
  ],
  ['the last summer day closes at 17:30', '2026-10-14 10:00', '1wd', 'next-day', '2026-10-15 17:30'],
  ['the first winter day closes at 17:00', '2026-10-15 10:00', '1wd', 'next-day', '2026-10-16 17:00'],
  [
    'received before the change, day 1 on the day of the change',
    '2026-10-15 15:00',
    '1wd',
    '15:00',
    '2026-10-16 17:00',
  ],
  ['an hour on the last summer evening', '2026-10-15 17:00', '1wh', 'exact', '2026-10-16 08:00'],
  ['the afternoon begins at 13:00 now', '2026-10-16 11:00', '1wh', 'exact', '2026-10-16 13:30'],
  ['“ngay” in summer at 17:15', '2026-10-15 17:15', 'immediate', 'next-day', '2026-10-15 17:30'],
  [
    '“ngay” in winter at 17:15 is after closing',
    '2026-10-16 17:15',
    'immediate',
    'next-day',
    '2026-10-19 17:00',
  ],
  ['a calendar day into the winter hours', '2026-10-15 10:00', '1d', 'next-day', '2026-10-16 17:00'],
  ['a month into the winter hours', '2026-09-16 10:00', '1mo', 'next-day', '2026-10-16 17:00'],
]

export function ruleOf(rule: string): CountingRule {
  if (rule === 'next-day' || rule === 'exact') return { kind: rule }
  return { kind: 'cut-off', minute: Number(rule.slice(0, 2)) * 60 + Number(rule.slice(3)) }
}

export function durationOf(work: string) {
  const read = parseDuration(work)
  if (!read.ok) throw new RangeError(`no duration: ${work}`)
  return read.duration
}

/** The answer of the engine in the words of a case: wall clock without :00 seconds, or the missing year. */
export function answerOf(
  index: CalendarIndex,
  [, received, work, rule]: VietnameseCase,
  due: typeof dueOf = dueOf,
): string {
  return inWords(due(index, atVietnam(received), durationOf(work), ruleOf(rule)))
}

export function inWords(answer: ReturnType<typeof dueOf>): string {
  if (answer.ok) return withOffset(answer.due).slice(0, 19).replace('T', ' ').replace(/:00$/, '')
  return answer.refusals
    .map((refusal) => (refusal.code === 'calendar.year-not-loaded' ? String(refusal.year) : refusal.code))
    .join()
}
