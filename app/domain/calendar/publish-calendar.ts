import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import { changesBetween } from './calendar-changes.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** One version of one calendar, named so that it cannot be mistaken for another. */
export type CalendarRef = { code: string; version: number; sha256: string }

/** What a change of calendar did to dossiers on their way, in numbers. */
export type MovedCounts = {
  dossiers: number
  steps: number
  /** Dossiers that were in time and are overdue now, and the other way round. */
  newlyOverdue: number
  noLongerOverdue: number
}

/** Lịch làm việc as controlled data: every version stands, none is changed. */
export type CalendarFact =
  | {
      type: 'calendar-published'
      code: string
      version: number
      name: string
      contentSha256: string
      /** The document or documents that the version rests on. */
      citation: string
      /** The unit whose own calendar it is, with the units under it; null for the national one. */
      unitId: string | null
      /** The version it was taken over from, apart from what is the unit's own; null when it rests on none. */
      base: { code: string; version: number } | null
    }
  /**
   * Đổi hạn hàng loạt: one fact for every due moment that a new version moved. The sorted list, a line a dossier, lies
   * beside the record in pieces; `listSha256` is of the list of their hashes, so that it holds every line.
   */
  | ({
      type: 'due-moments-recomputed'
      code: string
      version: number
      /** The calendars that dossiers are counted by from now on: the published one, and those that rest on it. */
      calendars: CalendarRef[]
      citation: string
      listSha256: string
    } & MovedCounts)

export type CalendarPublished = Extract<CalendarFact, { type: 'calendar-published' }>
export type DueMomentsRecomputed = Extract<CalendarFact, { type: 'due-moments-recomputed' }>

export type CalendarVersion = Omit<CalendarPublished, 'type' | 'code'> & {
  publishedAt: Instant
  /** What it moved; null when it moved nothing. */
  moved: MovedCounts | null
}
export type PublishedCalendar = { code: string; versions: CalendarVersion[] }

/** The calendar after one more fact recorded at that instant. */
export function evolveCalendar(
  calendar: PublishedCalendar | null,
  fact: CalendarFact,
  at: Instant,
): PublishedCalendar {
  if (fact.type === 'due-moments-recomputed') {
    const { dossiers, steps, newlyOverdue, noLongerOverdue } = fact
    return {
      code: fact.code,
      versions: (calendar?.versions ?? []).map((version) =>
        version.version === fact.version
          ? { ...version, moved: { dossiers, steps, newlyOverdue, noLongerOverdue } }
          : version,
      ),
    }
  }
  const { type: _type, code, ...version } = fact
  return { code, versions: [...(calendar?.versions ?? []), { ...version, publishedAt: at, moved: null }] }
}

export type PublishRefusal =
  | { code: 'calendar.version-not-next'; version: number; next: number }
  | { code: 'calendar.citation-missing' }
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

/** Công bố lịch: a new version with its citation; versions count from 1 without a gap. */
export function publishCalendar(
  calendar: PublishedCalendar | null,
  command: Omit<CalendarPublished, 'type'>,
): Outcome<CalendarFact, PublishRefusal> {
  const refusals: PublishRefusal[] = []
  const next = (calendar?.versions.length ?? 0) + 1
  if (command.version !== next)
    refusals.push({ code: 'calendar.version-not-next', version: command.version, next })
  if (command.citation.trim() === '') refusals.push({ code: 'calendar.citation-missing' })
  return refusals.length > 0 ? refused(...refusals) : accepted({ type: 'calendar-published', ...command })
}

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
