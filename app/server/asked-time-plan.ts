import { unitAsOf } from '#app/domain/organisation/unit.ts'
import type { Procedure } from '#app/domain/procedure/procedure.ts'
import { checkTimePlan } from '#app/domain/time-plan/check-time-plan.ts'
import {
  copiedTo,
  readTimePlan,
  type TimePlanContent,
  versionsOwnPlan,
} from '#app/domain/time-plan/content.ts'
import { postWarnings } from '#app/domain/time-plan/posts.ts'
import { reasonsAgainstPlan, type TimePlanGround } from '#app/domain/time-plan/sign-time-plan.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { timePlanGround } from '#app/usecases/time-plan/time-plan-ground.ts'
import { type Ask, notFound } from './route.ts'

/** The unit that the address names, as it is called now; 404 when there is none, or the act is not for its people. */
export async function askedPlanUnit(ask: Ask): Promise<{ unitId: string; name: string }> {
  const unitId = ask.param('unit')
  const unit = (await ask.app.views.units.all()).find((each) => each.unitId === unitId)
  if (!unit) throw notFound('page')
  ask.allow({ unitId }, 'page')
  return { unitId, name: unitAsOf(unit, ask.now).name }
}

/** What the unit's plan of the procedure is checked by now; null when the procedure has no version to plan. */
export async function planGround(
  { app, now }: Pick<Ask, 'app' | 'now'>,
  procedure: Procedure,
  unitId: string,
): Promise<TimePlanGround | null> {
  const textOf = async (sha256: string) => {
    const text = await app.views.record.blobText(sha256)
    if (text === null) throw new Error(`no text ${sha256}`)
    return text
  }
  const calendar = await app.calendarOf(unitId)
  const posts = await app.views.timePlans.posts(unitId, now)
  return timePlanGround({ textOf, modelOf: app.documents.modelOf, calendar, posts }, procedure, now)
}

/** What is being written: the draft, fitted to the current version; failing that the last plan; failing that the version's own times. */
export async function planInHand({ app }: Pick<Ask, 'app'>, ground: TimePlanGround, unitId: string) {
  const { procedure, version, model } = ground
  const draft = await app.views.timePlans.draft(unitId, procedure.procedureId)
  const last = (await app.views.timePlans.ofUnit(unitId, procedure.procedureId)).at(-1) ?? null
  const isCurrent = draft?.versionSha256 === version.contentSha256
  const read = draft
    ? readTimePlan(draft.text)
    : last && (await app.views.timePlans.content(last.contentSha256))
  const content = read ? (isCurrent ? read : copiedTo(model, read)) : versionsOwnPlan(model)
  return { draft, last, isCurrent, content }
}

/** Everything that stands in the way of this content, and what the rules find in it. */
export async function planChecks(
  { app }: Pick<Ask, 'app'>,
  ground: TimePlanGround,
  unitId: string,
  content: TimePlanContent,
) {
  const reasons: readonly Refusal[] = reasonsAgainstPlan(ground, content)
  const fits = !reasons.some(({ code }) => code === 'time-plan.steps-differ')
  const { index, minutesPerDay } = await app.calendarOf(unitId)
  const settings = { ...(await app.settingsFor(ground.procedure.code)), calendar: index, minutesPerDay }
  return {
    reasons,
    findings: fits ? checkTimePlan(ground.model, content, settings) : [],
    warnings: fits ? postWarnings(ground.model, content) : [],
  }
}

/** The signed plan that the address names, with its content and the version that it is of; 404 when there is none. */
export async function askedTimePlan(ask: Ask, procedure: Procedure) {
  const { app, param } = ask
  const plans = await app.views.timePlans.ofUnit(param('unit'), procedure.procedureId)
  const plan = plans.find(({ number }) => String(number) === param('plan'))
  if (!plan) throw notFound('page')
  return {
    plan,
    plans,
    content: await app.views.timePlans.content(plan.contentSha256),
    model: await app.model(plan.versionSha256),
    // The hours of a day as the unit's calendar has them now: the sums are shown, not judged, by it.
    minutesPerDay: (await app.calendarOf(plan.unitId)).minutesPerDay,
  }
}
