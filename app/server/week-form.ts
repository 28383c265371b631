import { parseTypedSessions } from '#app/domain/calendar/edit-calendar.ts'
import { WEEKDAYS, type Week, type Weekday } from '#app/domain/calendar/working-calendar.ts'
import { textOf } from './route.ts'

/** Giờ của bảy ngày, as typed and as read; null when a day cannot be read, named in `wrong`. */
export function weekForm(form: FormData): {
  typed: Record<Weekday, string>
  wrong: Weekday[]
  week: Week | null
} {
  const typed = Object.fromEntries(WEEKDAYS.map((day) => [day, textOf(form, day)])) as Record<Weekday, string>
  const read = WEEKDAYS.map((day) => [day, parseTypedSessions(typed[day])] as const)
  const wrong = read.filter(([, sessions]) => sessions === null).map(([day]) => day)
  return { typed, wrong, week: wrong.length > 0 ? null : (Object.fromEntries(read) as Week) }
}
