import * as z from 'zod'

const role = z.enum([
  'quality-manager',
  'author',
  'reviewer',
  'approver',
  'reception-officer',
  'officer',
  'head-of-unit',
  'auditor',
  'registrar',
  'administrator',
])

/** `YYYY-MM-DDTHH:MM:SS+07:00`. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/)

/** `mt user list --json`: everyone who is or was here, by name, with the posts held now. */
export const userListOutput = z.strictObject({
  people: z.array(
    z.strictObject({
      account: z.string().min(1),
      name: z.string().min(1),
      rank: z.string().nullable(),
      enabled: z.boolean(),
      positions: z.array(
        z.strictObject({
          title: z.string().min(1),
          unit: z.string().min(1),
          roles: z.array(role),
          from: moment,
          until: moment.nullable(),
        }),
      ),
    }),
  ),
})

/** `mt user add|disable|enable|roles … --json`: what was done. A refusal prints `failure` and ends with 1. */
export const userChangeOutput = z.strictObject({
  account: z.string().min(1),
  name: z.string().min(1),
  done: z.enum(['registered', 'disabled', 'enabled', 'roles-changed']),
})

/** `mt user reset … --json`: the code is told here once, and kept nowhere. */
export const userResetOutput = z.strictObject({
  account: z.string().min(1),
  name: z.string().min(1),
  done: z.literal('reset'),
  code: z.string().nullable(),
  until: moment,
})

/** `mt user import FILE.csv [--dry-run] --json`: exit 1 when `ok` is false; nothing was written then, nor by a dry run. */
export const userImportOutput = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    dryRun: z.boolean(),
    registered: z.int().min(0),
    added: z.int().min(0),
    unchanged: z.int().min(0),
    lines: z.array(
      z.strictObject({
        line: z.int().min(2),
        account: z.string(),
        name: z.string(),
        effect: z.enum(['registered', 'post-added', 'unchanged']),
        post: z
          .strictObject({ title: z.string(), unit: z.string(), roles: z.array(role), from: moment })
          .nullable(),
      }),
    ),
  }),
  z.strictObject({
    ok: z.literal(false),
    dryRun: z.boolean(),
    problems: z.array(
      z.strictObject({
        /** From 1 in the file; null when the file as a whole is meant. */
        line: z.int().min(1).nullable(),
        code: z.string().min(1),
        message: z.string().min(1),
      }),
    ),
  }),
])
