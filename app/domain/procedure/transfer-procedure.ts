import { type Unit, unitAsOf, unitIsThere } from '../organisation/unit.ts'
import { type Instant, localDateOf } from '../shared/instant.ts'
import { type DocumentRefusal, type OfficialDocument, reasonsNotToCite } from '../shared/official-document.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { ProcedureFact } from './facts.ts'
import type { Procedure } from './procedure.ts'

export type TransferRefusal =
  | { code: 'transfer.unit-not-there'; name: string; at: Instant }
  | { code: 'transfer.owner-already'; name: string }
  | DocumentRefusal

/**
 * Chuyển đơn vị chủ trì of a procedure, by a decision with number and date (ISO 9001 5.3, 7.5.3). `from`: the moment
 * from which the new owner answers for it, at which it must be there.
 */
export function transferProcedure(
  procedure: Procedure,
  { heir, document }: { heir: Unit; document: OfficialDocument },
  from: Instant,
  at: Instant,
): Outcome<ProcedureFact, TransferRefusal> {
  const { name } = unitAsOf(heir, from)
  const refusals: TransferRefusal[] = []
  if (!unitIsThere(heir, from)) refusals.push({ code: 'transfer.unit-not-there', name, at: from })
  if (procedure.ownerUnitId === heir.unitId) refusals.push({ code: 'transfer.owner-already', name })
  refusals.push(...reasonsNotToCite(document, localDateOf(at)))
  if (refusals.length > 0) return refused(...refusals)
  return accepted({
    type: 'procedure-transferred',
    from: procedure.ownerUnitId,
    to: heir.unitId,
    document,
  })
}
