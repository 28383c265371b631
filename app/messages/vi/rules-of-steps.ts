import type { STEP_RULES } from '#app/domain/procedure/rules-of-steps.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfSteps: RuleWording<typeof STEP_RULES> = {
  S1: {
    sentence: ({ step }) => `Bước ${step} chưa ghi trách nhiệm thực hiện.`,
  },
  N1: {
    sentence: ({ step, line }) => `Trùng mã bước ${step} (đã dùng ở dòng ${line}).`,
  },
  N2: {
    sentence: ({ title }) => `Bước “${title}” chưa có mã.`,
  },
  N3: {
    sentence: ({ step, expected }) => `Mã bước ${step} không liên tục (cần là ${expected}).`,
  },
  N4: {
    sentence: ({ variant }) =>
      variant === ''
        ? 'Không có bước nào do đơn vị thực hiện.'
        : `Trường hợp “${variant}” không có bước nào do đơn vị thực hiện.`,
  },
}
