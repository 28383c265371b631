import { readFileSync } from 'node:fs'
import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkProcedure, type Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { CheckSettings } from '#app/domain/procedure/rule.ts'

/** A rule that was asked and is broken. */
export type Told = Extract<Diagnostic, { arguments: unknown }>

/** The text of a file of this repository. */
export const textOf = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

export const EXAMPLE = textOf('tests/fixtures/procedures/QT00.MAU/02-01.md')

/** A text read and compiled; throws when it cannot be read. */
export function compiled(text: string) {
  const answer = readProcedureFile(text)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  const { header, outline, headerLines } = answer.file
  return compileProcedure(header, outline, headerLines)
}

/** Eight hours a day, on a day of 2026, without any register. */
export const BARE: CheckSettings = { minutesPerDay: 480, on: '2026-11-23' }

/** What the rules say of a text at submission that need nothing but the text, or also what the settings give. */
export function diagnosticsOf(
  text: string,
  at: 'draft' | 'submission' = 'submission',
  settings: CheckSettings = BARE,
): Told[] {
  const { model, findings } = compiled(text)
  return checkProcedure(model, findings, { at, ...settings }).filter(
    (found): found is Told => found.lacks === undefined,
  )
}

/** The example with one passage replaced; throws when the passage is not in it. */
export function exampleWith(...replacements: [string, string][]): string {
  return replacements.reduce((text, [passage, replacement]) => {
    if (!text.includes(passage)) throw new Error(`not in the example: ${passage}`)
    return text.replace(passage, () => replacement)
  }, EXAMPLE)
}

/** `N1 113:3`: rule and place, for lists that a person can read. */
export const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
