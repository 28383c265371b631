import {
  planUnits,
  type UnitLine,
  type UnitLineEffect,
  type UnitLineRefusal,
} from '#app/domain/organisation/import-units.ts'
import type { OpenWork } from '#app/domain/organisation/reorganise.ts'
import type { TransferRefusal } from '#app/domain/procedure/transfer-procedure.ts'
import type { Deps } from '../deps.ts'
import { doerOf, handOn, keptRolesAt, type UnitCommand } from './change-units.ts'

/** What a list of units made, or would make; or what is wrong, by line. */
export type UnitImport =
  | {
      ok: true
      dryRun: boolean
      counts: { made: number; ended: number; unchanged: number }
      effects: UnitLineEffect[]
    }
  | { ok: false; problems: { line: number; refusals: (UnitLineRefusal | TransferRefusal)[] }[] }

/**
 * Nhập danh sách đơn vị: all of it in one transaction, or nothing. `dryRun` tells what it would make, and makes
 * nothing. A form sent twice is answered without effects the second time.
 */
export async function importUnits(
  deps: Deps,
  command: UnitCommand & { lines: readonly UnitLine[]; dryRun: boolean },
): Promise<UnitImport> {
  const { lines, dryRun } = command
  const doer = doerOf(dryRun ? { ...command, formKey: null } : command)
  const answer = await deps.work(doer, async (stores) => {
    const { units, at } = stores
    const existing = await units.all()
    const ends = new Set(lines.filter(({ until }) => until !== null).map(({ name }) => name))
    const work = new Map<string, OpenWork>()
    for (const { unitId, periods, ended } of existing)
      if (ended === null && periods.some(({ name }) => ends.has(name)))
        work.set(unitId, await units.openWork(unitId))
    const plan = planUnits(
      existing,
      lines,
      lines.map(() => deps.ids.next()),
      at,
      (unitId) => work.get(unitId) ?? { dossiers: 0, procedures: 0 },
    )
    if (!plan.ok) return plan
    const { made, ended, unchanged, effects } = plan
    const counts = { made, ended, unchanged }
    const byUnit = new Map<string, typeof plan.facts>()
    for (const each of plan.facts) byUnit.set(each.unitId, [...(byUnit.get(each.unitId) ?? []), each])
    for (const [unitId, facts] of byUnit)
      await units.recordAll(
        unitId,
        facts.map(({ fact }) => fact),
      )
    for (const { unitId, fact } of plan.facts) {
      // What was not there before has neither posts nor procedures.
      if (fact.type !== 'unit-ended' || !existing.some((unit) => unit.unitId === unitId)) continue
      // A post that ends later still counts today: ask at the moment of the end.
      const moment = fact.at > at ? fact.at : at
      const kept = await keptRolesAt(stores, moment)
      const handed = await handOn(stores, unitId, fact)
      const line = effects.find((each) => each.unitId === unitId)!.line
      if (!handed.ok) return { ok: false as const, problems: [{ line, refusals: handed.refusals }] }
      const still = await keptRolesAt(stores, moment)
      const lost = kept.filter((role) => !still.includes(role))
      if (lost.length > 0)
        return {
          ok: false as const,
          problems: [
            {
              line,
              refusals: lost.map((role): UnitLineRefusal => ({ code: 'unit.keeps-last-of-role', role })),
            },
          ],
        }
    }
    // Refused on purpose: a refusal leaves no trace.
    if (dryRun) return { ok: false as const, counts, effects, problems: [] }
    return { ok: true as const, counts, effects }
  })
  if ('repeated' in answer)
    return { ok: true, counts: { made: 0, ended: 0, unchanged: 0 }, effects: [], dryRun }
  if ('effects' in answer && answer.effects)
    return { ok: true, counts: answer.counts, effects: answer.effects, dryRun }
  return { ok: false, problems: answer.problems }
}
