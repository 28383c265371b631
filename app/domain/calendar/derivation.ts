import type { CountingRule } from '../procedure/model.ts'
import { type Instant, instantOf, type LocalDate, localDateOfDay, secondsOf } from '../shared/instant.ts'
import { type CalendarIndex, provisionalYears } from './calendar-index.ts'
import type { Duration } from './duration.ts'
import type { Certainty, ExceptionKind } from './working-calendar.ts'
import { dayMonthsLater, dayOfSeconds, positionOf } from './working-seconds.ts'
import { type DueAnswer, dueOf, gainsOf, type Pause, pausedDue } from './working-time.ts'

type DayReason = {
  reason: 'weekly-rest' | ExceptionKind
  name: string | null
  document: string | null
  certainty: Certainty | null
}

/**
 * Một dòng diễn giải: one rule applied on the way to a due moment. Codes and plain values only, so that it can
 * be hashed, recorded and recomputed; sentences are made where people read.
 */
export type DerivationLine =
  | { code: 'received'; at: Instant }
  | { code: 'receipt-day-not-counted'; date: LocalDate }
  | { code: 'cut-off-before'; at: Instant; minute: number }
  | { code: 'cut-off-after'; at: Instant; minute: number }
  | { code: 'day-counted'; date: LocalDate; number: number }
  | { code: 'make-up-day-counted'; date: LocalDate; number: number; name: string; document: string | null }
  | ({ code: 'day-skipped'; date: LocalDate } & DayReason)
  | { code: 'session-counted'; from: Instant; to: Instant; minutes: number; total: number }
  | ({ code: 'rolled-forward'; date: LocalDate } & DayReason)
  | { code: 'immediate-reading' }
  /** What follows is what pauses add to it. */
  | { code: 'due-before-pauses'; at: Instant }
  /** `gained` in whole working minutes, or in whole days for a term in days or months. */
  | {
      code: 'pause-counted'
      from: Instant
      to: Instant
      unit: 'minute' | 'day'
      gained: number
      papers: string[]
    }
  | { code: 'provisional-year'; year: number }
  | { code: 'due'; at: Instant }

export type Derivation =
  | { ok: true; due: Instant; lines: DerivationLine[] }
  | Extract<DueAnswer, { ok: false }>

/** Đơn vị mà tạm dừng được cộng thêm: whole days for a term in days or months, working minutes for every other. */
const pauseUnitOf = (duration: Duration): 'working' | 'calendar' =>
  duration.kind === 'duration' && ['day', 'month', 'elapsed-hour'].includes(duration.unit)
    ? 'calendar'
    : 'working'

/**
 * Diễn giải: the due moment of `dueOf`, moved by the pauses as `pausedDue` moves it, with every rule and every day that
 * led to it. Throws like `pausedDue`.
 */
export function deriveDue(
  index: CalendarIndex,
  from: Instant,
  duration: Duration,
  rule: CountingRule,
  pauses: readonly Pause[] = [],
): Derivation {
  const plain = derivePlain(index, from, duration, rule)
  if (!plain.ok || pauses.length === 0) return plain
  const unit = pauseUnitOf(duration)
  const moved = pausedDue(index, plain.due, pauses, unit)
  if (!moved.ok) return moved
  const gains = gainsOf(index, pauses, unit)
  const gained = gains.reduce((sum, gain) => sum + gain.gained, 0)
  const before = dayOfSeconds(index, secondsOf(plain.due) - 1)
  const after = dayOfSeconds(index, secondsOf(moved.due) - 1)
  const first = dayOfSeconds(index, secondsOf(from))
  return {
    ok: true,
    due: moved.due,
    lines: [
      ...plain.lines.filter(({ code }) => code !== 'due' && code !== 'provisional-year'),
      { code: 'due-before-pauses', at: plain.due },
      ...gains.map(
        (gain): DerivationLine => ({
          code: 'pause-counted',
          ...gain,
          unit: unit === 'working' ? 'minute' : 'day',
        }),
      ),
      ...(unit === 'calendar' && gained > 0
        ? daysFrom(before + gained, after - 1).map((day) => rolledForward(index, day))
        : []),
      ...provisionalYears(index, first, dayOfSeconds(index, secondsOf(moved.due))).map((year) => ({
        code: 'provisional-year' as const,
        year,
      })),
      { code: 'due', at: moved.due },
    ],
  }
}

function derivePlain(
  index: CalendarIndex,
  from: Instant,
  duration: Duration,
  rule: CountingRule,
): Derivation {
  const answer = dueOf(index, from, duration, rule)
  if (!answer.ok) return answer
  const start = secondsOf(from)
  const first = dayOfSeconds(index, start)
  const last = dayOfSeconds(index, secondsOf(answer.due))
  // A session that ends at 24:00 belongs to its own day, though its end is the first moment of the next.
  const lastCounted = dayOfSeconds(index, secondsOf(answer.due) - 1)
  return {
    ok: true,
    due: answer.due,
    lines: [
      { code: 'received', at: from },
      ...bodyOf(index, from, answer.due, duration, rule, first, lastCounted),
      ...provisionalYears(index, first, last).map((year) => ({ code: 'provisional-year' as const, year })),
      { code: 'due', at: answer.due },
    ],
  }
}

