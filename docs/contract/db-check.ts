import * as z from 'zod'
import { hash, logProblem } from './log-verify.ts'

/** A row that is not what the record says. */
export const tableDifference = z.strictObject({
  table: z.string().min(1),
  /** The columns that tell the row apart; `count` when only the number of rows gave it away. */
  key: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  kind: z.enum(['missing', 'changed', 'unexpected']),
  /** The columns that differ, of a changed row. */
  columns: z.array(z.string()),
  message: z.string().min(1),
})

/** `mt db check --json`: exit 0 when `ok`, else 5. */
export const dbCheckOutput = z.strictObject({
  ok: z.boolean(),
  engine: z.enum(['sqlite', 'postgres']),
  entries: z.int().min(1),
  root: hash,
  /** A subject whose entries cannot be read is not among these; its entry is among the problems. */
  compared: z.strictObject({ subjects: z.int().min(0), rows: z.int().min(0), tables: z.array(z.string()) }),
  /** Parts of a change of calendar that are recorded and not yet in the tables: a server lays them in at its start. */
  waitingPieces: z.int().min(0),
  problems: z.array(logProblem),
  differences: z.array(tableDifference),
})
