import type { ProcedureLevel } from '../procedure/model.ts'

/** Đơn vị. The code is an attribute and no key: the official list holds duplicates. */
export type Unit = {
  unitId: string
  code: string
  name: string
  /** Bộ phận tiếp nhận và trả kết quả of this unit, as printed on the control sheet. */
  receptionName: string
  /** Tỉnh, xã…: as printed before the date of a form. */
  place: string
  level: ProcedureLevel
  parentId: string | null
}

export type UnitFact = { type: 'unit-registered' } & Unit

/** The unit after one more fact. */
export function evolveUnit(_unit: Unit | null, fact: UnitFact): Unit {
  const { type: _type, ...unit } = fact
  return unit
}
