import { setDistribution as decide } from '#app/domain/distribution/set-distribution.ts'
import { type Actor, officerOf } from '#app/domain/organisation/actor.ts'
import { unitIsThere } from '#app/domain/organisation/unit.ts'
import type { Deps } from '../deps.ts'

/** Đặt danh sách phân phối of a procedure. `there`: the people who are not shut out. */
export const setDistribution = (
  deps: Deps,
  command: {
    actor: Actor
    procedureCode: string
    unitIds: readonly string[]
    personIds: readonly string[]
    there: ReadonlySet<string>
    formKey: string | null
  },
) => {
  const { actor, formKey, unitIds, personIds } = command
  return deps.work(
    { actor: actor.personId, unit: actor.unitId, formKey },
    async ({ procedures, distributions, units, at }) => {
      const procedure = await procedures.takeByCode(command.procedureCode)
      const { taken, state } = await distributions.take(procedure.state.procedureId)
      const unitsThere = (await units.all()).filter((unit) => unitIsThere(unit, at))
      const outcome = decide(
        state,
        { unitIds, personIds, by: officerOf(actor) },
        { unitIds: new Set(unitsThere.map(({ unitId }) => unitId)), personIds: command.there },
      )
      if (outcome.ok) await distributions.record(taken, outcome.facts)
      return outcome
    },
  )
}
