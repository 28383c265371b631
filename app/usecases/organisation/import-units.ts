import { planUnits, type UnitLine } from '#app/domain/organisation/import-units.ts'
import type { Deps } from '../deps.ts'
import { doerOf, type UnitCommand } from './change-units.ts'

/** Nhập danh sách đơn vị: all of it in one transaction, or nothing. `dryRun` tells what it would make, and makes nothing. */
export async function importUnits(
  deps: Deps,
  command: UnitCommand & { lines: readonly UnitLine[]; dryRun: boolean },
) {
  const { lines, dryRun } = command
  const answer = await deps.work(doerOf(command), async ({ units, at }) => {
    const plan = planUnits(
      await units.all(),
      lines,
      lines.map(() => deps.ids.next()),
      at,
    )
    if (!plan.ok) return { ...plan, counts: null }
    const { made, ended, unchanged } = plan
    const counts = { made, ended, unchanged }
    // Refused on purpose: a refusal leaves no trace.
    if (dryRun) return { ok: false as const, counts, problems: [] }
    const byUnit = new Map<string, typeof plan.facts>()
    for (const each of plan.facts) byUnit.set(each.unitId, [...(byUnit.get(each.unitId) ?? []), each])
    for (const [unitId, facts] of byUnit)
      await units.recordAll(
        unitId,
        facts.map(({ fact }) => fact),
      )
    return { ok: true as const, counts }
  })
  if ('counts' in answer && answer.counts) return { ok: true as const, counts: answer.counts, dryRun }
  if ('problems' in answer) return { ok: false as const, problems: answer.problems }
  throw new Error('a list of units was sent twice')
}
