import * as z from 'zod'

export const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A fault of the record. `seq` names the entry, from 0; null for a checkpoint or the head. */
export const logProblem = z.strictObject({
  code: z.enum([
    'genesis-origin',
    'genesis-key',
    'not-canonical',
    'broken-entry',
    'leaf-differs',
    'prev-differs',
    'sequence-gap',
    'subject-sequence-gap',
    'time-went-back',
    'head-differs',
    'checkpoint-signature',
    'checkpoint-root',
    'checkpoint-beyond-log',
  ]),
  seq: z.int().min(0).nullable(),
  message: z.string().min(1),
})

/** `mt log verify --json`: exit 0 when `ok`, else 5. */
export const logVerifyOutput = z.strictObject({
  ok: z.boolean(),
  /** The name the record was held against. */
  origin: z.string().min(1),
  entries: z.int().min(1),
  /** Root of the RFC 6962 tree over the entries as they are. */
  root: hash,
  /** How many signed notes it was held against, those from files among them. */
  checkpoints: z.int().min(0),
  /** Entries written while the machine's clock stood back: no fault, but told. */
  clockBack: z.array(z.int().min(0)),
  problems: z.array(logProblem),
})
