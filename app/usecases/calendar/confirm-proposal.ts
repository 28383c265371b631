import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import type { WaitingProposal } from '#app/storage/views/calendars.ts'
import { confirmedByPassword } from '../account/confirmed-by-password.ts'
import type { Deps } from '../deps.ts'
import type { SigningCommand } from '../procedure/under-password.ts'
import { publishCalendar } from './publish-calendar.ts'

/**
 * Xác nhận và công bố what another proposed, under the password, because it moves what others are judged by. The head
 * of the record is signed right after. Due moments that are many follow into the tables in the background.
 */
export async function confirmProposal(
  deps: Deps,
  { actor, password, formKey, ...seen }: SigningCommand & { code: string; contentSha256: string },
) {
  const confirmed = await confirmedByPassword(deps, { personId: actor.personId, password })
  if (!confirmed.ok) return confirmed
  const proposal = await deps.publishing.proposal(seen.code)
  const by = { actor: actor.personId, unit: actor.unitId, formKey }
  // Sent twice, the form finds its proposal gone, and is still answered like the first time.
  if (proposal === null || proposal.contentSha256 !== seen.contentSha256)
    return deps.work(by, async () =>
      refusedAs(proposal ? 'calendar.proposal-changed' : 'calendar.proposal-missing'),
    )
  const answer = await publishCalendar(deps, {
    by,
    calendar: await calendarOfProposal(deps, proposal),
    unitId: proposal.unitId,
    citation: proposal.citation,
    way: { kind: 'two-people', publisher: actor },
  })
  if (answer.ok) await deps.checkpoint()
  return answer
}

const refusedAs = (code: 'calendar.proposal-changed' | 'calendar.proposal-missing') => ({
  ok: false as const,
  refusals: [{ code }],
})

/** The calendar that is proposed, as it would be published. */
export const calendarOfProposal = async (
  deps: Pick<Deps, 'indexOf'>,
  { code, version, contentSha256 }: WaitingProposal,
): Promise<WorkingCalendar> => (await deps.indexOf({ code, version, sha256: contentSha256 })).calendar
