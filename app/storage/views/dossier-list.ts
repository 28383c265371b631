import type { Knex } from 'knex'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { ListCursor, ListQuestion } from '#app/domain/dossier/list-question.ts'
import {
  type Instant,
  instantOf,
  instantOfLocal,
  localDateOf,
  SECONDS_PER_DAY,
  secondsOf,
} from '#app/domain/shared/instant.ts'

/** Lines on one page of a list. */
export const PAGE_SIZE = 50

/** A dossier as a line of a list. The applicant's name is whole: the page masks it. */
export type ListLine = {
  code: string
  procedureCode: string
  procedureTitle: string
  issueNumber: number
  revision: number
  variant: string
  /** Null when the personal data was erased. */
  applicantName: string | null
  acceptedAt: Instant
  promisedAt: Instant | null
  dueAt: Instant | null
  place: Dossier['place']['kind']
  stepCode: string | null
  stepTitle: string | null
  stepDueAt: Instant | null
  holderName: string | null
  outside: boolean
  finishedAt: Instant | null
  returnedAt: Instant | null
  result: string | null
  calendarSha256: string
}

const COLUMNS = [
  'dossier.dossier_id',
  'dossier.code',
  'dossier.procedure_code',
  'dossier.procedure_title',
  'dossier.issue_number',
  'dossier.revision',
  'dossier.variant',
  'dossier.accepted_at',
  'dossier.promised_at',
  'dossier.due_at',
  'dossier.place',
  'dossier.step_code',
  'dossier.step_title',
  'dossier.step_due_at',
  'dossier.holder_id',
  'dossier.holder_name',
  'dossier.finished_at',
  'dossier.returned_at',
  'dossier.result',
  'dossier.calendar_sha256',
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

type ListRow = Record<string, string | number | null>

const toLine = (row: ListRow): ListLine => {
  const text = (column: string) => row[column] as string
  const textOrNull = (column: string) => row[column] as string | null
  const applicant = textOrNull('applicant_bytes')
  return {
    code: text('code'),
    procedureCode: text('procedure_code'),
    procedureTitle: text('procedure_title'),
    issueNumber: Number(row.issue_number),
    revision: Number(row.revision),
    variant: text('variant'),
    applicantName: applicant === null ? null : (JSON.parse(applicant) as { name: string }).name,
    acceptedAt: text('accepted_at'),
    promisedAt: textOrNull('promised_at'),
    dueAt: textOrNull('due_at'),
    place: text('place') as ListLine['place'],
    stepCode: textOrNull('step_code'),
    stepTitle: textOrNull('step_title'),
    stepDueAt: textOrNull('step_due_at'),
    holderName: textOrNull('holder_name'),
    outside: row.holder_id === null && row.holder_name !== null,
    finishedAt: textOrNull('finished_at'),
    returnedAt: textOrNull('returned_at'),
    result: textOrNull('result'),
    calendarSha256: text('calendar_sha256'),
  }
}
