import type { Actor } from '#app/domain/organisation/actor.ts'
import { reasonsMayNot } from '#app/domain/organisation/may.ts'
import type { TimePlanContent } from '#app/domain/time-plan/content.ts'
import { type TimePlanRefusal, versionToPlan } from '#app/domain/time-plan/sign-time-plan.ts'
import type { Deps } from '../deps.ts'

type Answer = { ok: true } | { ok: false; refusals: TimePlanRefusal[] }

/**
 * Lưu dự thảo bảng phân bổ: of the version that a unit plans now; it may be unfinished. `seen` is the draft that the
 * form was shown for, null when there was none.
 */
export function saveTimePlan(
  deps: Deps,
  command: {
    actor: Actor
    procedureCode: string
    unitId: string
    versionSha256: string
    content: TimePlanContent
    seen: number | null
  },
) {
  const { actor, procedureCode, unitId, versionSha256, content, seen } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId }, async (stores): Promise<Answer> => {
    const { procedures, timePlans, people, at } = stores
    const now = (await people.actor(actor.personId)) ?? { ...actor, holdings: [], standIns: [] }
    const reasons = reasonsMayNot(now, 'time-plan.draft', { unitId }, at)
    if (reasons.length > 0) return { ok: false, refusals: reasons }
    const { state: procedure, id: procedureId } = await procedures.takeByCode(procedureCode)
    const version = versionToPlan(procedure, at)
    if (!version) return refusedAs({ code: 'time-plan.no-version', procedureCode: procedure.code })
    const { issueNumber, revision } = version
    if (version.contentSha256 !== versionSha256)
      return refusedAs({ code: 'time-plan.version-changed', issueNumber, revision })
    const text = JSON.stringify(content)
    const draft = { unitId, procedureId, versionSha256, text, savedBy: actor.personId, savedAt: at }
    return (await timePlans.saveDraft(draft, seen)) === null
      ? refusedAs({ code: 'time-plan.draft-changed' })
      : { ok: true }
  })
}

const refusedAs = (refusal: TimePlanRefusal): Answer => ({ ok: false, refusals: [refusal] })
