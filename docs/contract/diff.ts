import * as z from 'zod'

const place = z.strictObject({ line: z.int().min(1), column: z.int().min(1) }).nullable()

/** One change of content: its kind, where it stands in either file, and the sentence that tells it. */
export const versionChange = z.looseObject({
  /** `step-time-changed`, `row-added`, …; the fields beside it depend on it. */
  code: z.string().min(1),
  /** The section it belongs to. */
  place: z.strictObject({ meaning: z.string().nullable(), title: z.string(), number: z.string() }),
  before: place,
  after: place,
  message: z.string().min(1),
})

/** A run of words of a unit of text. */
const piece = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })

/** `mt procedure diff A.md B.md --json`. */
export const diffOutput = z.strictObject({
  changes: z.array(versionChange),
  /** Rows that the revision table of the newer version should have. */
  revisionRows: z.array(z.strictObject({ place: z.string(), description: z.string() })),
  text: z.strictObject({
    /** `words` unless some place was too large to be compared word by word. */
    detail: z.enum(['words', 'lines', 'blocks']),
    /** Headings, lines, items and rows that are not the same in both texts. */
    units: z.array(
      z.strictObject({
        kind: z.enum(['heading', 'line', 'item', 'head-row', 'row']),
        change: z.enum(['added', 'removed', 'changed']),
        moved: z.boolean(),
        detail: z.enum(['words', 'lines', 'blocks']),
        cells: z.array(z.array(piece)),
      }),
    ),
  }),
})
