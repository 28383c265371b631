import { refusedStatus } from '#app/server/refused-status.ts'
import { framed, redirect, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { type HoldAct, holdDraft } from '#app/usecases/procedure/hold-draft.ts'
import { toldOf } from './procedures.$code.draft.autosave.ts'
import { askedProcedure } from './procedures.$code.versions.$label._index/asked-version.ts'

const ACTS: readonly HoldAct[] = ['renew', 'ask', 'take-over']

/** What a sign of life is answered with: what this person is to know of who edits. */
export type HoldAnswer = { told: string }

/** Only what is sent is answered; whoever opens the address finds the draft. */
export const loader = framed('version.draft', async (ask) => {
  const { code } = await askedProcedure(ask, addresses.draftHold)
  throw redirect(addresses.draft(code))
})

/** Quyền sửa dự thảo: a sign of life of an open editor, asking for it, or taking it over; an act of no name is none. */
export const action = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draftHold)
  const { code } = procedure
  const said = textOf(await ask.request.formData(), 'act')
  const act = ACTS.find((each) => each === said)
  if (!act) return new Response(null, { status: 400 })
  const outcome = await holdDraft(ask.app, { actor: ask.actor, code, act })
  if (act === 'renew') {
    if (!('hold' in outcome)) throw new Error('a sign of life was refused')
    const answer: HoldAnswer = { told: toldOf(ask, outcome.hold) }
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  }
  // Nothing is held any more: the page that one comes back to says how things stand.
  if (!outcome.ok && refusedStatus(outcome.refusals) === 422)
    return redirectWithNotice(ask.ground, addresses.draft(code), { code: 'draft-held-by-nobody' })
  if (!outcome.ok) return redirectWithNotice(ask.ground, addresses.draft(code), { code: 'draft-gone' })
  return redirectWithNotice(ask.ground, addresses.draft(code), {
    code: act === 'ask' ? 'draft-asked-for' : 'draft-taken-over',
  })
})
