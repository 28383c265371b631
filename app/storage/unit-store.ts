import type { Knex } from 'knex'
import type { UnitThere } from '../domain/organisation/position.ts'
import type { OpenWork } from '../domain/organisation/reorganise.ts'
import { heirAt, type Unit, type UnitFact, unitAsOf, unitBegins } from '../domain/organisation/unit.ts'
import { Missing, type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { unitKind } from './subjects.ts'
import { allUnits, openWorkOf } from './views/units.ts'

type TakenUnit = Taken<Unit> & { state: Unit }

/** Registers and changes units. On the transaction that `record` writes in. */
export function unitStore(trx: Knex.Transaction, record: OpenRecord) {
  const stateFor = async (unitId: string): Promise<Unit | null> =>
    (await stateOf(trx, unitKind, unitId)).state
  return {
    async add(fact: Extract<UnitFact, { type: 'unit-registered' }>): Promise<void> {
      await record.record(unitKind, { id: fact.unitId, state: null, nextSeq: 0 }, [fact])
    },
    /** Takes the unit for changing. Throws `Missing`. */
    async take(unitId: string): Promise<TakenUnit> {
      const taken = await stateOf(trx, unitKind, unitId)
      if (!taken.state) throw new Missing('unit', unitId)
      return taken as TakenUnit
    },
    record: (taken: Taken<Unit>, facts: UnitFact[]) => record.record(unitKind, taken, facts),
    /** Records facts of a unit that may be there already, or not yet. */
    recordAll: async (unitId: string, facts: UnitFact[]) =>
      record.record(unitKind, await stateOf(trx, unitKind, unitId), facts),
    all: () => allUnits(trx),
    openWork: (unitId: string): Promise<OpenWork> => openWorkOf(trx, unitId),
    /** Over which time the unit is there to hold posts; null when there is none by that id. */
    async there(unitId: string): Promise<UnitThere> {
      const unit = await stateFor(unitId)
      return unit && { from: unitBegins(unit), until: unit.ended?.at ?? null }
    },
    /** The code of the unit now. Throws `Missing`. */
    async code(unitId: string): Promise<string> {
      const unit = await stateFor(unitId)
      if (!unit) throw new Missing('unit', unitId)
      return unitAsOf(unit, record.at).code
    },
    /** The unit itself and every unit above it, as the tree stands now. */
    async above(): Promise<(unitId: string) => string[]> {
      const units = await allUnits(trx)
      const parentOf = new Map(units.map((unit) => [unit.unitId, unitAsOf(unit, record.at).parentId]))
      return (unitId) => {
        const above: string[] = []
        for (let at: string | null | undefined = unitId; at && !above.includes(at); at = parentOf.get(at))
          above.push(at)
        return above
      }
    },
    /** The unit that answers now for what this one left; null where nobody does. */
    async heirOf(unitId: string): Promise<string | null> {
      const units = new Map((await allUnits(trx)).map((unit) => [unit.unitId, unit]))
      return heirAt((id) => units.get(id), unitId, record.at)
    },
  }
}
