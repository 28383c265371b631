import { type PersonLine, type PersonLineEffect, planPeople } from '#app/domain/organisation/import-people.ts'
import type { PersonFact } from '#app/domain/organisation/person.ts'
import type { Deps } from '../deps.ts'
import type { Doing } from './change-person.ts'

/**
 * Nhập danh sách cán bộ: all of it in one transaction, or nothing. `dryRun` tells what it would make, and makes
 * nothing. A form sent twice is answered without effects the second time.
 */
export async function importPeople(
  deps: Deps,
  command: { by: Doing; formKey: string | null; lines: readonly PersonLine[]; dryRun: boolean },
) {
  const { by, lines, dryRun } = command
  const doer = by === 'system' ? { actor: by, unit: null } : { actor: by.personId, unit: by.unitId }
  const formKey = dryRun ? null : command.formKey
  const answer = await deps.work({ ...doer, formKey }, async ({ people, units, at }) => {
    const ids = lines.flatMap(() => [deps.ids.next(), deps.ids.next()])
    const plan = planPeople(
      { people: await people.all(), units: await units.all() },
      lines,
      ids,
      doer.actor,
      at,
    )
    if (!plan.ok) return plan
    const { effects } = plan
    // Refused on purpose: a refusal leaves no trace.
    if (dryRun) return { ok: false as const, effects, problems: [] }
    const byPerson = new Map<string, PersonFact[]>()
    for (const { personId, fact } of plan.facts) {
      const facts = byPerson.get(personId)
      if (facts) facts.push(fact)
      else byPerson.set(personId, [fact])
    }
    for (const [personId, facts] of byPerson) await people.recordAll(personId, facts)
    return { ok: true as const, effects }
  })
  if ('repeated' in answer) return { ok: true as const, effects: [] as PersonLineEffect[], dryRun }
  if ('effects' in answer) return { ok: true as const, effects: answer.effects, dryRun }
  return { ok: false as const, problems: answer.problems }
}
