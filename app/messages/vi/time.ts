import {
  dayOfLocalDate,
  type Instant,
  type LocalDate,
  localDateOf,
  secondsOfLocalDay,
  weekdayOfDay,
} from '#app/domain/shared/instant.ts'

/** Monday first, as `weekdayOfDay` counts. Inside a sentence only the name of the day has a capital. */
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

const twoDigits = (n: number) => String(n).padStart(2, '0')
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `17:00`, the hour of Vietnam. Seconds are dropped, never rounded: a minute not yet over is not told. */
function clock(instant: Instant): string {
  const seconds = secondsOfLocalDay(instant)
  return `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`
}

/** `25/11/2026`. */
function date(localDate: LocalDate): string {
  const [year, month, day] = localDate.split('-')
  return `${day}/${month}/${year}`
}

/** `thứ Tư`, `Chủ nhật`. */
const weekday = (localDate: LocalDate): string => WEEKDAYS[weekdayOfDay(dayOfLocalDate(localDate))]

/** `17:00 25/11/2026`. */
const dateTime = (instant: Instant): string => `${clock(instant)} ${date(localDateOf(instant))}`

/** `17:00 thứ Tư 25/11/2026`. */
function dateTimeWithWeekday(instant: Instant): string {
  const day = localDateOf(instant)
  return `${clock(instant)} ${weekday(day)} ${date(day)}`
}

/** `Chủ nhật, 22/11/2026`: the head of a page. */
const longDate = (localDate: LocalDate): string => `${capitalised(weekday(localDate))}, ${date(localDate)}`

/**
 * The days, hours and minutes of a working duration, without those that are zero. Whole minutes from 0;
 * a fraction is dropped. Throws on less: whether time is left or overrun is for the sentence to say.
 */
export function partsOfWorkingTime(minutes: number, minutesPerDay: number) {
  if (!(minutes >= 0) || !(minutesPerDay > 0))
    throw new RangeError(`not a working duration: ${minutes} of ${minutesPerDay} minutes a day`)
  const rest = Math.floor(minutes) % minutesPerDay
  const parts = [
    { unit: 'day', n: Math.floor(Math.floor(minutes) / minutesPerDay) },
    { unit: 'hour', n: Math.floor(rest / 60) },
    { unit: 'minute', n: Math.floor(rest % 60) },
  ] as const
  return parts.filter((part) => part.n > 0)
}

const UNITS = { day: 'ngày', hour: 'giờ', minute: 'phút' } as const

/** `1 ngày 4 giờ 30 phút`: exact, for sums whose parts must add up. See `partsOfWorkingTime`. */
const workingDurationInFull = (minutes: number, minutesPerDay = 480): string =>
  partsOfWorkingTime(minutes, minutesPerDay)
    .map((part) => `${part.n} ${UNITS[part.unit]}`)
    .join(' ') || '0 phút'

/** `1 ngày 4 giờ`, `1 giờ 30 phút`, `0 phút`: the two most significant units, the rest dropped. */
const workingDuration = (minutes: number, minutesPerDay = 480): string =>
  partsOfWorkingTime(minutes, minutesPerDay)
    .slice(0, 2)
    .map((part) => `${part.n} ${UNITS[part.unit]}`)
    .join(' ') || '0 phút'

/** Moments and durations as people read them. Fixed +07:00; the zone of the machine has no say. */
export const time = {
  clock,
  date,
  weekday,
  dateTime,
  dateTimeWithWeekday,
  longDate,
  workingDuration,
  workingDurationInFull,
}
