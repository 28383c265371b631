import { type Actor, officerOf } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { changesBetween } from './calendar-changes.ts'
import type { CalendarContent, CalendarFact, PublicationWay } from './facts.ts'
import { nextVersion, type ProposalRefusal, reasonsNotToConfirm } from './propose-calendar.ts'
import type { PublishedCalendar } from './published-calendar.ts'
import type { WorkingCalendar } from './working-calendar.ts'

export type PublishRefusal =
  | ProposalRefusal
  /** Only the first version of a calendar comes without two people. */
  | { code: 'calendar.set-up-over-published' }
  | { code: 'calendar.nothing-changed' }
  | { code: 'calendar.year-taken-away'; year: number }
  | { code: 'calendar.year-made-provisional'; year: number }
  /** Days in an announced year that are new or other than before and cite nothing. */
  | { code: 'calendar.days-without-document'; dates: string[] }
  | { code: 'calendar.draft-changed-meanwhile' }
  /** Another calendar or a unit was recorded since the plan was made. */
  | { code: 'calendar.changed-meanwhile' }
  /** A term under way would end beyond the loaded years. */
  | { code: 'calendar.terms-leave-years'; dossiers: number; year: number }

/** On whose word a version is published: see `PublicationWay`. */
export type PublishedBy =
  | { kind: 'two-people'; publisher: Actor }
  | Exclude<PublicationWay, { kind: 'two-people' }>

/**
 * Công bố lịch: a new version with its citation. By two people it is exactly what the first proposed and the second,
 * who is another, was shown; without them only the first version of a calendar, or one that follows its base.
 */
export function publishCalendar(
  calendar: PublishedCalendar | null,
  { by, ...content }: CalendarContent & { by: PublishedBy },
  at: Instant,
): Outcome<CalendarFact, PublishRefusal> {
  const refusals: PublishRefusal[] = []
  const { version } = content
  const next = nextVersion(calendar)
  if (version !== next) refusals.push({ code: 'calendar.version-not-next', version, next })
  if (content.citation.trim() === '') refusals.push({ code: 'calendar.citation-missing' })
  if (by.kind === 'set-up' && next > 1) refusals.push({ code: 'calendar.set-up-over-published' })
  if (by.kind !== 'two-people')
    return refusals.length > 0
      ? refused(...refusals)
      : accepted({ type: 'calendar-published', ...content, way: by })
  refusals.push(...reasonsNotToConfirm(calendar, by.publisher, at))
  const proposal = calendar?.proposal
  if (proposal && !isOfProposal(content, proposal)) refusals.push({ code: 'calendar.proposal-outdated' })
  if (refusals.length > 0 || !proposal) return refused(...refusals)
  const { proposer } = proposal
  const way = { kind: by.kind, proposer, publisher: officerOf(by.publisher) }
  return accepted({ type: 'calendar-published', ...content, way })
}

const isOfProposal = (content: CalendarContent, proposal: Omit<CalendarContent, 'code'>): boolean =>
  content.contentSha256 === proposal.contentSha256 &&
  content.version === proposal.version &&
  content.citation === proposal.citation &&
  content.unitId === proposal.unitId

/**
 * Every reason why this text may not become the next version: nothing in it is new, a year would be taken away or
 * fall back to provisional, or a day of an announced year would rest on no document.
 */
export function reasonsNotToPublish(
  current: WorkingCalendar | null,
  next: WorkingCalendar,
): PublishRefusal[] {
  const refusals: PublishRefusal[] = []
  const changes = changesBetween(current, next)
  if (changes.length === 0) refusals.push({ code: 'calendar.nothing-changed' })
  for (const [year, status] of Object.entries(current?.years ?? {})) {
    const after = next.years === null ? 'announced' : next.years[year]
    if (after === undefined) refusals.push({ code: 'calendar.year-taken-away', year: Number(year) })
    else if (status === 'announced' && after === 'provisional')
      refusals.push({ code: 'calendar.year-made-provisional', year: Number(year) })
  }
  const dates = changes.flatMap((change) =>
    (change.code === 'day-added' || change.code === 'day-changed') &&
    change.day.document === null &&
    // What a unit's calendar takes over was answered for where it was published.
    (next.override === null || change.day.own === true) &&
    next.years?.[change.day.date.slice(0, 4)] !== 'provisional'
      ? [change.day.date]
      : [],
  )
  // A calendar taken over whole says of each day how far it was checked; what people add must cite.
  const takenOver = current === null && next.override === null
  if (dates.length > 0 && !takenOver) refusals.push({ code: 'calendar.days-without-document', dates })
  return refusals
}
