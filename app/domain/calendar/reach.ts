import { type Instant, type LocalDate, localDateOf } from '../shared/instant.ts'
import type { CalendarIndex } from './calendar-index.ts'
import type { Duration } from './duration.ts'
import { dueOf } from './working-time.ts'

/**
 * Lịch còn đủ dài không: terms that begin today reach into a year whose notice is not out, or that is not loaded at
 * all. `date` is where the longest of them would end, or the last loaded day.
 */
export type ReachWarning = { code: 'provisional' | 'not-loaded'; year: number; date: LocalDate }

/** What terms of these lengths, begun now, would run into; the worst alone. */
export function reachWarnings(
  index: CalendarIndex,
  terms: readonly Duration[],
  now: Instant,
): ReachWarning[] {
  let worst: ReachWarning | null = null
  for (const term of terms) {
    const answer = dueOf(index, now, term, { kind: 'next-day' })
    if (!answer.ok) {
      const missing = answer.refusals.find((refusal) => refusal.code === 'calendar.year-not-loaded')
      if (missing) return [{ code: 'not-loaded', year: missing.year, date: `${missing.year - 1}-12-31` }]
      continue
    }
    if (!answer.provisional) continue
    const date = localDateOf(answer.due)
    if (!worst || date > worst.date) worst = { code: 'provisional', year: Number(date.slice(0, 4)), date }
  }
  return worst ? [worst] : []
}
