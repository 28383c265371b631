import type { CalendarDraftRefusal } from '#app/domain/calendar/calendar-draft.ts'
import { type CalendarEdit, type EditRefusal, editCalendar } from '#app/domain/calendar/edit-calendar.ts'
import type { PublishRefusal } from '#app/domain/calendar/publish-calendar.ts'
import { restedOn } from '#app/domain/calendar/unit-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Deps } from '../deps.ts'
import { calendarOfDraft, newestOf, saveDraft } from './calendar-draft.ts'

type Refusal = EditRefusal | CalendarDraftRefusal | PublishRefusal
type Answer = { ok: true } | { ok: false; refusals: Refusal[] }

/**
 * Sửa dự thảo lịch: all edits or none. `lockVersion` is that of the draft the form was shown for. A unit's calendar
 * takes over again whatever is not its own, so that a day taken out gives way to the day underneath.
 */
export async function editDraft(
  deps: Deps,
  command: { actor: Actor; code: string; lockVersion: number; edits: readonly CalendarEdit[] },
): Promise<Answer> {
  const { actor, code, lockVersion, edits } = command
  const seen = await deps.calendarDraft(code)
  if (!seen) return { ok: false, refusals: [{ code: 'calendar.draft-missing' }] }
  const before = calendarOfDraft(seen)
  const base = before.override ? await newestOf(deps, before.override.base.code) : null
  const refusals: Refusal[] = []
  let calendar: WorkingCalendar = before
  for (const edit of edits) {
    const edited = editCalendar(calendar, edit)
    if (edited.ok) calendar = edited.calendar
    else refusals.push(...edited.refusals)
  }
  if (refusals.length > 0) return { ok: false, refusals }
  const whole = base ? restedOn(base, calendar) : calendar
  return deps.work({ actor: actor.personId, unit: actor.unitId }, async (stores): Promise<Answer> => {
    const { unitId, baseVersion, returnedReason } = seen
    const draft = { code, unitId, baseVersion, returnedReason, calendar: whole }
    return (await saveDraft(deps, stores, actor.personId, draft, lockVersion))
      ? { ok: true }
      : { ok: false, refusals: [{ code: 'calendar.draft-changed-meanwhile' }] }
  })
}

/** Bỏ dự thảo: nothing of it was recorded, and nothing remains. */
export function discardDraft(
  deps: Deps,
  { actor, code, lockVersion }: { actor: Actor; code: string; lockVersion: number },
) {
  return deps.work(
    { actor: actor.personId, unit: actor.unitId },
    async ({ calendarDrafts }): Promise<Answer> =>
      (await calendarDrafts.remove(code, lockVersion))
        ? { ok: true }
        : { ok: false, refusals: [{ code: 'calendar.draft-changed-meanwhile' }] },
  )
}
