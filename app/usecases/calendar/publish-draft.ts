import type { CalendarDraftRefusal } from '#app/domain/calendar/calendar-draft.ts'
import { confirmedByPassword } from '../account/confirmed-by-password.ts'
import type { Deps } from '../deps.ts'
import type { SigningCommand } from '../procedure/under-password.ts'
import { calendarOfDraft } from './calendar-draft.ts'
import { publishCalendar } from './publish-calendar.ts'

/**
 * Công bố dự thảo lịch: with a citation, under the person's password, because it moves what others are judged by. The
 * head of the record is signed right after. Due moments that are many follow into the tables in the background.
 */
export async function publishDraft(
  deps: Deps,
  {
    actor,
    password,
    formKey,
    ...command
  }: SigningCommand & { code: string; lockVersion: number; citation: string },
) {
  const confirmed = await confirmedByPassword(deps, { personId: actor.personId, password })
  if (!confirmed.ok) return confirmed
  const draft = await deps.calendarDraft(command.code)
  if (!draft) {
    const refusal: CalendarDraftRefusal = { code: 'calendar.draft-missing' }
    return { ok: false as const, refusals: [refusal] }
  }
  const answer = await publishCalendar(deps, {
    by: { actor: actor.personId, unit: actor.unitId, formKey },
    calendar: calendarOfDraft(draft),
    unitId: draft.unitId,
    citation: command.citation,
    draft: { lockVersion: command.lockVersion },
  })
  if (answer.ok) await deps.checkpoint()
  return answer
}
