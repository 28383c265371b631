import type { CountingRule } from '../procedure/model.ts'
import { dayMonthsAfter, localDateOfDay, OFFSET_SECONDS, SECONDS_PER_DAY } from '../shared/instant.ts'
import type { CalendarIndex } from './calendar-index.ts'
import type { Duration } from './duration.ts'

/**
 * Working time on epoch seconds: the inner loops of boards and impact previews, without text and without
 * allocation. NaN where the calendar has no answer; `working-time.ts` says why.
 */

/** The loaded day on which the second falls, counted from the first; outside the calendar when not in range. */
export const dayOfSeconds = (index: CalendarIndex, seconds: number): number =>
  Math.floor((seconds + OFFSET_SECONDS) / SECONDS_PER_DAY) - index.firstDay

const secondsOfDay = (index: CalendarIndex, day: number): number =>
  (index.firstDay + day) * SECONDS_PER_DAY - OFFSET_SECONDS

/** Whether the second lies in a loaded year. */
export function isLoaded(index: CalendarIndex, seconds: number): boolean {
  const day = dayOfSeconds(index, seconds)
  return day >= 0 && day < index.days
}

/**
 * Vị trí trên trục thời gian làm việc: working seconds from the first loaded moment to this one. The first
 * moment after the loaded years has a position too; NaN beyond.
 */
export function positionOf(index: CalendarIndex, seconds: number): number {
  const local = seconds + OFFSET_SECONDS
  const civilDay = Math.floor(local / SECONDS_PER_DAY)
  const day = civilDay - index.firstDay
  if (!(day >= 0 && day < index.days)) {
    const isEnd = day === index.days && local === civilDay * SECONDS_PER_DAY
    return isEnd ? index.minutesBefore[index.workingDays.length]! * 60 : Number.NaN
  }
  let position = index.minutesBefore[index.workingDaysBefore[day]!]! * 60
  const pattern = index.patternOf[day]!
  if (pattern === 0) return position
  const second = local - civilDay * SECONDS_PER_DAY
  const end = index.sessionsFrom[pattern + 1]!
  for (let session = index.sessionsFrom[pattern]!; session < end; session++) {
    const opens = index.opens[session]!
    if (second <= opens) break
    const closes = index.closes[session]!
    position += (second < closes ? second : closes) - opens
  }
  return position
}

/** Thời gian làm việc giữa hai thời điểm: working seconds of [from, to). NaN outside the loaded years. */
export const secondsBetween = (index: CalendarIndex, from: number, to: number): number =>
  positionOf(index, to) - positionOf(index, from)

/**
 * Cộng thời gian làm việc: the end of the last counted second; zero is the start itself. NaN when the term
 * leaves the loaded years.
 */
export function addWorkingSeconds(index: CalendarIndex, from: number, seconds: number): number {
  if (seconds === 0) return isLoaded(index, from) ? from : Number.NaN
  return momentAt(index, positionOf(index, from) + seconds)
}

/** The first moment that has this position, which must be positive: the end of a session, not the next opening. */
function momentAt(index: CalendarIndex, position: number): number {
  const workingDays = index.workingDays.length
  if (!(position <= index.minutesBefore[workingDays]! * 60)) return Number.NaN
  const minute = Math.ceil(position / 60) - 1
  let ordinal = index.pieces[minute >> index.shift]!
  while (index.minutesBefore[ordinal + 1]! <= minute) ordinal++
  let rest = position - index.minutesBefore[ordinal]! * 60
  const day = index.workingDays[ordinal]!
  let session = index.sessionsFrom[index.patternOf[day]!]!
  for (;;) {
    const length = index.closes[session]! - index.opens[session]!
    if (rest <= length) return secondsOfDay(index, day) + index.opens[session]! + rest
    rest -= length
    session++
  }
}

/** The end of the last session of a working day; NaN when the ordinal is beyond the loaded years. */
function closingOf(index: CalendarIndex, ordinal: number): number {
  if (ordinal >= index.workingDays.length) return Number.NaN
  const day = index.workingDays[ordinal]!
  return secondsOfDay(index, day) + index.closing[index.patternOf[day]!]!
}

/** Lùi sang ngày làm việc: closing of this day, or of the next one with a session when it has none. */
export const closingFrom = (index: CalendarIndex, day: number): number =>
  day >= 0 && day < index.days ? closingOf(index, index.workingDaysBefore[day]!) : Number.NaN

/**
 * The ordinal of the last counted working day: under `cut-off` the day of receipt is day 1 when it has
 * sessions and the dossier came before the minute; else, and always under `next-day`, the next working day is.
 */
function lastWorkingDay(
  index: CalendarIndex,
  from: number,
  day: number,
  n: number,
  rule: CountingRule,
): number {
  const countsReceipt =
    rule.kind === 'cut-off' &&
    index.patternOf[day] !== 0 &&
    from - secondsOfDay(index, day) < rule.minute * 60
  return index.workingDaysBefore[countsReceipt ? day : day + 1]! + n - 1
}

/** The same day of the month, or its last when the month is shorter, `months` later; counted like `day`. */
export const dayMonthsLater = (index: CalendarIndex, day: number, months: number): number =>
  dayMonthsAfter(localDateOfDay(index.firstDay + day), months) - index.firstDay

/** Working seconds of a duration that is counted in sessions; of one working day, `minutesPerDay`. */
export function workingSecondsOf(
  index: CalendarIndex,
  n: number,
  unit: 'minute' | 'hour' | 'working-day',
): number {
  return Math.round(n * 60 * (unit === 'minute' ? 1 : unit === 'hour' ? 60 : index.calendar.minutesPerDay))
}

/**
 * Đến hạn, in epoch seconds: the semantics of `dueOf` for a duration, rule and start that it accepts. NaN when
 * the start or the term lies outside the loaded years.
 */
export function dueSeconds(
  index: CalendarIndex,
  from: number,
  duration: Duration,
  rule: CountingRule,
): number {
  const day = dayOfSeconds(index, from)
  if (!(day >= 0 && day < index.days)) return Number.NaN
  if (duration.kind === 'immediate') {
    const closed = from - secondsOfDay(index, day) >= index.closing[index.patternOf[day]!]!
    return closingOf(index, index.workingDaysBefore[closed ? day + 1 : day]!)
  }
  const { n, unit } = duration
  if (n === 0) return from
  switch (unit) {
    case 'minute':
    case 'hour':
      return addWorkingSeconds(index, from, workingSecondsOf(index, n, unit))
    case 'working-day':
      if (rule.kind === 'exact') return addWorkingSeconds(index, from, workingSecondsOf(index, n, unit))
      return closingOf(index, lastWorkingDay(index, from, day, n, rule))
    case 'day':
      return closingFrom(index, day + n)
    case 'month':
      return closingFrom(index, dayMonthsLater(index, day, n))
    case 'elapsed-hour': {
      const due = from + Math.round(n * 3600)
      return isLoaded(index, due) ? due : Number.NaN
    }
  }
}
