import type { CalendarIndex } from '../calendar/calendar-index.ts'
import { type TimeRefusal, workingMinutesBetween } from '../calendar/working-time.ts'
import { type Actor, actingFor, type OnBehalfOf, officerOf, responsibleUnit } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { type Dossier, openHandOver, openRun } from './dossier.ts'
import type { DossierFact, Party } from './facts.ts'
import { stepDue } from './step-due.ts'

export type HandOverRefusal =
  | { code: 'dossier.finished' }
  /** The step was handed over already and waits to be received. */
  | { code: 'hand-over.already-given'; receiver: string; givenAt: Instant }
  | { code: 'hand-over.not-holder'; holder: string }
  | { code: 'hand-over.at-outside-body'; body: string }
  | { code: 'hand-over.last-step' }
  | { code: 'hand-over.not-last-step'; next: string }
  | { code: 'hand-over.late-needs-reason'; step: string; dueAt: Instant }
  | { code: 'hand-over.next-is-outside'; step: string }
  | { code: 'hand-over.next-is-inside'; step: string }
  | { code: 'hand-over.means-missing' }
  | { code: 'hand-over.other-unit'; receiver: string }
  | { code: 'hand-over.stale-step'; step: string }
  | TimeRefusal

export type HandOverCommand = {
  actor: Actor
  /** The step the form was shown for: a form sent twice, or late, meets another step and is refused. */
  step: number
  receiver: Party
  lateReason: string | null
  note: string | null
  means: string | null
  paper: string | null
}

/** The person's id; null for a body outside the system. */
const partyId = (party: Party) => (party.kind === 'officer' ? party.officer.personId : null)

/** A party's name as a refusal shows it. */
export const nameOf = (party: Party) => (party.kind === 'officer' ? party.officer.name : party.body)

/** By what right the actor does what is this party's to do at that instant; null when he may not. */
export const actingForParty = (actor: Actor, party: Party, at: Instant) =>
  party.kind === 'officer' ? actingFor(actor, party.officer.personId, 'dossiers', at) : null

/**
 * Every reason why this person cannot end the step that is open now; the page asks it to explain a missing button.
 * The holder may, and whoever stands in for him at that instant.
 */
export function reasonsNotToEndStep(dossier: Dossier, actor: Actor, at: Instant): HandOverRefusal[] {
  const waiting = openHandOver(dossier)
  if (waiting)
    return [{ code: 'hand-over.already-given', receiver: nameOf(waiting.receiver), givenAt: waiting.givenAt }]
  const run = openRun(dossier)
  if (!run) return [{ code: 'dossier.finished' }]
  if (run.holder.kind === 'outside') return [{ code: 'hand-over.at-outside-body', body: run.holder.body }]
  if (!actingForParty(actor, run.holder, at))
    return [{ code: 'hand-over.not-holder', holder: run.holder.officer.name }]
  return []
}

/** By what right the actor ends the open step; for nobody but who may. */
export const rightToEndStep = (dossier: Dossier, actor: Actor, at: Instant): OnBehalfOf | null =>
  actingForParty(actor, openRun(dossier)!.holder, at)?.onBehalfOf ?? null

/** Every reason why the open step cannot be ended as late as this without a word. */
export function reasonsOfLateness(
  dossier: Dossier,
  lateReason: string | null,
  at: Instant,
): HandOverRefusal[] {
  const run = openRun(dossier)!
  if (run.dueAt === null || at <= run.dueAt || (lateReason ?? '').trim() !== '') return []
  return [{ code: 'hand-over.late-needs-reason', step: dossier.plan[run.step]!.code, dueAt: run.dueAt }]
}

/** Blank text from a form is no text. */
export const textOrNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())

/**
 * Giao: the giver's used time stops here, responsibility stays with him until receipt. To a body outside the
 * system it is one-sided: our officer records means and paper, and the outside step opens at once. When the
 * next step is the giver's own, or the holder's for whom he gives, the same act closes this one and opens that.
 */
export function handOverStep(
  dossier: Dossier,
  command: HandOverCommand,
  index: CalendarIndex,
  at: Instant,
): Outcome<DossierFact, HandOverRefusal> {
  const blocked = reasonsNotToEndStep(dossier, command.actor, at)
  if (blocked.length > 0) return refused(...blocked)
  const run = openRun(dossier)!
  const next = dossier.plan[run.step + 1]
  const refusals = reasonsOfLateness(dossier, command.lateReason, at)
  if (command.step !== run.step)
    refusals.push({ code: 'hand-over.stale-step', step: dossier.plan[run.step]!.code })
  if (!next) return refused(...refusals, { code: 'hand-over.last-step' })
  refusals.push(...reasonsOfTheReceiver(dossier, command, next))
  const used = workingMinutesBetween(index, run.openedAt, at)
  const nextDue = stepDue(index, at, next.allotment)
  if (!used.ok) refusals.push(...used.refusals)
  if (!nextDue.ok) refusals.push(...nextDue.refusals)
  if (refusals.length > 0 || !used.ok || !nextDue.ok) return refused(...refusals)

  const giver = officerOf(command.actor)
  const onBehalfOf = rightToEndStep(dossier, command.actor, at)
  const given: DossierFact = {
    type: 'step-handed-over',
    step: run.step,
    giver,
    onBehalfOf,
    receiver: command.receiver,
    usedMinutes: used.minutes,
    lateReason: textOrNull(command.lateReason),
    note: textOrNull(command.note),
    means: textOrNull(command.means),
    paper: textOrNull(command.paper),
  }
  const step = run.step + 1
  if (command.receiver.kind === 'outside')
    return accepted<DossierFact>(given, {
      type: 'outside-step-opened',
      step,
      body: command.receiver.body,
      dueAt: nextDue.due,
    })
  const { personId } = command.receiver.officer
  const isHolders = personId === partyId(run.holder)
  if (isHolders || personId === giver.personId)
    return accepted<DossierFact>(given, {
      type: 'step-received',
      step,
      receiver: giver,
      onBehalfOf: isHolders ? onBehalfOf : null,
      waitedMinutes: 0,
      dueAt: nextDue.due,
    })
  return accepted<DossierFact>(given)
}

function reasonsOfTheReceiver(
  dossier: Dossier,
  command: HandOverCommand,
  next: Dossier['plan'][number],
): HandOverRefusal[] {
  const { receiver, means } = command
  if (receiver.kind === 'officer') {
    if (next.performer === 'outside') return [{ code: 'hand-over.next-is-outside', step: next.code }]
    if (receiver.officer.unitId !== responsibleUnit(command.actor, dossier.unitId))
      return [{ code: 'hand-over.other-unit', receiver: receiver.officer.name }]
    return []
  }
  if (next.performer !== 'outside') return [{ code: 'hand-over.next-is-inside', step: next.code }]
  return (means ?? '').trim() === '' ? [{ code: 'hand-over.means-missing' }] : []
}
