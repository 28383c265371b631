import type { Deps } from '../deps.ts'

/** What the first entry of a record says: where it is kept, and the key its checkpoints are signed with. */
export type Genesis = { origin: string; logKey: string; demonstration: boolean }

/** Mở sổ: writes `genesis`. Answers false when the record has begun already. */
export async function beginRecord(deps: Deps, genesis: Genesis): Promise<boolean> {
  const answer = await deps.work({ actor: 'system', unit: null }, async ({ head, note }) => {
    if (head().size > 0) return { ok: false as const }
    await note('record/log', 0, { type: 'genesis', ...genesis })
    return { ok: true as const }
  })
  return answer.ok
}
