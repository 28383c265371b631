import type { LinksFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { versionInApproval } from '#app/domain/procedure/procedure.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirect, redirectWithNotice, textOf } from '#app/server/route.ts'
import documentStyles from '#app/styles/document.css?url'
import { addresses } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { closeComment } from '#app/usecases/procedure/answer-comment.ts'
import { markViewed, noteComment, removeNotedComment } from '#app/usecases/procedure/review-notes.ts'
import { askedVersion } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { type CommentField, commentForm, type TypedComment } from './review-form.ts'
import { ReviewPage } from './review-page.tsx'
import { reviewView } from './review-view.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: documentStyles }]
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

export const loader = framed('version.read-unissued', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.review)
  if (versionInApproval(procedure) !== version) throw redirect(addresses.version(procedure.code, label))
  return reviewView(ask, procedure, version)
})

export type ReviewAnswer = {
  typed: TypedComment | null
  wrong: readonly CommentField[]
  refusals: readonly Refusal[]
}

/** Đánh dấu đã xem, ghi hay xóa ý kiến, xác nhận đã đáp ứng: each one press of its own. */
export const action = framed('version.return', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.review)
  const form = await ask.request.formData()
  const { code } = procedure
  const { issueNumber, revision } = version
  const on = { actor: ask.actor, procedureCode: code, issueNumber, revision }
  const page = addresses.review(code, label)
  const section = textOf(form, 'section')
  switch (textOf(form, 'act')) {
    case 'comment': {
      const { typed, wrong, passage, kind } = commentForm(form)
      if (wrong.length > 0) return again<ReviewAnswer>({ typed, wrong, refusals: [] }, 400)
      const outcome = await noteComment(ask.app, {
        ...on,
        passage,
        kind,
        text: typed.text,
        proposal: typed.proposal,
      })
      if (!outcome.ok) return refusedWith(outcome.refusals, typed)
      return redirectWithNotice(ask.ground, page, { code: 'comment-noted' })
    }
    case 'remove-comment':
      return answered(
        await removeNotedComment(ask.app, { ...on, commentId: textOf(form, 'commentId') }),
        page,
      )
    case 'close-comment': {
      const commentId = textOf(form, 'commentId')
      const outcome = await closeComment(ask.app, { ...on, commentId, formKey: formKeyOf(form) })
      if (!outcome.ok) return refusedWith(outcome.refusals, null)
      return redirectWithNotice(ask.ground, page, { code: 'comment-closed' })
    }
    default:
      return answered(
        await markViewed(ask.app, {
          ...on,
          sections: [section],
          viewed: textOf(form, 'act') !== 'unmark-viewed',
        }),
        `${page}#section-${encodeURIComponent(section)}`,
      )
  }
})

const refusedWith = (refusals: readonly Refusal[], typed: TypedComment | null) =>
  again<ReviewAnswer>({ typed, wrong: [], refusals }, refusedStatus(refusals))

/** What needs no word of its own: the page shows it. */
function answered(outcome: { ok: true } | { ok: false; refusals: readonly Refusal[] }, page: string) {
  return outcome.ok ? redirect(page) : refusedWith(outcome.refusals, null)
}

export default function Review() {
  return <ReviewPage view={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
