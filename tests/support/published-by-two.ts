import { proposeCalendar } from '#app/domain/calendar/propose-calendar.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { calendarOfProposal } from '#app/usecases/calendar/confirm-proposal.ts'
import { planPublication, publishCalendar } from '#app/usecases/calendar/publish-calendar.ts'
import type { Deps } from '#app/usecases/deps.ts'
import { actors } from '../../scripts/demonstration/seed.ts'

/**
 * Publishes a calendar as two people do, soan who proposes and duyet who confirms; without their passwords and the
 * pages, which have tests of their own. A refusal of either leaves no trace of this one.
 */
export async function publishedByTwo(
  deps: Deps,
  asked: { calendar: WorkingCalendar; unitId: string | null; citation: string },
) {
  const { soan, duyet } = actors() as { soan: Actor; duyet: Actor }
  const planned = await planPublication(deps, asked)
  if (!planned.ok) return planned
  const [next] = planned.plan.successors
  const { code, version } = next!
  const proposed = await deps.work({ actor: 'soan', unit: 'pc06' }, async ({ calendars, blobs, at }) => {
    const taken = await calendars.take(code)
    const { name, override } = next!.index.calendar
    const { unitId, citation } = asked
    const contentSha256 = await blobs.add(next!.text, 'application/json')
    const base = override?.base ?? null
    const content = { code, version, name, contentSha256, citation, unitId, base }
    const outcome = proposeCalendar(taken.state, { ...content, actor: soan }, at)
    if (outcome.ok) await calendars.record(taken, outcome.facts)
    return outcome
  })
  if (!proposed.ok) return proposed
  const proposal = (await deps.publishing.proposal(code))!
  return publishCalendar(deps, {
    by: { actor: 'duyet', unit: 'cat' },
    calendar: await calendarOfProposal(deps, proposal),
    unitId: asked.unitId,
    citation: proposal.citation,
    way: { kind: 'two-people', publisher: duyet },
  })
}
