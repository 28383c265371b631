import { unitAsOf } from '#app/domain/organisation/unit.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { checkTimePlan } from '#app/domain/time-plan/check-time-plan.ts'
import { readTimePlan } from '#app/domain/time-plan/content.ts'
import {
  signTimePlan as decide,
  reasonsAgainstPlan,
  type TimePlanRefusal,
} from '#app/domain/time-plan/sign-time-plan.ts'
import type { Deps } from '../deps.ts'
import { calendarOfUnit } from '../dossier/dossier-calendar.ts'
import { type SigningCommand, underPassword } from '../procedure/under-password.ts'
import { timePlanGround } from './time-plan-ground.ts'

type Answer = { ok: true; result: string } | { ok: false; refusals: TimePlanRefusal[] }

/**
 * Ký bảng phân bổ: the draft that the head of the unit was shown, under his password. Posts, version and calendar are
 * those of the moment of signing. Answers the plan's number.
 */
export async function signTimePlan(
  deps: Deps,
  command: SigningCommand & {
    procedureCode: string
    unitId: string
    /** The draft that was shown. */
    seen: number
    /** Null: at the moment of signing. */
    effectiveFrom: Instant | null
  },
) {
  const { procedureCode, unitId, seen } = command
  // Before the record's lock: what is read here is immutable or only advises.
  const settings = await deps.settingsFor(procedureCode)
  return underPassword(deps, command, async (stores, actor): Promise<Answer> => {
    const { procedures, timePlans, units, blobs, at } = stores
    const { state: procedure, id: procedureId } = await procedures.takeByCode(procedureCode)
    const draft = await timePlans.draft(unitId, procedureId)
    if (!draft) return refusedAs({ code: 'time-plan.draft-missing' })
    if (draft.lockVersion !== seen) return refusedAs({ code: 'time-plan.draft-changed' })
    const calendar = await calendarOfUnit(deps, stores, unitId)
    const ground = await timePlanGround(
      {
        textOf: (sha256) => blobs.text(sha256),
        modelOf: deps.documents.modelOf,
        calendar,
        posts: await timePlans.posts(unitId, at),
      },
      procedure,
      at,
    )
    if (!ground) return refusedAs({ code: 'time-plan.no-version', procedureCode: procedure.code })
    const content = readTimePlan(draft.text)
    const fits = reasonsAgainstPlan(ground, content).length === 0
    const { index, minutesPerDay } = calendar
    const diagnostics = fits
      ? checkTimePlan(ground.model, content, { ...settings, calendar: index, minutesPerDay })
      : []
    const taken = await timePlans.take(unitId, procedureId)
    const unitName = unitAsOf((await units.take(unitId)).state, at).name
    const outcome = decide(
      taken.state,
      ground,
      {
        actor,
        unit: { unitId, unitName },
        content,
        contentSha256: await blobs.add(JSON.stringify(content), 'application/json'),
        versionSha256: draft.versionSha256,
        effectiveFrom: command.effectiveFrom ?? at,
        diagnostics,
        diagnosticsSha256: await blobs.add(JSON.stringify(diagnostics), 'application/json'),
      },
      at,
    )
    if (!outcome.ok) return outcome
    const { state } = await timePlans.record(taken, outcome.facts)
    await timePlans.removeDraft(unitId, procedureId, seen)
    return { ok: true, result: String(state!.plans.length) }
  })
}

const refusedAs = (refusal: TimePlanRefusal): Answer => ({ ok: false, refusals: [refusal] })
