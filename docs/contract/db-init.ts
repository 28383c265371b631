import * as z from 'zod'

/** Who is registered at the beginning, with the one post from the beginning. */
const firstPerson = z.strictObject({
  account: z.string().min(1),
  name: z.string().min(1),
  rank: z.string().optional(),
  position: z.string().min(1),
})

/** The file that `mt db init FILE.json` reads: the first unit, and two different people. */
export const dbInitInput = z.strictObject({
  unit: z.strictObject({
    name: z.string().min(1),
    level: z.enum(['central', 'province', 'district', 'commune']),
    code: z.string().optional(),
    receptionName: z.string().optional(),
    place: z.string().optional(),
  }),
  registrar: firstPerson,
  administrator: firstPerson,
})

/** `mt db init … --json`; the temporary codes are shown here and nowhere again. */
export const dbInitOutput = z.strictObject({
  unit: z.string().min(1),
  people: z.array(
    z.strictObject({
      role: z.enum(['registrar', 'administrator']),
      account: z.string().min(1),
      name: z.string().min(1),
      code: z.string().min(1),
    }),
  ),
  /** Until when the codes serve, each once. */
  until: z.iso.datetime(),
  verifierKey: z.string().min(1),
})
