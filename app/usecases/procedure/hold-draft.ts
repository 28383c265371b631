import type { Actor } from '#app/domain/organisation/actor.ts'
import { askForHold, renewedHold, takenHold, takeOverDraft } from '#app/domain/procedure/draft-hold.ts'
import type { DraftRefusal } from '#app/domain/procedure/draft-refusals.ts'
import type { Deps } from '../deps.ts'

/** What is done about who edits the draft: a sign of life, asking whoever edits, taking over from him. */
export type HoldAct = 'renew' | 'ask' | 'take-over'

/**
 * Quyền sửa dự thảo. Taking over is recorded; nobody's text is touched by any of it. Answers who edits the draft then,
 * and the lock version of the text that is kept (null before the first save).
 */
export function holdDraft(deps: Deps, command: { actor: Actor; code: string; act: HoldAct }) {
  const { actor, code, act } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId }, async ({ procedures, drafts, at }) => {
    const taken = await procedures.takeByCode(code)
    const draft = await drafts.find(taken.id)
    const found = await drafts.hold(taken.id)
    if (act === 'renew') {
      const hold = renewedHold(found, actor, at)
      await drafts.saveHold(taken.id, hold)
      return { ok: true as const, hold, lockVersion: draft?.lockVersion ?? null, at }
    }
    if (!draft) return refusedHold({ code: 'draft.missing' })
    if (act === 'ask') {
      const asked = askForHold(found, actor, at)
      if (!asked.ok) return asked
      await drafts.saveHold(taken.id, asked.hold)
      return { ...asked, lockVersion: draft.lockVersion, at }
    }
    const outcome = takeOverDraft(found, actor, at)
    if (!outcome.ok) return outcome
    const hold = takenHold(found!, actor, at)
    await drafts.saveHold(taken.id, hold)
    await procedures.record(taken, outcome.facts)
    return { ok: true as const, hold, lockVersion: draft.lockVersion, at }
  })
}

const refusedHold = (refusal: DraftRefusal) => ({ ok: false as const, refusals: [refusal] })
