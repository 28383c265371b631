import type { CalendarIndex } from '../calendar/calendar-index.ts'
import { type TimeRefusal, workingMinutesBetween } from '../calendar/working-time.ts'
import { type Actor, type OnBehalfOf, officerOf } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { type CountedBy, calendarRef } from './counted-by.ts'
import { type Dossier, openHandOver } from './dossier.ts'
import type { DossierFact } from './facts.ts'
import { actingForParty, nameOf } from './hand-over-step.ts'
import { stepDue } from './step-due.ts'

export type ReceiveRefusal =
  | { code: 'receipt.nothing-to-receive' }
  | { code: 'receipt.not-the-receiver'; receiver: string }
  | { code: 'receipt.reason-missing' }
  | { code: 'take-back.not-the-giver'; giver: string }
  | TimeRefusal

/**
 * Every reason why this person cannot receive (or refuse) the hand-over that waits now: the receiver may, and whoever
 * stands in for him.
 */
export function reasonsNotToReceive(dossier: Dossier, actor: Actor, at: Instant): ReceiveRefusal[] {
  const waiting = openHandOver(dossier)
  if (!waiting) return [{ code: 'receipt.nothing-to-receive' }]
  const { receiver } = waiting
  if (!actingForParty(actor, receiver, at))
    return [{ code: 'receipt.not-the-receiver', receiver: nameOf(receiver) }]
  return []
}

const rightToReceive = (dossier: Dossier, actor: Actor, at: Instant): OnBehalfOf | null =>
  actingForParty(actor, openHandOver(dossier)!.receiver, at)!.onBehalfOf

/** Nhận bàn giao: opens the next step for the receiver; the waiting is written down and counts in neither step. */
export function receiveStep(
  dossier: Dossier,
  actor: Actor,
  index: CalendarIndex,
  at: Instant,
): Outcome<DossierFact, ReceiveRefusal> {
  const refusals = reasonsNotToReceive(dossier, actor, at)
  if (refusals.length > 0) return refused(...refusals)
  const waiting = openHandOver(dossier)!
  const step = waiting.fromStep + 1
  const waited = workingMinutesBetween(index, waiting.givenAt, at)
  const due = stepDue(index, at, dossier.plan[step]!.allotment)
  if (!waited.ok) return refused(...waited.refusals)
  if (!due.ok) return refused(...due.refusals)
  return accepted({
    type: 'step-received',
    step,
    receiver: officerOf(actor),
    onBehalfOf: rightToReceive(dossier, actor, at),
    waitedMinutes: waited.minutes,
    dueAt: due.due,
  })
}

/**
 * Từ chối nhận: with a reason; the dossier stays with the giver and his time runs on, until the moment that today's
 * calendar says: while it waited, nobody's time ran, and a change of calendar passed it by.
 */
export function refuseReceipt(
  dossier: Dossier,
  command: { actor: Actor; reason: string },
  calendar: CountedBy,
  at: Instant,
): Outcome<DossierFact, ReceiveRefusal> {
  const refusals = reasonsNotToReceive(dossier, command.actor, at)
  if (command.reason.trim() === '') refusals.push({ code: 'receipt.reason-missing' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted<DossierFact>(
    {
      type: 'receipt-refused',
      step: openHandOver(dossier)!.fromStep,
      by: officerOf(command.actor),
      onBehalfOf: rightToReceive(dossier, command.actor, at),
      reason: command.reason.trim(),
    },
    ...givenStepRecounted(dossier, calendar),
  )
}

/** The due moment of the step that goes back to its giver, when today's calendar says another. */
function givenStepRecounted(dossier: Dossier, calendar: CountedBy): DossierFact[] {
  const run = dossier.runs.length - 1
  const { step, openedAt, dueAt } = dossier.runs[run]!
  const counted = stepDue(calendar.index, openedAt, dossier.plan[step]!.allotment)
  if (!counted.ok || counted.due === null || dueAt === null || counted.due === dueAt) return []
  return [
    {
      type: 'due-recomputed',
      calendar: calendarRef(calendar),
      citation: null,
      due: null,
      step: { run, from: dueAt, to: counted.due },
    },
  ]
}

/**
 * Every reason why this person cannot take the hand-over back: the giver may, and whoever stands in for him, and only
 * before receipt.
 */
export function reasonsNotToTakeBack(dossier: Dossier, actor: Actor, at: Instant): ReceiveRefusal[] {
  const waiting = openHandOver(dossier)
  if (!waiting) return [{ code: 'receipt.nothing-to-receive' }]
  return actingForParty(actor, waiting.giver, at)
    ? []
    : [{ code: 'take-back.not-the-giver', giver: nameOf(waiting.giver) }]
}

/** Lấy lại: what nobody has received yet. */
export function takeBackHandOver(
  dossier: Dossier,
  actor: Actor,
  calendar: CountedBy,
  at: Instant,
): Outcome<DossierFact, ReceiveRefusal> {
  const refusals = reasonsNotToTakeBack(dossier, actor, at)
  if (refusals.length > 0) return refused(...refusals)
  return accepted<DossierFact>(
    {
      type: 'hand-over-taken-back',
      step: openHandOver(dossier)!.fromStep,
      by: officerOf(actor),
      onBehalfOf: actingForParty(actor, openHandOver(dossier)!.giver, at)!.onBehalfOf,
    },
    ...givenStepRecounted(dossier, calendar),
  )
}
