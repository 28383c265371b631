import type { CalendarIndex } from '#app/domain/calendar/calendar-index.ts'
import { workingMinutesBetween } from '#app/domain/calendar/working-time.ts'
import { actsOn } from '#app/domain/dossier/acts.ts'
import { type ControlSheet, controlSheet, type SheetStep } from '#app/domain/dossier/control-sheet.ts'
import { type Dossier, openHandOver, openRun } from '#app/domain/dossier/dossier.ts'
import type { Party } from '#app/domain/dossier/facts.ts'
import { latenessOf } from '#app/domain/dossier/lateness.ts'
import { maskName } from '#app/domain/dossier/mask-name.ts'
import { type Actor, responsibleUnit } from '#app/domain/organisation/actor.ts'
import { reasonsMayNot } from '#app/domain/organisation/may.ts'
import { sameNumber, statusOf, versionForIntake } from '#app/domain/procedure/procedure.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { type DossierHistory, objectOf } from '#app/server/asked-dossier.ts'
import { dossierDerivation } from '#app/server/dossier-derivation.ts'
import type { Ask } from '#app/server/route.ts'
import type { Applicant } from '#app/usecases/dossier/accept-dossier.ts'

/** Who answers for the dossier now, or where it rests. */
export type Holding =
  | { kind: 'held'; by: string; since: Instant; outside: boolean }
  | { kind: 'awaiting'; giver: string; receiver: string; since: Instant }
  | { kind: 'result-waiting'; since: Instant }
  | { kind: 'returned'; at: Instant }

const nameOf = (party: Party) => (party.kind === 'officer' ? party.officer.name : party.body)

function holdingOf(dossier: Dossier): Holding {
  const waiting = openHandOver(dossier)
  if (waiting)
    return {
      kind: 'awaiting',
      giver: nameOf(waiting.giver),
      receiver: nameOf(waiting.receiver),
      since: waiting.givenAt,
    }
  const run = openRun(dossier)
  if (run)
    return {
      kind: 'held',
      by: nameOf(run.holder),
      since: run.openedAt,
      outside: run.holder.kind === 'outside',
    }
  return dossier.returnedAt === null
    ? { kind: 'result-waiting', since: dossier.finishedAt! }
    : { kind: 'returned', at: dossier.returnedAt }
}

/** Everything that the page of a dossier shows, as plain data. */
export async function dossierView({ app, actor, now }: Ask, { dossier, entries }: DossierHistory) {
  const { pinned } = dossier
  const versions = await app.views.dossiers.versionsBeside(pinned.procedureId)
  const version = versions.find((each) => sameNumber(each, pinned))
  const forIntake = versionForIntake({ versions }, now)
  const isForIntake = forIntake !== null && sameNumber(forIntake, pinned)
  const calendar = await app.calendarOfDossier(dossier)
  const { index, minutesPerDay } = calendar
  const counted = controlSheet(dossier, index, minutesPerDay, isForIntake, now)
  const late = latenessOf(dossier, index, minutesPerDay, now)
  const applicant = await app.views.dossiers.personal<Applicant>(dossier.applicant)
  const mayNotWork = reasonsMayNot(actor, 'dossier.work', objectOf(dossier), now)
  const ofTheUnit = mayNotWork.length === 0
  return {
    code: dossier.code,
    procedure: {
      code: pinned.procedureCode,
      title: dossier.procedureTitle,
      issueNumber: pinned.issueNumber,
      revision: pinned.revision,
      fingerprint: pinned.contentSha256.slice(0, 8),
      status: version ? statusOf(version, now) : null,
      /** Copied from paper, whatever became of it since. */
      paper: version?.origin === 'paper',
      old: !isForIntake,
    },
    unit: await unitOf(app, actor, dossier, now),
    variant: dossier.variant,
    applicant:
      applicant && (ofTheUnit ? applicant : { name: maskName(applicant.name), address: '', phone: '' }),
    applicantMasked: applicant !== null && !ofTheUnit,
    request: ofTheUnit ? dossier.request : null,
    channel: dossier.channel,
    items: dossier.items,
    term: dossier.term,
    timePlan: dossier.timePlan,
    submittedAt: dossier.submittedAt,
    acceptedAt: dossier.acceptedAt,
    outsideWindowReason: dossier.outsideWindowReason,
    promisedAt: dossier.promisedAt,
    dueAt: dossier.dueAt,
    provisional: dossier.provisional,
    /** As it is counted now; null without a term. */
    derivation: dossierDerivation(dossier, calendar),
    /** As it was counted at acceptance, when a later calendar counts it now. */
    derivationAtAcceptance: calendar.sha256 === pinned.calendarSha256 ? null : dossier.derivation,
    calendar: {
      code: calendar.code,
      name: index.calendar.name,
      version: calendar.version,
      rule: pinned.countingRule,
    },
    calendarAtAcceptance: pinned.calendarVersion,
    recomputations: dossier.recomputations,
    minutesPerDay,
    holding: holdingOf(dossier),
    finishedAt: dossier.finishedAt,
    mayNotWork,
    acts: actsOn(dossier, actor, now),
    /** Null, with the reasons in `uncounted`, when the calendar does not reach to now. */
    sheet: counted.ok ? sheetView(dossier, counted.sheet, index, now) : null,
    uncounted: counted.ok ? [] : counted.refusals,
    lateness: late.ok ? late.lateness : null,
    overrunMinutes: late.ok ? (late.lateness?.overrunMinutes ?? null) : null,
    entries: entries.map(({ seq, at, actorName, fact, leaf }) => ({
      seq,
      at,
      actorName,
      fact,
      leaf: leaf.slice(0, 8),
    })),
  }
}

