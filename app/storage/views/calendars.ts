import type { Knex } from 'knex'
import { type CalendarInForce, calendarOfUnit } from '#app/domain/calendar/unit-calendar.ts'
import type { DueMove } from '#app/domain/dossier/calendar-impact.ts'
import { readMoves } from '#app/domain/dossier/moved-list.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { blobStore } from '../blob-store.ts'
import { calendarDraftStore } from '../calendar-draft-store.ts'
import { changeProgress } from '../due-moves.ts'
import { readHead } from '../record-writer.ts'
import { runningSteps, runningTerms } from '../running-terms.ts'
import { unitNamesAt } from './units.ts'

export type NewestCalendar = CalendarInForce & {
  name: string
  base: string | null
  citation: string
  publishedAt: Instant
}

/** Đề nghị công bố that waits for a second person. */
export type WaitingProposal = {
  code: string
  version: number
  name: string
  contentSha256: string
  citation: string
  unitId: string | null
  proposerId: string
  proposer: string
  proposedAt: Instant
}

/** Calendars as pages and publishing ask for them. */
export function calendarViews(db: Knex) {
  const views = {
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

    /** The unit above each unit at that instant. */
    async parents(at: Instant): Promise<ReadonlyMap<string, string | null>> {
      const rows: { unit_id: string; parent_id: string | null }[] = await db
        .from(unitNamesAt(db, at))
        .select('unit.unit_id', 'unit.parent_id')
      return new Map(rows.map(({ unit_id, parent_id }) => [unit_id, parent_id]))
    },

    /** Tells the calendar of a unit: of every unit by two statements, by one while no unit has its own. */
    async calendarOfEach(at: Instant): Promise<(unitId: string) => CalendarInForce | null> {
      const calendars = await views.inForce()
      const hasUnits = calendars.some((calendar) => calendar.unitId !== null)
      const parents = hasUnits ? await views.parents(at) : new Map<string, string | null>()
      return (unitId) => calendarOfUnit(unitId, parents, calendars)
    },

    /** Units by name, for choosing whose calendar it will be. */
    async units(at: Instant): Promise<{ unitId: string; name: string; code: string }[]> {
      const rows: { unit_id: string; name: string; code: string }[] = await db
        .from(unitNamesAt(db, at))
        .whereNotIn(
          'unit.unit_id',
          db('unit as ended').where('ended.ended_at', '<=', at).select('ended.unit_id'),
        )
        .orderBy(['unit.code', 'unit.name'])
        .select('unit.unit_id', 'unit.name', 'unit.code')
      return rows.map((row) => ({ unitId: row.unit_id, name: row.name, code: row.code }))
    },

    /** How far the moved due moments of that entry have come into the tables. */
    progress: (seq: number) => changeProgress(db, seq),

    /**
     * The dossiers that the entry moved: one piece of its list, the first or the one named, as it was recorded; and the
     * name of the next piece.
     */
    async movedBy(seq: number, piece: string | null): Promise<{ moves: DueMove[]; next: string | null }> {
      const pieces = await db('due_change_piece')
        .where('due_change_piece.seq', seq)
        .modify((select) => {
          if (piece !== null) select.where('due_change_piece.piece', '>=', piece)
        })
        .orderBy('due_change_piece.piece')
        .limit(2)
        .select('due_change_piece.piece', 'due_change_piece.sha256')
      if (!pieces[0]) return { moves: [], next: null }
      return { moves: readMoves(await blobStore(db).text(pieces[0].sha256)), next: pieces[1]?.piece ?? null }
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

    /** Every proposal that waits for a second person, the longest waiting first. */
    async proposals(): Promise<WaitingProposal[]> {
      const rows = await db('calendar_proposal')
        .orderBy(['calendar_proposal.proposed_at', 'calendar_proposal.code'])
        .select('calendar_proposal.*')
      return rows.map((row) => ({
        code: row.code,
        version: row.version,
        name: row.name,
        contentSha256: row.content_sha256,
        citation: row.citation,
        unitId: row.unit_id,
        proposerId: row.proposer_id,
        proposer: row.proposer_name,
        proposedAt: row.proposed_at,
      }))
    },
    /** The proposal of that calendar; null when none waits. */
    proposal: async (code: string): Promise<WaitingProposal | null> =>
      (await views.proposals()).find((each) => each.code === code) ?? null,

    drafts: () => calendarDraftStore(db).all(),
    draft: (code: string) => calendarDraftStore(db).find(code),
  }
  return views
}

/** What publishing reads before it takes the record's lock. */
export function publishingReads(db: Knex) {
  const views = calendarViews(db)
  return {
    inForce: views.inForce,
    parents: views.parents,
    proposal: views.proposal,
    size: async () => (await readHead(db)).size,
    terms: (question: Parameters<typeof runningTerms>[1]) => runningTerms(db, question),
    steps: (question: Parameters<typeof runningSteps>[1]) => runningSteps(db, question),
  }
}

export type PublishingReads = ReturnType<typeof publishingReads>
