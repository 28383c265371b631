import type { CalendarIndex } from '../calendar/calendar-index.ts'
import { type TimeRefusal, workingMinutesBetween } from '../calendar/working-time.ts'
import { type Instant, localDateOf } from '../shared/instant.ts'
import { type Dossier, type HandOver, openHandOver, openRun, type StepRun } from './dossier.ts'
import type { Party, PlannedStep } from './facts.ts'
import { allottedMinutes } from './plan.ts'
import { type Result, resultOf } from './result.ts'

/** Cờ: what is worth a word about a dossier at this moment. Resting states have none. */
export type DossierFlag =
  | 'overdue'
  | 'step-overdue'
  | 'due-today'
  | 'due-soon'
  | 'awaiting-receipt'
  | 'outside'
  | 'result-waiting'
  | 'promise-missed'
  /** The version it runs under is not the one in force now; it stays pinned to it. */
  | 'old-version'
  /** The version gives its steps no times: nobody can say where it is late. */
  | 'lateness-unknowable'

/** A step of the sheet: planned, and what became of it. */
export type SheetStep = {
  planned: PlannedStep
  state: 'done' | 'open' | 'waiting' | 'ahead'
  holder: Party | null
  openedAt: Instant | null
  closedAt: Instant | null
  dueAt: Instant | null
  allottedMinutes: number | null
  /** Working minutes so far; null while ahead. */
  usedMinutes: number | null
  /** Null while open and on time, and for steps without a time. */
  result: Result | null
  overdue: boolean
  lateReason: string | null
  /** Minutes the hand-over to this step waited to be received. */
  waitedMinutes: number | null
}

/** Khối giao → nhận of the printed sheet. */
export type SheetBlock = HandOver & { result: Result | null }

/** Phiếu kiểm soát as it stands at one instant. */
export type ControlSheet = {
  at: Instant
  steps: SheetStep[]
  /** Every hand-over between two different parties; to oneself is not printed. */
  blocks: SheetBlock[]
  flags: DossierFlag[]
  result: Result | null
  usedMinutes: number
  remainingMinutes: number | null
}

/** Sắp đến hạn: this share of the term is left, but never fewer minutes than the floor. No legal threshold is known. */
export const DUE_SOON = { share: 0.2, floorMinutes: 240 }

/**
 * The sheet at that instant, by the pinned calendar. `versionInForce` says whether the pinned version is still
 * the one in force. Refused when the calendar does not reach to now.
 */
export function controlSheet(
  dossier: Dossier,
  index: CalendarIndex,
  minutesPerDay: number,
  versionInForce: boolean,
  now: Instant,
): { ok: true; sheet: ControlSheet } | { ok: false; refusals: TimeRefusal[] } {
  const end = dossier.finishedAt ?? (now < dossier.acceptedAt ? dossier.acceptedAt : now)
  const measured = {
    used: workingMinutesBetween(index, dossier.acceptedAt, end),
    remaining:
      dossier.dueAt === null || end >= dossier.dueAt
        ? { ok: true as const, minutes: 0 }
        : workingMinutesBetween(index, end, dossier.dueAt),
    open: openMinutes(dossier, index, end),
  }
  for (const each of Object.values(measured)) if (!each.ok) return each
  const { used, remaining, open } = measured as {
    [K in keyof typeof measured]: { ok: true; minutes: number }
  }

  const steps = dossier.plan.map((planned, step) =>
    sheetStep(dossier, planned, step, open.minutes, minutesPerDay, now),
  )
  return {
    ok: true,
    sheet: {
      at: now,
      steps,
      blocks: printedBlocks(dossier),
      flags: flagsOf(dossier, steps, used.minutes, remaining.minutes, versionInForce, now),
      result: dossier.finishedAt === null ? null : resultOf(dossier.finishedAt, dossier.dueAt),
      usedMinutes: used.minutes,
      remainingMinutes: dossier.dueAt === null ? null : remaining.minutes,
    },
  }
}

