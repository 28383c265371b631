import type { Knex } from 'knex'
import type { ListCursor, ListQuestion } from '#app/domain/dossier/list-question.ts'
import {
  type Instant,
  instantOf,
  instantOfLocal,
  localDateOf,
  SECONDS_PER_DAY,
  secondsOf,
} from '#app/domain/shared/instant.ts'
import { type DossierLine, LINE_COLUMNS, type LineRow, PAGE_SIZE, toDossierLine } from './dossier-line.ts'

/** A line of the register of dossiers. The applicant's name is whole: the page masks it. */
export type ListLine = DossierLine & {
  /** Null when the personal data was erased. */
  applicantName: string | null
  finishedAt: Instant | null
  returnedAt: Instant | null
  unitId: string
}

const COLUMNS = [
  'dossier.dossier_id',
  ...LINE_COLUMNS,
  'dossier.finished_at',
  'dossier.returned_at',
  'dossier.unit_id',
  'personal_blob.bytes as applicant_bytes',
] as const

/** The last instant of the Vietnamese day of that instant. */
const endOfDay = (at: Instant): Instant =>
  instantOf(secondsOf(instantOfLocal(localDateOf(at), 0)) + SECONDS_PER_DAY - 1)

/** Lists of dossiers, open ones first, the newest of each first. */
export function dossierListViews(db: Knex) {
  const lines = () =>
    db('dossier')
      .leftJoin('personal_blob', 'personal_blob.commitment', 'dossier.applicant')
      .select(...COLUMNS)

  function part(question: ListQuestion, open: boolean, after: ListCursor | null, at: Instant, limit: number) {
    return lines()
      .modify((select) => {
        if (open) select.whereNull('dossier.returned_at')
        else select.whereNotNull('dossier.returned_at')
        narrow(select, question, at)
        if (after)
          select.whereRaw('(dossier.accepted_at, dossier.dossier_id) < (?, ?)', [
            after.acceptedAt,
            after.dossierId,
          ])
      })
      .orderBy([
        { column: 'dossier.accepted_at', order: 'desc' },
        { column: 'dossier.dossier_id', order: 'desc' },
      ])
      .limit(limit)
  }

  return {
    /** A page of the dossiers that answer the question, and where it goes on; one or two statements. */
    async list(
      question: ListQuestion,
      at: Instant,
      after: ListCursor | null,
    ): Promise<{ lines: ListLine[]; next: ListCursor | null }> {
      const wanted = PAGE_SIZE + 1
      const open = after && !after.open ? [] : await part(question, true, after, at, wanted)
      const closedAfter = after && !after.open ? after : null
      const closed =
        open.length < wanted && mayBeReturned(question)
          ? await part(question, false, closedAfter, at, wanted - open.length)
          : []
      const rows = [...open, ...closed]
      const page = rows.slice(0, PAGE_SIZE)
      const last = page.at(-1)
      return {
        lines: page.map(toLine),
        next:
          rows.length > PAGE_SIZE && last
            ? { open: last.returned_at === null, acceptedAt: last.accepted_at, dossierId: last.dossier_id }
            : null,
      }
    },

    /** The codes among these that are of those units' dossiers (of any unit, when null). */
    async codesAmong(codes: readonly string[], unitIds: string[] | null): Promise<string[]> {
      const rows: { code: string }[] = await db('dossier')
        .whereIn('dossier.code', [...codes])
        .modify((select) => {
          if (unitIds) select.whereIn('dossier.unit_id', unitIds)
        })
        .select('dossier.code')
      return rows.map(({ code }) => code)
    },

    /**
     * Open dossiers due up to that instant, whose steps so far were given no time by their version: of these
     * nobody can say where they are late. Nearest due first.
     */
    async withoutStepTimes(unitIds: string[] | null, dueUpTo: Instant, limit: number): Promise<ListLine[]> {
      const rows = await lines()
        .whereNull('dossier.finished_at')
        .whereNotNull('dossier.due_at')
        .where('dossier.due_at', '<=', dueUpTo)
        .whereNotExists(
          db('dossier_step')
            .whereRaw('dossier_step.dossier_id = dossier.dossier_id')
            .whereNot('dossier_step.allotment', 'none'),
        )
        .modify((select) => {
          if (unitIds) select.whereIn('dossier.unit_id', unitIds)
        })
        .orderBy(['dossier.due_at', 'dossier.dossier_id'])
        .limit(limit)
      return rows.map(toLine)
    },
  }
}

/** A returned dossier has left its step and met its end: these questions never find one. */
const mayBeReturned = ({ state, flag }: ListQuestion) =>
  (state === null || state === 'returned') && (flag === null || flag === 'overdue')

function narrow(select: Knex.QueryBuilder, question: ListQuestion, at: Instant): void {
  const { unitIds, state, flag, procedureCode, version } = question
  if (unitIds) select.whereIn('dossier.unit_id', unitIds)
  if (state === 'outside')
    select
      .where('dossier.place', 'at-step')
      .whereNull('dossier.holder_id')
      .whereNotNull('dossier.holder_name')
  else if (state === 'at-step') select.where('dossier.place', 'at-step').whereNotNull('dossier.holder_id')
  else if (state) select.where('dossier.place', state)
  if (flag === 'overdue')
    select.where((late) =>
      late
        .where((running) => running.whereNull('dossier.finished_at').where('dossier.due_at', '<', at))
        .orWhere('dossier.result', 'overdue'),
    )
  if (flag === 'step-overdue') select.whereNull('dossier.finished_at').where('dossier.step_due_at', '<', at)
  if (flag === 'due-today')
    select.whereNull('dossier.finished_at').whereBetween('dossier.due_at', [at, endOfDay(at)])
  if (procedureCode) select.where('dossier.procedure_code', procedureCode)
  if (version)
    select.where('dossier.issue_number', version.issueNumber).where('dossier.revision', version.revision)
}

type ListRow = LineRow & {
  dossier_id: string
  finished_at: string | null
  returned_at: string | null
  unit_id: string
  applicant_bytes: string | null
}

const toLine = (row: ListRow): ListLine => ({
  ...toDossierLine(row),
  applicantName:
    row.applicant_bytes === null ? null : (JSON.parse(row.applicant_bytes) as { name: string }).name,
  finishedAt: row.finished_at,
  returnedAt: row.returned_at,
  unitId: row.unit_id,
})
