import { type Instant, localDateOf } from '../shared/instant.ts'

/** Kết quả giải quyết, in the words of the control sheet. */
export type Result = 'early' | 'on-time' | 'overdue'

/**
 * Trước hạn, đúng hạn, quá hạn by the day rule: on a day before the due day, on the due day and not after
 * due, after due. Equality to the minute would make `on-time` almost unreachable. Null without a due moment.
 */
export function resultOf(endedAt: Instant, dueAt: Instant | null): Result | null {
  if (dueAt === null) return null
  if (endedAt > dueAt) return 'overdue'
  return localDateOf(endedAt) < localDateOf(dueAt) ? 'early' : 'on-time'
}
