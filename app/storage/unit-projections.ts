import type { Unit, UnitPeriod } from '../domain/organisation/unit.ts'
import { fold } from '../domain/shared/fold.ts'
import { canonical } from '../record/canonical.ts'
import type { TableRows } from './subjects.ts'
import type { UnitPeriodRow, UnitRow } from './tables.ts'

/** The rows that a unit is kept as, and what is read back from them. Pure, like `projections.ts`. */

const json = (value: unknown): string | null => (value === null ? null : canonical(value))

export function unitTables(unit: Unit): TableRows[] {
  const { unitId, periods, predecessors, ended } = unit
  const row: UnitRow = {
    unit_id: unitId,
    from_at: periods[0]!.from,
    ended_at: ended?.at ?? null,
    ended_how: ended?.how ?? null,
    heir_id: ended?.heirId ?? null,
    successors: ended && canonical(ended.successors),
    predecessors: canonical(predecessors),
    ending_document: json(ended?.document ?? null),
  }
  const rows = periods.map(
    (period, number): UnitPeriodRow => ({
      unit_id: unitId,
      number,
      from_at: period.from,
      until_at: periods[number + 1]?.from ?? null,
      code: period.code,
      name: period.name,
      name_key: fold(period.name),
      reception_name: period.receptionName,
      place: period.place,
      level: period.level,
      parent_id: period.parentId,
      document: json(period.document),
    }),
  )
  return [
    { table: 'unit', key: ['unit_id'], rows: [row] },
    { table: 'unit_period', key: ['unit_id', 'number'], rows },
  ]
}

const periodOf = (row: UnitPeriodRow): UnitPeriod => ({
  code: row.code,
  name: row.name,
  receptionName: row.reception_name,
  place: row.place,
  level: row.level as UnitPeriod['level'],
  parentId: row.parent_id,
  from: row.from_at,
  document: row.document === null ? null : JSON.parse(row.document),
})

/** Units as their rows have them; `periods` in the order of their numbers. */
export function unitsOf(units: readonly UnitRow[], periods: readonly UnitPeriodRow[]): Unit[] {
  const byUnit = new Map<string, UnitPeriod[]>()
  for (const row of periods) byUnit.set(row.unit_id, [...(byUnit.get(row.unit_id) ?? []), periodOf(row)])
  return units.map((row) => ({
    unitId: row.unit_id,
    periods: byUnit.get(row.unit_id) ?? [],
    predecessors: JSON.parse(row.predecessors),
    ended:
      row.ended_at === null
        ? null
        : {
            at: row.ended_at,
            how: row.ended_how as NonNullable<Unit['ended']>['how'],
            successors: JSON.parse(row.successors ?? '[]'),
            heirId: row.heir_id,
            document: row.ending_document === null ? null : JSON.parse(row.ending_document),
          },
  }))
}
