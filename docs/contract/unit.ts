import * as z from 'zod'

const level = z.enum(['central', 'province', 'district', 'commune'])

/** `mt unit tree [--as-of DAY] --json`: units in the order of the tree; `code` is empty where nobody knows it. */
export const unitTreeOutput = z.strictObject({
  units: z.array(
    z.strictObject({
      id: z.string().min(1),
      code: z.string(),
      name: z.string().min(1),
      level,
      parent: z.string().nullable(),
      depth: z.int().min(0),
    }),
  ),
})

/** `mt unit import … --json`: exit 1 when `ok` is false; nothing was written then, nor by a dry run. */
export const unitImportOutput = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    dryRun: z.boolean(),
    registered: z.int().min(0),
    ended: z.int().min(0),
    unchanged: z.int().min(0),
  }),
  z.strictObject({
    ok: z.literal(false),
    problems: z.array(
      z.strictObject({ line: z.int().min(1).nullable(), code: z.string(), message: z.string() }),
    ),
  }),
])
