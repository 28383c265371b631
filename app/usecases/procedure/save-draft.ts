import type { Actor } from '#app/domain/organisation/people.ts'
import type { DraftRefusal } from '#app/domain/procedure/draft-refusals.ts'
import type { Deps } from '../deps.ts'

/**
 * Lưu dự thảo. `seen` is the lock version the editor began from, null for the first save. When someone saved
 * meanwhile nothing is overwritten: the refusal carries the other text.
 */
export function saveDraft(
  deps: Deps,
  command: { actor: Actor; code: string; text: string; seen: number | null },
) {
  const { actor, code, text, seen } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId }, async ({ procedures, drafts, people, at }) => {
    const { id: procedureId } = await procedures.takeByCode(code)
    const found = await drafts.find(procedureId)
    const draft = {
      procedureId,
      text: text.normalize('NFC').replaceAll('\r\n', '\n'),
      lockVersion: 0,
      savedBy: actor.personId,
      savedAt: at,
      returnedReason: found?.returnedReason ?? null,
    }
    if (await drafts.save(draft, seen)) return { ok: true as const }
    const other = (await drafts.find(procedureId))!
    const refusal: DraftRefusal = {
      code: 'draft.saved-meanwhile',
      by: (await people.officer(other.savedBy)).name,
      at: other.savedAt,
      text: other.text,
    }
    return { ok: false as const, refusals: [refusal] }
  })
}
