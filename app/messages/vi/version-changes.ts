import type { ProcedureHeader } from '#app/domain/procedure/model.ts'
import type { ChangedList, ChangePlace, StepNames } from '#app/domain/procedure/version-change.ts'
import type { VersionChangeTexts } from '../version-change.ts'
import { labels } from './labels.ts'
import { procedures } from './procedures.ts'
import { SECTION_NAMES } from './rule-places.ts'
import { time } from './time.ts'

const FIELDS: Record<keyof ProcedureHeader, string> = {
  kind: 'loại tài liệu',
  code: 'mã hiệu',
  title: 'tên',
  agency: 'cơ quan',
  unit: 'đơn vị',
  field: 'lĩnh vực',
  level: 'cấp',
  issueNumber: 'lần ban hành',
  revision: 'lần sửa đổi',
  issuedOn: 'ngày ban hành',
  revisedOn: 'ngày sửa đổi',
  effectiveOn: 'hiệu lực',
  decision: 'quyết định ban hành',
  signatories: 'người ký',
}
const ROLES = { author: 'người soạn thảo', reviewer: 'người xem xét', approver: 'người phê duyệt' }
const LISTS: Record<ChangedList, string> = {
  components: 'thành phần hồ sơ',
  forms: 'biểu mẫu',
  'legal-basis': 'căn cứ',
  definitions: 'từ viết tắt',
  reception: 'thời gian tiếp nhận',
  notes: 'lưu ý',
}
const LONGEST = 120
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
const quoted = (text: string): string => (text === '' ? 'trống' : `“${short(text)}”`)
const ofCase = (variant: string): string => (variant === '' ? '' : ` (trường hợp “${short(variant)}”)`)
/** As the header's own fields are named on pages. */
const fieldValue = (field: keyof ProcedureHeader, value: string): string => {
  if (field === 'kind') return named(labels.procedureKinds, value)
  if (field === 'level') return named(labels.procedureLevels, value)
  return quoted(/^\d{4}-\d{2}-\d{2}$/.test(value) ? time.date(value) : value)
}
const named = (names: Record<string, string>, value: string): string => quoted(names[value] ?? value)
const stepName = ({ before, after }: StepNames): string => short(after ?? before ?? '')
const list = (items: readonly string[]): string => (items.length === 0 ? 'trống' : items.join(', '))

const texts: VersionChangeTexts = {
  'header-changed': ({ field, before, after }) =>
    `${FIELDS[field]}: ${fieldValue(field, before)} → ${fieldValue(field, after)}`,
  'signatory-changed': ({ role, before, after }) => `${ROLES[role]}: ${quoted(before)} → ${quoted(after)}`,
  'section-added': ({ place }) => `thêm mục ${quoted(place.title)}`,
  'section-removed': ({ place }) => `bỏ mục ${quoted(place.title)}`,
  'section-renamed': ({ before, after }) => `đổi tên mục: ${quoted(before)} → ${quoted(after)}`,
  'section-renumbered': ({ before, after }) => `đổi số mục: ${before || 'không số'} → ${after || 'không số'}`,
  'section-moved': ({ place, from, to }) =>
    `chuyển mục ${quoted(place.title)} từ thứ ${from} xuống thứ ${to}`,
  'section-changed': ({ before, after }) => `sửa nội dung: ${quoted(before)} → ${quoted(after)}`,
  'case-added': ({ variant, term, steps }) =>
    `thêm trường hợp ${quoted(variant)}${caseTold(term && procedures.allotment(term), steps)}`,
  'case-removed': ({ variant, term, steps }) =>
    `bỏ trường hợp ${quoted(variant)}${caseTold(term && procedures.allotment(term), steps)}`,
  'case-moved': ({ variant, from, to }) =>
    `chuyển trường hợp ${quoted(variant)} từ thứ ${from} sang thứ ${to}`,
  'case-renamed': ({ before, after }) => `đổi tên trường hợp: ${quoted(before)} → ${quoted(after)}`,
  'term-changed': ({ variant, before, after }) =>
    `thời hạn${ofCase(variant)}: ${before ? procedures.allotment(before) : 'chưa có'} → ${after ? procedures.allotment(after) : 'không còn'}`,
  'term-start-changed': ({ variant, before, after }) =>
    `mốc tính thời hạn${ofCase(variant)}: ${quoted(before)} → ${quoted(after)}`,
  'counting-rule-changed': ({ before, after }) => `cách đếm ngày: ${rule(before)} → ${rule(after)}`,
  'step-added': ({ variant, step }) => `thêm bước ${stepName(step)}${ofCase(variant)}`,
  'step-removed': ({ variant, step }) => `bỏ bước ${stepName(step)}${ofCase(variant)}`,
  'steps-renumbered': ({ variant, steps }) =>
    `đổi mã bước${ofCase(variant)}: ${steps.map(({ before, after }) => `${before || '–'} → ${after || '–'}`).join(', ')}`,
  'step-moved': ({ step, from, to }) => `chuyển bước ${stepName(step)} từ vị trí ${from} sang vị trí ${to}`,
  'step-moved-to-case': ({ step: { before, after }, before: from, after: to }) =>
    `chuyển bước ${short(before ?? '')} của trường hợp ${quoted(from)} thành bước ${short(after ?? '')} của trường hợp ${quoted(to)}`,
  'step-text-changed': ({ step }) => `${stepName(step)}: sửa nội dung`,
  'step-time-changed': ({ step, before, after }) =>
    `${stepName(step)}: ${procedures.allotment(before)} → ${procedures.allotment(after)}`,
  'step-responsible-changed': ({ step, before, after }) =>
    `${stepName(step)}: trách nhiệm ${list(before)} → ${list(after)}`,
  'step-sub-deadlines-changed': ({ step, before, after }) =>
    `${stepName(step)}: thời hạn trong bước ${list(before)} → ${list(after)}`,
  'step-output-changed': ({ step, before, after }) =>
    `${stepName(step)}: kết quả ${quoted(before)} → ${quoted(after)}`,
  'step-forms-changed': ({ step, added, removed }) =>
    `${stepName(step)}: ${[
      ...(added.length > 0 ? [`thêm ${added.join(', ')}`] : []),
      ...(removed.length > 0 ? [`bỏ ${removed.join(', ')}`] : []),
    ].join('; ')}`,
  'row-added': ({ list: of, name }) => `thêm ${LISTS[of]} ${short(name)}`,
  'row-removed': ({ list: of, name }) => `bỏ ${LISTS[of]} ${short(name)}`,
  'row-changed': ({ list: of, before, after }) => `sửa ${LISTS[of]}: ${quoted(before)} → ${quoted(after)}`,
}

