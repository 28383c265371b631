import * as z from 'zod'
import { failure } from './failure.ts'

/** ISO 8601 with `Z` or a numeric offset: a moment without one is refused, not guessed. */
const moment = z.string()

/**
 * One line into `mt calendar due --batch`. `work` is `90wm`, `4wh`, `3wd` (working minutes, hours, days), `3d`, `2mo`,
 * `24h` (calendar days, months, hours) or `immediate`. Without `rule` working days are counted by `next-day`;
 * `cutOff` (HH:MM) is read under `cut-off` alone. Other fields are passed over.
 */
export const batchQuestion = z.discriminatedUnion('op', [
  z.looseObject({
    op: z.literal('add'),
    from: moment,
    work: z.string(),
    rule: z.enum(['next-day', 'cut-off', 'exact']).nullish(),
    cutOff: z.string().optional(),
  }),
  z.looseObject({ op: z.literal('between'), from: moment, to: moment }),
])

/** `YYYY-MM-DDTHH:MM:SS+07:00`. */
const due = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/)

/**
 * One line out, in the order of the lines in. `provisional` stands when the term touches a year whose calendar is
 * provisional. `minutes` is whole working minutes, negative when `to` lies before `from`.
 */
export const batchAnswer = z.union([
  z.strictObject({ due, provisional: z.literal(true).optional() }),
  z.strictObject({ minutes: z.int() }),
  failure,
])

/**
 * `mt calendar due --from … --work … --json`; with `--explain` the lines, the calendar with the SHA-256 of its
 * canonical file, and the fingerprint: the SHA-256 of the canonical derivation, the one that the product prints.
 */
export const dueOutput = z.strictObject({
  due,
  provisional: z.boolean(),
  lines: z.array(z.strictObject({ code: z.string().min(1), text: z.string().min(1) })).optional(),
  calendar: z
    .strictObject({ code: z.string(), version: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
