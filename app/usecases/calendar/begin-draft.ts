import {
  type CalendarDraftRefusal,
  beginUnitCalendar as decide,
} from '#app/domain/calendar/calendar-draft.ts'
import { type ProposalRefusal, reasonsNotToDraft } from '#app/domain/calendar/propose-calendar.ts'
import { calendarOfUnit } from '#app/domain/calendar/unit-calendar.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Deps } from '../deps.ts'
import { newestOf, saveDraft } from './calendar-draft.ts'

type Answer =
  | { ok: true; result: string }
  | { ok: false; refusals: (CalendarDraftRefusal | ProposalRefusal)[] }

/** Lập dự thảo of the next version of a calendar: begins as the version that is used now. Answers its code. */
export async function beginDraft(
  deps: Deps,
  { actor, code }: { actor: Actor; code: string },
): Promise<Answer> {
  const calendar = await newestOf(deps, code)
  const unitId = (await deps.publishing.inForce()).find((each) => each.code === code)?.unitId ?? null
  if (!calendar) return { ok: false, refusals: [{ code: 'calendar.draft-missing' }] }
  return deps.work({ actor: actor.personId, unit: actor.unitId }, async (stores): Promise<Answer> => {
    const pending = reasonsNotToDraft((await stores.calendars.take(code)).state)
    if (pending.length > 0) return { ok: false, refusals: pending }
    const draft = { code, unitId, baseVersion: calendar.version, returnedReason: null, calendar }
    if (await saveDraft(deps, stores, actor.personId, draft, null)) return { ok: true, result: code }
    const there = await stores.calendarDrafts.find(code)
    return { ok: false, refusals: [{ code: 'calendar.draft-there-already', by: there?.savedBy ?? '' }] }
  })
}

/** Lập lịch riêng của một đơn vị: a draft that rests on what the unit is counted by today. Answers its code. */
export async function beginUnitCalendar(
  deps: Deps,
  { actor, ...asked }: { actor: Actor; code: string; name: string; unitId: string },
): Promise<Answer> {
  const parents = await deps.publishing.parents(deps.clock.now())
  const inForce = await deps.publishing.inForce()
  const base = parents.has(asked.unitId) ? calendarOfUnit(asked.unitId, parents, inForce) : null
  const baseCalendar = base && (await deps.indexOf(base)).calendar
  return deps.work({ actor: actor.personId, unit: actor.unitId }, async (stores): Promise<Answer> => {
    const known = [
      ...inForce,
      ...(await stores.calendarDrafts.all()),
      ...(await stores.calendars.proposals()),
    ]
    const outcome = decide(asked, baseCalendar, known)
    if (!outcome.ok) return outcome
    const draft = {
      code: asked.code,
      unitId: asked.unitId,
      baseVersion: 0,
      returnedReason: null,
      calendar: outcome.calendar,
    }
    await saveDraft(deps, stores, actor.personId, draft, null)
    return { ok: true, result: asked.code }
  })
}
