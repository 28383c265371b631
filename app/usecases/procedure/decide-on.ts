import type { ProcedureFact } from '#app/domain/procedure/facts.ts'
import type { Procedure } from '#app/domain/procedure/procedure.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'

/** Takes the procedure under that code, asks the rule, and records the facts that it answers. Throws `Missing`. */
export async function decideOn<Refusal>(
  { procedures }: Pick<Stores, 'procedures'>,
  code: string,
  rule: (procedure: Procedure) => Outcome<ProcedureFact, Refusal>,
): Promise<Outcome<ProcedureFact, Refusal>> {
  const taken = await procedures.takeByCode(code)
  const outcome = rule(taken.state)
  if (outcome.ok) await procedures.record(taken, outcome.facts)
  return outcome
}
