import type { TIME_RULES } from '#app/domain/procedure/rules-of-time.ts'
import type { RuleWording } from '../rule-wording.ts'
import { ofCase } from './rule-places.ts'
import { time } from './time.ts'

const UNITS: Record<string, string> = {
  minute: 'phút làm việc',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  'elapsed-hour': 'giờ liên tục',
}

export const rulesOfTime: RuleWording<typeof TIME_RULES> = {
  T1: {
    sentence: ({ variant, allotted, limit, minutesPerDay }) =>
      `Tổng thời gian các bước${ofCase(variant)} là ${time.workingDurationInFull(allotted, minutesPerDay)}, vượt thời hạn ${time.workingDurationInFull(limit, minutesPerDay)} (một ngày làm việc tính ${minutesPerDay} phút).`,
  },
  T4: {
    sentence: ({ variant, step, unit }) =>
      `Bước ${step}${ofCase(variant)} tính bằng ${UNITS[unit] ?? unit}, khác loại với các thời gian còn lại (thời gian làm việc và thời gian theo lịch không cộng được với nhau).`,
  },
  T5: {
    sentence: ({ step, reads, written, suggestion }) => {
      const fault = {
        window: `chỉ ghi thời gian tiếp nhận (“${written}”), không phải thời gian thực hiện`,
        nothing: 'chưa có thời gian thực hiện bằng số',
        zero: 'có thời gian thực hiện bằng 0',
      }[reads]
      const offer = suggestion === '' ? '' : ` Trong nội dung có ghi “${suggestion}”.`
      return `Bước ${step} ${fault}.${offer}`
    },
  },
  T6: {
    sentence: ({ variant }) =>
      variant === ''
        ? 'Quy trình chưa có thời hạn giải quyết tính được.'
        : `Trường hợp “${variant}” chưa có thời hạn giải quyết tính được.`,
  },
  T7: {
    sentence: ({ written }) =>
      `Có nhiều thời gian khác nhau tại một chỗ (“${written}”); đang lấy giá trị đầu tiên hoặc mức trên.`,
  },
  V1: {
    sentence: ({ variant, term }) =>
      `Thời hạn ${term === '' ? 'không ghi trường hợp' : `của “${term}”`} được gắn với trường hợp “${variant}” theo thứ tự, vì tên không trùng nhau.`,
  },
  V2: {
    sentence: ({ term }) => `Thời hạn ${term === '' ? 'này' : `của “${term}”`} không có các bước tương ứng.`,
  },
  W1: {
    sentence: ({ step, written, section }) =>
      `Bước ${step} ghi “${written}”, mâu thuẫn với mục thời gian tiếp nhận (“${section}”).`,
  },
}
