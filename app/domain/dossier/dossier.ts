import type { CalendarRef } from '../calendar/facts.ts'
import type { Officer, OnBehalfOf } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import type { DossierFact, Party } from './facts.ts'

/** One stay of the dossier at one step; a refused receipt does not end it. */
export type StepRun = {
  step: number
  holder: Party
  openedAt: Instant
  dueAt: Instant | null
  closedAt: Instant | null
  /** Working minutes from opening to giving; null while open. */
  usedMinutes: number | null
  lateReason: string | null
}

/** Giao → nhận: one block of the control sheet. Waiting between the two belongs to neither step. */
export type HandOver = {
  fromStep: number
  /** Null for the last one, back to reception. */
  toStep: number | null
  giver: Party
  receiver: Party
  /** Who gave, or received, in the place of the party; null for the party's own act. */
  givenBy: Officer | null
  receivedBy: Officer | null
  givenAt: Instant
  receivedAt: Instant | null
  waitedMinutes: number | null
  note: string | null
  means: string | null
  paper: string | null
}

export type Refusal = {
  step: number
  by: Officer
  onBehalfOf: OnBehalfOf | null
  reason: string
  at: Instant
}

/**
 * Where the dossier is: with someone at a step, between giver and receiver, done with the result waiting,
 * or returned to the applicant.
 */
export type Place =
  | { kind: 'at-step'; step: number }
  | { kind: 'awaiting-receipt'; fromStep: number; toStep: number }
  | { kind: 'result-waiting' }
  | { kind: 'returned' }

/** Một lần hạn đổi theo lịch: what moved, by which calendar, on what ground. */
export type Recomputation = Omit<Extract<DossierFact, { type: 'due-recomputed' }>, 'type'> & { at: Instant }

type Acceptance = Extract<DossierFact, { type: 'dossier-accepted' }>

/** Hồ sơ with its control sheet (phiếu kiểm soát): the fold of its facts and nothing else. */
export type Dossier = Omit<Acceptance, 'type' | 'holder' | 'stepDueAt'> & {
  acceptedBy: Officer
  place: Place
  runs: StepRun[]
  handOvers: HandOver[]
  refusals: Refusal[]
  recomputations: Recomputation[]
  finishedAt: Instant | null
  /** The calendar that the result was judged by, if another than the pinned one; a later one changes nothing. */
  endedUnder: CalendarRef | null
  returnedAt: Instant | null
}

/** The calendar of the moment of acceptance. */
export const calendarPinned = ({ pinned }: Pick<Dossier, 'pinned'>): CalendarRef => ({
  code: pinned.calendarCode,
  version: pinned.calendarVersion,
  sha256: pinned.calendarSha256,
})

/** The stay that is open now; null while a hand-over waits and after the end. */
export const openRun = (dossier: Dossier): StepRun | null =>
  dossier.place.kind === 'at-step' ? dossier.runs.at(-1)! : null

/** The hand-over that nobody has received yet; null when there is none. */
export const openHandOver = (dossier: Dossier): HandOver | null =>
  dossier.place.kind === 'awaiting-receipt' ? dossier.handOvers.at(-1)! : null

/** Who answers for the dossier now: the giver until it is received; null after the end. */
export function responsibleNow(dossier: Dossier): Party | null {
  return openRun(dossier)?.holder ?? openHandOver(dossier)?.giver ?? null
}

const officerParty = (officer: Officer): Party => ({ kind: 'officer', officer })

/** The dossier after one more fact recorded at that instant. */
export function evolveDossier(dossier: Dossier | null, fact: DossierFact, at: Instant): Dossier {
  if (fact.type === 'dossier-accepted') return openDossier(fact)
  if (!dossier) throw new Error(`${fact.type} before dossier-accepted`)
  switch (fact.type) {
    case 'step-handed-over':
      return handedOver(dossier, fact, at)
    case 'step-received':
      return received(dossier, fact, at)
    case 'receipt-refused':
      return backToGiver(
        {
          ...dossier,
          refusals: [
            ...dossier.refusals,
            { step: fact.step, by: fact.by, onBehalfOf: fact.onBehalfOf, reason: fact.reason, at },
          ],
        },
        fact.step,
      )
    case 'hand-over-taken-back':
      return backToGiver(dossier, fact.step)
    case 'outside-step-opened':
      return openStep(lastHandOverReceived(dossier, at, 0, null), {
        step: fact.step,
        holder: { kind: 'outside', body: fact.body },
        openedAt: at,
        dueAt: fact.dueAt,
      })
    case 'returned-from-outside':
      return returnedFromOutside(dossier, fact, at)
    case 'dossier-finished':
      return {
        ...closeRun(dossier, at, fact.usedMinutes, fact.lateReason),
        place: { kind: 'result-waiting' },
        finishedAt: at,
        endedUnder: fact.calendar,
        handOvers: [
          ...dossier.handOvers,
          handOver({
            fromStep: fact.step,
            toStep: null,
            giver: fact.onBehalfOf ? dossier.runs.at(-1)!.holder : officerParty(fact.by),
            givenBy: fact.onBehalfOf && fact.by,
            receiver: officerParty(dossier.acceptedBy),
            givenAt: at,
            receivedAt: at,
          }),
        ],
      }
    case 'result-returned':
      return { ...dossier, place: { kind: 'returned' }, returnedAt: at }
    case 'due-recomputed':
      return recomputed(dossier, fact, at)
  }
}

