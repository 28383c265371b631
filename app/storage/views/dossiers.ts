import type { Knex } from 'knex'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { stateOf } from '../record-writer.ts'
import { dossierKind } from '../subjects.ts'
import { dossierHistoryViews } from './dossier-history.ts'
import { type DossierLine, LINE_COLUMNS, type LineRow, PAGE_SIZE, toDossierLine } from './dossier-line.ts'
import { dossierListViews } from './dossier-list.ts'
import { unitNamesAt } from './units.ts'

/** An open step over its time, as a line of the supervisor's list. */
export type OverdueLine = {
  code: string
  unitName: string
  procedureCode: string
  procedureTitle: string
  issueNumber: number
  revision: number
  stepCode: string
  stepTitle: string | null
  allotment: string
  holderName: string
  openedAt: Instant
  stepDueAt: Instant
  dossierDueAt: Instant | null
  unitId: string
}

/** Where a list goes on: after this due moment and dossier. */
export type Cursor = { dueAt: Instant; dossierId: string }

type OverdueRow = {
  dossier_id: string
  code: string
  unit_name: string
  procedure_code: string
  procedure_title: string
  issue_number: number
  revision: number
  step_code: string
  step_title: string | null
  allotment: string
  holder_name: string
  opened_at: string
  step_due_at: string
  dossier_due_at: string | null
  unit_id: string
}

/** Dossiers as pages show them. Every list costs what it answers: its index holds open rows alone. */
export function dossierViews(db: Knex) {
  const lines = () => db('dossier').select(...LINE_COLUMNS)
  return {
    ...dossierHistoryViews(db),
    ...dossierListViews(db),

    /** The dossier with that mã hồ sơ, as the fold of its facts; null when there is none. */
    async byCode(code: string): Promise<Dossier | null> {
      const row = await db('dossier').where('dossier.code', code).first('dossier.dossier_id')
      return row ? (await stateOf(db, dossierKind, row.dossier_id)).state : null
    },

    /** What this person holds at a step now, nearest step due first. */
    async heldBy(personId: string): Promise<DossierLine[]> {
      const rows: LineRow[] = await lines()
        .where('dossier.holder_id', personId)
        .whereNull('dossier.finished_at')
        .orderByRaw('dossier.step_due_at is null, dossier.step_due_at')
        .limit(PAGE_SIZE)
      return rows.map(toDossierLine)
    },

    /** What was given to this person and is not received yet. */
    async waitingFor(personId: string): Promise<DossierLine[]> {
      const rows: LineRow[] = await lines()
        .where('dossier.receiver_id', personId)
        .orderBy('dossier.accepted_at')
        .limit(PAGE_SIZE)
      return rows.map(toDossierLine)
    },

    /**
     * The units' dossiers not yet returned, nearest due first; `waiting` narrows to those that nobody of the unit
     * holds: at bodies outside, and results that wait to be collected. Narrowed here, or a busy unit's first page
     * would hide them.
     */
    async openOf(unitIds: string[] | null, which: 'all' | 'waiting' = 'all'): Promise<DossierLine[]> {
      const rows: LineRow[] = await lines()
        .whereNull('dossier.returned_at')
        .modify((select) => {
          if (which === 'waiting')
            select.where((unheld) =>
              unheld
                .where('dossier.place', 'result-waiting')
                .orWhere((outside) =>
                  outside.where('dossier.place', 'at-step').whereNull('dossier.holder_id'),
                ),
            )
          if (unitIds) select.whereIn('dossier.unit_id', unitIds)
        })
        .orderByRaw('dossier.due_at is null, dossier.due_at')
        .limit(PAGE_SIZE)
      return rows.map(toDossierLine)
    },

    /** Open steps over their time at that instant, longest overdue first; a page of them, and where it goes on. */
    async overdue(
      unitIds: string[] | null,
      at: Instant,
      after: Cursor | null,
    ): Promise<{ lines: OverdueLine[]; next: Cursor | null }> {
      const rows: OverdueRow[] = await db('dossier_step')
        .join('dossier', 'dossier.dossier_id', 'dossier_step.dossier_id')
        // Left: a planner that begins with the few units must sort every overdue step to show one page.
        .leftJoin(unitNamesAt(db, at), 'unit.unit_id', 'dossier_step.unit_id')
        .whereNull('dossier_step.closed_at')
        .whereNotNull('dossier_step.due_at')
        .where('dossier_step.due_at', '<', at)
        .modify((select) => {
          if (unitIds) select.whereIn('dossier_step.unit_id', unitIds)
          if (after)
            select.whereRaw('(dossier_step.due_at, dossier_step.dossier_id) > (?, ?)', [
              after.dueAt,
              after.dossierId,
            ])
        })
        .orderBy([{ column: 'dossier_step.due_at' }, { column: 'dossier_step.dossier_id' }])
        .limit(PAGE_SIZE + 1)
        .select(
          'dossier_step.dossier_id',
          'dossier.code',
          'unit.name as unit_name',
          'dossier.procedure_code',
          'dossier.procedure_title',
          'dossier.issue_number',
          'dossier.revision',
          'dossier_step.step_code',
          'dossier.step_title',
          'dossier_step.allotment',
          'dossier_step.holder_name',
          'dossier_step.opened_at',
          'dossier_step.due_at as step_due_at',
          'dossier.due_at as dossier_due_at',
          'dossier_step.unit_id',
        )
      const page = rows.slice(0, PAGE_SIZE)
      const last = page.at(-1)
      return {
        lines: page.map((row) => ({
          code: row.code,
          unitName: row.unit_name,
          procedureCode: row.procedure_code,
          procedureTitle: row.procedure_title,
          issueNumber: row.issue_number,
          revision: row.revision,
          stepCode: row.step_code,
          stepTitle: row.step_title,
          allotment: row.allotment,
          holderName: row.holder_name,
          openedAt: row.opened_at,
          stepDueAt: row.step_due_at,
          dossierDueAt: row.dossier_due_at,
          unitId: row.unit_id,
        })),
        next:
          rows.length > PAGE_SIZE && last ? { dueAt: last.step_due_at, dossierId: last.dossier_id } : null,
      }
    },

    /** What stands behind a commitment to personal data; null when it was erased. */
    async personal<T>(commitment: string): Promise<T | null> {
      const row = await db('personal_blob')
        .where('personal_blob.commitment', commitment)
        .first('personal_blob.bytes')
      return row ? (JSON.parse(row.bytes) as T) : null
    },
  }
}