/** The term and the steps of a case that stands in one text alone. */
const caseTold = (term: string | null, steps: readonly string[]): string => {
  const parts = [
    ...(term ? [`thời hạn ${term}`] : []),
    ...(steps.length > 0 ? [`bước ${steps.join(', ')}`] : []),
  ]
  return parts.length === 0 ? '' : ` (${short(parts.join('; '))})`
}

const rule = (counting: { kind: string; minute?: number }): string =>
  counting.kind === 'cut-off'
    ? `nhận trước ${Math.floor((counting.minute ?? 0) / 60)}:${String((counting.minute ?? 0) % 60).padStart(2, '0')} tính ngay ngày đó`
    : counting.kind === 'exact'
      ? 'theo giờ làm việc'
      : 'từ ngày làm việc tiếp theo'

/** Each kind of change by a word or two. */
const kinds: Record<string, string> = {
  'header-changed': 'phần đầu',
  'signatory-changed': 'người ký',
  'section-added': 'thêm mục',
  'section-removed': 'mất mục',
  'section-renamed': 'tên mục',
  'section-renumbered': 'số mục',
  'section-moved': 'vị trí mục',
  'section-changed': 'nội dung mục',
  'case-added': 'thêm trường hợp',
  'case-removed': 'mất trường hợp',
  'case-renamed': 'tên trường hợp',
  'case-moved': 'vị trí trường hợp',
  'term-changed': 'thời hạn',
  'term-start-changed': 'mốc tính thời hạn',
  'counting-rule-changed': 'cách đếm ngày',
  'step-added': 'thêm bước',
  'step-removed': 'mất bước',
  'steps-renumbered': 'mã bước',
  'step-moved': 'vị trí bước',
  'step-moved-to-case': 'trường hợp của bước',
  'step-text-changed': 'nội dung bước',
  'step-time-changed': 'thời gian bước',
  'step-responsible-changed': 'trách nhiệm',
  'step-sub-deadlines-changed': 'thời hạn trong bước',
  'step-forms-changed': 'biểu mẫu của bước',
  'step-output-changed': 'kết quả của bước',
  'row-added': 'thêm dòng danh mục',
  'row-removed': 'mất dòng danh mục',
  'row-changed': 'dòng danh mục',
}

/** What differs between two versions of a procedure. */
export const versionChanges = {
  texts,
  kinds,
  place: ({ meaning, title, number }: ChangePlace): string =>
    meaning === 'header'
      ? 'Phần đầu văn bản'
      : [number, title || (meaning ? SECTION_NAMES[meaning] : '')].filter((part) => part !== '').join('. '),
}

/** The words of a redline that are read and not only seen. */
export const redlineWords = {
  added: 'thêm',
  removed: 'bỏ',
  moved: 'chuyển chỗ',
  coarse: {
    lines: 'Có chỗ quá dài nên chỉ so sánh theo dòng, không theo từng chữ.',
    blocks: 'Hai văn bản khác nhau quá nhiều ở một chỗ nên chỗ đó chỉ so sánh theo đoạn.',
  },
  coarseHere: 'so sánh cả dòng',
  unchanged: (parts: number) => `… ${parts} đoạn không đổi …`,
  table: 'Bảng trong bản so sánh',
  change: (number: number, of: number) => `Thay đổi ${number}/${of}`,
  previous: 'Thay đổi trước',
  next: 'Thay đổi sau',
}
