import type { RuleId } from '#app/domain/procedure/diagnostics.ts'
import type { CheckSettings } from '#app/domain/procedure/rule.ts'

/**
 * A fault planted into the example, which has none: passages replaced one after the other, and every finding that
 * must be told then, nothing else. `settings` gives the rule the registers that it needs.
 */
export type PlantedFault = {
  rule: RuleId
  fault: string
  replaced: [passage: string, by: string][]
  told: string[]
  settings?: Partial<CheckSettings>
}

/** The same in one line. */
export const planted = (
  rule: RuleId,
  fault: string,
  replaced: PlantedFault['replaced'],
  told: string[],
  settings: Partial<CheckSettings> = {},
): PlantedFault => ({ rule, fault, replaced, told, settings })

export const B2 =
  '| B2 | Xác minh thông tin, soạn thảo văn bản xác nhận. | Cán bộ thụ lý | 01 ngày làm việc |'
export const B3 = '| B3 | Trình ký văn bản xác nhận. | Trưởng Công an xã | 01 ngày làm việc |'
export const b2 = (responsible: string, time: string) =>
  `| B2 | Xác minh thông tin, soạn thảo văn bản xác nhận. | ${responsible} | ${time} |`