function openDossier(fact: Acceptance): Dossier {
  const { type: _type, holder, stepDueAt, ...rest } = fact
  const first = { step: 0, holder: officerParty(holder), openedAt: fact.acceptedAt, dueAt: stepDueAt }
  return {
    ...rest,
    acceptedBy: holder,
    place: { kind: 'at-step', step: 0 },
    runs: [{ ...first, closedAt: null, usedMinutes: null, lateReason: null }],
    // The first block of the sheet: reception gives to whoever begins.
    handOvers: [
      handOver({
        fromStep: 0,
        toStep: 0,
        giver: officerParty(holder),
        receiver: officerParty(holder),
        givenAt: fact.acceptedAt,
        receivedAt: fact.acceptedAt,
      }),
    ],
    refusals: [],
    recomputations: [],
    finishedAt: null,
    endedUnder: null,
    returnedAt: null,
  }
}

function recomputed(
  dossier: Dossier,
  fact: Extract<DossierFact, { type: 'due-recomputed' }>,
  at: Instant,
): Dossier {
  const { type: _type, ...recomputation } = fact
  const { due, step } = recomputation
  return {
    ...dossier,
    dueAt: due ? due.to : dossier.dueAt,
    runs: step
      ? dossier.runs.map((run, place) => (place === step.run ? { ...run, dueAt: step.to } : run))
      : dossier.runs,
    recomputations: [...dossier.recomputations, { ...recomputation, at }],
  }
}

const handOver = (
  known: Pick<HandOver, 'fromStep' | 'toStep' | 'giver' | 'receiver' | 'givenAt'> & Partial<HandOver>,
): HandOver => ({
  receivedAt: null,
  givenBy: null,
  receivedBy: null,
  waitedMinutes: known.receivedAt === undefined || known.receivedAt === null ? null : 0,
  note: null,
  means: null,
  paper: null,
  ...known,
})

function closeRun(dossier: Dossier, at: Instant, usedMinutes: number, lateReason: string | null): Dossier {
  const run = dossier.runs.at(-1)!
  return {
    ...dossier,
    runs: [...dossier.runs.slice(0, -1), { ...run, closedAt: at, usedMinutes, lateReason }],
  }
}

function openStep(dossier: Dossier, run: Pick<StepRun, 'step' | 'holder' | 'openedAt' | 'dueAt'>): Dossier {
  return {
    ...dossier,
    place: { kind: 'at-step', step: run.step },
    runs: [...dossier.runs, { ...run, closedAt: null, usedMinutes: null, lateReason: null }],
  }
}

function lastHandOverReceived(
  dossier: Dossier,
  at: Instant,
  waitedMinutes: number,
  receivedBy: Officer | null,
): Dossier {
  const last = dossier.handOvers.at(-1)!
  return {
    ...dossier,
    handOvers: [...dossier.handOvers.slice(0, -1), { ...last, receivedAt: at, waitedMinutes, receivedBy }],
  }
}

function handedOver(
  dossier: Dossier,
  fact: Extract<DossierFact, { type: 'step-handed-over' }>,
  at: Instant,
): Dossier {
  const { step, giver, onBehalfOf, receiver, note, means, paper } = fact
  return {
    ...closeRun(dossier, at, fact.usedMinutes, fact.lateReason),
    place: { kind: 'awaiting-receipt', fromStep: step, toStep: step + 1 },
    handOvers: [
      ...dossier.handOvers,
      handOver({
        fromStep: step,
        toStep: step + 1,
        giver: onBehalfOf ? dossier.runs.at(-1)!.holder : officerParty(giver),
        givenBy: onBehalfOf && giver,
        receiver,
        givenAt: at,
        note: note ?? fact.lateReason,
        means,
        paper,
      }),
    ],
  }
}

function received(
  dossier: Dossier,
  fact: Extract<DossierFact, { type: 'step-received' }>,
  at: Instant,
): Dossier {
  const { receiver, onBehalfOf } = fact
  // Whoever stands in receives for another, who holds the step: it stays with the post when the delegation ends.
  const holder = onBehalfOf ? dossier.handOvers.at(-1)!.receiver : officerParty(receiver)
  return openStep(lastHandOverReceived(dossier, at, fact.waitedMinutes, onBehalfOf && receiver), {
    step: fact.step,
    holder,
    openedAt: at,
    dueAt: fact.dueAt,
  })
}

/** A hand-over that did not happen: the giver's stay goes on as if it had never closed. */
function backToGiver(dossier: Dossier, step: number): Dossier {
  const run = dossier.runs.at(-1)!
  return {
    ...dossier,
    place: { kind: 'at-step', step },
    runs: [...dossier.runs.slice(0, -1), { ...run, closedAt: null, usedMinutes: null, lateReason: null }],
    handOvers: dossier.handOvers.slice(0, -1),
  }
}

function returnedFromOutside(
  dossier: Dossier,
  fact: Extract<DossierFact, { type: 'returned-from-outside' }>,
  at: Instant,
): Dossier {
  const outside = dossier.runs.at(-1)!.holder
  const receiver = officerParty(fact.receiver)
  const closed = closeRun(dossier, at, fact.usedMinutes, null)
  const last = fact.step + 1 >= dossier.plan.length
  const given: Dossier = {
    ...closed,
    handOvers: [
      ...closed.handOvers,
      handOver({
        fromStep: fact.step,
        toStep: last ? null : fact.step + 1,
        giver: outside,
        receiver,
        givenAt: at,
        receivedAt: at,
        means: fact.means,
        paper: fact.paper,
      }),
    ],
  }
  if (last) return { ...given, place: { kind: 'result-waiting' }, finishedAt: at, endedUnder: fact.calendar }
  return openStep(given, { step: fact.step + 1, holder: receiver, openedAt: at, dueAt: fact.nextDueAt })
}
