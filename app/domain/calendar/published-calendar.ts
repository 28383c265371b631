import type { Instant } from '../shared/instant.ts'
import type { CalendarFact, CalendarProposed, CalendarPublished, MovedCounts } from './facts.ts'

export type CalendarVersion = Omit<CalendarPublished, 'type' | 'code'> & {
  publishedAt: Instant
  /** What it moved; null when it moved nothing. */
  moved: MovedCounts | null
}

/** Đề nghị đang chờ người thứ hai. */
export type CalendarProposal = Omit<CalendarProposed, 'type' | 'code'> & { proposedAt: Instant }

/** A calendar with every version published, and the one proposal that waits. */
export type PublishedCalendar = {
  code: string
  versions: CalendarVersion[]
  proposal: CalendarProposal | null
}

/** The calendar after one more fact recorded at that instant. */
export function evolveCalendar(
  calendar: PublishedCalendar | null,
  fact: CalendarFact,
  at: Instant,
): PublishedCalendar {
  const { versions = [], proposal = null } = calendar ?? {}
  switch (fact.type) {
    case 'calendar-proposed': {
      const { type: _type, code, ...proposed } = fact
      return { code, versions, proposal: { ...proposed, proposedAt: at } }
    }
    case 'calendar-proposal-withdrawn':
    case 'calendar-proposal-returned':
      return { code: fact.code, versions, proposal: null }
    case 'calendar-published': {
      const { type: _type, code, ...version } = fact
      return {
        code,
        versions: [...versions, { ...version, publishedAt: at, moved: null }],
        // One that follows its base leaves a proposal waiting, which then no longer comes next.
        proposal: fact.way?.kind === 'two-people' ? null : proposal,
      }
    }
    case 'due-moments-recomputed': {
      const { dossiers, steps, newlyOverdue, noLongerOverdue } = fact
      const moved = { dossiers, steps, newlyOverdue, noLongerOverdue }
      return {
        code: fact.code,
        versions: versions.map((version) =>
          version.version === fact.version ? { ...version, moved } : version,
        ),
        proposal,
      }
    }
  }
}
