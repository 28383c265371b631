import type { LinksFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Procedure } from '#app/domain/procedure/procedure.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { type Ask, again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import documentStyles from '#app/styles/document.css?url'
import { addresses } from '#app/ui/addresses.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { fixText } from '#app/usecases/procedure/fix-text.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { BeginDraft } from './begin-draft.tsx'
import { draftView } from './draft-view.ts'
import { EditDraft } from './edit-draft.tsx'
import draftEditor from './editor/draft-editor.ts?worker&url'
import { fixOfField } from './fix-field.ts'
import { MergePage } from './merge-page.tsx'
import { mergeOfForm, mergeView } from './merge-view.ts'
import { saveText } from './save-text.ts'
import { seenOf, typedText } from './typed-text.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: documentStyles }]
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

const NONE: readonly Refusal[] = []

/**
 * Lưu dự thảo: whole, or not at all when someone saved meanwhile; then what both changed is asked place by place. A fix
 * is written in before.
 */
export const action = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draft)
  const form = await ask.request.formData()
  if (form.has('mine')) return saveMerged(ask, procedure, form)
  const typed = typedText(form)
  if (typed.trim() === '') return again({ text: typed, refusals: NONE, merge: null }, 400)
  const which = fixOfField(textOf(form, 'fix'))
  const { text, applied } = which
    ? await fixText(ask.app, { code: procedure.code, text: typed, which })
    : { text: typed, applied: null }
  const seen = seenOf(form)
  return save(ask, procedure, { text, seen, base: seen, applied })
})

/** The text of the choices on the page of a conflict; without all of them, or after another save, that page again. */
async function saveMerged(ask: Ask, procedure: Procedure, form: FormData) {
  const [mine, base, seen] = [typedText(form, 'mine'), seenOf(form, 'base'), seenOf(form)]
  const merged = await mergeOfForm(ask, procedure, form, { base, mine, seen })
  if (merged.kind === 'unchosen') {
    const merge = await mergeView(ask, procedure, { base, mine, chosen: merged.chosen })
    return again({ text: mine, refusals: NONE, merge }, 400)
  }
  // Overtaken: what is saved by now is no text that the choices speak of, and the save is refused.
  if (merged.kind === 'overtaken') return save(ask, procedure, { text: mine, seen, base, applied: null })
  return save(ask, procedure, { text: merged.text, seen, base, applied: null })
}

async function save(
  ask: Ask,
  procedure: Procedure,
  what: { text: string; seen: number | null; base: number | null; applied: number | null },
) {
  const { text, seen, base, applied } = what
  const outcome = await saveText(ask, procedure, { text, seen, base })
  if (!outcome.ok) {
    const { refusals, merge } = outcome
    return again({ text, refusals, merge }, refusedStatus(refusals))
  }
  return redirectWithNotice(
    ask.ground,
    addresses.draft(procedure.code),
    applied === null ? { code: 'draft-saved' } : { code: 'draft-fixed', detail: String(applied) },
  )
}

export default function Draft() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.merge) return <MergePage code={view.code} merge={answer.merge} refusals={answer.refusals} />
  if (view.text === null && !answer) return <BeginDraft view={view} title={view.pageTitle} />
  return <EditDraft view={view} title={view.pageTitle} answer={answer} script={draftEditor} />
}
