import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { DossierRow } from '../tables.ts'

/** Lines on one page of a list. */
export const PAGE_SIZE = 50

/** A dossier as a line of any list; it names no applicant. */
export type DossierLine = {
  code: string
  procedureCode: string
  procedureTitle: string
  issueNumber: number
  revision: number
  variant: string
  acceptedAt: Instant
  promisedAt: Instant | null
  dueAt: Instant | null
  place: Dossier['place']['kind']
  stepCode: string | null
  stepTitle: string | null
  stepDueAt: Instant | null
  holderName: string | null
  /** Held by a body outside the system. */
  outside: boolean
  result: string | null
}

export const LINE_COLUMNS = [
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
  'dossier.result',
] as const

export type LineRow = Omit<
  DossierRow,
  | 'dossier_id'
  | 'unit_id'
  | 'procedure_id'
  | 'calendar_sha256'
  | 'channel'
  | 'applicant'
  | 'receiver_id'
  | 'finished_at'
  | 'returned_at'
  | 'term'
  | 'counting_rule'
>

export const toDossierLine = (row: LineRow): DossierLine => ({
  code: row.code,
  procedureCode: row.procedure_code,
  procedureTitle: row.procedure_title,
  issueNumber: row.issue_number,
  revision: row.revision,
  variant: row.variant,
  acceptedAt: row.accepted_at,
  promisedAt: row.promised_at,
  dueAt: row.due_at,
  place: row.place as DossierLine['place'],
  stepCode: row.step_code,
  stepTitle: row.step_title,
  stepDueAt: row.step_due_at,
  holderName: row.holder_name,
  outside: row.holder_id === null && row.holder_name !== null,
  result: row.result,
})
