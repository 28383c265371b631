import * as z from 'zod'

/** A day that exists, `YYYY-MM-DD`; null or absent when it is not known. */
const day = z.iso.date().nullable().optional()
const text = z.string().min(1)
const origin = {
  /** How far the row was checked; `to-check` when nothing is said. */
  certainty: z.enum(['confirmed', 'secondary', 'to-check']).optional(),
  /** Where the row was taken from. */
  source: z.string().nullable().optional(),
}

/** `mt procedure check --forms FILE`: danh mục biểu mẫu. */
export const formRegisterFile = z.array(
  z.strictObject({
    /** The code by which procedures cite the form. */
    localCode: z.string().nullable().optional(),
    role: z
      .enum(['receipt', 'supplement', 'refusal', 'apology', 'stop', 'control-sheet', 'register'])
      .nullable()
      .optional(),
    /** Number of the circular or decree that the form comes with. */
    circular: text,
    /** Mẫu số. */
    number: text,
    title: text,
    from: day,
    /** First day on which it is no longer the form. */
    until: day,
    ...origin,
  }),
)

/** `mt procedure check --law FILE`: danh mục văn bản pháp luật. */
export const lawRegisterFile = z.array(
  z.strictObject({
    /** `69/2024/NĐ-CP`. */
    number: text,
    /** Loại văn bản. */
    kind: text,
    issuer: z.string().nullable().optional(),
    title: z.string().nullable().optional(),
    date: day,
    effectFrom: day,
    /** First day on which it has no effect any more. */
    effectUntil: day,
    replacedBy: z.array(z.string()).nullable().optional(),
    /** Levels at which it was replaced; empty for all. */
    replacedFor: z
      .array(z.enum(['central', 'province', 'district', 'commune']))
      .nullable()
      .optional(),
    /** Numbers of the documents that it amends. */
    amends: z.array(z.string()).nullable().optional(),
    ...origin,
  }),
)

/** `mt procedure check --units FILE`: đơn vị, cấp hành chính by the names that texts give them. */
export const unitRegisterFile = z.array(
  z.strictObject({
    name: text,
    alsoCalled: z.array(z.string()).nullable().optional(),
    from: day,
    /** First day on which it no longer existed. */
    until: day,
    /** What stands in its place. */
    successor: z.string().nullable().optional(),
    ...origin,
  }),
)
