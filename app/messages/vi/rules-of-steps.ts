import type { STEP_RULES } from '#app/domain/procedure/rules-of-steps.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfSteps: RuleWording<typeof STEP_RULES> = {
  S1: {
    sentence: ({ step }) => `Bước ${step} chưa ghi trách nhiệm thực hiện.`,
    name: 'Bước nào cũng có người chịu trách nhiệm',
    why: 'Không ai chịu trách nhiệm thì không ai nhận bàn giao (ISO 9001, 5.3).',
    mend: 'Ghi chức danh hoặc bộ phận thực hiện vào cột Trách nhiệm.',
  },
  N1: {
    sentence: ({ step, line }) => `Trùng mã bước ${step} (đã dùng ở dòng ${line}).`,
    name: 'Mỗi mã một bước',
    why: 'Bàn giao và phiếu kiểm soát gọi bước bằng mã; mã trùng thì không biết hồ sơ đang ở bước nào.',
    mend: 'Đánh số lại từ bước trùng.',
  },
  N2: {
    sentence: ({ title }) => `Bước “${title}” chưa có mã.`,
    name: 'Bước nào cũng có mã',
    why: 'Bàn giao và phiếu kiểm soát gọi bước bằng mã.',
    mend: 'Ghi mã (B1, B2, …) vào cột TT; nếu dòng này là việc của người dân trước khi nộp thì đưa vào ghi chú.',
  },
  N3: {
    sentence: ({ step, expected }) => `Mã bước ${step} không liên tục (cần là ${expected}).`,
    name: 'Mã bước liên tục',
    why: 'Khoảng trống thường là một bước bị xóa sót chỗ dẫn, hoặc bị quên.',
    mend: 'Đánh số lại cho liền nhau.',
  },
  N4: {
    sentence: ({ variant }) =>
      variant === ''
        ? 'Không có bước nào do đơn vị thực hiện.'
        : `Trường hợp “${variant}” không có bước nào do đơn vị thực hiện.`,
    name: 'Trường hợp nào cũng có việc của đơn vị',
    why: 'Chỉ người dân hoặc cơ quan ngoài làm thì đơn vị không kiểm soát được gì.',
    mend: 'Thêm bước tiếp nhận, chuyển hoặc trả kết quả của đơn vị.',
  },
}
