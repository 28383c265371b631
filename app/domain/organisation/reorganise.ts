import { type Instant, localDateOf } from '../shared/instant.ts'
import { type OfficialDocument, reasonsNotToCite } from '../shared/official-document.ts'
import { refused } from '../shared/outcome.ts'
import {
  type Unit,
  type UnitEnd,
  type UnitFact,
  type UnitRefusal,
  unitAsOf,
  unitBegins,
  unitIsThere,
  unitsAt,
} from './unit.ts'

/** What a unit still has in hand, that must go to somebody when it ends. */
export type OpenWork = { dossiers: number; procedures: number }

export type Reorganisation = {
  how: UnitEnd
  /** First instant at which the units that end are no longer there. */
  at: Instant
  /** Units that end. */
  ending: readonly string[]
  /** What comes in their place; of a unit that is abolished, who takes its work over. */
  successors: readonly string[]
  /** Who gets what was open, by the unit that ends; null where nothing was. */
  heirs: Readonly<Record<string, string | null>>
  document: OfficialDocument
}

type Ended = Extract<UnitFact, { type: 'unit-ended' }>
/** The end of each unit, to be recorded together. */
export type ReorganisationOutcome =
  | { ok: true; ends: { unitId: string; fact: Ended }[] }
  | { ok: false; refusals: UnitRefusal[] }

/**
 * Sắp xếp tổ chức: merges several units into one, splits one into several, or abolishes one, by one decision. Units
 * that a reorganisation makes are registered before it, from the same moment on.
 */
export function reorganise(
  units: readonly Unit[],
  workOf: (unitId: string) => OpenWork,
  command: Reorganisation,
  now: Instant,
): ReorganisationOutcome {
  const { how, at, successors, heirs, document } = command
  const unitOf = (unitId: string) => units.find((unit) => unit.unitId === unitId)
  const ending = [...new Set(command.ending)].flatMap((unitId) => unitOf(unitId) ?? [])
  const refusals: UnitRefusal[] = [
    ...reasonsNotToCite(document, localDateOf(now)),
    ...reasonsOfKind(how, ending, successors, at),
    ...successors.flatMap((unitId): UnitRefusal[] => {
      const unit = unitOf(unitId)
      if (unit && unitIsThere(unit, at)) return []
      return [{ code: 'unit.successor-not-there', name: unit ? unitAsOf(unit, at).name : unitId, at }]
    }),
    ...ending.flatMap((unit) => reasonsNotToEnd(units, unit, command, workOf(unit.unitId))),
  ]
  if (refusals.length > 0) return refused(...refusals)
  return {
    ok: true,
    ends: ending.map(({ unitId }) => ({
      unitId,
      fact: { type: 'unit-ended', at, how, successors, heirId: heirs[unitId] ?? null, document },
    })),
  }
}

function reasonsOfKind(
  how: UnitEnd,
  ending: readonly Unit[],
  successors: readonly string[],
  at: Instant,
): UnitRefusal[] {
  const refusals: UnitRefusal[] = []
  const itself = ending.find(({ unitId }) => successors.includes(unitId))
  if (itself) refusals.push({ code: 'unit.becomes-itself', name: unitAsOf(itself, at).name })
  if (how !== 'abolished' && successors.length === 0) refusals.push({ code: 'unit.successor-missing' })
  if (ending.length === 0) refusals.push({ code: 'unit.merges-alone' })
  if (how === 'split' && successors.length === 1)
    refusals.push({ code: 'unit.splits-into-one', name: ending[0] ? unitAsOf(ending[0], at).name : '' })
  return refusals
}

function reasonsNotToEnd(
  units: readonly Unit[],
  unit: Unit,
  { at, ending, successors, heirs }: Reorganisation,
  work: OpenWork,
): UnitRefusal[] {
  const { name } = unitAsOf(unit, at)
  if (unit.ended) return [{ code: 'unit.ended-already', name, at: unit.ended.at }]
  const refusals: UnitRefusal[] = []
  if (at <= unitBegins(unit))
    refusals.push({ code: 'unit.ends-before-it-begins', name, from: unitBegins(unit) })
  const last = unit.periods.at(-1)!.from
  if (at < last) refusals.push({ code: 'unit.change-not-after-last', name, last })
  const orphans = unitsAt(units, at).filter(
    ({ unitId, parentId }) => parentId === unit.unitId && !ending.includes(unitId),
  )
  if (orphans.length > 0)
    refusals.push({
      code: 'unit.parts-ahead-need-an-end',
      name,
      children: orphans.map((orphan) => orphan.name),
    })
  const taken = units.find(
    ({ ended }) => ended !== null && ended.at >= at && ended.successors.includes(unit.unitId),
  )
  if (taken)
    refusals.push({
      code: 'unit.ends-before-it-takes-over',
      name,
      other: unitAsOf(taken, at).name,
      from: taken.ended!.at,
    })
  const heirId = heirs[unit.unitId] ?? null
  if (heirId === null && work.dossiers + work.procedures > 0)
    refusals.push({ code: 'unit.heir-missing', name, ...work })
  if (heirId !== null && !successors.includes(heirId))
    refusals.push({ code: 'unit.heir-is-no-successor', name })
  return refusals
}
