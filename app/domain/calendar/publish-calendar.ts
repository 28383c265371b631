import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'

/** Lịch làm việc as controlled data: every version stands, none is changed. */
export type CalendarFact = {
  type: 'calendar-published'
  code: string
  version: number
  name: string
  contentSha256: string
  /** The document or documents that the version rests on. */
  citation: string
}

export type CalendarVersion = Omit<CalendarFact, 'type' | 'code'> & { publishedAt: Instant }
export type PublishedCalendar = { code: string; versions: CalendarVersion[] }

/** The calendar after one more fact recorded at that instant. */
export function evolveCalendar(
  calendar: PublishedCalendar | null,
  fact: CalendarFact,
  at: Instant,
): PublishedCalendar {
  const { type: _type, code, ...version } = fact
  return { code, versions: [...(calendar?.versions ?? []), { ...version, publishedAt: at }] }
}

export type PublishRefusal =
  | { code: 'calendar.version-not-next'; version: number; next: number }
  | { code: 'calendar.citation-missing' }

/** Công bố lịch: a new version with its citation; versions count from 1 without a gap. */
export function publishCalendar(
  calendar: PublishedCalendar | null,
  command: Omit<CalendarFact, 'type'>,
): Outcome<CalendarFact, PublishRefusal> {
  const refusals: PublishRefusal[] = []
  const next = (calendar?.versions.length ?? 0) + 1
  if (command.version !== next)
    refusals.push({ code: 'calendar.version-not-next', version: command.version, next })
  if (command.citation.trim() === '') refusals.push({ code: 'calendar.citation-missing' })
  return refusals.length > 0 ? refused(...refusals) : accepted({ type: 'calendar-published', ...command })
}
