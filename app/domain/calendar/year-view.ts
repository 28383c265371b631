import { dayOfLocalDate, type LocalDate, localDateOfDay, weekdayOfDay } from '../shared/instant.ts'
import {
  type DayException,
  type ExceptionKind,
  minutesOf,
  type Session,
  WEEKDAYS,
  type Weekday,
  type WorkingCalendar,
  weekOn,
  type YearStatus,
} from './working-calendar.ts'

/** What a day is, at a glance: an ordinary one, weekly rest, or one of the exceptions. */
export type DayMark = 'working' | 'weekly-rest' | ExceptionKind

export type YearDay = {
  date: LocalDate
  weekday: Weekday
  mark: DayMark
  sessions: Session[]
  /** When dossiers are received; a holiday receives none, a make-up day in its own sessions. */
  reception: Session[]
  /** Null for a day that is as its weekday is. */
  exception: DayException | null
  /** The unit's own, where the calendar rests on another. */
  own: boolean
}

export type YearMonth = {
  /** 1 to 12. */
  month: number
  /** Weeks from Monday; null where a day belongs to another month. */
  weeks: (YearDay | null)[][]
  workingDays: number
}

export type YearView = {
  year: number
  status: YearStatus | 'not-loaded'
  months: YearMonth[]
  workingDays: number
  workingMinutes: number
}

/** Whether the year is announced, provisional, or not loaded; a calendar without years has all of them. */
export function yearStatus(calendar: WorkingCalendar, year: number): YearView['status'] {
  if (calendar.years === null) return 'announced'
  return calendar.years[String(year)] ?? 'not-loaded'
}

/** Một ngày như lịch nói. */
export function dayOf(calendar: WorkingCalendar, date: LocalDate): YearDay {
  const weekday = WEEKDAYS[weekdayOfDay(dayOfLocalDate(date))]!
  const exception = calendar.exceptions.find((each) => each.date === date) ?? null
  const week = weekOn(calendar, date)
  const sessions = exception?.sessions ?? week[weekday]
  return {
    date,
    weekday,
    mark: exception?.kind ?? (sessions.length > 0 ? 'working' : 'weekly-rest'),
    sessions,
    reception: exception ? exception.sessions : (calendar.receptionWindows ?? week)[weekday],
    exception,
    own: exception?.own === true,
  }
}

/** Lịch của một năm, month by month. A year that is not loaded is shown as its weeks alone, and says so. */
export function yearView(calendar: WorkingCalendar, year: number): YearView {
  const months = Array.from({ length: 12 }, (_, at) => monthView(calendar, year, at + 1))
  const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null)
  return {
    year,
    status: yearStatus(calendar, year),
    months,
    workingDays: months.reduce((sum, month) => sum + month.workingDays, 0),
    workingMinutes: days.reduce((sum, { sessions }) => sum + minutesOf(sessions), 0),
  }
}

function monthView(calendar: WorkingCalendar, year: number, month: number): YearMonth {
  const two = (n: number) => String(n).padStart(2, '0')
  const first = dayOfLocalDate(`${year}-${two(month)}-01`)
  const next =
    month === 12 ? dayOfLocalDate(`${year + 1}-01-01`) : dayOfLocalDate(`${year}-${two(month + 1)}-01`)
  const days: (YearDay | null)[] = Array.from({ length: weekdayOfDay(first) }, () => null)
  for (let day = first; day < next; day++) days.push(dayOf(calendar, localDateOfDay(day)))
  while (days.length % 7 !== 0) days.push(null)
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7))
  return { month, weeks, workingDays: days.filter((day) => day && day.sessions.length > 0).length }
}
