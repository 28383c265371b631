import type { CalendarIndex } from '../calendar/calendar-index.ts'
import { workingMinutesBetween } from '../calendar/working-time.ts'
import { type Instant, localDateOf } from '../shared/instant.ts'
import { type DossierFlag, DUE_SOON } from './control-sheet.ts'
import type { Place } from './dossier.ts'

/** What a list knows of a dossier without its facts. */
export type FlaggedLine = {
  acceptedAt: Instant
  promisedAt: Instant | null
  dueAt: Instant | null
  stepDueAt: Instant | null
  finishedAt: Instant | null
  place: Place['kind']
  /** Whether a body outside the system holds it. */
  outside: boolean
}

/**
 * Cờ của một dòng danh sách: those of `controlSheet` that a line can know. Without a calendar that reaches to
 * the due moment, `due-soon` is not said.
 */
export function lineFlags(line: FlaggedLine, index: CalendarIndex | null, now: Instant): DossierFlag[] {
  const flags: DossierFlag[] = []
  const { dueAt, promisedAt, finishedAt } = line
  const running = finishedAt === null
  if (dueAt !== null && (finishedAt ?? now) > dueAt) flags.push('overdue')
  if (running && line.stepDueAt !== null && now > line.stepDueAt) flags.push('step-overdue')
  if (running && dueAt !== null && now <= dueAt) {
    if (localDateOf(now) === localDateOf(dueAt)) flags.push('due-today')
    else if (index !== null && isDueSoon(index, line.acceptedAt, dueAt, now)) flags.push('due-soon')
  }
  if (running && promisedAt !== null && now > promisedAt && promisedAt !== dueAt) flags.push('promise-missed')
  if (line.place === 'awaiting-receipt') flags.push('awaiting-receipt')
  if (running && line.outside) flags.push('outside')
  if (line.place === 'result-waiting') flags.push('result-waiting')
  return flags
}

function isDueSoon(index: CalendarIndex, acceptedAt: Instant, dueAt: Instant, now: Instant): boolean {
  const remaining = workingMinutesBetween(index, now, dueAt)
  const whole = workingMinutesBetween(index, acceptedAt, dueAt)
  if (!remaining.ok || !whole.ok) return false
  return remaining.minutes <= Math.max(DUE_SOON.floorMinutes, whole.minutes * DUE_SOON.share)
}
