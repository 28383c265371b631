import type { LifecycleFactTexts } from '../lifecycle-texts.ts'
import { shortNumber } from './short-number.ts'
import { time } from './time.ts'

const KINDS = { remark: 'góp ý', 'must-change': 'yêu cầu sửa', wording: 'đề xuất câu chữ' } as const
const RUNNING = {
  finish: 'hồ sơ đang chạy được giải quyết xong theo bản này',
  stop: 'hồ sơ đang chạy phải dừng',
} as const

/** What the entries on review, withdrawal and periodic review say. */
export const lifecycleFacts: LifecycleFactTexts = {
  'comment-made': (fact) =>
    `${fact.by.name} ${KINDS[fact.kind]} ở ${shortNumber(fact)}: ${fact.text || fact.proposal}`,
  'comment-answered': (fact) =>
    `${fact.by.name} trả lời ý kiến: ${fact.done ? 'đã sửa' : 'không sửa'}${fact.text ? `; ${fact.text}` : ''}.`,
  'comment-closed': (fact) => `${fact.by.name} xác nhận ý kiến đã được đáp ứng.`,
  'version-aborted': (fact) => `${fact.by.name} rút ${shortNumber(fact)} khỏi trình ký: ${fact.reason}`,
  'withdrawal-proposed': (fact) =>
    `${fact.by.name} đề nghị bãi bỏ ${shortNumber(fact)}: ${fact.reason}; ${RUNNING[fact.running]}.`,
  'withdrawal-dropped': (fact) => `${fact.by.name} không bãi bỏ ${shortNumber(fact)}: ${fact.reason}`,
  'version-withdrawn': (fact) =>
    `${fact.by.name} bãi bỏ ${shortNumber(fact)} theo Quyết định ${fact.decision.number} ngày ${time.date(fact.decision.date)}, từ ${time.dateTime(fact.effectiveUntil)}; ${RUNNING[fact.running]}.`,
  'version-reviewed': (fact) =>
    `${fact.by.name} soát xét định kỳ ${shortNumber(fact)}, không thay đổi: ${fact.note}; soát xét tiếp trước ${time.date(fact.nextReviewOn)}.`,
}
