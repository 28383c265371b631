import type { CalendarIndex } from '../calendar/calendar-index.ts'
import { dueOf, type TimeRefusal } from '../calendar/working-time.ts'
import type { Instant } from '../shared/instant.ts'
import { durationOf } from './plan.ts'

/** Hạn của bước: step allotments count `exact`; null when the version gives the step no number. */
export function stepDue(
  index: CalendarIndex,
  openedAt: Instant,
  allotment: string,
): { ok: true; due: Instant | null } | { ok: false; refusals: TimeRefusal[] } {
  const duration = durationOf(allotment)
  if (!duration) return { ok: true, due: null }
  return dueOf(index, openedAt, duration, { kind: 'exact' })
}
