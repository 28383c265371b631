import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import { placeOf } from '#app/domain/procedure/comment-anchor.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { CommentCard } from '#app/ui/comment-card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { answerComment } from '#app/usecases/procedure/answer-comment.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { AnswerForm } from './answer-form.tsx'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

/** Ý kiến của các lần xem xét, the newest first, each with where it stands in the draft or the newest text. */
export const loader = framed('version.read-unissued', async (ask) => {
  const { app, actor, now, t } = ask
  const procedure = await askedProcedure(ask, addresses.comments)
  const draft = await app.views.procedures.draft(procedure.procedureId)
  const newest = procedure.versions.at(-1)
  const kept = newest && (await app.views.record.blobText(newest.contentSha256))
  const read = app.documents.read(draft?.text ?? kept ?? '')
  const passages = read.ok ? app.documents.passages(read.document.signedText) : []
  return {
    pageTitle: t.lifecycle.comments.title(procedure.code),
    code: procedure.code,
    comments: procedure.comments
      .map((comment, index) => ({ ...comment, number: index + 1, place: placeOf(comment.anchor, passages) }))
      .reverse(),
    mayAnswer: may(actor, 'version.draft', null, now),
    formKey: app.ids.next(),
  }
})

type Answer = { commentId: string; typed: { done: string; text: string }; refusals: readonly Refusal[] }

/** Trả lời một ý kiến. */
export const action = framed('version.draft', async (ask) => {
  const { code } = await askedProcedure(ask, addresses.comments)
  const form = await ask.request.formData()
  const commentId = textOf(form, 'commentId')
  const typed = { done: textOf(form, 'done'), text: textOf(form, 'text') }
  const none: readonly Refusal[] = []
  if (typed.done !== 'yes' && typed.done !== 'no')
    return again<Answer>({ commentId, typed, refusals: none }, 400)
  const outcome = await answerComment(ask.app, {
    actor: ask.actor,
    procedureCode: code,
    commentId,
    done: typed.done === 'yes',
    text: typed.text,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<Answer>({ commentId, typed, refusals: outcome.refusals }, refusedStatus(outcome.refusals))
  return redirectWithNotice(ask.ground, addresses.comments(code), { code: 'comment-answered' })
})

export default function Comments() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.lifecycle.comments
  const missing = answer && answer.typed.done === ''
  const errors = [
    ...(missing ? [{ field: `done-${answer.commentId}`, message: words.chooseAnswer }] : []),
    ...refusalErrors(t, answer?.refusals ?? [], {}),
  ]
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumb
        above={[
          { name: t.layout.sections.procedures, address: addresses.procedures() },
          { name: view.code, address: addresses.procedure(view.code) },
        ]}
        here={words.link(0)}
      />
      <h1>{view.pageTitle}</h1>
      {view.comments.length === 0 && <p>{words.none}</p>}
      <ul className="comment-list">
        {view.comments.map((comment) => (
          <li key={comment.commentId}>
            <CommentCard comment={comment}>
              {view.mayAnswer && comment.closed === null && (
                <AnswerForm
                  code={view.code}
                  comment={comment}
                  formKey={`${view.formKey}-${comment.number}`}
                  typed={answer?.commentId === comment.commentId ? answer.typed : null}
                  error={missing && answer.commentId === comment.commentId ? words.chooseAnswer : null}
                />
              )}
            </CommentCard>
          </li>
        ))}
      </ul>
    </>
  )
}
