import type { CompileFinding } from './findings.ts'
import type { ProcedureModel } from './model.ts'
import type { CheckSettings, Registers, Rule, RuleArguments, Severity } from './rule.ts'
import { ABBREVIATION_RULES } from './rules-of-abbreviations.ts'
import { BRANCH_RULES } from './rules-of-branches.ts'
import { CITED_LAW_RULES } from './rules-of-cited-law.ts'
import { FORM_RULES } from './rules-of-forms.ts'
import { HEADER_RULES } from './rules-of-header.ts'
import { INTAKE_RULES } from './rules-of-intake.ts'
import { OUTLINE_RULES } from './rules-of-outline.ts'
import { REGISTER_RULES } from './rules-of-registers.ts'
import { REVISION_RULES } from './rules-of-revisions.ts'
import { SIGNATORY_RULES } from './rules-of-signatories.ts'
import { STEP_TERM_RULES } from './rules-of-step-terms.ts'
import { STEP_RULES } from './rules-of-steps.ts'
import { TIME_RULES } from './rules-of-time.ts'
import { TTHC_RULES } from './rules-of-tthc.ts'
import { WORDING_RULES } from './rules-of-wording.ts'

/**
 * Bảng quy tắc kiểm tra. T times, S steps, D documents, N step numbering, V cases and terms, W reception, F forms,
 * R revision table, H header and signatories, C code, O outline and wording, P what a TTHC states to citizens, X
 * cross-references. An id is never given a second meaning.
 */
export const RULES = [
  ...TIME_RULES,
  ...INTAKE_RULES,
  ...STEP_RULES,
  ...STEP_TERM_RULES,
  ...BRANCH_RULES,
  ...SIGNATORY_RULES,
  ...HEADER_RULES,
  ...FORM_RULES,
  ...REVISION_RULES,
  ...OUTLINE_RULES,
  ...WORDING_RULES,
  ...ABBREVIATION_RULES,
  ...CITED_LAW_RULES,
  ...TTHC_RULES,
  ...REGISTER_RULES,
] as const

type AnyRule = (typeof RULES)[number]
export type RuleId = AnyRule['id']
/** What each rule tells besides the place; the sentences of `messages/` are made of it. */
export type ArgumentsOfRule = {
  // biome-ignore lint/suspicious/noExplicitAny: a rule takes settings with what it needs, each its own.
  [Each in AnyRule as Each['id']]: Each extends Rule<string, infer Arguments, any> ? Arguments : never
}

/**
 * Phát hiện: which rule is broken where. `line` and both columns from 1, `endColumn` one past the last unit. `fix`
 * is what to write between the columns instead. A rule that could not be asked stands at 1:1 with what it `lacks`.
 */
export type Diagnostic = {
  rule: RuleId
  severity: Severity
  line: number
  column: number
  endColumn: number
} & ({ arguments: RuleArguments; fix?: string; lacks?: undefined } | { lacks: keyof Registers })

/**
 * Kiểm tra quy trình: every broken rule in the order of the text, with the severity that it has at that moment of
 * the procedure's life, and each rule once that lacks what it needs. The same model, findings and settings give the
 * same list, byte for byte.
 */
export function checkProcedure(
  model: ProcedureModel,
  findings: readonly CompileFinding[],
  { at, ...settings }: CheckSettings & { at: 'draft' | 'submission' },
): Diagnostic[] {
  const rules = RULES as readonly (Omit<Rule, 'id' | 'check'> & {
    id: RuleId
    check: (...asked: [ProcedureModel, readonly CompileFinding[], CheckSettings]) => ReturnType<Rule['check']>
  })[]
  const diagnostics = rules.flatMap(({ id, severity, needs = [], check }): Diagnostic[] => {
    const lacks = needs.find((register) => settings[register] === undefined)
    if (lacks !== undefined) return [{ rule: id, severity: 'info', line: 1, column: 1, endColumn: 1, lacks }]
    return check(model, findings, settings).map((found) => ({
      rule: id,
      severity: severity[at],
      line: found.at.line,
      column: found.at.column,
      endColumn: found.at.endColumn ?? found.at.column,
      arguments: found.arguments,
      ...(found.fix === undefined ? {} : { fix: found.fix }),
    }))
  })
  // The sort is stable: rules of one place keep the order of the table.
  return diagnostics.sort((a, b) => a.line - b.line || a.column - b.column)
}

/** How many findings keep the text from being handed in. */
export const errorsIn = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length

/** The findings that may stand with a written reason. */
export const warningsIn = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'warning')
