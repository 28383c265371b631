import { applyFixes, type CertainFix } from '#app/domain/procedure/apply-fixes.ts'
import { type Diagnostic, errorsIn } from '#app/domain/procedure/diagnostics.ts'
import { readText, writeWhole } from './files.ts'
import type { Terminal } from './terminal.ts'

const fixesOf = (diagnostics: readonly Diagnostic[]): CertainFix[] =>
  diagnostics.flatMap((found) =>
    found.lacks === undefined && found.fix !== undefined ? [{ ...found, fix: found.fix }] : [],
  )

/** Findings count in composed letters and line feeds: in other texts their columns would mean other letters. */
const countsAlike = (text: string): boolean =>
  text === text.normalize('NFC') && !/\r(?!\n)|^\uFEFF/.test(text)

/** The findings of a text; null when it is no procedure. */
type Check = (text: string) => Diagnostic[] | null

/**
 * Sửa tệp: writes every certain fix into the file, whole or not at all, and answers how many there were and what is
 * found afterwards. Null when there was nothing to fix, or when the mended text would have more errors or could not
 * be read any more; then the file stays as it is, and that is said.
 */
export function fixFile(
  file: string,
  diagnostics: readonly Diagnostic[],
  check: Check,
  terminal: Terminal,
): { places: number; diagnostics: Diagnostic[] } | null {
  const { say, complain, words } = terminal
  const fixes = fixesOf(diagnostics)
  if (fixes.length === 0) return null
  const before = readText(file, terminal)
  if (!countsAlike(before)) {
    complain(words.check.notComposed(file))
    return null
  }
  const { text, applied } = applyFixes(before, fixes)
  const after = check(text)
  if (after === null || errorsIn(after) > errorsIn(diagnostics)) {
    complain(words.check.fixedWorse(file))
    return null
  }
  writeWhole(file, text, terminal)
  say(words.check.fixed(file, applied.length))
  return { places: applied.length, diagnostics: after }
}
