import { type Actor, type Officer, officerOf } from '../organisation/actor.ts'
import { type MayRefusal, reasonsMayNot } from '../organisation/may.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { CalendarContent, CalendarFact } from './facts.ts'
import type { PublishedCalendar } from './published-calendar.ts'

export type ProposalRefusal =
  | MayRefusal
  | { code: 'calendar.citation-missing' }
  | { code: 'calendar.version-not-next'; version: number; next: number }
  /** One proposal of a calendar waits at a time, and no draft is written beside it. */
  | { code: 'calendar.proposal-pending'; proposer: string }
  | { code: 'calendar.proposal-missing' }
  /** What was shown is not what waits. */
  | { code: 'calendar.proposal-changed' }
  /** A version was published since, of this calendar or of the one it rests on: what was proposed is no longer what would come. */
  | { code: 'calendar.proposal-outdated' }
  | { code: 'calendar.proposer-confirms' }
  | { code: 'calendar.proposal-not-yours'; proposer: string }
  | { code: 'calendar.return-reason-missing' }

/** The number that the calendar's next version will have; versions count from 1 without a gap. */
export const nextVersion = (calendar: PublishedCalendar | null): number =>
  (calendar?.versions.length ?? 0) + 1

/** Đề nghị công bố lịch: the whole text by its hash and its citation; from now on nobody edits it. */
export function proposeCalendar(
  calendar: PublishedCalendar | null,
  { actor, ...content }: CalendarContent & { actor: Actor },
  at: Instant,
): Outcome<CalendarFact, ProposalRefusal> {
  const refusals: ProposalRefusal[] = [...reasonsMayNot(actor, 'calendar.draft', null, at)]
  const { version } = content
  const next = nextVersion(calendar)
  if (calendar?.proposal) refusals.push(pending(calendar.proposal))
  if (version !== next) refusals.push({ code: 'calendar.version-not-next', version, next })
  const citation = content.citation.trim()
  if (citation === '') refusals.push({ code: 'calendar.citation-missing' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ type: 'calendar-proposed', ...content, citation, proposer: officerOf(actor) })
}

const pending = ({ proposer }: { proposer: { name: string } }): ProposalRefusal => ({
  code: 'calendar.proposal-pending',
  proposer: proposer.name,
})

/** Why nothing may be written beside what waits; empty when nothing waits. */
export const reasonsNotToDraft = (calendar: PublishedCalendar | null): ProposalRefusal[] =>
  calendar?.proposal ? [pending(calendar.proposal)] : []

/** What the rule asks of a calendar: whose proposal waits. */
type WaitingCalendar = { proposal: { proposer: Pick<Officer, 'personId'> } | null }

/**
 * Every reason why this person may not confirm what waits, or send it back: it takes the right to publish, and
 * another person than the proposer. The page asks it too, to explain a missing button.
 */
export function reasonsNotToConfirm(
  calendar: WaitingCalendar | null,
  actor: Actor,
  at: Instant,
): ProposalRefusal[] {
  const refusals: ProposalRefusal[] = [...reasonsMayNot(actor, 'calendar.publish', null, at)]
  const proposal = calendar?.proposal
  if (!proposal) return [...refusals, { code: 'calendar.proposal-missing' }]
  if (proposal.proposer.personId === actor.personId) refusals.push({ code: 'calendar.proposer-confirms' })
  return refusals
}

/** Trả lại đề nghị with a reason: what was proposed is a draft again. */
export function returnProposal(
  calendar: PublishedCalendar | null,
  { actor, contentSha256, reason }: { actor: Actor; contentSha256: string; reason: string },
  at: Instant,
): Outcome<CalendarFact, ProposalRefusal> {
  const refusals = reasonsNotToConfirm(calendar, actor, at)
  if (reason.trim() === '') refusals.push({ code: 'calendar.return-reason-missing' })
  if (refusals.length > 0) return refused(...refusals)
  const { code, version } = { code: calendar!.code, ...calendar!.proposal! }
  if (calendar!.proposal!.contentSha256 !== contentSha256)
    return refused({ code: 'calendar.proposal-changed' })
  return accepted({
    type: 'calendar-proposal-returned',
    code,
    version,
    by: officerOf(actor),
    reason: reason.trim(),
  })
}

/** Rút đề nghị: by who made it; what was proposed is a draft again. */
export function withdrawProposal(
  calendar: PublishedCalendar | null,
  { actor, contentSha256 }: { actor: Actor; contentSha256: string },
): Outcome<CalendarFact, ProposalRefusal> {
  const proposal = calendar?.proposal
  if (!proposal) return refused({ code: 'calendar.proposal-missing' })
  if (proposal.proposer.personId !== actor.personId)
    return refused({ code: 'calendar.proposal-not-yours', proposer: proposal.proposer.name })
  if (proposal.contentSha256 !== contentSha256) return refused({ code: 'calendar.proposal-changed' })
  const { version } = proposal
  return accepted({
    type: 'calendar-proposal-withdrawn',
    code: calendar.code,
    version,
    by: officerOf(actor),
  })
}
