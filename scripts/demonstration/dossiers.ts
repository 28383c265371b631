import {
  addWorkingMinutes,
  nextReceptionOpening,
  workingMinutesBetween,
} from '#app/domain/calendar/working-time.ts'
import type { Channel, RequestDocument } from '#app/domain/dossier/facts.ts'
import { asksForPaper } from '#app/domain/dossier/intake-form.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { versionForIntake } from '#app/domain/procedure/procedure.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import type { App } from '#app/server/app.ts'
import type { ReadyCalendar } from '#app/usecases/deps.ts'
import { acceptDossier } from '#app/usecases/dossier/accept-dossier.ts'
import { finishDossier } from '#app/usecases/dossier/finish-dossier.ts'
import { handOverStep } from '#app/usecases/dossier/hand-over-step.ts'
import { receiveStep } from '#app/usecases/dossier/receive-step.ts'
import { returnFromOutside } from '#app/usecases/dossier/return-from-outside.ts'
import { returnResult } from '#app/usecases/dossier/return-result.ts'
import { mustBeAccepted, type SeedClock } from './seed-clock.ts'

/** What becomes of a dossier, each act so many working minutes after acceptance. */
export type Act =
  | { after: number; do: 'give'; by: Actor; to: Actor; lateReason?: string; note?: string }
  | { after: number; do: 'receive'; by: Actor }
  | {
      after: number
      do: 'send-out'
      by: Actor
      body: string
      means: string
      paper: string
      lateReason?: string
    }
  | { after: number; do: 'take-in'; by: Actor; means: string; paper: string }
  | { after: number; do: 'finish'; by: Actor; lateReason?: string }
  | { after: number; do: 'return'; by: Actor }

export type DossierPlan = {
  procedureCode: string
  variant: string
  by: Actor
  at: Instant
  channel: Channel
  applicant: string
  request: RequestDocument | null
  acts: Act[]
}

/** The moment so many working minutes before that one, at which the counter is open. */
export function workingMinutesBefore(calendar: ReadyCalendar, moment: Instant, minutes: number): Instant {
  let low = secondsOf(moment) - 90 * 86_400
  let high = secondsOf(moment)
  while (high - low > 60) {
    const middle = Math.floor((low + high) / 2)
    const between = workingMinutesBetween(calendar.index, instantOf(middle), moment)
    if (!between.ok) throw new Error('the calendar does not reach back that far')
    if (between.minutes >= minutes) low = middle
    else high = middle
  }
  // Between two sessions every moment is as far away: take the one at which the counter opens.
  const opening = nextReceptionOpening(calendar.index, instantOf(low - (low % 60)))
  if (!opening.ok) throw new Error('the calendar does not reach that far')
  return opening.at
}

/** Working minutes from one moment to another. */
export function workingMinutesUntil(calendar: ReadyCalendar, from: Instant, to: Instant): number {
  const between = workingMinutesBetween(calendar.index, from, to)
  if (!between.ok) throw new Error('the calendar does not reach that far')
  return between.minutes
}

/** The moment so many working minutes after that one. */
export function workingMinutesAfter(calendar: ReadyCalendar, moment: Instant, minutes: number): Instant {
  const due = addWorkingMinutes(calendar.index, moment, minutes)
  if (!due.ok) throw new Error('the calendar does not reach that far')
  return due.due
}

/** Plans the intake of a dossier and what follows; what lies in the future is left to the people. */
export function planDossier(app: App, clock: SeedClock, calendar: ReadyCalendar, plan: DossierPlan): void {
  let code = ''
  let step = 0
  clock.plan(plan.at, async () => {
    const procedure = await app.views.procedures.byCode(plan.procedureCode)
    const version = procedure && versionForIntake(procedure, clock.now())
    if (!version) throw new Error(`${plan.procedureCode} has no version for intake at ${clock.now()}`)
    const { issueNumber, revision } = version
    const text = await app.views.record.blobText(version.contentSha256)
    const model = app.documents.modelOf(version.contentSha256, text!)
    const variants = model.variants.map(({ name }) => name)
    const accepted = await mustBeAccepted(
      `the intake of ${plan.applicant}`,
      acceptDossier(app, {
        actor: plan.by,
        procedureCode: plan.procedureCode,
        version: { issueNumber, revision },
        variant: plan.variant,
        channel: plan.channel,
        applicant: { name: plan.applicant, address: 'Bình Hải (minh họa)', phone: '' },
        request: plan.request,
        items: model.components
          .filter((paper) => asksForPaper(paper, plan.variant, variants))
          .map(({ name }) => ({ name, original: true, copy: false })),
        submittedAt: null,
        outsideWindowReason: null,
        formKey: null,
      }),
    )
    code = (accepted as { result: string }).result
  })
  for (const act of plan.acts) {
    clock.plan(workingMinutesAfter(calendar, plan.at, act.after), async () => {
      step = await carryOut(app, act, code, step)
    })
  }
}

/** Carries out one act; answers the step the dossier is at afterwards. */
async function carryOut(app: App, act: Act, dossierCode: string, step: number): Promise<number> {
  const common = { actor: act.by, dossierCode, formKey: null }
  const what = `${act.do} of ${dossierCode}`
  const paperless = { lateReason: null, note: null, means: null, paper: null }
  switch (act.do) {
    case 'give':
      await mustBeAccepted(
        what,
        handOverStep(app, {
          ...common,
          ...paperless,
          step,
          receiver: { kind: 'officer', personId: act.to.personId },
          lateReason: act.lateReason ?? null,
          note: act.note ?? null,
        }),
      )
      return act.to.personId === act.by.personId ? step + 1 : step
    case 'receive':
      await mustBeAccepted(what, receiveStep(app, common))
      return step + 1
    case 'send-out':
      await mustBeAccepted(
        what,
        handOverStep(app, {
          ...common,
          ...paperless,
          step,
          receiver: { kind: 'outside', body: act.body },
          means: act.means,
          paper: act.paper,
          lateReason: act.lateReason ?? null,
        }),
      )
      return step + 1
    case 'take-in':
      await mustBeAccepted(
        what,
        returnFromOutside(app, { ...common, step, means: act.means, paper: act.paper }),
      )
      return step + 1
    case 'finish':
      await mustBeAccepted(what, finishDossier(app, { ...common, step, lateReason: act.lateReason ?? null }))
      return step
    case 'return':
      await mustBeAccepted(what, returnResult(app, common))
      return step
  }
}
