import {
  dayOfLocalDate,
  type Instant,
  type LocalDate,
  localDateOf,
  weekdayOfDay,
} from '#app/domain/shared/instant.ts'
import type { Catalogue } from '../catalogue.ts'
import { partsOfWorkingTime, time as vietnamese } from '../vi/time.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const weekday = (localDate: LocalDate): string => WEEKDAYS[weekdayOfDay(dayOfLocalDate(localDate))]

/** `17:00 Wednesday 25/11/2026`. Dates keep the Vietnamese order: they are compared with Vietnamese papers. */
function dateTimeWithWeekday(instant: Instant): string {
  const day = localDateOf(instant)
  return `${vietnamese.clock(instant)} ${weekday(day)} ${vietnamese.date(day)}`
}

function inWords({ unit, n }: ReturnType<typeof partsOfWorkingTime>[number]): string {
  if (unit === 'day') return n === 1 ? '1 working day' : `${n} working days`
  return unit === 'hour' ? `${n} h` : `${n} min`
}

/** `1 working day 4 h 30 min`. */
const workingDurationInFull = (minutes: number, minutesPerDay = 480): string =>
  partsOfWorkingTime(minutes, minutesPerDay).map(inWords).join(' ') || '0 min'

/** `1 working day 4 h`. */
const workingDuration = (minutes: number, minutesPerDay = 480): string =>
  partsOfWorkingTime(minutes, minutesPerDay).slice(0, 2).map(inWords).join(' ') || '0 min'

export const time = {
  clock: vietnamese.clock,
  date: vietnamese.date,
  weekday,
  dateTime: vietnamese.dateTime,
  dateTimeWithWeekday,
  longDate: (localDate: LocalDate) => `${weekday(localDate)}, ${vietnamese.date(localDate)}`,
  workingDuration,
  workingDurationInFull,
} satisfies Catalogue<typeof vietnamese>
