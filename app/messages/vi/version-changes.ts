import type { ChangePlace } from '#app/domain/procedure/version-change.ts'
import type { VersionChangeTexts } from '../version-change.ts'
import { procedures } from './procedures.ts'
import { SECTION_NAMES } from './rule-places.ts'

const FIELDS: Record<string, string> = {
  kind: 'loại tài liệu',
  code: 'mã hiệu',
  title: 'tên',
  agency: 'cơ quan',
  unit: 'đơn vị',
  field: 'lĩnh vực',
  level: 'cấp',
}
const ROLES = { author: 'người soạn thảo', reviewer: 'người xem xét', approver: 'người phê duyệt' }
const LISTS = {
  components: 'thành phần hồ sơ',
  forms: 'biểu mẫu',
  'legal-basis': 'căn cứ',
  definitions: 'từ viết tắt',
}
const LONGEST = 120
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
const quoted = (text: string): string => (text === '' ? 'trống' : `“${short(text)}”`)
const ofCase = (variant: string): string => (variant === '' ? '' : ` (trường hợp “${short(variant)}”)`)
const list = (items: readonly string[]): string => (items.length === 0 ? 'trống' : items.join(', '))

const texts: VersionChangeTexts = {
  'header-changed': ({ field, before, after }) =>
    `${FIELDS[field] ?? field}: ${quoted(before)} → ${quoted(after)}`,
  'signatory-changed': ({ role, before, after }) => `${ROLES[role]}: ${quoted(before)} → ${quoted(after)}`,
  'section-added': ({ place }) => `thêm mục ${quoted(place.title)}`,
  'section-removed': ({ place }) => `bỏ mục ${quoted(place.title)}`,
  'section-renamed': ({ before, after }) => `đổi tên mục: ${quoted(before)} → ${quoted(after)}`,
  'section-changed': () => 'sửa nội dung',
  'case-added': ({ variant }) => `thêm trường hợp ${quoted(variant)}`,
  'case-removed': ({ variant }) => `bỏ trường hợp ${quoted(variant)}`,
  'case-renamed': ({ before, after }) => `đổi tên trường hợp: ${quoted(before)} → ${quoted(after)}`,
  'term-changed': ({ variant, before, after }) =>
    `thời hạn${ofCase(variant)}: ${before ? procedures.allotment(before) : 'chưa có'} → ${after ? procedures.allotment(after) : 'không còn'}`,
  'term-start-changed': ({ variant, before, after }) =>
    `mốc tính thời hạn${ofCase(variant)}: ${quoted(before)} → ${quoted(after)}`,
  'counting-rule-changed': ({ before, after }) => `cách đếm ngày: ${rule(before)} → ${rule(after)}`,
  'step-added': ({ variant, step, title }) => `thêm bước ${step || quoted(title)}${ofCase(variant)}`,
  'step-removed': ({ variant, step, title }) => `bỏ bước ${step || quoted(title)}${ofCase(variant)}`,
  'step-renumbered': ({ before, after }) => `đổi mã bước ${before || '–'} → ${after || '–'}`,
  'step-moved': ({ step, from, to }) => `chuyển bước ${step} từ vị trí ${from} sang vị trí ${to}`,
  'step-text-changed': ({ step }) => `${step}: sửa nội dung`,
  'step-time-changed': ({ step, before, after }) =>
    `${step}: ${procedures.allotment(before)} → ${procedures.allotment(after)}`,
  'step-responsible-changed': ({ step, before, after }) =>
    `${step}: trách nhiệm ${list(before)} → ${list(after)}`,
  'step-forms-changed': ({ step, added, removed }) =>
    `${step}: ${[
      ...(added.length > 0 ? [`thêm ${added.join(', ')}`] : []),
      ...(removed.length > 0 ? [`bỏ ${removed.join(', ')}`] : []),
    ].join('; ')}`,
  'row-added': ({ list: of, name }) => `thêm ${LISTS[of]} ${short(name)}`,
  'row-removed': ({ list: of, name }) => `bỏ ${LISTS[of]} ${short(name)}`,
  'row-changed': ({ list: of, before, after }) => `sửa ${LISTS[of]}: ${quoted(before)} → ${quoted(after)}`,
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
  'section-changed': 'nội dung mục',
  'case-added': 'thêm trường hợp',
  'case-removed': 'mất trường hợp',
  'case-renamed': 'tên trường hợp',
  'term-changed': 'thời hạn',
  'term-start-changed': 'mốc tính thời hạn',
  'counting-rule-changed': 'cách đếm ngày',
  'step-added': 'thêm bước',
  'step-removed': 'mất bước',
  'step-renumbered': 'mã bước',
  'step-moved': 'vị trí bước',
  'step-text-changed': 'nội dung bước',
  'step-time-changed': 'thời gian bước',
  'step-responsible-changed': 'trách nhiệm',
  'step-forms-changed': 'biểu mẫu của bước',
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
}
