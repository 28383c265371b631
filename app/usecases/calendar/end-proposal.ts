import type { CalendarFact } from '#app/domain/calendar/facts.ts'
import {
  returnProposal as decideToReturn,
  withdrawProposal as decideToWithdraw,
  type ProposalRefusal,
} from '#app/domain/calendar/propose-calendar.ts'
import type { PublishedCalendar } from '#app/domain/calendar/published-calendar.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'

type EndCommand = { actor: Actor; code: string; contentSha256: string; formKey: string | null }

/** Trả lại đề nghị with a reason, which its draft then shows. */
export const returnProposal = (deps: Deps, command: EndCommand & { reason: string }) =>
  endProposal(deps, command, command.reason.trim(), (state, actor, at) =>
    decideToReturn(state, { ...command, actor }, at),
  )

/** Rút đề nghị: the proposer has the draft again. */
export const withdrawProposal = (deps: Deps, command: EndCommand) =>
  endProposal(deps, command, null, (state, actor) => decideToWithdraw(state, { ...command, actor }))

function endProposal(
  deps: Deps,
  { actor, code, formKey }: EndCommand,
  returnedReason: string | null,
  decide: (
    state: PublishedCalendar | null,
    actor: Actor,
    at: Instant,
  ) => Outcome<CalendarFact, ProposalRefusal>,
) {
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const { calendars, calendarDrafts, blobs, people, at } = stores
    const taken = await calendars.take(code)
    // Posts as they are inside the transaction: one may have ended since the page was asked for.
    const outcome = decide(taken.state, (await people.actor(actor.personId)) ?? actor, at)
    if (!outcome.ok) return outcome
    const { unitId, version, contentSha256, proposer } = taken.state!.proposal!
    await calendars.record(taken, outcome.facts)
    const text = await blobs.text(contentSha256)
    const draft = { code, unitId, text, baseVersion: version - 1, returnedReason }
    await calendarDrafts.save({ ...draft, savedBy: proposer.personId, savedAt: at }, null)
    return outcome
  })
}
