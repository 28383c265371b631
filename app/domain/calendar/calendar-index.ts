import { type DayNumber, dayOfLocalDate, localDateOfDay, weekdayOfDay } from '../shared/instant.ts'
import {
  areSessions,
  type DayException,
  FIRST_YEAR,
  LAST_YEAR,
  minutesOf,
  type Session,
  WEEKDAYS,
  type WorkingCalendar,
} from './working-calendar.ts'

/**
 * Bảng tra của lịch: prefix sums over the loaded days, so that any term is found without walking over days.
 * Working days are numbered from 0 in the order of time; the working-minute axis numbers every minute of
 * every session the same way. A day is counted from `firstDay`. Derived from the calendar, never stored.
 */
export type CalendarIndex = {
  calendar: WorkingCalendar
  firstYear: number
  lastYear: number
  firstDay: DayNumber
  /** Days loaded; day `days` is the first that is not. */
  days: number
  /** Per day: working days before it. One entry more than days. */
  workingDaysBefore: Int32Array
  /** Per working day: its day. */
  workingDays: Int32Array
  /** Per working day: minutes on the axis before it. One entry more than working days. */
  minutesBefore: Int32Array
  /** Per piece of 2^shift minutes of the axis: the working day that holds its first minute. */
  pieces: Int32Array
  shift: number
  /** Per day: which pattern of sessions it has; pattern 0 is a day without sessions. */
  patternOf: Uint16Array
  /** Per pattern: the end of its last session in seconds of the day. */
  closing: Int32Array
  /** Per pattern: where its sessions begin in `opens` and `closes`. One entry more than patterns. */
  sessionsFrom: Int32Array
  /** Per session, in seconds of the local day. */
  opens: Int32Array
  closes: Int32Array
  /** Exceptions by day, for derivations. */
  exceptions: ReadonlyMap<number, DayException>
  /** Per loaded year: 1 when provisional. */
  provisional: Uint8Array
  anyProvisional: boolean
}

/**
 * Lập bảng tra. Throws RangeError on a calendar that `readCalendarFile` would have refused (sessions out of
 * order, a gap in the years, a date outside them): such a value is a fault of the program, not of a person.
 */
export function indexCalendar(calendar: WorkingCalendar): CalendarIndex {
  const [firstYear, lastYear] = loadedYears(calendar)
  const firstDay = dayOfLocalDate(`${firstYear}-01-01`)
  const days = dayOfLocalDate(`${lastYear}-12-31`) + 1 - firstDay
  const exceptions = exceptionsByDay(calendar, firstDay, days)
  const patterns = internPatterns()
  const patternOf = new Uint16Array(days)
  const firstWeekday = weekdayOfDay(firstDay)
  for (const { week, from, to } of weeksOf(calendar, firstDay, days)) {
    const ofWeekday = WEEKDAYS.map((weekday) => patterns.idOf(week[weekday]))
    for (let day = from; day < to; day++) patternOf[day] = ofWeekday[(firstWeekday + day) % 7]!
  }
  for (const [day, exception] of exceptions) patternOf[day] = patterns.idOf(exception.sessions)

  const workingDaysBefore = new Int32Array(days + 1)
  let count = 0
  for (let day = 0; day < days; day++) {
    workingDaysBefore[day] = count
    if (patternOf[day] !== 0) count++
  }
  workingDaysBefore[days] = count

  const workingDays = new Int32Array(count)
  const minutesBefore = new Int32Array(count + 1)
  for (let day = 0, ordinal = 0; day < days; day++) {
    const pattern = patternOf[day]!
    if (pattern === 0) continue
    workingDays[ordinal] = day
    minutesBefore[ordinal + 1] = minutesBefore[ordinal]! + patterns.minutes[pattern]!
    ordinal++
  }

  const provisional = Uint8Array.from({ length: lastYear - firstYear + 1 }, (_, at) =>
    calendar.years?.[String(firstYear + at)] === 'provisional' ? 1 : 0,
  )
  return {
    calendar,
    firstYear,
    lastYear,
    firstDay,
    days,
    workingDaysBefore,
    workingDays,
    minutesBefore,
    ...piecesOf(minutesBefore),
    patternOf,
    ...patterns.tables(),
    exceptions,
    provisional,
    anyProvisional: provisional.includes(1),
  }
}

