import type { Knex } from 'knex'
import type { OpenWork } from '#app/domain/organisation/reorganise.ts'
import { heirAt, type Unit, type UnitAsOf } from '#app/domain/organisation/unit.ts'
import type { ProcedureLevel } from '#app/domain/procedure/model.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { UnitPeriodRow, UnitRow } from '../tables.ts'
import { unitsOf } from '../unit-projections.ts'

/** Every unit that is or was, one row each, with what it is called at that instant: for joining as `unit`. */
export const unitNamesAt = (knex: Knex, at: Instant) =>
  knex('unit_period')
    .where((select) => select.where('unit_period.from_at', '<=', at).orWhere('unit_period.number', 0))
    .where((select) => select.whereNull('unit_period.until_at').orWhere('unit_period.until_at', '>', at))
    .select(
      'unit_period.unit_id',
      'unit_period.code',
      'unit_period.name',
      'unit_period.level',
      'unit_period.parent_id',
    )
    .as('unit')

/** Every unit with its whole life. */
export async function allUnits(knex: Knex): Promise<Unit[]> {
  const units: UnitRow[] = await knex('unit').orderBy('unit.unit_id').select('unit.*')
  const periods: UnitPeriodRow[] = await knex('unit_period')
    .orderBy(['unit_period.unit_id', 'unit_period.number'])
    .select('unit_period.*')
  return unitsOf(units, periods)
}

/** Units that ended, by the unit that answers for what they left at that instant. */
export async function inheritedAt(knex: Knex, at: Instant): Promise<{ unitId: string; heirId: string }[]> {
  const rows: UnitRow[] = await knex('unit')
    .where((select) => select.whereNotNull('unit.heir_id').orWhereNull('unit.ended_at'))
    .select('unit.*')
  const byId = new Map(rows.map((row) => [row.unit_id, unitsOf([row], [])[0]!]))
  return [...byId.values()].flatMap(({ unitId, ended }) => {
    if (ended === null || at < ended.at) return []
    const heirId = heirAt((id) => byId.get(id), unitId, at)
    return heirId === null ? [] : [{ unitId, heirId }]
  })
}

/** What a unit still has in hand: dossiers not yet returned, procedures that it owns. */
export async function openWorkOf(knex: Knex, unitId: string): Promise<OpenWork> {
  const count = async (query: Knex.QueryBuilder) =>
    Number((await query.count<{ n: string | number }>({ n: '*' }).first())?.n ?? 0)
  return {
    dossiers: await count(
      knex('dossier').where('dossier.unit_id', unitId).whereNull('dossier.returned_at').clone(),
    ),
    procedures: await count(knex('procedure').where('procedure.owner_unit_id', unitId)),
  }
}

/** Units as pages need them. */
export function unitViews(db: Knex) {
  return {
    all: () => allUnits(db),
    /** The unit as it is called at that instant, ended or not; null when there is none by that id. */
    async asOf(unitId: string, at: Instant): Promise<UnitAsOf | null> {
      const row: UnitPeriodRow | undefined = await db('unit_period')
        .where('unit_period.unit_id', unitId)
        .where((select) => select.where('unit_period.from_at', '<=', at).orWhere('unit_period.number', 0))
        .orderBy('unit_period.number', 'desc')
        .first('unit_period.*')
      return row
        ? {
            unitId: row.unit_id,
            code: row.code,
            name: row.name,
            receptionName: row.reception_name,
            place: row.place,
            level: row.level as ProcedureLevel,
            parentId: row.parent_id,
          }
        : null
    },
    openWork: (unitId: string) => openWorkOf(db, unitId),
    inherited: (at: Instant) => inheritedAt(db, at),
    /** Procedures that the unit owns, by code. */
    async ownedBy(unitId: string): Promise<{ procedureId: string; code: string }[]> {
      const rows = await db('procedure')
        .where('procedure.owner_unit_id', unitId)
        .orderBy('procedure.code')
        .select('procedure.procedure_id', 'procedure.code')
      return rows.map(({ procedure_id, code }) => ({ procedureId: procedure_id, code }))
    },
    /** Posts held in the unit at that instant, by name of the person. */
    async postsIn(
      unitId: string,
      at: Instant,
    ): Promise<{ personId: string; name: string; rank: string | null; title: string; positionId: string }[]> {
      const rows = await db('person_position')
        .join('person', 'person.person_id', 'person_position.person_id')
        .where('person_position.unit_id', unitId)
        .where('person_position.from_at', '<=', at)
        .where((select) =>
          select.whereNull('person_position.until_at').orWhere('person_position.until_at', '>', at),
        )
        .select(
          'person.person_id',
          'person.name',
          'person.rank',
          'person_position.title',
          'person_position.position_id',
        )
      const collator = new Intl.Collator('vi')
      return rows
        .map((row) => ({
          personId: row.person_id,
          name: row.name,
          rank: row.rank,
          title: row.title,
          positionId: row.position_id,
        }))
        .sort((a, b) => collator.compare(a.name, b.name))
    },
  }
}
