import { COMMENT_KINDS, type CommentKind } from '#app/domain/procedure/comments.ts'
import { textOf } from '#app/server/route.ts'

export type CommentField = 'passage' | 'kind'
export type TypedComment = { passage: string; kind: string; text: string; proposal: string; section: string }

/** A comment as it was typed, what it means, and the questions that were not answered. */
export function commentForm(form: FormData) {
  const typed: TypedComment = {
    passage: textOf(form, 'passage'),
    kind: textOf(form, 'kind'),
    text: textOf(form, 'text'),
    proposal: textOf(form, 'proposal'),
    section: textOf(form, 'section'),
  }
  const kind: CommentKind | undefined = COMMENT_KINDS.find((each) => each === typed.kind)
  const passage = /^\d{1,6}$/.test(typed.passage) ? Number(typed.passage) : null
  const wrong: CommentField[] = [
    ...(passage === null ? ['passage' as const] : []),
    ...(kind === undefined ? ['kind' as const] : []),
  ]
  return { typed, wrong, passage: passage ?? 0, kind: kind ?? 'remark' }
}
