import * as z from 'zod'

/**
 * A broken rule, in the shape of a linter. Places count from 1, columns in UTF-16 units, `endColumn` is one past the
 * last; a fault that belongs to no place stands at 1:1.
 */
export const diagnostic = z.strictObject({
  /** `T5`, `H1`, …: never given a second meaning. A file that cannot be read at all has `file.…` or `header.…`. */
  rule: z.string().min(1),
  /** Errors block submission, warnings need a written reason. */
  severity: z.enum(['error', 'warning', 'info']),
  line: z.int().min(1),
  column: z.int().min(1),
  endColumn: z.int().min(1),
  message: z.string().min(1),
  /** What to write instead of exactly the text between the columns; only where it is certain. */
  fix: z.string().optional(),
})

/**
 * `mt procedure check FILE… --json`: the files in the order they were named. A rule that lacks what it needs (a
 * register, the version before) stands once at 1:1 as `info`.
 */
export const checkOutput = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      /** With `--fix` alone: how many places were mended; the findings are those of the mended text. */
      fixed: z.int().min(0).optional(),
      diagnostics: z.array(diagnostic),
    }),
  ),
})
