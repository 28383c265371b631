import * as z from 'zod'

/**
 * What `mt … --json` prints when a command ends before it has anything else to print: wrong usage, input that
 * cannot be read, a conflict, a fault of the program. The exit code says which of these it was.
 */
export const failure = z.strictObject({
  error: z.strictObject({
    /** Stable, for programs: `file.not-found`, `database.missing`, `usage`, `internal`, … */
    code: z.string().min(1),
    /** For people, in the language asked for with `--lang`; may have several lines. */
    message: z.string().min(1),
  }),
})
