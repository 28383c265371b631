import { type Session, WEEKDAYS, type Week, type WorkingCalendar } from './working-calendar.ts'

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const sessionTexts = (sessions: readonly Session[]) =>
  sessions.map((session) => `${time(session.start)}-${time(session.end)}`)
const weekTexts = (week: Week) => Object.fromEntries(WEEKDAYS.map((day) => [day, sessionTexts(week[day])]))

/** Viết tệp lịch: the inverse of `readCalendarFile`. Holds no fractions, which the record's canonical bytes cannot. */
export function writeCalendarFile(calendar: WorkingCalendar): Record<string, unknown> {
  return {
    code: calendar.code,
    name: calendar.name,
    version: calendar.version,
    timezone: 'Asia/Ho_Chi_Minh',
    ...(calendar.minutesPerDay % 60 === 0
      ? { hoursPerDay: calendar.minutesPerDay / 60 }
      : { minutesPerDay: calendar.minutesPerDay }),
    week: weekTexts(calendar.week),
    ...(calendar.weekChanges.length > 0
      ? { weekChanges: calendar.weekChanges.map(({ from, week }) => ({ from, week: weekTexts(week) })) }
      : {}),
    exceptions: calendar.exceptions.map(({ sessions, document, ...rest }) => ({
      ...rest,
      sessions: sessionTexts(sessions),
      ...(document === null ? {} : { document }),
    })),
    ...(calendar.years ? { years: calendar.years } : {}),
    ...(calendar.receptionWindows ? { receptionWindows: weekTexts(calendar.receptionWindows) } : {}),
    ...(calendar.override ? { override: calendar.override } : {}),
  }
}
