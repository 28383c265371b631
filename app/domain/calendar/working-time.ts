import type { CountingRule } from '../procedure/model.ts'
import {
  dayOfLocalDate,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOfDay,
  SECONDS_PER_DAY,
  secondsOf,
  weekdayOfDay,
} from '../shared/instant.ts'
import { type CalendarIndex, provisionalYears, yearOfDay } from './calendar-index.ts'
import { type Duration, type DurationRefusal, isWholeSeconds, reasonsAgainstDuration } from './duration.ts'
import { WEEKDAYS, weekOn } from './working-calendar.ts'
import {
  addWorkingSeconds,
  closingFrom,
  dayOfSeconds,
  dueSeconds,
  secondsBetween,
} from './working-seconds.ts'

export type TimeRefusal =
  /** The calendar of that year is not loaded: a term is not guessed. */
  | { code: 'calendar.year-not-loaded'; year: number }
  | { code: 'calendar.no-working-time' }
  | { code: 'duration.fraction-needs-exact'; n: number }
  | DurationRefusal

export type DueAnswer =
  | { ok: true; due: Instant; provisional: boolean }
  | { ok: false; refusals: TimeRefusal[] }

/** Every reason why this term cannot be counted, apart from the calendar's reach. */
export function reasonsAgainstTerm(
  index: CalendarIndex,
  duration: Duration,
  rule: CountingRule,
): TimeRefusal[] {
  const refusals: TimeRefusal[] = reasonsAgainstDuration(duration)
  if (
    duration.kind === 'duration' &&
    duration.unit === 'working-day' &&
    refusals.length === 0 &&
    !Number.isInteger(duration.n)
  ) {
    const { n, unit } = duration
    if (rule.kind !== 'exact') refusals.push({ code: 'duration.fraction-needs-exact', n })
    else if (!isWholeSeconds(n * index.calendar.minutesPerDay * 60))
      refusals.push({ code: 'duration.not-whole', n, unit })
  }
  if (index.workingDays.length === 0) refusals.push({ code: 'calendar.no-working-time' })
  return refusals
}

/** The refusal of a moment or a term that leaves the loaded years; names the first year that is missing. */
export function yearNotLoaded(index: CalendarIndex, from: number): TimeRefusal {
  const day = dayOfSeconds(index, from)
  const before = day < 0 || day >= index.days
  return { code: 'calendar.year-not-loaded', year: before ? yearOfDay(index, day) : index.lastYear + 1 }
}

/**
 * Đến hạn. Minutes and hours, and working days under `exact`, count working time from the start: due is the
 * end of the last counted minute. Working days under `next-day` leave the day of receipt out (Bộ luật Dân sự
 * 2015, Điều 147); under `cut-off` it counts when received before that minute. Calendar days and months roll
 * forward to a day with sessions (Điều 148). `ngay` is due at the end of the day's last session.
 */
export function dueOf(
  index: CalendarIndex,
  from: Instant,
  duration: Duration,
  rule: CountingRule,
): DueAnswer {
  const refusals = reasonsAgainstTerm(index, duration, rule)
  if (refusals.length > 0) return { ok: false, refusals }
  const start = secondsOf(from)
  const due = dueSeconds(index, start, duration, rule)
  if (Number.isNaN(due)) return { ok: false, refusals: [yearNotLoaded(index, start)] }
  const years = provisionalYears(index, dayOfSeconds(index, start), dayOfSeconds(index, due))
  return { ok: true, due: instantOf(due), provisional: years.length > 0 }
}

export type BetweenAnswer = { ok: true; minutes: number } | { ok: false; refusals: TimeRefusal[] }

/** Thời gian làm việc giữa hai thời điểm: whole minutes of [from, to) inside sessions; negative when reversed. */
export function workingMinutesBetween(index: CalendarIndex, from: Instant, to: Instant): BetweenAnswer {
  const seconds = workingSecondsBetween(index, from, to)
  return seconds.ok ? { ok: true, minutes: Math.floor(seconds.seconds / 60) } : seconds
}

/** The same in seconds. */
export function workingSecondsBetween(
  index: CalendarIndex,
  from: Instant,
  to: Instant,
): { ok: true; seconds: number } | { ok: false; refusals: TimeRefusal[] } {
  const [start, end] = [secondsOf(from), secondsOf(to)]
  const seconds = secondsBetween(index, start, end)
  if (!Number.isNaN(seconds)) return { ok: true, seconds }
  return { ok: false, refusals: [yearNotLoaded(index, Math.min(start, end))] }
}

/** Cộng thời gian làm việc, in minutes. */
export const addWorkingMinutes = (index: CalendarIndex, from: Instant, minutes: number): DueAnswer =>
  dueOf(index, from, { kind: 'duration', n: minutes, unit: 'minute' }, { kind: 'exact' })

/** Whether the day has a session; false outside the loaded years. */
export function isWorkingDay(index: CalendarIndex, date: LocalDate): boolean {
  const day = dayOfLocalDate(date) - index.firstDay
  return day >= 0 && day < index.days && index.patternOf[day] !== 0
}

