import { type Actor, type Officer, officerOf } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { PassageAnchor } from './comment-anchor.ts'
import type { ProcedureFact, VersionNumber } from './facts.ts'
import type { Procedure } from './procedure.ts'

/** Góp ý, bắt buộc sửa, đề xuất câu chữ: the second blocks until it is answered and found met. */
export const COMMENT_KINDS = ['remark', 'must-change', 'wording'] as const
export type CommentKind = (typeof COMMENT_KINDS)[number]

/** What a reviewer says of a passage, before it is recorded with his verdict. */
export type NewComment = {
  commentId: string
  kind: CommentKind
  anchor: PassageAnchor
  text: string
  /** Câu chữ đề xuất in place of the quoted words; null for what is no proposal. */
  proposal: string | null
}

export type CommentAnswer = { by: Officer; at: Instant; done: boolean; text: string }

/** Ý kiến on a version, with what became of it. */
export type ReviewComment = NewComment & {
  /** The version on which it was made. */
  on: VersionNumber
  by: Officer
  at: Instant
  answer: CommentAnswer | null
  closed: { by: Officer; at: Instant } | null
}

export type CommentRefusal =
  | { code: 'comment.text-missing' }
  | { code: 'comment.proposal-missing' }
  | { code: 'comment.too-long'; most: number }
  | { code: 'comment.too-many'; most: number }
  | { code: 'comment.unknown' }
  | { code: 'comment.closed-already'; by: string }
  /** Who declines says why. */
  | { code: 'comment.answer-missing' }
  | { code: 'comment.not-answered' }

/** Longest text of a comment, in UTF-16 units. */
export const LONGEST_COMMENT = 4000
/** Most comments with one verdict. */
export const MOST_COMMENTS = 200

/** Every reason against a comment as it was typed. */
export function reasonsAgainstComment(comment: NewComment): CommentRefusal[] {
  const refusals: CommentRefusal[] = []
  if (comment.text.trim() === '' && comment.kind !== 'wording')
    refusals.push({ code: 'comment.text-missing' })
  if (comment.kind === 'wording' && (comment.proposal ?? '').trim() === '')
    refusals.push({ code: 'comment.proposal-missing' })
  if (comment.text.length > LONGEST_COMMENT || (comment.proposal ?? '').length > LONGEST_COMMENT)
    refusals.push({ code: 'comment.too-long', most: LONGEST_COMMENT })
  return refusals
}

/** The comments of a verdict as facts; recorded in the same act as the verdict itself. */
export const commentFacts = (
  comments: readonly NewComment[],
  on: VersionNumber,
  by: Officer,
): ProcedureFact[] =>
  comments.map((comment) => ({ type: 'comment-made', ...comment, text: comment.text.trim(), ...on, by }))

/** Blocking comments that nobody has found met yet. */
export const openBlocking = (procedure: Procedure): ReviewComment[] =>
  procedure.comments.filter(({ kind, closed }) => kind === 'must-change' && closed === null)

/** Blocking comments that the author has not answered: they stand in the way of handing in anew. */
export const unanswered = (procedure: Procedure): ReviewComment[] =>
  openBlocking(procedure).filter(({ answer }) => answer === null)

/** Trả lời ý kiến: the author says what he did, or why he did not; the last answer before it is closed counts. */
export function answerComment(
  procedure: Procedure,
  command: { actor: Actor; commentId: string; done: boolean; text: string },
): Outcome<ProcedureFact, CommentRefusal> {
  const { actor, commentId, done } = command
  const text = command.text.trim()
  const comment = procedure.comments.find((each) => each.commentId === commentId)
  if (!comment) return refused({ code: 'comment.unknown' })
  const refusals: CommentRefusal[] = []
  if (comment.closed) refusals.push({ code: 'comment.closed-already', by: comment.closed.by.name })
  if (!done && text === '') refusals.push({ code: 'comment.answer-missing' })
  if (text.length > LONGEST_COMMENT) refusals.push({ code: 'comment.too-long', most: LONGEST_COMMENT })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ type: 'comment-answered', commentId, by: officerOf(actor), done, text })
}

/** Xác nhận đã đáp ứng: who reviews finds the answer good; a blocking comment must have one. */
export function closeComment(
  procedure: Procedure,
  command: { actor: Actor; commentId: string },
): Outcome<ProcedureFact, CommentRefusal> {
  const { actor, commentId } = command
  const comment = procedure.comments.find((each) => each.commentId === commentId)
  if (!comment) return refused({ code: 'comment.unknown' })
  const refusals: CommentRefusal[] = []
  if (comment.closed) refusals.push({ code: 'comment.closed-already', by: comment.closed.by.name })
  if (comment.kind === 'must-change' && comment.answer === null)
    refusals.push({ code: 'comment.not-answered' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ type: 'comment-closed', commentId, by: officerOf(actor) })
}
