import { workingMinutesBetween } from '../calendar/working-time.ts'
import { type Actor, officerOf } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { type CountedBy, calendarRef } from './counted-by.ts'
import { type Dossier, openRun } from './dossier.ts'
import type { DossierFact } from './facts.ts'
import { type HandOverRefusal, textOrNull } from './hand-over-step.ts'
import { stepDue } from './step-due.ts'

/** Every reason why the open step cannot be ended by noting that it came back from outside. */
export function reasonsNotToReturnFromOutside(dossier: Dossier): HandOverRefusal[] {
  const run = openRun(dossier)
  if (!run) return [{ code: 'dossier.finished' }]
  return run.holder.kind === 'outside'
    ? []
    : [{ code: 'hand-over.next-is-inside', step: dossier.plan[run.step]!.code }]
}

/**
 * Nhận lại từ ngoài hệ thống: one-sided; our officer records means and paper, and holds the next step from
 * then. When the outside step was the last one, the result is there.
 */
export function returnFromOutside(
  dossier: Dossier,
  command: { actor: Actor; step: number; means: string; paper: string | null },
  calendar: CountedBy,
  at: Instant,
): Outcome<DossierFact, HandOverRefusal> {
  const refusals = reasonsNotToReturnFromOutside(dossier)
  if (refusals.length > 0) return refused(...refusals)
  const run = openRun(dossier)!
  const next = dossier.plan[run.step + 1]
  if (command.step !== run.step)
    refusals.push({ code: 'hand-over.stale-step', step: dossier.plan[run.step]!.code })
  if (command.means.trim() === '') refusals.push({ code: 'hand-over.means-missing' })
  const used = workingMinutesBetween(calendar.index, run.openedAt, at)
  const nextDue = next ? stepDue(calendar.index, at, next.allotment) : { ok: true as const, due: null }
  if (!used.ok) refusals.push(...used.refusals)
  if (!nextDue.ok) refusals.push(...nextDue.refusals)
  if (refusals.length > 0 || !used.ok || !nextDue.ok) return refused(...refusals)
  return accepted({
    type: 'returned-from-outside',
    step: run.step,
    receiver: officerOf(command.actor),
    usedMinutes: used.minutes,
    means: command.means.trim(),
    paper: textOrNull(command.paper),
    nextDueAt: nextDue.due,
    calendar: calendarRef(calendar),
  })
}
