import * as z from 'zod'

/** What the import took out, joined, moved or chose; a person decides on each. */
export const importDoubt = z.strictObject({
  /** Stable, for programs: `header-spellings`, `joined-over-page`, … */
  code: z.string().min(1),
  /** From 1 in the source; in a Word file the number of the paragraph, those in cells counted too. */
  line: z.int().min(1),
  /** What the sentence is made of: texts, numbers, lists of them; spellings with their lines. */
  arguments: z.record(z.string(), z.unknown()),
  /** The sentence, in the language asked for with `--lang`. */
  message: z.string().min(1),
})

/** Why a file could not be imported. */
const importProblem = z.strictObject({
  code: z.string().min(1),
  line: z.int().min(1),
  column: z.int().min(1),
  message: z.string().min(1),
})

/** `<name>.doubts.json` beside the Markdown: enough to find the source again and to see what was decided about it. */
export const doubtsFile = z.strictObject({
  /** Name of the file that was imported, without its folders. */
  source: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  doubts: z.array(importDoubt),
})

const read = {
  /** As it was named or found in a folder that was named. */
  file: z.string().min(1),
  /** Written, or to be written: our Markdown file. */
  markdown: z.string().min(1),
  doubtsFile: z.string().min(1),
  /** The file as it came, kept under the SHA-256 of its bytes. */
  raw: z.strictObject({ file: z.string().min(1), sha256: z.string(), bytes: z.int().min(0) }),
  /** Mã hiệu and numbers as the text states them; empty or null where it does not. */
  code: z.string(),
  issueNumber: z.int().nullable(),
  revision: z.int(),
  doubts: z.array(importDoubt),
}

/** `mt procedure import FILE|FOLDER… --out DIR --json`: the files in the order they were named or found. */
export const importOutput = z.strictObject({
  files: z.array(
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('imported'), ...read }),
      /** The same bytes were imported before and gave the same text. */
      z.strictObject({ outcome: z.literal('unchanged'), ...read }),
      /** There is another text at that place, and `--force` was not given; nothing was written. */
      z.strictObject({ outcome: z.literal('exists'), ...read }),
      /** Two of the files named would be written to one place; the first was. */
      z.strictObject({ outcome: z.literal('same-place'), ...read }),
      z.strictObject({
        outcome: z.literal('unreadable'),
        file: z.string().min(1),
        problems: z.array(importProblem).min(1),
      }),
    ]),
  ),
})
