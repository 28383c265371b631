import type { CompileFinding } from './findings.ts'
import type { Position, ProcedureModel } from './model.ts'

export type Severity = 'error' | 'warning' | 'info'
export type RuleArguments = Record<string, string | number>

/** One place that breaks a rule, and what the sentence about it needs. */
export type Found<Arguments extends RuleArguments> = { at: Position; arguments: Arguments }

/** `minutesPerDay`: how many working minutes a working day has, from 1; 480 where the law says eight hours. */
export type CheckSettings = { minutesPerDay: number }

/**
 * Quy tắc kiểm tra. `id` is stable: people quote it, approvals keep it. `severity` says what the finding is in a
 * draft and at submission; errors block submission, warnings need a written reason.
 */
export type Rule<Id extends string = string, Arguments extends RuleArguments = RuleArguments> = {
  id: Id
  severity: { draft: Severity; submission: Severity }
  check(
    model: ProcedureModel,
    findings: readonly CompileFinding[],
    settings: CheckSettings,
  ): Found<Arguments>[]
}

/** Keeps the id and the arguments of a rule in its type, so that `messages/` owes exactly one sentence for it. */
export const rule =
  <Arguments extends RuleArguments>() =>
  <const Id extends string>(written: Rule<Id, Arguments>): Rule<Id, Arguments> =>
    written

export const ALWAYS_ERROR = { draft: 'error', submission: 'error' } as const
export const ERROR_AT_SUBMISSION = { draft: 'warning', submission: 'error' } as const
export const WARNING = { draft: 'warning', submission: 'warning' } as const

/** Every finding of one kind, typed as such. */
export const findingsOf = <Code extends CompileFinding['code']>(
  findings: readonly CompileFinding[],
  code: Code,
) => findings.filter((finding): finding is Extract<CompileFinding, { code: Code }> => finding.code === code)
