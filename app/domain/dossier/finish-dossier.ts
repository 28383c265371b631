import { workingMinutesBetween } from '../calendar/working-time.ts'
import { type Actor, officerOf } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { type CountedBy, calendarRef } from './counted-by.ts'
import { type Dossier, openRun } from './dossier.ts'
import type { DossierFact } from './facts.ts'
import {
  type HandOverRefusal,
  reasonsNotToEndStep,
  reasonsOfLateness,
  rightToEndStep,
  textOrNull,
} from './hand-over-step.ts'

/** Hoàn thành: the holder of the last step says the result is there; this moment decides trước hạn, đúng hạn, quá hạn. */
export function finishDossier(
  dossier: Dossier,
  command: { actor: Actor; step: number; lateReason: string | null },
  calendar: CountedBy,
  at: Instant,
): Outcome<DossierFact, HandOverRefusal> {
  const blocked = reasonsNotToEndStep(dossier, command.actor, at)
  if (blocked.length > 0) return refused(...blocked)
  const run = openRun(dossier)!
  const next = dossier.plan[run.step + 1]
  const refusals = reasonsOfLateness(dossier, command.lateReason, at)
  if (command.step !== run.step)
    refusals.push({ code: 'hand-over.stale-step', step: dossier.plan[run.step]!.code })
  if (next) refusals.push({ code: 'hand-over.not-last-step', next: next.code })
  const used = workingMinutesBetween(calendar.index, run.openedAt, at)
  if (!used.ok) refusals.push(...used.refusals)
  if (refusals.length > 0 || !used.ok) return refused(...refusals)
  return accepted({
    type: 'dossier-finished',
    step: run.step,
    by: officerOf(command.actor),
    onBehalfOf: rightToEndStep(dossier, command.actor, at),
    usedMinutes: used.minutes,
    lateReason: textOrNull(command.lateReason),
    calendar: calendarRef(calendar),
  })
}

export type ReturnResultRefusal = { code: 'result.not-ready' } | { code: 'result.already-returned' }

/** Every reason why the result cannot be handed to the applicant now. */
export function reasonsNotToReturnResult(dossier: Dossier): ReturnResultRefusal[] {
  if (dossier.returnedAt !== null) return [{ code: 'result.already-returned' }]
  return dossier.finishedAt === null ? [{ code: 'result.not-ready' }] : []
}

/** Trả kết quả to the applicant. */
export function returnResult(dossier: Dossier, actor: Actor): Outcome<DossierFact, ReturnResultRefusal> {
  const refusals = reasonsNotToReturnResult(dossier)
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ type: 'result-returned', by: officerOf(actor) })
}
