import { randomInt } from 'node:crypto'
import type { Knex } from 'knex'
import type { DraftHold } from '../domain/procedure/draft-hold.ts'
import { KEPT_DRAFT_TEXTS } from '../domain/procedure/draft-texts.ts'
import type { Instant } from '../domain/shared/instant.ts'
import { holdOfRow, rowOfHold } from './draft-hold-row.ts'

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

/**
 * Keeps the one open draft of a procedure, the last texts that its editors began from, and who is editing it. Not part
 * of the record until it is submitted; then all of it is gone.
 */
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
      } else {
        const changed = await db('draft')
          .where({ procedure_id: draft.procedureId, lock_version: seen })
          .update(row)
        if (changed !== 1) return null
      }
      await keepText(db, draft.procedureId, lockVersion, draft.text)
      return lockVersion
    },
    async remove(procedureId: string): Promise<void> {
      await db('draft_hold').where('draft_hold.procedure_id', procedureId).delete()
      await db('draft_text').where('draft_text.procedure_id', procedureId).delete()
      await db('draft').where('draft.procedure_id', procedureId).delete()
    },
    /** Who edits the draft, lapsed or not. */
    async hold(procedureId: string): Promise<DraftHold | null> {
      const row = await db('draft_hold').where('draft_hold.procedure_id', procedureId).first()
      return row ? holdOfRow(row) : null
    },
    async saveHold(procedureId: string, hold: DraftHold): Promise<void> {
      await db('draft_hold').insert(rowOfHold(procedureId, hold)).onConflict('procedure_id').merge()
    },
  }
  return store
}

/** Keeps the text of a save, and no more than the last of them. */
async function keepText(db: Knex, procedureId: string, lockVersion: number, text: string): Promise<void> {
  const last = await db('draft_text')
    .where('draft_text.procedure_id', procedureId)
    .orderBy('draft_text.seq', 'desc')
    .first('draft_text.seq')
  const seq = (last?.seq ?? 0) + 1
  await db('draft_text').insert({ procedure_id: procedureId, lock_version: lockVersion, seq, text })
  await db('draft_text')
    .where('draft_text.procedure_id', procedureId)
    .andWhere('draft_text.seq', '<=', seq - KEPT_DRAFT_TEXTS - 1)
    .delete()
}
