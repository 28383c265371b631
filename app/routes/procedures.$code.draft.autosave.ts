import type { DraftHold } from '#app/domain/procedure/draft-hold.ts'
import { refusalText } from '#app/messages/refusal.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { type Ask, framed, redirect } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { saveDraft } from '#app/usecases/procedure/save-draft.ts'
import { seenOf, typedText } from './procedures.$code.draft._index/typed-text.ts'
import { askedProcedure } from './procedures.$code.versions.$label._index/asked-version.ts'

/** What a save by itself came to: sentences for the page, and the lock version that the next one begins from. */
export type AutosaveAnswer =
  | { ok: true; lockVersion: number; status: string; told: string }
  | { ok: false; conflict: boolean; status: string }

const answerWith = (answer: AutosaveAnswer, status = 200) =>
  Response.json(answer, { status, headers: { 'Cache-Control': 'no-store' } })

/** Only what is sent is answered; whoever opens the address finds the draft. */
export const loader = framed('version.draft', async (ask) => {
  const { code } = await askedProcedure(ask, addresses.draftAutosave)
  throw redirect(addresses.draft(code))
})

/** Tự lưu: the same save as that of the form; a conflict overwrites nothing and says so. */
export const action = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draftAutosave)
  const form = await ask.request.formData()
  const [text, seen] = [typedText(form), seenOf(form)]
  const words = ask.t.draftEditor.status
  if (text.trim() === '') return answerWith({ ok: false, conflict: false, status: words.empty }, 400)
  const outcome = await saveDraft(ask.app, { actor: ask.actor, code: procedure.code, text, seen })
  if (!outcome.ok) {
    const { refusals } = outcome
    const isConflict = refusals.some(({ code }) => code === 'draft.saved-meanwhile')
    const sentences = refusals.map((refusal) => refusalText(ask.t, refusal)).join(' ')
    const status = isConflict ? words.conflict : `${words.refused} ${sentences}`
    return answerWith({ ok: false, conflict: isConflict, status }, refusedStatus(refusals))
  }
  if (!('lockVersion' in outcome)) throw new Error('a save without a form key was answered as a repeated one')
  const { lockVersion, at, hold } = outcome
  return answerWith({ ok: true, lockVersion, status: words.saved(at), told: toldOf(ask, hold) })
})

/** What this person is to know of who edits: that the draft was taken over from him, or that somebody asks for it. */
export function toldOf({ t, actor }: Pick<Ask, 't' | 'actor'>, hold: DraftHold): string {
  const { holder, takenFrom, askedBy } = hold
  if (holder.personId !== actor.personId)
    return takenFrom?.personId === actor.personId
      ? t.draftEditor.status.takenOver(holder.name, takenFrom.at)
      : t.draftEditor.hold.held(holder.name, hold.from)
  return askedBy ? t.draftEditor.status.asked(askedBy.name, askedBy.at) : ''
}