/**
 * Thời điểm tiếp nhận: the moment itself inside a reception window, else the next opening. A holiday has no
 * reception whatever its weekday; a swapped working day receives in its own sessions.
 */
export function nextReceptionOpening(
  index: CalendarIndex,
  at: Instant,
): { ok: true; at: Instant } | { ok: false; refusals: TimeRefusal[] } {
  const seconds = secondsOf(at)
  const first = dayOfSeconds(index, seconds)
  for (let day = first; day >= 0 && day < index.days; day++) {
    for (const window of windowsOf(index, day)) {
      const midnight = secondsOf(`${localDateOfDay(index.firstDay + day)}T00:00:00Z`) - 7 * 3600
      if (seconds < midnight + window.start * 60)
        return { ok: true, at: instantOf(midnight + window.start * 60) }
      if (seconds < midnight + window.end * 60) return { ok: true, at }
    }
  }
  return { ok: false, refusals: [yearNotLoaded(index, seconds)] }
}

function windowsOf(index: CalendarIndex, day: number) {
  const { calendar } = index
  const exception = index.exceptions.get(day)
  if (exception) return exception.sessions
  const weekday = WEEKDAYS[weekdayOfDay(index.firstDay + day)]!
  const week = calendar.receptionWindows ?? weekOn(calendar, localDateOfDay(index.firstDay + day))
  return week[weekday]
}

/** Tạm dừng [from, to); the paper is what it rests on. */
export type Pause = { from: Instant; to: Instant; paper?: string | null }

/** A pause, or several that overlap, and what the term gains by it. */
export type PauseGain = { from: Instant; to: Instant; papers: string[]; gained: number }

/**
 * Gia hạn do tạm dừng: `due` of the term without its pauses, moved by all of them. Overlapping pauses are merged; a
 * term in working units gains the whole working minutes of each pause, one in calendar units its whole elapsed
 * days, and then rolls forward once. Throws RangeError on a pause that ends before it begins: facts stand in the
 * order of time, so that is a fault of the program.
 */
export function pausedDue(
  index: CalendarIndex,
  due: Instant,
  pauses: readonly Pause[],
  unit: 'working' | 'calendar',
): DueAnswer {
  const from = secondsOf(due)
  const gains = gainsOf(index, pauses, unit)
  const missing = gains.find((gain) => Number.isNaN(gain.gained))
  if (missing) return { ok: false, refusals: [yearNotLoaded(index, secondsOf(missing.from))] }
  const gained = gains.reduce((sum, gain) => sum + gain.gained, 0)
  const moved = gained === 0 ? from : movedBy(index, from, gained, unit)
  if (Number.isNaN(moved)) return { ok: false, refusals: [yearNotLoaded(index, from)] }
  const first = Math.min(from, gains[0] ? secondsOf(gains[0].from) : from)
  const years = provisionalYears(index, dayOfSeconds(index, first), dayOfSeconds(index, moved))
  return { ok: true, due: instantOf(moved), provisional: years.length > 0 }
}

const movedBy = (index: CalendarIndex, due: number, gained: number, unit: 'working' | 'calendar'): number =>
  unit === 'working'
    ? addWorkingSeconds(index, due, gained * 60)
    : // A session that ends at 24:00 closes its own day, not the next.
      closingFrom(index, dayOfSeconds(index, due - 1) + gained)

/**
 * Thời gian được cộng thêm của từng lần tạm dừng: overlapping pauses are one; a term in working units gains whole
 * working minutes, one in calendar units whole elapsed days. NaN where the calendar does not reach. Throws like
 * `pausedDue`.
 */
export function gainsOf(
  index: CalendarIndex,
  pauses: readonly Pause[],
  unit: 'working' | 'calendar',
): PauseGain[] {
  return merged(pauses).map(({ from, to, papers }) => ({
    from: instantOf(from),
    to: instantOf(to),
    papers,
    gained:
      unit === 'working'
        ? Math.floor(secondsBetween(index, from, to) / 60)
        : Math.floor((to - from) / SECONDS_PER_DAY),
  }))
}

function merged(pauses: readonly Pause[]): { from: number; to: number; papers: string[] }[] {
  const sorted = pauses
    .map(({ from, to, paper }) => ({
      from: secondsOf(from),
      to: secondsOf(to),
      papers: paper ? [paper] : [],
    }))
    .sort((a, b) => a.from - b.from)
  const whole: { from: number; to: number; papers: string[] }[] = []
  for (const pause of sorted) {
    if (pause.to < pause.from) throw new RangeError(`pause ends before it begins: ${instantOf(pause.from)}`)
    const last = whole.at(-1)
    if (last && pause.from <= last.to) {
      last.to = Math.max(last.to, pause.to)
      last.papers.push(...pause.papers)
    } else whole.push(pause)
  }
  return whole
}
