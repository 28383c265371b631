import type { LifecycleRefusalTexts } from '../lifecycle-texts.ts'
import { time } from './time.ts'

/** Review, withdrawal and periodic review: why not. */
export const lifecycleRefusals: LifecycleRefusalTexts = {
  'comment.text-missing': () => 'Ghi nội dung ý kiến.',
  'comment.proposal-missing': () => 'Ghi câu chữ đề xuất.',
  'comment.too-long': ({ most }) => `Ý kiến dài quá ${most} ký tự; hãy rút gọn hoặc tách ra.`,
  'comment.too-many': ({ most }) => `Mỗi lần xem xét ghi được nhiều nhất ${most} ý kiến.`,
  'comment.unknown': () => 'Không có ý kiến này.',
  'comment.closed-already': ({ by }) => `${by} đã xác nhận ý kiến này được đáp ứng.`,
  'comment.answer-missing': () => 'Ghi lý do không sửa theo ý kiến.',
  'comment.not-answered': () => 'Người soạn thảo chưa trả lời ý kiến bắt buộc này.',

  'review.sections-not-viewed': ({ titles }) =>
    `Còn ${titles.length} mục có thay đổi chưa đánh dấu đã xem: ${titles.map((title) => title || 'Phần mở đầu').join('; ')}.`,
  'review.blocking-comments-open': ({ count }) =>
    `Còn ${count} ý kiến bắt buộc sửa chưa được xác nhận đáp ứng; xác nhận từng ý kiến hoặc trả lại.`,
  'review.not-in-force': () => 'Chỉ soát xét định kỳ bản đang có hiệu lực.',
  'review.note-missing': () => 'Ghi đã soát xét những gì, căn cứ vào đâu.',
  'review.next-not-later': ({ on }) => `Ngày soát xét tiếp theo ${time.date(on)} phải sau hôm nay.`,
  'review.next-too-late': ({ latest }) => `Ngày soát xét tiếp theo không được sau ${time.date(latest)}.`,

  'abort.not-yours': () =>
    'Chỉ người soạn thảo hoặc cán bộ quản lý chất lượng rút được bản này khỏi trình ký.',

  'withdrawal.nothing-in-force': () => 'Quy trình không có bản nào đang được dùng để bãi bỏ.',
  'withdrawal.proposed-already': ({ by }) => `${by} đã đề nghị bãi bỏ; đang chờ phê duyệt.`,
  'withdrawal.successor-issued': ({ effectiveFrom }) =>
    `Đã ban hành bản mới, có hiệu lực từ ${time.dateTime(effectiveFrom)}; không bãi bỏ được bản hiện nay.`,
  'withdrawal.reason-missing': () => 'Ghi lý do.',
  'withdrawal.not-proposed': () => 'Không có đề nghị bãi bỏ nào đang chờ.',
  'withdrawal.proposer-cannot-approve': () =>
    'Anh/chị là người đề nghị nên không thể phê duyệt; bãi bỏ cần hai người.',
  'withdrawal.moment-passed': ({ at }) => `Thời điểm bãi bỏ ${time.dateTime(at)} đã qua.`,
}
