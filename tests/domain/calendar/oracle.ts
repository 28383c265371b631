import type { Duration } from '#app/domain/calendar/duration.ts'
import type { Session, Week, WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import type { CountingRule } from '#app/domain/procedure/model.ts'
import type { Instant } from '#app/domain/shared/instant.ts'

/**
 * A second opinion on working time, as a patient clerk would give it: it walks from minute to minute (to the second
 * at both ends) over the plain values of a calendar and knows no table, no formula and no date arithmetic of the
 * program. Slow on purpose; days are taken from the computer's own calendar, in UTC.
 */

export type OracleDue = { due: Instant } | { missing: number } | { noWorkingTime: true }
export type OracleBetween = { minutes: number } | { missing: number }

export type Oracle = {
  dueOf(from: Instant, duration: Duration, rule: CountingRule): OracleDue
  between(from: Instant, to: Instant): OracleBetween
}

/** Seconds of the wall clock in Vietnam, as if that clock stood in Greenwich. */
type Wall = number

const DAY = 86_400
const DAYS_OF_WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const wallOf = (instant: Instant): Wall => Date.parse(instant) / 1000 + 7 * 3600
const instantOf = (wall: Wall): Instant =>
  new Date((wall - 7 * 3600) * 1000).toISOString().replace('.000Z', 'Z')
const midnightOf = (wall: Wall): Wall => wall - (((wall % DAY) + DAY) % DAY)
const dateOf = (wall: Wall): string => new Date(wall * 1000).toISOString().slice(0, 10)
const yearOf = (wall: Wall): number => new Date(wall * 1000).getUTCFullYear()

export function oracleOf(calendar: WorkingCalendar): Oracle {
  const openMinutes = new Map<Wall, Uint8Array>()

  /** The sheet of hours on the wall: each change is pinned over the last on the morning of its day. */
  function weekPinnedUpOn(date: string): Week {
    let week = calendar.week
    for (const change of calendar.weekChanges)
      if (Date.parse(date) >= Date.parse(change.from)) week = change.week
    return week
  }

  /** One mark for each of the 1440 minutes of the day that begins there: 1 when the unit works. */
  function minutesOfDay(midnight: Wall): Uint8Array {
    const known = openMinutes.get(midnight)
    if (known) return known
    const date = dateOf(midnight)
    const exception = calendar.exceptions.find((each) => each.date === date)
    const sessions: Session[] =
      exception?.sessions ?? weekPinnedUpOn(date)[DAYS_OF_WEEK[new Date(midnight * 1000).getUTCDay()]!]
    const marks = new Uint8Array(1440)
    for (const session of sessions)
      for (let minute = session.start; minute < session.end; minute++) marks[minute] = 1
    openMinutes.set(midnight, marks)
    return marks
  }

  const isLoaded = (wall: Wall) =>
    calendar.years ? String(yearOf(wall)) in calendar.years : yearOf(wall) >= 1976 && yearOf(wall) <= 2150
  // The day last looked at: a walk asks for the same one 1440 times.
  let page: { midnight: Wall; marks: Uint8Array; isLoaded: boolean } = {
    midnight: Number.NaN,
    marks: new Uint8Array(),
    isLoaded: false,
  }
  function dayAt(wall: Wall) {
    if (!(wall >= page.midnight && wall < page.midnight + DAY)) {
      const midnight = midnightOf(wall)
      page = { midnight, marks: minutesOfDay(midnight), isLoaded: isLoaded(wall) }
    }
    return page
  }
  const works = (midnight: Wall) => minutesOfDay(midnight).includes(1)
  const closing = (midnight: Wall) => midnight + (minutesOfDay(midnight).lastIndexOf(1) + 1) * 60

  const everWorks = (() => {
    const firstYear = calendar.years ? Object.keys(calendar.years)[0] : 1976
    for (let day = Date.parse(`${firstYear}-01-01`) / 1000; isLoaded(day); day += DAY)
      if (works(day)) return true
    return false
  })()

  /** Walks until so many seconds inside sessions have passed. */
  function walk(from: Wall, seconds: number): OracleDue {
    let left = seconds
    let now = from
    while (left > 0) {
      const day = dayAt(now)
      if (!day.isLoaded) return { missing: yearOf(now) }
      const second = now - day.midnight
      const step = 60 - (second % 60)
      const passed = day.marks[Math.floor(second / 60)] === 1 ? Math.min(step, left) : 0
      left -= passed
      now += left === 0 ? passed : step
    }
    return { due: instantOf(now) }
  }

  /** The end of the n-th working day, looking at this day first. */
  function closingOfWorkingDay(firstDay: Wall, n: number): OracleDue {
    let counted = 0
    for (let day = firstDay; ; day += DAY) {
      if (!isLoaded(day)) return { missing: yearOf(day) }
      if (works(day)) counted += 1
      if (works(day) && counted === n) return { due: instantOf(closing(day)) }
    }
  }

  /** The day with the same number in a later month; when that month has no such day, its last. */
  function monthsLater(day: Wall, months: number): Wall {
    const wanted = new Date(day * 1000).getUTCDate()
    let found = day
    for (let passed = 0; passed < months; passed++) {
      // To the first of the next month, then on to the wanted day or the last before the month ends.
      while (new Date(found * 1000).getUTCDate() !== 1 || found === day) found += DAY
      let last = found
      while (new Date((last + DAY) * 1000).getUTCDate() !== 1) last += DAY
      found = passed === months - 1 ? Math.min(last, found + (wanted - 1) * DAY) : last
    }
    return found
  }

  function dueOf(from: Instant, duration: Duration, rule: CountingRule): OracleDue {
    if (!everWorks) return { noWorkingTime: true }
    const start = wallOf(from)
    const today = midnightOf(start)
    if (!isLoaded(start)) return { missing: yearOf(start) }
    if (duration.kind === 'immediate')
      return closingOfWorkingDay(works(today) && start < closing(today) ? today : today + DAY, 1)
    const { n, unit } = duration
    if (n === 0) return { due: from }
    if (unit === 'minute') return walk(start, n * 60)
    if (unit === 'hour') return walk(start, Math.round(n * 3600))
    if (unit === 'day') return closingOfWorkingDay(today + n * DAY, 1)
    if (unit === 'month') return closingOfWorkingDay(monthsLater(today, n), 1)
    if (unit === 'elapsed-hour') {
      const due = start + Math.round(n * 3600)
      return isLoaded(due) ? { due: instantOf(due) } : { missing: firstMissing() }
    }
    if (rule.kind === 'exact') return walk(start, Math.round(n * calendar.minutesPerDay * 60))
    const isDayOne = rule.kind === 'cut-off' && works(today) && start - today < rule.minute * 60
    return closingOfWorkingDay(isDayOne ? today : today + DAY, n)
  }

  const firstMissing = () =>
    calendar.years ? Math.max(...Object.keys(calendar.years).map(Number)) + 1 : 2151

  function between(from: Instant, to: Instant): OracleBetween {
    const [start, end] = [wallOf(from), wallOf(to)]
    let seconds = 0
    for (let now = start; now < end; ) {
      const day = dayAt(now)
      if (!day.isLoaded) return { missing: yearOf(now) }
      const second = now - day.midnight
      const next = Math.min(end, now + 60 - (second % 60))
      if (day.marks[Math.floor(second / 60)] === 1) seconds += next - now
      now = next
    }
    return { minutes: Math.floor(seconds / 60) }
  }

  return { dueOf, between }
}
