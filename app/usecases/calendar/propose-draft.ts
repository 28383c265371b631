import type { CalendarDraftRefusal } from '#app/domain/calendar/calendar-draft.ts'
import { proposeCalendar as decide } from '#app/domain/calendar/propose-calendar.ts'
import type { PublishRefusal } from '#app/domain/calendar/publish-calendar.ts'
import type { Deps } from '../deps.ts'
import { type SigningCommand, underPassword } from '../procedure/under-password.ts'
import { wholeDraft } from './calendar-draft.ts'
import { planPublication } from './publish-calendar.ts'

type Refusal = CalendarDraftRefusal | PublishRefusal

/**
 * Đề nghị công bố: the draft with its citation, under the proposer's password, becomes a proposal over its hash. It is
 * a draft no more, so that nobody edits what waits for a second person.
 */
export async function proposeDraft(
  deps: Deps,
  command: SigningCommand & { code: string; lockVersion: number; citation: string },
) {
  const { code, citation, lockVersion } = command
  const draft = await deps.calendarDraft(code)
  const planned = draft && (await planPublication(deps, await wholeDraft(deps, draft)))
  return underPassword(
    deps,
    command,
    async ({ calendars, calendarDrafts, blobs, at }, actor): Promise<Answer> => {
      if (!draft || !planned) return refusedAs({ code: 'calendar.draft-missing' })
      if (!planned.ok) return planned
      const { plan } = planned
      if (!(await calendarDrafts.remove(code, lockVersion)) || draft.lockVersion !== lockVersion)
        return refusedAs({ code: 'calendar.draft-changed-meanwhile' })
      if ((await calendars.changedSince(plan.size)).calendars)
        return refusedAs({ code: 'calendar.changed-meanwhile' })
      const [proposed] = plan.successors
      const { version, text, index } = proposed!
      const { name, override } = index.calendar
      const taken = await calendars.take(code)
      const contentSha256 = await blobs.add(text, 'application/json')
      const { unitId } = draft
      const base = override?.base ?? null
      const content = { code, version, name, contentSha256, citation, unitId, base }
      const outcome = decide(taken.state, { ...content, actor }, at)
      if (!outcome.ok) return outcome
      await calendars.record(taken, outcome.facts)
      return { ok: true, result: code }
    },
  )
}

type Answer = { ok: true; result: string } | { ok: false; refusals: Refusal[] }

const refusedAs = (refusal: Refusal): Answer => ({ ok: false, refusals: [refusal] })
