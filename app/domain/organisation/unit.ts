import type { ProcedureLevel } from '../procedure/model.ts'
import { type Instant, localDateOf } from '../shared/instant.ts'
import { type DocumentRefusal, type OfficialDocument, reasonsNotToCite } from '../shared/official-document.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { KeptRole } from './roles.ts'

/** What a unit is at one time. */
export type UnitAttributes = {
  /** An attribute and no key: the official list holds duplicates. Empty where nobody knows it. */
  code: string
  name: string
  /** Bộ phận tiếp nhận và trả kết quả of this unit, as printed on the control sheet. */
  receptionName: string
  /** Tỉnh, xã…: as printed before the date of a form. */
  place: string
  level: ProcedureLevel
  parentId: string | null
}

/** A stretch of a unit's life, from an instant until the next stretch begins or the unit ends. */
export type UnitPeriod = UnitAttributes & { from: Instant; document: OfficialDocument | null }

/** Hợp nhất, chia tách, giải thể: how a unit ends. */
export const UNIT_ENDS = ['merged', 'split', 'abolished'] as const
export type UnitEnd = (typeof UNIT_ENDS)[number]

/** Đơn vị over time; never deleted. */
export type Unit = {
  unitId: string
  /** In the order of time; the first one's beginning is the unit's. */
  periods: readonly UnitPeriod[]
  predecessors: readonly string[]
  ended: {
    at: Instant
    how: UnitEnd
    successors: readonly string[]
    /** To whom what was open went: dossiers, procedures; null where nothing was. */
    heirId: string | null
    document: OfficialDocument | null
  } | null
}

/** A unit as it is at one instant. */
export type UnitAsOf = UnitAttributes & { unitId: string }

export type UnitFact =
  | ({ type: 'unit-registered'; unitId: string; predecessors: readonly string[] } & UnitPeriod)
  | ({ type: 'unit-changed' } & UnitPeriod)
  | ({ type: 'unit-ended' } & NonNullable<Unit['ended']>)

export type UnitRefusal =
  | { code: 'unit.name-missing' }
  /** Two units of one name below the same one could not be told apart. */
  | { code: 'unit.name-taken'; name: string }
  | { code: 'unit.parent-not-there'; parent: string; from: Instant }
  | { code: 'unit.parent-goes-in-a-circle'; names: string[] }
  | { code: 'unit.nothing-changed'; name: string }
  | { code: 'unit.change-not-after-last'; name: string; last: Instant }
  | { code: 'unit.ended-already'; name: string; at: Instant }
  | { code: 'unit.document-missing' }
  | { code: 'unit.parts-ahead-need-an-end'; name: string; children: string[] }
  | { code: 'unit.successor-missing' }
  | { code: 'unit.successor-not-there'; name: string; at: Instant }
  | { code: 'unit.becomes-itself'; name: string }
  | { code: 'unit.merges-alone' }
  | { code: 'unit.splits-into-one'; name: string }
  | { code: 'unit.heir-missing'; name: string; dossiers: number; procedures: number }
  | { code: 'unit.heir-is-no-successor'; name: string }
  | { code: 'unit.ends-before-it-begins'; name: string; from: Instant }
  /** It comes in the place of another at that moment or later, and must be there then. */
  | { code: 'unit.ends-before-it-takes-over'; name: string; other: string; from: Instant }
  /** Without somebody in that role nobody could mend the rights of the others. */
  | { code: 'unit.keeps-last-of-role'; role: KeptRole }
  | DocumentRefusal

/** The unit after one more fact. */
export function evolveUnit(unit: Unit | null, fact: UnitFact): Unit {
  if (fact.type === 'unit-registered') {
    const { type: _type, unitId, predecessors, ...period } = fact
    return { unitId, periods: [period], predecessors, ended: null }
  }
  if (!unit) throw new Error(`${fact.type} before unit-registered`)
  const { type, ...rest } = fact
  return type === 'unit-ended'
    ? { ...unit, ended: rest as NonNullable<Unit['ended']> }
    : { ...unit, periods: [...unit.periods, rest as UnitPeriod] }
}

/** When the unit begins. */
export const unitBegins = ({ periods }: Unit): Instant => periods[0]!.from

/** Whether the unit is there at that instant. */
export const unitIsThere = (unit: Unit, at: Instant): boolean =>
  unitBegins(unit) <= at && (unit.ended === null || at < unit.ended.at)

/** What the unit is called at that instant, ended or not: by its last name after its end, by its first before it. */
export function unitAsOf(unit: Unit, at: Instant): UnitAsOf {
  const period = unit.periods.findLast(({ from }) => from <= at) ?? unit.periods[0]!
  const { from: _from, document: _document, ...attributes } = period
  return { unitId: unit.unitId, ...attributes }
}

