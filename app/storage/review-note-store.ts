import type { Knex } from 'knex'
import type { NewComment } from '../domain/procedure/comments.ts'
import type { Instant } from '../domain/shared/instant.ts'

/** What a reviewer has noted of one text before his verdict: comments not sent yet, and the sections he has seen. */
export type ReviewNotes = { comments: NewComment[]; viewed: string[] }

const NOTHING: ReviewNotes = { comments: [], viewed: [] }

/** Keeps the notes of each reviewer on the version that is being signed. No part of the record until the verdict. */
export function reviewNoteStore(db: Knex) {
  return {
    /** The notes on exactly that text; none when they were on another. */
    async find(procedureId: string, personId: string, contentSha256: string): Promise<ReviewNotes> {
      const row = await db('review_note')
        .where({ procedure_id: procedureId, person_id: personId, content_sha256: contentSha256 })
        .first('comments', 'viewed')
      return row ? { comments: JSON.parse(row.comments), viewed: JSON.parse(row.viewed) } : NOTHING
    },
    async save(
      of: { procedureId: string; personId: string; contentSha256: string; savedAt: Instant },
      notes: ReviewNotes,
    ): Promise<void> {
      await db('review_note')
        .insert({
          procedure_id: of.procedureId,
          person_id: of.personId,
          content_sha256: of.contentSha256,
          comments: JSON.stringify(notes.comments),
          viewed: JSON.stringify(notes.viewed),
          saved_at: of.savedAt,
        })
        .onConflict(['procedure_id', 'person_id'])
        .merge()
    },
    /** One person's, when they have gone with his verdict. */
    async remove(procedureId: string, personId: string): Promise<void> {
      await db('review_note').where({ procedure_id: procedureId, person_id: personId }).delete()
    },
    /** Everybody's, when the text has left the signatures. */
    async removeAll(procedureId: string): Promise<void> {
      await db('review_note').where('review_note.procedure_id', procedureId).delete()
    },
  }
}
