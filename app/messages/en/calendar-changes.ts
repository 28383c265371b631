import {
  type DayException,
  type Session,
  WEEKDAYS,
  type Week,
} from '#app/domain/calendar/working-calendar.ts'
import type { LocalDate } from '#app/domain/shared/instant.ts'
import type { CalendarChangeTexts } from '../calendar-change.ts'
import { sessionsText } from '../sessions-text.ts'
import { calendarYear } from './calendar-year.ts'
import { time } from './time.ts'

const hours = (sessions: readonly Session[]) => sessionsText(sessions) || 'no work'
const weekText = (week: Week) =>
  WEEKDAYS.map((day) => `${calendarYear.weekdaysShort[day]} ${hours(week[day])}`).join('; ')
const dates = (from: LocalDate, to: LocalDate | null) =>
  to === null || to === from
    ? `${time.weekday(from)} ${time.date(from)}`
    : `${time.weekday(from)} ${time.date(from)} to ${time.weekday(to)} ${time.date(to)}`
const whatIs = ({ kind, name, sessions, document }: DayException) =>
  `${calendarYear.marks[kind].toLowerCase()} (${name}), ${hours(sessions)}; ${document ?? 'no document number yet'}`

/** What differs between two versions of a calendar. */
export const calendarChanges: CalendarChangeTexts = {
  'year-added': ({ year, status }) => `The year ${year} is loaded (${status}).`,
  'year-status': ({ year, status }) => `The year ${year} becomes ${status}.`,
  'day-added': ({ day }, to) => `Added ${dates(day.date, to)}: ${whatIs(day)}.`,
  'day-removed': ({ day }, to) => `Removed ${dates(day.date, to)}: ${whatIs(day)}.`,
  'day-changed': ({ before, day }, to) =>
    `Changed ${dates(day.date, to)}: ${whatIs(before)} → ${whatIs(day)}.`,
  'week-changed': ({ from, week }) =>
    `${from === null ? 'Ordinary week' : `Working hours from ${time.date(from)}`}: ${weekText(week)}.`,
  'week-change-removed': ({ from }) => `The change of hours from ${time.date(from)} is removed.`,
  'reception-changed': ({ week }) =>
    week === null ? 'Dossiers are received during working hours.' : `Reception hours: ${weekText(week)}.`,
  'day-length-changed': ({ before, minutes }) =>
    `A working day: from ${time.workingDuration(before, 100_000)} to ${time.workingDuration(minutes, 100_000)}.`,
  'name-changed': ({ before, name }) => `Name: from “${before}” to “${name}”.`,
}
