import type { ArgumentsOfRule, Diagnostic, RuleId } from '#app/domain/procedure/diagnostics.ts'
import type { SectionMeaning, SignatureRole } from '#app/domain/procedure/model.ts'
import { time } from './time.ts'

const SECTIONS: Record<SectionMeaning, string> = {
  revisions: 'Sửa đổi tài liệu',
  purpose: 'Mục đích',
  scope: 'Phạm vi',
  references: 'Tài liệu viện dẫn',
  definitions: 'Định nghĩa/viết tắt',
  content: 'Nội dung quy trình',
  'legal-basis': 'Cơ sở pháp lý',
  applicants: 'Đối tượng thực hiện TTHC',
  authority: 'Cơ quan giải quyết TTHC',
  components: 'Thành phần hồ sơ',
  sets: 'Số lượng hồ sơ',
  'time-limit': 'Thời gian xử lý',
  reception: 'Thời gian và địa điểm tiếp nhận hồ sơ, trả kết quả',
  fee: 'Lệ phí',
  result: 'Kết quả thực hiện thủ tục',
  steps: 'Quy trình xử lý công việc',
  forms: 'Biểu mẫu',
  retention: 'Hồ sơ cần lưu',
}

const ROLES: Record<SignatureRole, string> = {
  author: 'người soạn thảo',
  reviewer: 'người xem xét',
  approver: 'người phê duyệt',
}

const COLUMNS: Record<string, string> = {
  code: 'mã',
  text: 'trình tự',
  responsible: 'trách nhiệm',
  time: 'thời gian',
  name: 'tên',
  description: 'mô tả nội dung sửa đổi',
  version: 'lần ban hành/lần sửa đổi',
}

const UNITS: Record<string, string> = {
  minute: 'phút làm việc',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  'elapsed-hour': 'giờ liên tục',
}

const ofCase = (variant: string) => (variant === '' ? '' : ` của trường hợp “${variant}”`)

type Sentences = { [Id in RuleId]: (found: ArgumentsOfRule[Id]) => string }

const sentences: Sentences = {
  T1: ({ variant, allotted, limit, minutesPerDay }) =>
    `Tổng thời gian các bước${ofCase(variant)} là ${time.workingDurationInFull(allotted, minutesPerDay)}, vượt thời hạn ${time.workingDurationInFull(limit, minutesPerDay)} (một ngày làm việc tính ${minutesPerDay} phút).`,
  T4: ({ variant, step, unit }) =>
    `Bước ${step}${ofCase(variant)} tính bằng ${UNITS[unit] ?? unit}, khác loại với các thời gian còn lại (thời gian làm việc và thời gian theo lịch không cộng được với nhau).`,
  T5: ({ step, reads, written, suggestion }) => {
    const fault = {
      window: `chỉ ghi thời gian tiếp nhận (“${written}”), không phải thời gian thực hiện`,
      nothing: 'chưa có thời gian thực hiện bằng số',
      zero: 'có thời gian thực hiện bằng 0',
    }[reads]
    const offer = suggestion === '' ? '' : ` Trong nội dung có ghi “${suggestion}”.`
    return `Bước ${step} ${fault}.${offer}`
  },
  T6: ({ variant }) =>
    variant === ''
      ? 'Quy trình chưa có thời hạn giải quyết tính được.'
      : `Trường hợp “${variant}” chưa có thời hạn giải quyết tính được.`,
  T7: ({ written }) =>
    `Có nhiều thời gian khác nhau tại một chỗ (“${written}”); đang lấy giá trị đầu tiên hoặc mức trên.`,
  V1: ({ variant, term }) =>
    `Thời hạn ${term === '' ? 'không ghi trường hợp' : `của “${term}”`} được gắn với trường hợp “${variant}” theo thứ tự, vì tên không trùng nhau.`,
  V2: ({ term }) => `Thời hạn ${term === '' ? 'này' : `của “${term}”`} không có các bước tương ứng.`,
  W1: ({ step, written, section }) =>
    `Bước ${step} ghi “${written}”, mâu thuẫn với mục thời gian tiếp nhận (“${section}”).`,
  S1: ({ step }) => `Bước ${step} chưa ghi trách nhiệm thực hiện.`,
  N1: ({ step, line }) => `Trùng mã bước ${step} (đã dùng ở dòng ${line}).`,
  N2: ({ title }) => `Bước “${title}” chưa có mã.`,
  N3: ({ step, expected }) => `Mã bước ${step} không liên tục (cần là ${expected}).`,
  N4: ({ variant }) =>
    variant === ''
      ? 'Không có bước nào do đơn vị thực hiện.'
      : `Trường hợp “${variant}” không có bước nào do đơn vị thực hiện.`,
  H1: ({ role, lacks }) =>
    ({
      signatory: `Chưa có ${ROLES[role]}.`,
      name: `Chưa ghi họ tên ${ROLES[role]}.`,
      position: `Chưa ghi chức vụ ${ROLES[role]}.`,
      'only-one': `Có nhiều hơn một ${ROLES[role]}.`,
    })[lacks],
  H2: ({ role, position }) => `Chức vụ ${ROLES[role]} ghi lẫn cấp bậc hoặc họ tên: “${position}”.`,
  H3: ({ name }) => `${name} giữ hai vai trò ký; soạn thảo, xem xét và phê duyệt phải là ba người.`,
  C1: ({ code }) => `Mã hiệu “${code}” không theo mẫu QTnn.XX (ví dụ QT03.CC).`,
  C2: ({ code, letter }) => `Mã hiệu “${code}” có ký tự “${letter}” dễ nhầm với chữ cái khác.`,
  F1: ({ form }) => `Biểu mẫu ${form} được dẫn nhưng không có trong danh mục biểu mẫu.`,
  F2: ({ form, name }) => `Biểu mẫu ${form} (${name}) có trong danh mục nhưng không bước nào dẫn.`,
  F3: ({ form }) => `Biểu mẫu ${form} có hai lần trong danh mục.`,
  R1: ({ version }) => `Văn bản lần ${version} chưa có dòng nào trong bảng sửa đổi tài liệu.`,
  R2: ({ written, version }) =>
    `Dòng mới nhất của bảng sửa đổi ghi “${written}”, văn bản này là lần ${version}.`,
  O1: ({ title, expected }) => `Tên mục “${title}” có lỗi chữ; được hiểu là “${expected}”.`,
  O2: ({ section }) => `Thiếu mục “${SECTIONS[section]}”.`,
  O3: ({ section, title }) =>
    `Mục “${title}” trùng với mục “${SECTIONS[section]}” đã có; chỉ mục đầu được dùng.`,
  O4: ({ cells, columns }) =>
    `Hàng có ${cells} ô nhưng bảng chỉ có ${columns} cột; phần thừa không hiển thị.`,
  O5: ({ section, missing }) =>
    missing === 'table'
      ? `Mục “${SECTIONS[section]}” không có bảng đọc được.`
      : `Bảng tại mục “${SECTIONS[section]}” không có cột ${COLUMNS[missing] ?? missing}.`,
  X1: ({ reference }) => `Không có mục ${reference} trong văn bản.`,
}

/** Câu thông báo of a finding. */
export const diagnosticSentence = ({
  rule,
  arguments: found,
}: Pick<Diagnostic, 'rule' | 'arguments'>): string =>
  (sentences[rule] as (found: Diagnostic['arguments']) => string)(found)
