import type { TimePlanRefusalTexts } from '../time-plan-texts.ts'
import { dossiers } from './dossiers.ts'
import { time } from './time.ts'

const place = (variant: string, steps: string) =>
  variant === '' ? `Bước ${steps}` : `Trường hợp “${variant}”, bước ${steps}`
const ofCase = (variant: string) => (variant === '' ? 'Bảng' : `Trường hợp “${variant}”`)
const allotments = (text: string) => text.split(' + ').map(dossiers.allotment).join(' + ')
const minutes = (n: number) => `${String(Math.round((n / 60) * 100) / 100).replace('.', ',')} giờ làm việc`

/** Plans of times of units: why not. */
export const timePlanRefusals: TimePlanRefusalTexts = {
  'time-plan.case-missing': ({ variant }) => `${ofCase(variant)} của quy trình thiếu trong bảng phân bổ.`,
  'time-plan.case-unknown': ({ variant }) => `Quy trình không có trường hợp “${variant}”.`,
  'time-plan.steps-differ': ({ variant, expected, found }) =>
    `${ofCase(variant)}: các bước phải đủ và đúng thứ tự của quy trình (${expected}); bảng ghi: ${found}.`,
  'time-plan.outside-step-changed': ({ variant, steps }) =>
    `${place(variant, steps)}: cơ quan ngoài hệ thống làm, giữ nguyên thời gian của quy trình và không gộp được.`,
  'time-plan.time-not-positive': ({ variant, steps }) =>
    `${place(variant, steps)}: thời gian phải lớn hơn 0.`,
  'time-plan.loosened': ({ variant, steps, allotment, limit }) =>
    `${place(variant, steps)}: ${allotments(allotment)} là nới so với quy trình (${allotments(limit)}); đơn vị chỉ được rút ngắn.`,
  'time-plan.not-comparable': ({ variant, steps, allotment, limit }) =>
    `${place(variant, steps)}: ${allotments(allotment)} và ${allotments(limit)} của quy trình không so được với nhau (giờ làm việc với ngày thường); ghi cùng đơn vị với quy trình, không gộp.`,
  'time-plan.sum-over-version': ({ variant, allotted, limit }) =>
    `${ofCase(variant)}: tổng ${minutes(allotted)} vượt tổng ${minutes(limit)} của quy trình.`,
  'time-plan.sum-over-term': ({ variant, allotted, limit }) =>
    `${ofCase(variant)}: tổng ${minutes(allotted)} vượt thời hạn theo quy định là ${minutes(limit)}.`,
  'time-plan.post-missing': ({ variant, steps }) =>
    `${place(variant, steps)}: ghi chức vụ của đơn vị làm bước này.`,
  'time-plan.post-unknown': ({ variant, steps, post, known }) =>
    `${place(variant, steps)}: đơn vị không có chức vụ “${post}”; đang có: ${known.join('; ') || 'chưa có chức vụ nào'}.`,
  'time-plan.no-version': ({ procedureCode }) =>
    `Quy trình ${procedureCode} chưa có bản nào để lập bảng phân bổ.`,
  'time-plan.version-changed': ({ issueNumber, revision }) =>
    `Quy trình đã có bản khác (lần ${issueNumber}, sửa đổi ${revision}) từ khi lập dự thảo; mở lại dự thảo, xem chỗ không còn hợp rồi lưu.`,
  'time-plan.effective-in-the-past': ({ at }) => `${time.dateTime(at)} đã qua; bảng không áp dụng lùi được.`,
  'time-plan.effective-before-version': ({ from }) =>
    `Bản quy trình có hiệu lực từ ${time.dateTime(from)}; bảng không áp dụng trước đó được.`,
  'time-plan.has-errors': ({ count }) => `Bộ quy tắc nêu ${count} lỗi trong bảng; sửa hết rồi ký.`,
  'time-plan.draft-missing': () => 'Không còn dự thảo nào: có thể đã được ký. Chưa có gì được ghi thêm.',
  'time-plan.draft-changed': () =>
    'Dự thảo đã được sửa hoặc ký sau khi anh/chị mở trang; hãy xem lại. Chưa có gì được ghi.',
  'time-plan.nothing-changed': () => 'Bảng này giống hệt bảng đã ký gần nhất; không có gì để ký.',
}
