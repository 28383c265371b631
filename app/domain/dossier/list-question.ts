import type { Instant } from '../shared/instant.ts'

/** What a list of dossiers can be narrowed to: where they are, or one of the flags that rows alone can tell. */
export const LIST_STATES = ['at-step', 'awaiting-receipt', 'outside', 'result-waiting', 'returned'] as const
export type ListState = (typeof LIST_STATES)[number]
export const LIST_FLAGS = ['overdue', 'step-overdue', 'due-today'] as const
export type ListFlag = (typeof LIST_FLAGS)[number]

/** Which dossiers a list shows. */
export type ListQuestion = {
  /** Units whose dossiers are shown; every one when null. */
  unitIds: string[] | null
  state: ListState | null
  flag: ListFlag | null
  procedureCode: string | null
  version: { issueNumber: number; revision: number } | null
}

/** Where a list goes on: after this dossier, among the open ones or among the returned. */
export type ListCursor = { open: boolean; acceptedAt: Instant; dossierId: string }
