import type { Actor } from '#app/domain/organisation/actor.ts'
import { anchorAt } from '#app/domain/procedure/comment-anchor.ts'
import {
  type CommentKind,
  type CommentRefusal,
  MOST_COMMENTS,
  type NewComment,
  reasonsAgainstComment,
} from '#app/domain/procedure/comments.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { type ProcedureVersion, versionOf } from '#app/domain/procedure/procedure.ts'
import { reasonsNotToReturn, type SignRefusal } from '#app/domain/procedure/sign-version.ts'
import type { ReviewNotes } from '#app/storage/review-note-store.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps } from '../deps.ts'

type OnVersion = VersionNumber & { actor: Actor; procedureCode: string }
type NoteRefusal = CommentRefusal | SignRefusal

/** Ghi ý kiến on a passage of the version that waits for this person's verdict; sent with the verdict. */
export const noteComment = (
  deps: Deps,
  command: OnVersion & {
    /** Index of the passage in the text. */
    passage: number
    kind: CommentKind
    text: string
    proposal: string | null
  },
) =>
  changeNotes(deps, command, async (notes, version, { blobs }) => {
    const { passage, kind, text, proposal } = command
    const anchor = anchorAt(deps.documents.passages(await blobs.text(version.contentSha256)), passage)
    if (!anchor) return [{ code: 'comment.unknown' }]
    const comment: NewComment = {
      commentId: deps.ids.next(),
      kind,
      anchor,
      text: text.normalize('NFC').trim(),
      proposal: kind === 'wording' ? (proposal ?? '').normalize('NFC').trim() : null,
    }
    const refusals: NoteRefusal[] = reasonsAgainstComment(comment)
    if (notes.comments.length >= MOST_COMMENTS)
      refusals.push({ code: 'comment.too-many', most: MOST_COMMENTS })
    return refusals.length > 0 ? refusals : { ...notes, comments: [...notes.comments, comment] }
  })

/** Xóa ý kiến that was not sent yet. */
export const removeNotedComment = (deps: Deps, command: OnVersion & { commentId: string }) =>
  changeNotes(deps, command, async (notes) => ({
    ...notes,
    comments: notes.comments.filter(({ commentId }) => commentId !== command.commentId),
  }))

/** Đánh dấu đã xem sections by their keys, or takes the marks back. */
export const markViewed = (
  deps: Deps,
  command: OnVersion & { sections: readonly string[]; viewed: boolean },
) =>
  changeNotes(deps, command, async (notes) => {
    const others = notes.viewed.filter((key) => !command.sections.includes(key))
    return { ...notes, viewed: command.viewed ? [...others, ...command.sections] : others }
  })

/** Changes the notes of who has the turn; nobody else has any. */
function changeNotes(
  deps: Deps,
  command: OnVersion,
  change: (
    notes: ReviewNotes,
    version: ProcedureVersion,
    stores: Stores,
  ) => Promise<ReviewNotes | NoteRefusal[]>,
) {
  const { actor, procedureCode, issueNumber, revision } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId }, async (stores) => {
    const { id: procedureId, state: procedure } = await stores.procedures.takeByCode(procedureCode)
    const version = versionOf(procedure, command)
    if (!version) return refusedAs([{ code: 'version.unknown', issueNumber, revision }])
    const refusals = reasonsNotToReturn({ procedureId, version }, actor, stores.at)
    if (refusals.length > 0) return refusedAs(refusals)
    const of = {
      procedureId,
      personId: actor.personId,
      contentSha256: version.contentSha256,
      savedAt: stores.at,
    }
    const notes = await stores.reviewNotes.find(procedureId, actor.personId, version.contentSha256)
    const changed = await change(notes, version, stores)
    if (Array.isArray(changed)) return refusedAs(changed)
    await stores.reviewNotes.save(of, changed)
    return { ok: true as const }
  })
}

const refusedAs = (refusals: NoteRefusal[]) => ({ ok: false as const, refusals })
