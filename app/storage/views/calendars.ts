import type { Knex } from 'knex'
import type { CalendarInForce } from '#app/domain/calendar/unit-calendar.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { calendarDraftStore } from '../calendar-draft-store.ts'
import { changeProgress } from '../due-moves.ts'
import { readHead } from '../record-writer.ts'
import { runningSteps, runningTerms } from '../running-terms.ts'

type MovedRow = {
  code: string
  procedure_code: string
  due_from: Instant | null
  due_to: Instant | null
  step_due_from: Instant | null
  step_due_to: Instant | null
}

export type NewestCalendar = CalendarInForce & {
  name: string
  base: string | null
  citation: string
  publishedAt: Instant
}

/** Calendars as pages and publishing ask for them. */
export function calendarViews(db: Knex) {
  return {
    /** Every calendar in its newest version, the national one first. */
    async inForce(): Promise<NewestCalendar[]> {
      const rows = await db('calendar_version')
        .whereNotExists(
          db('calendar_version as later')
            .whereRaw('later.code = calendar_version.code and later.version > calendar_version.version')
            .select(db.raw('1')),
        )
        .orderByRaw('calendar_version.unit_id is not null, calendar_version.code')
        .select('calendar_version.*')
      return rows.map((row) => ({
        code: row.code,
        version: row.version,
        sha256: row.content_sha256,
        unitId: row.unit_id,
        name: row.name,
        base: row.base_code,
        citation: row.citation,
        publishedAt: row.published_at,
      }))
    },

    /** The unit above each unit. */
    async parents(): Promise<ReadonlyMap<string, string | null>> {
      const rows = await db('unit').select('unit.unit_id', 'unit.parent_id')
      return new Map(rows.map(({ unit_id, parent_id }) => [unit_id, parent_id]))
    },

    /** Units by name, for choosing whose calendar it will be. */
    async units(): Promise<{ unitId: string; name: string; code: string }[]> {
      const rows = await db('unit').orderBy('unit.code').select('unit.unit_id', 'unit.name', 'unit.code')
      return rows.map((row) => ({ unitId: row.unit_id, name: row.name, code: row.code }))
    },

    /** How far the moved due moments of that entry have come into the tables. */
    progress: (seq: number) => changeProgress(db, seq),

    /** The dossiers that the entry moved, by code; a page of them after that code. */
    async movedBy(seq: number, after: string | null, limit: number) {
      const rows: MovedRow[] = await db('due_move')
        .join('dossier', 'dossier.dossier_id', 'due_move.dossier_id')
        .where('due_move.seq', seq)
        .modify((select) => {
          if (after !== null) select.where('dossier.code', '>', after)
        })
        .orderBy('dossier.code')
        .limit(limit)
        .select(
          'dossier.code',
          'dossier.procedure_code',
          'due_move.due_from',
          'due_move.due_to',
          'due_move.step_due_from',
          'due_move.step_due_to',
        )
      return rows.map((row) => ({
        code: row.code,
        procedureCode: row.procedure_code,
        due: row.due_to === null ? null : { from: row.due_from!, to: row.due_to },
        step: row.step_due_to === null ? null : { from: row.step_due_from!, to: row.step_due_to },
      }))
    },

    /** Codes and procedures of dossiers, for naming what a preview found. */
    async named(dossierIds: readonly string[]) {
      const rows = await db('dossier')
        .whereIn('dossier.dossier_id', [...dossierIds])
        .select('dossier.dossier_id', 'dossier.code', 'dossier.procedure_code', 'dossier.step_code')
      return new Map(
        rows.map((row) => [
          row.dossier_id,
          { code: row.code, procedureCode: row.procedure_code, stepCode: row.step_code },
        ]),
      )
    },

    /** The longest term that a running dossier of each kind has, for looking past the loaded years. */
    async runningTermTexts(): Promise<string[]> {
      const rows: { term: string }[] = await db('dossier')
        .whereNull('dossier.finished_at')
        .whereNotNull('dossier.due_at')
        .distinct('dossier.term')
      return rows.map(({ term }) => term)
    },

    drafts: () => calendarDraftStore(db).all(),
    draft: (code: string) => calendarDraftStore(db).find(code),
  }
}

/** What publishing reads before it takes the record's lock. */
export function publishingReads(db: Knex) {
  const views = calendarViews(db)
  return {
    inForce: views.inForce,
    parents: views.parents,
    size: async () => (await readHead(db)).size,
    terms: (question: Parameters<typeof runningTerms>[1]) => runningTerms(db, question),
    steps: (question: Parameters<typeof runningSteps>[1]) => runningSteps(db, question),
  }
}

export type PublishingReads = ReturnType<typeof publishingReads>
