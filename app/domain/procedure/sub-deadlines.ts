import type { Allotment, SubDeadline } from './model.ts'
import { durationsIn } from './time-phrase.ts'

/** Words before a number that make it a term: only with them do bare days, hours and months in prose count. */
const LEAD =
  /(?:trong\s{1,3})?(?:thời\s{1,3}hạn|thời\s{1,3}gian(?:\s{1,3}(?:thực\s{1,3}hiện|xử\s{1,3}lý|hoàn\s{1,3}thành))?|vòng|không\s{1,3}quá|chậm\s{1,3}nhất|tối\s{1,3}đa|trong)(?:\s{1,3}(?:là|không\s{1,3}quá|tối\s{1,3}đa))?\s{0,3}:?\s{0,3}$/iu
/** `sau 03 ngày làm việc`, `quá thời hạn 02 ngày`: a moment after or before which something happens, and no term. */
const MOMENT =
  /(?<![\p{L}\p{N}])(?:sau|trước|hết|(?<!không\s)quá|ít\s{1,3}nhất|tối\s{1,3}thiểu|mỗi|cứ|định\s{1,3}kỳ|thêm|gia\s{1,3}hạn)(?:\s{1,3}(?:khi|khoảng))?\s{0,3}$/iu
/** `, kể từ ngày nhận được đề nghị …`: the event after a term, up to the end of its clause. */
const EVENT =
  /^[\s,]{0,3}(?:kể\s{1,3}từ|tính\s{1,3}từ|từ)\s{1,3}((?:ngày|khi|lúc|thời\s{1,3}điểm)[^,.;()]{3,160})/iu
/** `trong 05 năm` keeps records; it is no deadline. */
const KEEPING = 12

/** A term that holds for a case alone. */
const CONDITION =
  /(?<![\p{L}])(?:trường\s{1,3}hợp|nếu|đối\s{1,3}với|hồ\s{1,3}sơ\s{1,3}(?:chưa|không))(?![\p{L}])/iu
const CONDITION_AFTER = /^[\s,]{0,3}(?:trường\s{1,3}hợp|nếu|đối\s{1,3}với|với|khi)(?![\p{L}])/iu
const APPLICANT =
  /(?:công\s{1,3}dân|cá\s{1,3}nhân|tổ\s{1,3}chức|người\s{1,3}(?:nộp|đề\s{1,3}nghị|yêu\s{1,3}cầu|dân))/.source
/** A term that the applicant has, or an office that was asked. */
const OF_SOMEBODY_ELSE = new RegExp(
  `${APPLICANT}${/[^,]{0,60}(?:bổ\s{1,3}sung|hoàn\s{1,3}(?:thiện|chỉnh)|nộp|nhận|khiếu\s{1,3}nại)/.source}|${
    /(?:đề\s{1,3}nghị|yêu\s{1,3}cầu)[^,]{0,80}(?:xác\s{1,3}minh|phối\s{1,3}hợp|trả\s{1,3}lời|cung\s{1,3}cấp|ý\s{1,3}kiến)/
      .source
  }`,
  'iu',
)
const APPLICANT_AFTER = new RegExp(
  `${/^[\s,]{0,3}/.source}${APPLICANT}${/(?!\s{1,3}được\s{1,3}(?:phân\s{1,3}công|giao))/.source}`,
  'iu',
)
/** Longest part of a sentence before a term that is asked for what the term bounds, in UTF-16 units. */
const CLAUSE = 200

export type FoundDeadline = Omit<SubDeadline, 'at'> & {
  /** The offset of its words. */
  start: number
}

/**
 * Thời hạn trong câu văn ("Trong thời hạn 02 ngày làm việc …"): every term that prose gives, with the offset
 * of its words. They are offered to the writer, never taken as a step's time.
 */
export function findSubDeadlines(text: string): FoundDeadline[] {
  return durationsIn(text, 'prose').flatMap(({ allotment, start, end }): FoundDeadline[] => {
    const before = text.slice(Math.max(0, start - CLAUSE), start)
    const lead = LEAD.exec(before.slice(-40))?.[0] ?? ''
    const begin = start - lead.length
    if (MOMENT.test(text.slice(Math.max(0, begin - 20), begin))) return []
    if (allotment.unit === 'month' && allotment.n >= KEEPING && allotment.n % 12 === 0) return []
    const bracketed = isBracketed(text, start, end, allotment)
    if (lead === '' && !bracketed && allotment.unit !== 'working-day') return []
    const event = EVENT.exec(text.slice(end, end + 200))
    const found = { allotment, text: text.slice(begin, end), start: begin, from: event?.[1]?.trim() ?? null }
    const after = text.slice(end + (event?.[0].length ?? 0), end + (event?.[0].length ?? 0) + 60)
    const isPart = (lead === '' && !bracketed) || boundsPart(clauseBefore(before), after)
    return [{ ...found, bounds: isPart ? 'part' : isTime(lead) ? 'time' : 'limit' }]
  })
}

/** `(02 giờ)`: working time that stands alone in brackets. */
const isBracketed = (
  text: string,
  start: number,
  end: number,
  { unit }: Extract<Allotment, { kind: 'duration' }>,
) => unit !== 'day' && unit !== 'month' && text[start - 1] === '(' && text[end] === ')'

/** `Thời gian thực hiện: 02 giờ` says how long it takes; `trong thời gian`, `thời gian không quá` how long it may. */
const isTime = (lead: string): boolean =>
  lead === '' || (/^thời\s{1,3}gian/iu.test(lead) && !/không|tối/iu.test(lead))

const clauseBefore = (before: string): string =>
  before.slice(Math.max(...['.', ';'].map((mark) => before.lastIndexOf(mark))) + 1)

const boundsPart = (clause: string, after: string): boolean =>
  CONDITION.test(clause) ||
  OF_SOMEBODY_ELSE.test(clause) ||
  CONDITION_AFTER.test(after) ||
  APPLICANT_AFTER.test(after)