function bodyOf(
  index: CalendarIndex,
  from: Instant,
  due: Instant,
  duration: Duration,
  rule: CountingRule,
  first: number,
  last: number,
): DerivationLine[] {
  if (duration.kind === 'immediate') {
    const skipped = daysFrom(first, last - 1).flatMap((day) => skippedDay(index, day))
    return [{ code: 'immediate-reading' }, ...skipped]
  }
  if (duration.n === 0 || duration.unit === 'elapsed-hour') return []
  if (duration.unit === 'day' || duration.unit === 'month') {
    const nominal = duration.unit === 'day' ? first + duration.n : dayMonthsLater(index, first, duration.n)
    return [
      { code: 'receipt-day-not-counted', date: dateOf(index, first) },
      ...daysFrom(nominal, last - 1).map((day) => rolledForward(index, day)),
    ]
  }
  if (duration.unit === 'working-day' && rule.kind !== 'exact')
    return wholeDays(index, from, rule, first, last)
  return sessions(index, secondsOf(from), secondsOf(due), first, last)
}

const daysFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
const dateOf = (index: CalendarIndex, day: number): LocalDate => localDateOfDay(index.firstDay + day)

function whyOff(index: CalendarIndex, day: number): DayReason {
  const exception = index.exceptions.get(day)
  if (!exception) return { reason: 'weekly-rest', name: null, document: null, certainty: null }
  const { kind, name, document, certainty } = exception
  return { reason: kind, name, document, certainty }
}

const rolledForward = (index: CalendarIndex, day: number): DerivationLine => ({
  code: 'rolled-forward',
  date: dateOf(index, day),
  ...whyOff(index, day),
})

const skippedDay = (index: CalendarIndex, day: number): DerivationLine[] =>
  index.patternOf[day] === 0 ? [{ code: 'day-skipped', date: dateOf(index, day), ...whyOff(index, day) }] : []

function wholeDays(
  index: CalendarIndex,
  from: Instant,
  rule: Exclude<CountingRule, { kind: 'exact' }>,
  first: number,
  last: number,
): DerivationLine[] {
  const lines: DerivationLine[] = []
  let number = 0
  const count = (day: number): DerivationLine => {
    number += 1
    const exception = index.exceptions.get(day)
    return exception?.kind === 'working-day-swap'
      ? {
          code: 'make-up-day-counted',
          date: dateOf(index, day),
          number,
          name: exception.name,
          document: exception.document,
        }
      : { code: 'day-counted', date: dateOf(index, day), number }
  }
  if (rule.kind === 'cut-off' && index.patternOf[first] !== 0) {
    const local = secondsOf(from) + 7 * 3600
    const before = local - Math.floor(local / 86_400) * 86_400 < rule.minute * 60
    lines.push({ code: before ? 'cut-off-before' : 'cut-off-after', at: from, minute: rule.minute })
    if (before) lines.push(count(first))
    else lines.push({ code: 'receipt-day-not-counted', date: dateOf(index, first) })
  } else lines.push({ code: 'receipt-day-not-counted', date: dateOf(index, first) })
  for (const day of daysFrom(first + 1, last))
    lines.push(...(index.patternOf[day] === 0 ? skippedDay(index, day) : [count(day)]))
  return lines
}

/** The stretches of sessions that were counted, whose whole minutes sum to the total, and the days without any. */
function sessions(
  index: CalendarIndex,
  start: number,
  end: number,
  first: number,
  last: number,
): DerivationLine[] {
  const lines: DerivationLine[] = []
  const begin = positionOf(index, start)
  let before = 0
  for (const day of daysFrom(first, last)) {
    if (index.patternOf[day] === 0) {
      lines.push(...skippedDay(index, day))
      continue
    }
    const midnight = (index.firstDay + day) * 86_400 - 7 * 3600
    const pattern = index.patternOf[day]!
    for (let at = index.sessionsFrom[pattern]!; at < index.sessionsFrom[pattern + 1]!; at++) {
      const opens = Math.max(start, midnight + index.opens[at]!)
      const closes = Math.min(end, midnight + index.closes[at]!)
      if (closes <= opens) continue
      const total = Math.floor((positionOf(index, closes) - begin) / 60)
      lines.push({
        code: 'session-counted',
        from: instantOf(opens),
        to: instantOf(closes),
        minutes: total - before,
        total,
      })
      before = total
    }
  }
  return lines
}
