import type { Procedure } from '#app/domain/procedure/procedure.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { Ask } from '#app/server/route.ts'
import { saveDraft } from '#app/usecases/procedure/save-draft.ts'
import { type MergeView, mergeView } from './merge-view.ts'

/**
 * Lưu dự thảo from any of its pages. `seen` is what the text is saved over, `base` what its editor began from. When
 * someone saved meanwhile, `merge` is what the page of the conflict shows; nothing was overwritten.
 */
export async function saveText(
  ask: Ask,
  procedure: Procedure,
  { text, seen, base }: { text: string; seen: number | null; base: number | null },
): Promise<{ ok: true } | { ok: false; refusals: readonly Refusal[]; merge: MergeView | null }> {
  const outcome = await saveDraft(ask.app, { actor: ask.actor, code: procedure.code, text, seen })
  if (outcome.ok) return { ok: true }
  const { refusals } = outcome
  const isConflict = refusals.some(({ code }) => code === 'draft.saved-meanwhile')
  return {
    ok: false,
    refusals,
    merge: isConflict ? await mergeView(ask, procedure, { base, mine: text }) : null,
  }
}
