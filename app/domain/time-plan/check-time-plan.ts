import { checkProcedure, type Diagnostic, type RuleId } from '../procedure/diagnostics.ts'
import type { ProcedureModel } from '../procedure/model.ts'
import type { CheckSettings } from '../procedure/rule.ts'
import { modelUnder, type TimePlanContent } from './content.ts'

/** The rules that speak of a plan's times: sums, worst-case intake, terms inside a step, units, steps without a time. */
const RULES_OF_TIMES: readonly RuleId[] = ['T1', 'T2', 'T3', 'T4', 'T5', 'W2', 'W3']

/**
 * Kiểm tra bảng phân bổ: the compiler's own rules over the version as it reads with the plan's times. What they say of
 * the version itself was said to its signers, so only what the plan adds is told. Places are those of the version's
 * text. Only for content that fits its version.
 */
export function checkTimePlan(
  model: ProcedureModel,
  content: TimePlanContent,
  settings: CheckSettings,
): Diagnostic[] {
  const check = (read: ProcedureModel) =>
    checkProcedure(read, [], { ...settings, at: 'submission' }).filter(({ rule }) =>
      RULES_OF_TIMES.includes(rule),
    )
  const known = new Set(check(model).map((found) => JSON.stringify(found)))
  return check(modelUnder(model, content)).filter((found) => !known.has(JSON.stringify(found)))
}
