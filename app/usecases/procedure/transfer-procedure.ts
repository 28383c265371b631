import type { Actor } from '#app/domain/organisation/actor.ts'
import { transferProcedure as decide } from '#app/domain/procedure/transfer-procedure.ts'
import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import type { Deps } from '../deps.ts'

/** Chuyển đơn vị chủ trì of a procedure to another unit, from now. */
export const transferProcedure = (
  deps: Deps,
  command: {
    actor: Pick<Actor, 'personId' | 'unitId'>
    procedureCode: string
    unitId: string
    document: OfficialDocument
    formKey: string | null
  },
) => {
  const { actor, formKey } = command
  return deps.work(
    { actor: actor.personId, unit: actor.unitId, formKey },
    async ({ procedures, units, at }) => {
      const taken = await procedures.takeByCode(command.procedureCode)
      const { state: heir } = await units.take(command.unitId)
      const outcome = decide(taken.state, { heir, document: command.document }, at, at)
      if (outcome.ok) await procedures.record(taken, outcome.facts)
      return outcome
    },
  )
}
