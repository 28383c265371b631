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

// The shape is asked first; each number then has its place, which costs a fraction of capturing it.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/

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

const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
const two = (n: number): string => TWO_DIGITS[n]!
const four = (year: number): string =>
  year >= 0 && year <= 9999 ? two(Math.floor(year / 100)) + two(year % 100) : String(year).padStart(4, '0')
/** `THH:MM` of every minute of the day, `:SS` of every second of a minute: few long pieces join fastest. */
const MINUTES = Array.from({ length: 1440 }, (_, at) => `T${two(Math.floor(at / 60))}:${two(at % 60)}`)
const SECONDS = TWO_DIGITS.slice(0, 60).map((second) => `:${second}`)

/** The number that so many digits of the text make, from that place on. */
function numberAt(text: string, place: number, digits: number): number {
  let n = 0
  for (let at = place; at < place + digits; at++) n = n * 10 + text.charCodeAt(at) - 48
  return n
}

/** Day number of the date that the text begins with. */
const dayAtStart = (text: string): DayNumber =>
  dayOfCivil(numberAt(text, 0, 4), numberAt(text, 5, 2), numberAt(text, 8, 2))

/** Whether the date that the text begins with exists: 30 February is counted on into March. */
function beginsWithDay(text: string): boolean {
  const { month, day } = civilOfDay(dayAtStart(text))
  return month === numberAt(text, 5, 2) && day === numberAt(text, 8, 2)
}

/** Whether the text is a day that exists in the civil calendar. */
export const isLocalDate = (text: string): text is LocalDate => LOCAL_DATE.test(text) && beginsWithDay(text)

/** Day number of a local date. Throws on text that is not a date: callers check with `isLocalDate` first. */
export function dayOfLocalDate(date: LocalDate): DayNumber {
  if (!LOCAL_DATE.test(date)) throw new RangeError(`not a local date: ${date}`)
  return dayAtStart(date)
}

/** The day number so many months after a date: the same day of the month, or its last when the month is shorter. */
export function dayMonthsAfter(date: LocalDate, months: number): DayNumber {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const first = firstOfMonth(month)
  const length = firstOfMonth(month + 1) - first
  return first + Math.min(Number(date.slice(8, 10)), length) - 1
}

const firstOfMonth = (month: number): DayNumber =>
  dayOfLocalDate(`${four(Math.floor(month / 12))}-${two((month % 12) + 1)}-01`)

/** The local date of a day number. */
export function localDateOfDay(day: DayNumber): LocalDate {
  const civil = civilOfDay(day)
  return `${four(civil.year)}-${two(civil.month)}-${two(civil.day)}`
}

/** Monday is 0. */
export const weekdayOfDay = (day: DayNumber): WeekdayNumber => ((((day + 3) % 7) + 7) % 7) as WeekdayNumber

/** Seconds since the epoch. Throws on text that is not an `Instant`. */
export function secondsOf(instant: Instant): number {
  if (!INSTANT.test(instant)) throw new RangeError(`not an instant: ${instant}`)
  return (
    dayAtStart(instant) * SECONDS_PER_DAY +
    numberAt(instant, 11, 2) * 3600 +
    numberAt(instant, 14, 2) * 60 +
    numberAt(instant, 17, 2)
  )
}

/** `YYYY-MM-DDTHH:MM:SS`, as a clock shows it that counts these seconds since 1970. */
function clockText(seconds: number): string {
  const day = Math.floor(seconds / SECONDS_PER_DAY)
  const rest = seconds - day * SECONDS_PER_DAY
  return localDateOfDay(day) + MINUTES[Math.floor(rest / 60)]! + SECONDS[rest % 60]!
}

/** The instant of seconds since the epoch. */
export const instantOf = (seconds: number): Instant => `${clockText(seconds)}Z`

const FIRST_SECOND = dayOfCivil(0, 1, 1) * SECONDS_PER_DAY
const END_OF_SECONDS = dayOfCivil(10_000, 1, 1) * SECONDS_PER_DAY

/**
 * Reads ISO 8601 text with `Z` or a numeric offset; null when it is anything else, no such moment exists, or
 * its year in UTC has not four digits. Fractions of a second are dropped.
 */
export function parseInstant(text: string): Instant | null {
  if (!WITH_OFFSET.test(text) || !beginsWithDay(text)) return null
  const hour = numberAt(text, 11, 2)
  const minute = numberAt(text, 14, 2)
  const second = text[16] === ':' ? numberAt(text, 17, 2) : 0
  if (hour > 23 || minute > 59 || second > 59) return null
  const offset = text.endsWith('Z') ? 0 : offsetAtEnd(text)
  if (offset === null) return null
  const seconds = dayAtStart(text) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second - offset
  return seconds >= FIRST_SECOND && seconds < END_OF_SECONDS ? instantOf(seconds) : null
}

/** Seconds of the offset `±HH:MM` that the text ends with; null when no place on earth has it. */
function offsetAtEnd(text: string): number | null {
  const hours = numberAt(text, text.length - 5, 2)
  const minutes = numberAt(text, text.length - 2, 2)
  if (hours > 14 || minutes > 59) return null
  return (hours * 60 + minutes) * (text[text.length - 6] === '-' ? -60 : 60)
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
export const withOffset = (instant: Instant): string =>
  `${clockText(secondsOf(instant) + OFFSET_SECONDS)}+07:00`
