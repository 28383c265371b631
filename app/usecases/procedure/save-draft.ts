import type { Actor } from '#app/domain/organisation/actor.ts'
import { renewedHold } from '#app/domain/procedure/draft-hold.ts'
import type { DraftRefusal } from '#app/domain/procedure/draft-refusals.ts'
import { versionInApproval } from '#app/domain/procedure/procedure.ts'
import type { SubmitRefusal } from '#app/domain/procedure/submit-version.ts'
import type { Deps } from '../deps.ts'

type SaveRefusal = DraftRefusal | Extract<SubmitRefusal, { code: 'version.already-in-approval' }>

/**
 * Lưu dự thảo. `seen` is the lock version the editor began from, null for the first save; the answer holds the
 * next one, and who is editing: whoever saves is, unless somebody else holds the draft. When someone saved or submitted meanwhile nothing is overwritten: the refusal carries the other
 * text. While a version is in approval no draft is begun beside it.
 */
export function saveDraft(
  deps: Deps,
  command: { actor: Actor; code: string; text: string; seen: number | null },
) {
  const { actor, code, text, seen } = command
  return deps.work(
    { actor: actor.personId, unit: actor.unitId },
    async ({ procedures, drafts, people, at }) => {
      const { id: procedureId, state: procedure } = await procedures.takeByCode(code)
      const found = await drafts.find(procedureId)
      const pending = versionInApproval(procedure)
      if (!found && pending) {
        const { issueNumber, revision } = pending
        return refusedSave({ code: 'version.already-in-approval', issueNumber, revision })
      }
      if (!found && seen !== null) return refusedSave({ code: 'draft.missing' })
      const draft = {
        procedureId,
        text: text.normalize('NFC').replaceAll('\r\n', '\n'),
        savedBy: actor.personId,
        savedAt: at,
        returnedReason: found?.returnedReason ?? null,
      }
      const lockVersion = await drafts.save(draft, seen)
      if (lockVersion !== null) {
        const hold = renewedHold(await drafts.hold(procedureId), actor, at)
        await drafts.saveHold(procedureId, hold)
        return { ok: true as const, lockVersion, at, hold }
      }
      const other = (await drafts.find(procedureId))!
      return refusedSave({
        code: 'draft.saved-meanwhile',
        by: (await people.officer(other.savedBy)).name,
        at: other.savedAt,
        text: other.text,
      })
    },
  )
}

const refusedSave = (refusal: SaveRefusal) => ({ ok: false as const, refusals: [refusal] })