function openMinutes(dossier: Dossier, index: CalendarIndex, end: Instant) {
  const run = openRun(dossier)
  if (!run || run.openedAt >= end) return { ok: true as const, minutes: 0 }
  return workingMinutesBetween(index, run.openedAt, end)
}

function sheetStep(
  dossier: Dossier,
  planned: PlannedStep,
  step: number,
  openMinutesUsed: number,
  minutesPerDay: number,
  now: Instant,
): SheetStep {
  const run = dossier.runs.findLast((each) => each.step === step)
  const arrival = dossier.handOvers.findLast((each) => each.toStep === step)
  const base = { planned, allottedMinutes: allottedMinutes(planned.allotment, minutesPerDay) }
  if (!run) {
    const waiting = openHandOver(dossier)?.toStep === step
    return {
      ...base,
      state: waiting ? 'waiting' : 'ahead',
      holder: waiting ? openHandOver(dossier)!.receiver : null,
      openedAt: null,
      closedAt: null,
      dueAt: null,
      usedMinutes: null,
      result: null,
      overdue: false,
      lateReason: null,
      waitedMinutes: null,
    }
  }
  return {
    ...base,
    state: run.closedAt === null ? 'open' : 'done',
    holder: run.holder,
    openedAt: run.openedAt,
    closedAt: run.closedAt,
    dueAt: run.dueAt,
    usedMinutes: run.usedMinutes ?? openMinutesUsed,
    result: run.closedAt === null ? null : resultOf(run.closedAt, run.dueAt),
    overdue: isOverdue(run, now),
    lateReason: run.lateReason,
    waitedMinutes: arrival?.waitedMinutes ?? null,
  }
}

/** Quá thời gian bước, at that instant or when it was closed. A step without a time is never overdue. */
export const isOverdue = (run: Pick<StepRun, 'dueAt' | 'closedAt'>, now: Instant): boolean =>
  run.dueAt !== null && (run.closedAt ?? now) > run.dueAt

const partyKey = (party: Party) =>
  party.kind === 'officer' ? party.officer.personId : `outside ${party.body}`

/** Khối in của phiếu: every hand-over between two different parties, in order. */
export function printedBlocks(dossier: Dossier): SheetBlock[] {
  return dossier.handOvers
    .filter((handOver) => partyKey(handOver.giver) !== partyKey(handOver.receiver))
    .map((handOver) => {
      const run = dossier.runs.findLast((each) => each.step === handOver.fromStep && each.closedAt !== null)
      return { ...handOver, result: run?.closedAt ? resultOf(run.closedAt, run.dueAt) : null }
    })
}

function flagsOf(
  dossier: Dossier,
  steps: SheetStep[],
  usedMinutes: number,
  remainingMinutes: number,
  versionInForce: boolean,
  now: Instant,
): DossierFlag[] {
  const flags: DossierFlag[] = []
  const { dueAt, promisedAt, finishedAt, place } = dossier
  const running = finishedAt === null
  if (dueAt !== null && (finishedAt ?? now) > dueAt) flags.push('overdue')
  if (steps.some((step) => step.overdue && (running ? step.state === 'open' : true)))
    flags.push('step-overdue')
  if (running && dueAt !== null && now <= dueAt) {
    if (localDateOf(now) === localDateOf(dueAt)) flags.push('due-today')
    else if (
      remainingMinutes <= Math.max(DUE_SOON.floorMinutes, (usedMinutes + remainingMinutes) * DUE_SOON.share)
    )
      flags.push('due-soon')
  }
  if (running && promisedAt !== null && now > promisedAt && promisedAt !== dueAt) flags.push('promise-missed')
  if (place.kind === 'awaiting-receipt') flags.push('awaiting-receipt')
  if (openRun(dossier)?.holder.kind === 'outside') flags.push('outside')
  if (place.kind === 'result-waiting') flags.push('result-waiting')
  if (!versionInForce && place.kind !== 'returned') flags.push('old-version')
  if (dossier.plan.every((step) => step.allotment === 'none')) flags.push('lateness-unknowable')
  return flags
}
