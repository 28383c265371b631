import type { STEP_TERM_RULES } from '#app/domain/procedure/rules-of-step-terms.ts'
import type { RuleWording } from '../rule-wording.ts'
import { time } from './time.ts'

const UNITS: Record<string, string> = { day: 'ngày', month: 'tháng', 'elapsed-hour': 'giờ liên tục' }
const amount = (n: number, unit: string, minutesPerDay: number): string =>
  unit === 'working' ? time.workingDurationInFull(n, minutesPerDay) : `${n} ${UNITS[unit] ?? unit}`

export const rulesOfStepTerms: RuleWording<typeof STEP_TERM_RULES> = {
  T3: {
    sentence: ({ step, written, reads, allotted, limit, minutesPerDay }) =>
      `Bước ${step} ghi “${written}” (${time.workingDurationInFull(limit, minutesPerDay)}), nhưng ${reads === 'own' ? 'thời gian của bước' : 'tổng các bước đến hết bước này'} là ${time.workingDurationInFull(allotted, minutesPerDay)}.`,
    name: 'Thời hạn nêu trong bước được giữ',
    why: 'Nhiều quy định đặt thời hạn riêng cho từng việc (kiểm tra trong 01 ngày, chuyển trong 02 ngày). Bước được giao nhiều thời gian hơn thời hạn của chính nó thì làm đúng quy trình vẫn là làm sai luật.',
    mend: 'Giảm thời gian của bước (hoặc các bước trước nó) cho vừa thời hạn nêu trong nội dung, hoặc sửa câu nếu thời hạn đó không còn.',
  },
  T8: {
    sentence: ({ step, written, unit, said, allotted, minutesPerDay }) =>
      `Nội dung bước ${step} ghi “${written}” (${amount(said, unit, minutesPerDay)}) nhưng cột Thời gian là ${amount(allotted, unit, minutesPerDay)}.`,
    name: 'Nội dung và cột Thời gian của bước nói một số',
    why: 'Hồ sơ được tính theo cột Thời gian; cán bộ đọc nội dung làm theo số khác thì bị ghi quá thời gian bước mà không hiểu vì sao.',
    mend: 'Sửa cho hai chỗ cùng một thời gian, hoặc bỏ thời gian trong nội dung.',
  },
}
