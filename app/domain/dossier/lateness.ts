import type { CalendarIndex } from '../calendar/calendar-index.ts'
import { type TimeRefusal, workingMinutesBetween } from '../calendar/working-time.ts'
import type { Instant } from '../shared/instant.ts'
import type { Dossier } from './dossier.ts'
import type { Party } from './facts.ts'
import { allottedMinutes } from './plan.ts'

/**
 * Where the time of a dossier went. The parts sum to `overrunMinutes` exactly, because each is the difference
 * of two points on one working-minute axis that starts at acceptance.
 */
export type Lateness = {
  /** Working minutes from due to the end (or to now); 0 or less when not late. */
  overrunMinutes: number
  parts: LatenessPart[]
}

export type LatenessPart =
  /** A stay: how long it was held against what was allotted; `extraMinutes` may be negative. */
  | {
      kind: 'step'
      step: string
      holder: Party
      usedMinutes: number
      allottedMinutes: number | null
      extraMinutes: number
    }
  /** Chậm nhận: given but not yet received. */
  | { kind: 'waiting'; from: Party; to: Party; minutes: number }
  /** What the term grants beyond the allotments of the steps gone through; lowers the overrun. */
  | { kind: 'slack'; minutes: number }

/**
 * Tells the lateness of a dossier at that instant, or at its end when finished. Null when the dossier has no
 * due moment. Refused when the calendar does not reach that far.
 */
export function latenessOf(
  dossier: Dossier,
  index: CalendarIndex,
  minutesPerDay: number,
  now: Instant,
): { ok: true; lateness: Lateness | null } | { ok: false; refusals: TimeRefusal[] } {
  if (dossier.dueAt === null) return { ok: true, lateness: null }
  const end = dossier.finishedAt ?? now
  const points = new Map<Instant, number>()
  for (const instant of [end, dossier.dueAt, ...boundaries(dossier)]) {
    const measured = workingMinutesBetween(index, dossier.acceptedAt, instant)
    if (!measured.ok) return measured
    points.set(instant, measured.minutes)
  }
  const axis = (instant: Instant) => points.get(instant)!

  const parts: LatenessPart[] = []
  let allotted = 0
  for (const run of dossier.runs) {
    const planned = dossier.plan[run.step]!
    const used = axis(run.closedAt ?? end) - axis(run.openedAt)
    // Calendar days and `ngay` state no number of minutes, yet they end at a moment: what lies before it is granted.
    const untilDue = run.dueAt === null ? null : axis(run.dueAt) - axis(run.openedAt)
    const grant = allottedMinutes(planned.allotment, minutesPerDay) ?? untilDue
    allotted += grant ?? 0
    parts.push({
      kind: 'step',
      step: planned.code,
      holder: run.holder,
      usedMinutes: used,
      allottedMinutes: grant,
      extraMinutes: used - (grant ?? 0),
    })
  }
  for (const handOver of dossier.handOvers) {
    const waited = axis(handOver.receivedAt ?? end) - axis(handOver.givenAt)
    if (waited > 0)
      parts.push({ kind: 'waiting', from: handOver.giver, to: handOver.receiver, minutes: waited })
  }
  const slack = axis(dossier.dueAt) - allotted
  if (slack !== 0) parts.push({ kind: 'slack', minutes: slack })
  return { ok: true, lateness: { overrunMinutes: axis(end) - axis(dossier.dueAt), parts } }
}

function boundaries(dossier: Dossier): Instant[] {
  return [
    ...dossier.runs.flatMap((run) => [run.openedAt, run.closedAt, run.dueAt]),
    ...dossier.handOvers.flatMap((handOver) => [handOver.givenAt, handOver.receivedAt]),
  ].filter((instant) => instant !== null)
}
