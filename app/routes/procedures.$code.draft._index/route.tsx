import { useActionData, useLoaderData } from '@remix-run/react'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { fixText } from '#app/usecases/procedure/fix-text.ts'
import { saveDraft } from '#app/usecases/procedure/save-draft.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { BeginDraft } from './begin-draft.tsx'
import { draftView } from './draft-view.ts'
import { EditDraft } from './edit-draft.tsx'
import { fixOfField } from './fix-field.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

export const loader = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draft)
  const view = await draftView(ask, procedure)
  const words = ask.t.procedures.draft
  return {
    ...view,
    pageTitle: view.saved ? words.title(procedure.code) : words.beginTitle(procedure.code),
  }
})

/** Lưu dự thảo: whole, or not at all when someone saved meanwhile; then both texts come back. A fix is written in before. */
export const action = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draft)
  const form = await ask.request.formData()
  // The text is kept as typed: its last line feed is part of it.
  const typed = String(form.get('text') ?? '')
  const none: readonly Refusal[] = []
  if (typed.trim() === '') return again({ text: typed, refusals: none }, 400)
  const which = fixOfField(textOf(form, 'fix'))
  const { text, applied } = which
    ? await fixText(ask.app, { code: procedure.code, text: typed, which })
    : { text: typed, applied: null }
  const seen = Number.parseInt(textOf(form, 'seen'), 10)
  const outcome = await saveDraft(ask.app, {
    actor: ask.actor,
    code: procedure.code,
    text,
    seen: Number.isNaN(seen) ? null : seen,
  })
  if (!outcome.ok) return again({ text, refusals: outcome.refusals }, refusedStatus(outcome.refusals))
  return redirectWithNotice(
    ask.ground,
    addresses.draft(procedure.code),
    applied === null ? { code: 'draft-saved' } : { code: 'draft-fixed', detail: String(applied) },
  )
})

export default function Draft() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (view.text === null && !answer) return <BeginDraft view={view} title={view.pageTitle} />
  return <EditDraft view={view} title={view.pageTitle} answer={answer} />
}