/** Đơn vị giải quyết: as named when it took the dossier, and who answers for it since that unit ended. */
async function unitOf(app: Ask['app'], actor: Actor, { unitId, acceptedBy }: Dossier, now: Instant) {
  const heirId = responsibleUnit(actor, unitId)
  const heir = heirId === unitId ? null : await app.views.units.asOf(heirId, now)
  return { name: acceptedBy.unitName, heir: heir?.name ?? null }
}

export type DossierView = Awaited<ReturnType<typeof dossierView>>

/** A step as the timeline shows it: what the sheet says, and how it was given and received. */
export type StepView = Omit<SheetStep, 'holder'> & {
  holder: string | null
  givenAt: Instant | null
  receivedAt: Instant | null
  /** Working minutes since the step was due; null while it is in time, and for closed ones. */
  overMinutes: number | null
  /** Working minutes since it was given to somebody who has not received it; null when nobody waits. */
  waitingMinutes: number | null
}

function sheetView(dossier: Dossier, sheet: ControlSheet, index: CalendarIndex, now: Instant) {
  return {
    flags: sheet.flags,
    result: sheet.result,
    remainingMinutes: sheet.remainingMinutes,
    steps: sheet.steps.map((step, at): StepView => {
      // The first step is opened by acceptance, which nobody gave.
      const arrival = at === 0 ? undefined : dossier.handOvers.findLast(({ toStep }) => toStep === at)
      const between = step.holder !== null && arrival && nameOf(arrival.giver) !== nameOf(arrival.receiver)
      const waited =
        step.state === 'waiting' && arrival ? workingMinutesBetween(index, arrival.givenAt, now) : null
      const over =
        step.state === 'open' && step.overdue ? workingMinutesBetween(index, step.dueAt!, now) : null
      return {
        ...step,
        holder: step.holder && nameOf(step.holder),
        givenAt: between ? arrival.givenAt : null,
        receivedAt: between ? arrival.receivedAt : null,
        overMinutes: over?.ok ? over.minutes : null,
        waitingMinutes: waited?.ok ? waited.minutes : null,
      }
    }),
    blocks: sheet.blocks.map(({ giver, receiver, givenAt, receivedAt, waitedMinutes, ...block }) => ({
      giver: nameOf(giver),
      receiver: nameOf(receiver),
      /** Who acted in the place of the party; null for its own act. */
      givenBy: block.givenBy?.name ?? null,
      receivedBy: block.receivedBy?.name ?? null,
      givenAt,
      receivedAt,
      waitedMinutes,
      result: block.result,
      note: block.note,
      means: block.means,
      paper: block.paper,
    })),
  }
}

export type SheetView = ReturnType<typeof sheetView>