/** The units that are there at that instant, as they are then. */
export const unitsAt = (units: readonly Unit[], at: Instant): UnitAsOf[] =>
  units.filter((unit) => unitIsThere(unit, at)).map((unit) => unitAsOf(unit, at))

/**
 * The unit that answers at that instant for what this one left: itself while it is there, else its heir, or the
 * heir's heir; null where no heir was named.
 */
export function heirAt(
  unitOf: (unitId: string) => Unit | undefined,
  unitId: string,
  at: Instant,
): string | null {
  const seen = new Set<string>()
  for (let id: string | null = unitId; id !== null && !seen.has(id); ) {
    seen.add(id)
    const unit = unitOf(id)
    if (!unit) return null
    if (unit.ended === null || at < unit.ended.at) return id
    id = unit.ended.heirId
  }
  return null
}

/** Đăng ký đơn vị, as the founding paper says, or as it was when the system began (`document: null`). */
export function registerUnit(
  units: readonly Unit[],
  command: { unitId: string; predecessors: readonly string[] } & UnitPeriod,
  at: Instant,
): Outcome<UnitFact, UnitRefusal> {
  const refusals = [
    ...reasonsOfAttributes(units, command.unitId, command),
    ...(command.document ? reasonsNotToCite(command.document, localDateOf(at)) : []),
  ]
  return refusals.length > 0
    ? refused(...refusals)
    : accepted({ type: 'unit-registered', ...command, name: command.name.trim() })
}

/** Đổi tên, chuyển cấp trên, đổi mã: the unit stays the same one from that moment on under other attributes. */
export function changeUnit(
  units: readonly Unit[],
  unit: Unit,
  command: UnitPeriod,
  at: Instant,
): Outcome<UnitFact, UnitRefusal> {
  const refusals: UnitRefusal[] = []
  const last = unit.periods.at(-1)!
  const { name } = last
  if (unit.ended) refusals.push({ code: 'unit.ended-already', name, at: unit.ended.at })
  if (command.from <= last.from) refusals.push({ code: 'unit.change-not-after-last', name, last: last.from })
  if (ATTRIBUTES.every((key) => command[key] === last[key]))
    refusals.push({ code: 'unit.nothing-changed', name })
  refusals.push(...reasonsOfAttributes(units, unit.unitId, command))
  if (command.document === null) refusals.push({ code: 'unit.document-missing' })
  else refusals.push(...reasonsNotToCite(command.document, localDateOf(at)))
  return refusals.length > 0
    ? refused(...refusals)
    : accepted({ type: 'unit-changed', ...command, name: command.name.trim() })
}

const ATTRIBUTES = ['code', 'name', 'receptionName', 'place', 'level', 'parentId'] as const

function reasonsOfAttributes(
  units: readonly Unit[],
  unitId: string,
  { name, parentId, from }: UnitPeriod,
): UnitRefusal[] {
  const refusals: UnitRefusal[] = []
  if (name.trim() === '') refusals.push({ code: 'unit.name-missing' })
  const called = name.trim().toLowerCase()
  const alike = unitsAt(units, from).find(
    (other) => other.unitId !== unitId && other.parentId === parentId && other.name.toLowerCase() === called,
  )
  if (alike && called !== '') refusals.push({ code: 'unit.name-taken', name: alike.name })
  if (parentId === null) return refusals
  const parent = units.find((other) => other.unitId === parentId)
  if (!parent || !unitIsThere(parent, from))
    refusals.push({
      code: 'unit.parent-not-there',
      parent: parent ? unitAsOf(parent, from).name : parentId,
      from,
    })
  const above = namesAbove(units, parentId, unitId, from)
  if (above) refusals.push({ code: 'unit.parent-goes-in-a-circle', names: above })
  return refusals
}

/** The names from a unit upwards to another, at that instant or at any later change on record; null when it is not above. */
function namesAbove(units: readonly Unit[], fromId: string, toId: string, at: Instant): string[] | null {
  const moments = [at, ...units.flatMap(({ periods }) => periods.map(({ from }) => from))].filter(
    (moment) => moment >= at,
  )
  for (const moment of moments) {
    const names: string[] = []
    const seen = new Set<string>()
    for (let id: string | null = fromId; id !== null && !seen.has(id); ) {
      seen.add(id)
      const unit = units.find((each) => each.unitId === id)
      if (!unit) break
      const { name, parentId } = unitAsOf(unit, moment)
      names.push(name)
      if (id === toId) return names
      id = parentId
    }
  }
  return null
}
