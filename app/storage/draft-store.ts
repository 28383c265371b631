import { randomInt } from 'node:crypto'
import type { Knex } from 'knex'
import type { Instant } from '../domain/shared/instant.ts'

export type Draft = {
  procedureId: string
  text: string
  /** Another number after every save, never one used before; a save that names an older one is out of date. */
  lockVersion: number
  savedBy: string
  savedAt: Instant
  /** Why the last submission came back; null when none did. */
  returnedReason: string | null
}

/** Keeps the one open draft of a procedure. Not part of the record until it is submitted. */
export function draftStore(db: Knex) {
  const store = {
    async find(procedureId: string): Promise<Draft | null> {
      const row = await db('draft').where('draft.procedure_id', procedureId).first()
      return row
        ? {
            procedureId: row.procedure_id,
            text: row.text,
            lockVersion: row.lock_version,
            savedBy: row.saved_by,
            savedAt: row.saved_at,
            returnedReason: row.returned_reason,
          }
        : null
    },
    /**
     * Saves over the version seen (null: there is none yet); answers the new lock version, or null when someone
     * saved or submitted after it was read, and nothing is written. Drawn by lot, because a count that begins
     * anew with every draft would let an editor left open overwrite the next one.
     */
    async save(draft: Omit<Draft, 'lockVersion'>, seen: number | null): Promise<number | null> {
      const lockVersion = randomInt(1, 2 ** 31)
      const row = {
        procedure_id: draft.procedureId,
        text: draft.text,
        lock_version: lockVersion,
        saved_by: draft.savedBy,
        saved_at: draft.savedAt,
        returned_reason: draft.returnedReason,
      }
      if (seen === null) {
        if (await store.find(draft.procedureId)) return null
        await db('draft').insert(row)
        return lockVersion
      }
      const changed = await db('draft')
        .where({ procedure_id: draft.procedureId, lock_version: seen })
        .update(row)
      return changed === 1 ? lockVersion : null
    },
    async remove(procedureId: string): Promise<void> {
      await db('draft').where('draft.procedure_id', procedureId).delete()
    },
  }
  return store
}
