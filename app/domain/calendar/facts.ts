import type { Officer } from '../organisation/actor.ts'

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

/** What a version is made of: its text by hash, the document it rests on, and whose it is. */
export type CalendarContent = {
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

/** By what act a version came to be used. */
export type PublicationWay =
  /** Proposed by one person, confirmed and published by another. */
  | { kind: 'two-people'; proposer: Officer; publisher: Officer }
  /** Taken in by the command line when the database was begun: the first version, before anybody can be asked. */
  | { kind: 'set-up' }
  /** Followed the calendar it rests on, published in the same act. */
  | { kind: 'with-base' }

/** Lịch làm việc as controlled data: every version stands, none is changed. */
export type CalendarFact =
  /** Đề nghị công bố: frozen over its hash until it is published, returned or withdrawn. */
  | ({ type: 'calendar-proposed'; proposer: Officer } & CalendarContent)
  | { type: 'calendar-proposal-withdrawn'; code: string; version: number; by: Officer }
  | { type: 'calendar-proposal-returned'; code: string; version: number; by: Officer; reason: string }
  /** `way` is null where it was recorded before the way was written down. */
  | ({ type: 'calendar-published'; way: PublicationWay | null } & CalendarContent)
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

export type CalendarProposed = Extract<CalendarFact, { type: 'calendar-proposed' }>
export type CalendarPublished = Extract<CalendarFact, { type: 'calendar-published' }>
export type DueMomentsRecomputed = Extract<CalendarFact, { type: 'due-moments-recomputed' }>
