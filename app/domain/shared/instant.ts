/**
 * Instants and local dates as plain text, and the integer arithmetic under them.
 *
 * Vietnam has one offset and no daylight saving since 13 June 1975, so integers are enough: no time-zone
 * table, no clock, no dependence on the zone of the server. Birth dates and document dates are `LocalDate`s,
 * never instants, because the offset differed before that day.
 */

/** A moment in UTC to the second: `YYYY-MM-DDTHH:MM:SSZ`. Compares rightly as text. */
export type Instant = string

/** A day of the Vietnamese civil calendar: `YYYY-MM-DD`. */
export type LocalDate = string

/** Days since 1970-01-01 of the civil calendar. */
export type DayNumber = number

/** 0 is Monday, 6 is Sunday. */
export type WeekdayNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6

export const SECONDS_PER_DAY = 86_400
/** UTC+7, the one offset of Vietnam (Asia/Ho_Chi_Minh), in seconds. */
export const OFFSET_SECONDS = 7 * 3600

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/
const WITH_OFFSET = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day number of a civil date (proleptic Gregorian, Howard Hinnant's days_from_civil). */
function dayOfCivil(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civilOfDay(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0')

/** Whether the text is a day that exists in the civil calendar. */
export function isLocalDate(text: string): text is LocalDate {
  const match = LOCAL_DATE.exec(text)
  if (!match) return false
  return localDateOfDay(dayOfCivil(Number(match[1]), Number(match[2]), Number(match[3]))) === text
}

/** Day number of a local date. Throws on text that is not a date: callers check with `isLocalDate` first. */
export function dayOfLocalDate(date: LocalDate): DayNumber {
  const match = LOCAL_DATE.exec(date)
  if (!match) throw new RangeError(`not a local date: ${date}`)
  return dayOfCivil(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The local date of a day number. */
export function localDateOfDay(day: DayNumber): LocalDate {
  const civil = civilOfDay(day)
  return `${pad(civil.year, 4)}-${pad(civil.month)}-${pad(civil.day)}`
}

/** Monday is 0. */
export const weekdayOfDay = (day: DayNumber): WeekdayNumber => ((((day + 3) % 7) + 7) % 7) as WeekdayNumber

/** Seconds since the epoch. Throws on text that is not an `Instant`. */
export function secondsOf(instant: Instant): number {
  const match = INSTANT.exec(instant)
  if (!match) throw new RangeError(`not an instant: ${instant}`)
  const [, year, month, day, hour, minute, second] = match.map(Number)
  return dayOfCivil(year!, month!, day!) * SECONDS_PER_DAY + hour! * 3600 + minute! * 60 + second!
}

/** The instant of seconds since the epoch. */
export function instantOf(seconds: number): Instant {
  const day = Math.floor(seconds / SECONDS_PER_DAY)
  const rest = seconds - day * SECONDS_PER_DAY
  return `${localDateOfDay(day)}T${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}Z`
}

/**
 * Reads ISO 8601 text with `Z` or a numeric offset; null when it is anything else, no such moment exists, or
 * its year in UTC has not four digits. Fractions of a second are dropped.
 */
export function parseInstant(text: string): Instant | null {
  const match = WITH_OFFSET.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute] = match.slice(0, 6).map(Number)
  const second = Number(match[6] ?? 0)
  if (!isLocalDate(`${match[1]}-${match[2]}-${match[3]}`)) return null
  if (hour! > 23 || minute! > 59 || second > 59) return null
  const zone = match[7]!
  const [zoneHours, zoneMinutes] =
    zone === 'Z' ? [0, 0] : [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))]
  if (zoneHours! > 14 || zoneMinutes! > 59) return null
  const offset = (zoneHours! * 60 + zoneMinutes!) * 60 * (zone.startsWith('-') ? -1 : 1)
  const instant = instantOf(
    dayOfCivil(year!, month!, day!) * SECONDS_PER_DAY + hour! * 3600 + minute! * 60 + second - offset,
  )
  return INSTANT.test(instant) ? instant : null
}

/** The Vietnamese civil day on which the instant falls. */
export const localDateOf = (instant: Instant): LocalDate =>
  localDateOfDay(Math.floor((secondsOf(instant) + OFFSET_SECONDS) / SECONDS_PER_DAY))

/** Seconds since local midnight, 0 to 86 399. */
export function secondsOfLocalDay(instant: Instant): number {
  const local = secondsOf(instant) + OFFSET_SECONDS
  return local - Math.floor(local / SECONDS_PER_DAY) * SECONDS_PER_DAY
}

/** The instant of a local day and seconds since its midnight. */
export const instantOfLocal = (date: LocalDate, seconds: number): Instant =>
  instantOf(dayOfLocalDate(date) * SECONDS_PER_DAY + seconds - OFFSET_SECONDS)

/** `YYYY-MM-DDTHH:MM:SS+07:00`: the same moment as an official of Vietnam reads it. */
export function withOffset(instant: Instant): string {
  const local = instantOf(secondsOf(instant) + OFFSET_SECONDS)
  return `${local.slice(0, 19)}+07:00`
}
