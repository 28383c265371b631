import type { ChangedDays } from '../calendar/calendar-changes.ts'
import { touches } from '../calendar/calendar-changes.ts'
import type { CalendarIndex } from '../calendar/calendar-index.ts'
import type { MovedCounts } from '../calendar/facts.ts'
import { dueSeconds } from '../calendar/working-seconds.ts'
import { type Instant, instantOf, type LocalDate, localDateOf, secondsOf } from '../shared/instant.ts'
import { countingRuleOf, durationOf } from './plan.ts'

/** A term under way: what its due moment is counted from. */
export type RunningTerm = {
  dossierId: string
  acceptedAt: Instant
  dueAt: Instant
  /** As in the dossier: `3wd` and `next-day`. */
  term: string
  countingRule: string
}

/** A step under way; step allotments count `exact`. */
export type RunningStep = {
  dossierId: string
  run: number
  openedAt: Instant
  dueAt: Instant
  allotment: string
}

/** Một hồ sơ đổi hạn: its own due moment, or that of its open step, or both. */
export type DueMove = {
  dossierId: string
  /** The calendar that it is counted by from now on. */
  calendarCode: string
  due: { from: Instant; to: Instant } | null
  step: { run: number; from: Instant; to: Instant } | null
}

/**
 * Tính lại hạn theo lịch mới. Answers by what a span begins with and how it is counted, so that the thousands of
 * dossiers that were accepted on one day are counted once. Null: the span does not touch a changed day, or its end
 * stays where it is. NaN seconds become `leaves`: the new end lies beyond the loaded years.
 */
export function recounting(changed: ChangedDays, after: CalendarIndex) {
  /** By what a span begins with, then by its term. */
  const ends = new Map<string, Map<string, Instant | 'leaves'>>()
  const endsFrom = (start: string) => {
    let known = ends.get(start)
    if (known === undefined) {
      if (ends.size > 100_000) ends.clear()
      known = new Map()
      ends.set(start, known)
    }
    return known
  }
  const days = new Map<string, LocalDate>()
  /** Vietnam is whole hours from Greenwich: the moments of one hour fall on one day. */
  const dayOf = (at: Instant): LocalDate => {
    const hour = at.slice(0, 13)
    let day = days.get(hour)
    if (day === undefined) {
      day = localDateOf(at)
      days.set(hour, day)
    }
    return day
  }

  function newEnd(from: Instant, dueAt: Instant, term: string, rule: string): Instant | 'leaves' | null {
    const first = dayOf(from)
    if (!touches(changed.days, first, dayOf(dueAt)) && !(changed.dayLength && rule === 'exact')) return null
    // Whole days are counted from the day, not from the minute, unless a cut-off parts the day.
    const ofStart = endsFrom(rule === 'next-day' && WHOLE_DAYS.test(term) ? first : `${from} ${rule}`)
    let end = ofStart.get(term)
    if (end === undefined) {
      const duration = durationOf(term)
      const seconds = duration && dueSeconds(after, secondsOf(from), duration, countingRuleOf(rule))
      end = seconds === null || Number.isNaN(seconds) ? 'leaves' : instantOf(seconds)
      ofStart.set(term, end)
    }
    return end === dueAt ? null : end
  }

  return {
    ofTerm: ({ acceptedAt, dueAt, term, countingRule }: RunningTerm) =>
      newEnd(acceptedAt, dueAt, term, countingRule),
    ofStep: ({ openedAt, dueAt, allotment }: RunningStep) => newEnd(openedAt, dueAt, allotment, 'exact'),
  }
}

const WHOLE_DAYS = /^\d+(wd|d|mo)$/

/** Tổng hợp các hạn đổi at that instant. */
export function countsOf(moves: Iterable<DueMove>, now: Instant): MovedCounts {
  const counts: MovedCounts = { dossiers: 0, steps: 0, newlyOverdue: 0, noLongerOverdue: 0 }
  for (const { due, step } of moves) {
    if (step) counts.steps += 1
    if (!due) continue
    counts.dossiers += 1
    if (due.from >= now && due.to < now) counts.newlyOverdue += 1
    if (due.from < now && due.to >= now) counts.noLongerOverdue += 1
  }
  return counts
}
