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
    name: 'Tổng thời gian các bước không vượt thời hạn',
    why: 'Quy trình tự đặt thời gian dài hơn luật cho phép thì hồ sơ làm đúng từng bước vẫn quá hạn. Thời gian của cơ quan ngoài cũng tính vào thời hạn.',
    mend: 'Giảm thời gian một số bước cho vừa thời hạn của trường hợp.',
  },
  T4: {
    sentence: ({ variant, step, unit }) =>
      `Bước ${step}${ofCase(variant)} tính bằng ${UNITS[unit] ?? unit}, khác loại với các thời gian còn lại (thời gian làm việc và thời gian theo lịch không cộng được với nhau).`,
    name: 'Cùng một loại đơn vị thời gian',
    why: 'Ngày làm việc và ngày theo lịch không cộng được với nhau: tổng tùy thuộc ngày nghỉ rơi vào đâu.',
    mend: 'Ghi mọi bước của trường hợp cùng loại với thời hạn: ngày làm việc, giờ, phút; hoặc ngày, tháng.',
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
    name: 'Bước nào cũng có thời gian bằng số',
    why: 'Bước không có số thì không ai nói được hồ sơ trễ ở đâu. Giờ tiếp nhận là lúc được đến, không phải thời gian làm.',
    mend: 'Ghi số phút, giờ hoặc ngày làm việc vào cột Thời gian; việc làm ngay thì ghi “ngay”.',
  },
  T6: {
    sentence: ({ variant }) =>
      variant === ''
        ? 'Quy trình chưa có thời hạn giải quyết tính được.'
        : `Trường hợp “${variant}” chưa có thời hạn giải quyết tính được.`,
    name: 'Trường hợp nào cũng có thời hạn',
    why: 'Không có thời hạn thì không tính được hạn và không in được giấy hẹn.',
    mend: 'Ghi thời hạn của trường hợp vào mục thời gian xử lý.',
  },
  T7: {
    sentence: ({ written }) =>
      `Có nhiều thời gian khác nhau tại một chỗ (“${written}”); đang lấy giá trị đầu tiên hoặc mức trên.`,
    name: 'Một chỗ một thời gian',
    why: 'Máy lấy giá trị đầu; người đọc có thể lấy giá trị sau.',
    mend: 'Giữ một thời gian, hoặc tách thành hai trường hợp.',
  },
  V1: {
    sentence: ({ variant, term }) =>
      `Thời hạn ${term === '' ? 'không ghi trường hợp' : `của “${term}”`} được gắn với trường hợp “${variant}” theo thứ tự, vì tên không trùng nhau.`,
    name: 'Trường hợp và thời hạn gọi cùng tên',
    why: 'Khi tên khác nhau, thời hạn chỉ gắn được theo thứ tự, là một phỏng đoán.',
    mend: 'Gọi trường hợp bằng đúng một tên ở mục thời gian xử lý và ở bảng các bước.',
  },
  V2: {
    sentence: ({ term }) => `Thời hạn ${term === '' ? 'này' : `của “${term}”`} không có các bước tương ứng.`,
    name: 'Thời hạn nào cũng có các bước',
    why: 'Một thời hạn không có bước là một trường hợp bị quên trong bảng.',
    mend: 'Thêm các bước của trường hợp, hoặc bỏ thời hạn thừa.',
  },
  W1: {
    sentence: ({ step, written, section }) =>
      `Bước ${step} ghi “${written}”, mâu thuẫn với mục thời gian tiếp nhận (“${section}”).`,
    name: 'Một khung tiếp nhận trong cả văn bản',
    why: 'Bước và mục tiếp nhận ghi khác nhau thì người dân và cán bộ làm theo hai lời.',
    mend: 'Sửa cho cùng một khung; trong bảng các bước nên ghi thời gian thực hiện thay cho khung tiếp nhận.',
  },
}
