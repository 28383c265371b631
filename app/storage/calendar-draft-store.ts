import { randomInt } from 'node:crypto'
import type { Knex } from 'knex'
import type { Instant } from '../domain/shared/instant.ts'

export type CalendarDraft = {
  code: string
  unitId: string | null
  /** The calendar file as JSON. */
  text: string
  /** The version it was begun from; 0 before the first. */
  baseVersion: number
  /** Another number after every save; a save that names an older one is out of date. */
  lockVersion: number
  savedBy: string
  savedAt: Instant
  /** Why its proposal was returned; null when it was not. */
  returnedReason: string | null
}

/** Keeps the one open draft of a calendar. Not part of the record until it is published. */
export function calendarDraftStore(db: Knex) {
  const store = {
    async find(code: string): Promise<CalendarDraft | null> {
      const row = await db('calendar_draft').where('calendar_draft.code', code).first()
      return row ? toDraft(row) : null
    },
    async all(): Promise<CalendarDraft[]> {
      return (await db('calendar_draft').orderBy('calendar_draft.code').select('*')).map(toDraft)
    },
    /**
     * Saves over the version seen (null: there is none yet); answers the new lock version, or null when somebody saved
     * or published meanwhile, and nothing is written. Drawn by lot: see `draftStore`.
     */
    async save(draft: Omit<CalendarDraft, 'lockVersion'>, seen: number | null): Promise<number | null> {
      const lockVersion = randomInt(1, 2 ** 31)
      const row = {
        code: draft.code,
        unit_id: draft.unitId,
        text: draft.text,
        base_version: draft.baseVersion,
        lock_version: lockVersion,
        saved_by: draft.savedBy,
        saved_at: draft.savedAt,
        returned_reason: draft.returnedReason,
      }
      if (seen === null) {
        if (await store.find(draft.code)) return null
        await db('calendar_draft').insert(row)
        return lockVersion
      }
      const changed = await db('calendar_draft').where({ code: draft.code, lock_version: seen }).update(row)
      return changed === 1 ? lockVersion : null
    },
    /** Discards the draft that was seen; false when it is another by now. */
    async remove(code: string, seen: number): Promise<boolean> {
      return (await db('calendar_draft').where({ code, lock_version: seen }).delete()) === 1
    },
  }
  return store
}

type Row = {
  code: string
  unit_id: string | null
  text: string
  base_version: number
  lock_version: number
  saved_by: string
  saved_at: string
  returned_reason: string | null
}

const toDraft = (row: Row): CalendarDraft => ({
  code: row.code,
  unitId: row.unit_id,
  text: row.text,
  baseVersion: row.base_version,
  lockVersion: row.lock_version,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
  returnedReason: row.returned_reason,
})