/** The first and last loaded year. */
function loadedYears(calendar: WorkingCalendar): [number, number] {
  if (calendar.years === null) return [FIRST_YEAR, LAST_YEAR]
  const years = Object.keys(calendar.years)
    .map(Number)
    .sort((a, b) => a - b)
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined || last - first + 1 !== years.length)
    throw new RangeError(`years of calendar ${calendar.code} are empty or have a gap`)
  if (first < FIRST_YEAR || last > LAST_YEAR)
    throw new RangeError(`years of calendar ${calendar.code} exceed ${FIRST_YEAR}-${LAST_YEAR}`)
  return [first, last]
}

/** The stretches of days that each week holds for, one after the other. */
function weeksOf(calendar: WorkingCalendar, firstDay: DayNumber, days: number) {
  const starts = calendar.weekChanges.map(({ from }) => dayOfLocalDate(from) - firstDay)
  if (starts.some((day, at) => day < 0 || day >= days || day <= (starts[at - 1] ?? -1)))
    throw new RangeError(`week changes of calendar ${calendar.code} are out of order or outside its years`)
  return [calendar.week, ...calendar.weekChanges.map(({ week }) => week)].map((week, at) => ({
    week,
    from: starts[at - 1] ?? 0,
    to: starts[at] ?? days,
  }))
}

function exceptionsByDay(calendar: WorkingCalendar, firstDay: DayNumber, days: number) {
  const byDay = new Map<number, DayException>()
  for (const exception of calendar.exceptions) {
    const day = dayOfLocalDate(exception.date) - firstDay
    if (day < 0 || day >= days || byDay.has(day))
      throw new RangeError(`exception ${exception.date} is twice in the calendar or outside its years`)
    byDay.set(day, exception)
  }
  return byDay
}

/** Numbers each distinct list of sessions once; a few serve thousands of days. */
function internPatterns() {
  const ids = new Map<string, number>([['', 0]])
  const lists: (readonly Session[])[] = [[]]
  const minutes = [0]
  return {
    minutes,
    idOf(sessions: readonly Session[]): number {
      const key = sessions.map((session) => `${session.start}-${session.end}`).join()
      const known = ids.get(key)
      if (known !== undefined) return known
      if (!areSessions(sessions))
        throw new RangeError(`sessions inverted, overlapping or out of order: ${key}`)
      ids.set(key, lists.length)
      minutes.push(minutesOf(sessions))
      return lists.push(sessions) - 1
    },
    tables() {
      const sessionsFrom = new Int32Array(lists.length + 1)
      for (const [id, list] of lists.entries()) sessionsFrom[id + 1] = sessionsFrom[id]! + list.length
      const all = lists.flat()
      return {
        sessionsFrom,
        opens: Int32Array.from(all, (session) => session.start * 60),
        closes: Int32Array.from(all, (session) => session.end * 60),
        closing: Int32Array.from(lists, (list) => (list.at(-1)?.end ?? 0) * 60),
      }
    },
  }
}

/**
 * Cuts the axis into pieces about as long as a working day, so that the day of a minute is found in a step
 * or two where binary search would take sixteen.
 */
function piecesOf(minutesBefore: Int32Array): { pieces: Int32Array; shift: number } {
  const workingDays = minutesBefore.length - 1
  const minutes = minutesBefore[workingDays]!
  const shift = workingDays === 0 ? 0 : Math.floor(Math.log2(minutes / workingDays))
  const pieces = new Int32Array((minutes >> shift) + 1)
  for (let piece = 0, ordinal = 0; piece < pieces.length; piece++) {
    while (ordinal < workingDays && minutesBefore[ordinal + 1]! <= piece << shift) ordinal++
    pieces[piece] = ordinal
  }
  return { pieces, shift }
}

/** Năm dự kiến: the provisional years among those from one loaded day to another, in order. */
export function provisionalYears(index: CalendarIndex, fromDay: number, toDay: number): number[] {
  if (!index.anyProvisional) return []
  const years: number[] = []
  const last = Math.min(yearOfDay(index, toDay), index.lastYear)
  for (let year = Math.max(yearOfDay(index, fromDay), index.firstYear); year <= last; year++)
    if (index.provisional[year - index.firstYear] === 1) years.push(year)
  return years
}

/** The civil year of a day counted from the first loaded one; the day need not be loaded. */
export const yearOfDay = (index: CalendarIndex, day: number): number =>
  Number(localDateOfDay(index.firstDay + day).slice(0, 4))
