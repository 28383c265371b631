import type { Actor } from '#app/domain/organisation/actor.ts'
import { transferProcedure as decide } from '#app/domain/procedure/transfer-procedure.ts'
import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import type { Deps } from '../deps.ts'
import { decideOn } from './decide-on.ts'

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
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const { state: heir } = await stores.units.take(command.unitId)
    const { document } = command
    return decideOn(stores, command.procedureCode, (procedure) =>
      decide(procedure, { heir, document }, stores.at, stores.at),
    )
  })
}
