import type { LocalDate } from '../shared/instant.ts'
import { minutesOf, WEEKDAYS, type Weekday, type WorkingCalendar } from './working-calendar.ts'

/** Worth a word, no reason to refuse: hours a day unlike the sum of a full weekday's sessions. */
export type CalendarFileWarning = {
  code: 'calendar-file.hours-differ'
  /** The day of the change that brings those hours; null for the week before any change. */
  from: LocalDate | null
  weekday: Weekday
  minutesPerDay: number
  minutesOfSessions: number
}

/** What is worth a word in a calendar that may be kept. */
export function calendarWarnings(calendar: WorkingCalendar): CalendarFileWarning[] {
  const { minutesPerDay } = calendar
  return [{ from: null, week: calendar.week }, ...calendar.weekChanges].flatMap(({ from, week }) => {
    const longest = Math.max(...WEEKDAYS.map((weekday) => minutesOf(week[weekday])))
    return WEEKDAYS.flatMap((weekday) => {
      const minutesOfSessions = minutesOf(week[weekday])
      // A half day (at most two thirds of the longest) says nothing about how long a working day is.
      if (minutesOfSessions * 3 <= longest * 2 || minutesOfSessions === minutesPerDay) return []
      return [
        { code: 'calendar-file.hours-differ' as const, from, weekday, minutesPerDay, minutesOfSessions },
      ]
    })
  })
}
