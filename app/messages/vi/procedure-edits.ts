import type { SectionMeaning } from '#app/domain/procedure/model.ts'
import { SECTION_NAMES } from './rule-places.ts'
import { versionChanges } from './version-changes.ts'

const COLUMNS: Record<string, string> = {
  code: 'TT/Mã hiệu',
  text: 'Trình tự',
  responsible: 'Trách nhiệm',
  allotment: 'Thời gian',
  output: 'Biểu mẫu/Kết quả',
  variant: 'Trường hợp',
  limit: 'Thời hạn',
  from: 'Tính từ',
  request: 'Yêu cầu sửa đổi',
  place: 'Trang/Phần liên quan',
  description: 'Mô tả nội dung',
  version: 'Lần ban hành/Lần sửa đổi',
  issuedOn: 'Ngày ban hành',
  name: 'Tên',
  original: 'Bản chính',
  copy: 'Bản sao',
  notes: 'Ghi chú',
}

/** What a text states, by the first word of a path into its model. */
const PARTS: Record<string, string> = {
  header: 'phần đầu',
  sections: 'các mục',
  variants: 'các bước',
  terms: 'thời hạn',
  countingRule: 'cách đếm ngày',
  receptionWindows: 'thời gian tiếp nhận',
  components: 'thành phần hồ sơ',
  forms: 'biểu mẫu',
  legalBases: 'căn cứ',
  abbreviations: 'từ viết tắt',
  revisions: 'bảng sửa đổi',
  notes: 'lưu ý',
  retention: 'hồ sơ cần lưu',
  text: 'chỗ khác trong văn bản',
}
const LISTS: Record<string, SectionMeaning> = {
  revisions: 'revisions',
  components: 'components',
  forms: 'forms',
  'legal-basis': 'legal-basis',
  definitions: 'definitions',
}

type Seen = { at: { seen: string } }
type Coded = { at: { code: string } }
type Named = { at: { name: string } }
const quoted = (name: string): string => `“${name || '–'}”`

/** Why an edit was not made; nothing was changed then. */
export const procedureEdits = {
  'edit.unreadable': ({ problems }: { problems: readonly { line: number; column: number }[] }) =>
    `Văn bản chưa đọc được (dòng ${problems[0]?.line ?? 1}, cột ${problems[0]?.column ?? 1}).`,
  'edit.not-normalised': () =>
    'Văn bản chưa ở dạng được lưu (dấu tổ hợp hoặc xuống dòng không đồng nhất); hãy lưu lại rồi sửa.',
  'edit.step-not-there': ({ at }: Coded) =>
    `Không còn bước ${at.code || '–'} ở chỗ đã thấy; văn bản đã được sửa, hãy mở lại.`,
  'edit.case-not-there': ({ at }: Named) =>
    `Không còn trường hợp ${quoted(at.name)} ở chỗ đã thấy; văn bản đã được sửa, hãy mở lại.`,
  'edit.row-not-there': ({ list, at }: { list: string } & Seen) =>
    `Mục ${SECTION_NAMES[LISTS[list]!]} không còn dòng ${quoted(at.seen)} ở chỗ đã thấy; văn bản đã được sửa, hãy mở lại.`,
  'edit.no-section': ({ section }: { section: SectionMeaning }) =>
    `Văn bản chưa có mục ${SECTION_NAMES[section]}.`,
  'edit.no-table': ({ section }: { section: SectionMeaning }) =>
    `Mục ${SECTION_NAMES[section]} không có bảng để sửa theo dòng; hãy sửa trong văn bản.`,
  'edit.no-column': ({ column }: { column: string }) => `Bảng không có cột ${COLUMNS[column] ?? column}.`,
  'edit.nothing-to-move-past': ({ at }: Coded) => `Bước ${at.code || '–'} đã ở đầu hoặc cuối trường hợp.`,
  'edit.code-without-number': ({ at }: Coded) =>
    `Mã ${quoted(at.code)} không kết thúc bằng số nên không đánh số tiếp được.`,
  'edit.named-by-heading': ({ at }: Named) =>
    `Trường hợp ${quoted(at.name)} lấy tên từ đề mục; hãy sửa đề mục trong văn bản.`,
  'edit.no-term': ({ at }: Named) =>
    `Trường hợp ${quoted(at.name)} chưa có thời hạn trong mục ${SECTION_NAMES['time-limit']}.`,
  'edit.term-shared': ({ cases }: { cases: readonly string[] }) =>
    `Một thời hạn đang dùng chung cho các trường hợp: ${cases.map(quoted).join(', ')}; hãy tách ra trước.`,
  'edit.not-in-one-line': ({ at }: Seen) =>
    `${quoted(at.seen)} không đứng riêng trên một dòng; hãy sửa trong văn bản.`,
  'edit.header-shape': () => 'Phần đầu của tệp không viết mỗi trường một dòng; hãy sửa trong văn bản.',
  'edit.reads-otherwise': ({ told, paths }: { told: readonly string[]; paths: readonly string[] }) => {
    const kinds = told.map((code) => versionChanges.kinds[code] ?? code)
    const parts = paths.map((path) => PARTS[path.split('.')[0]!] ?? path)
    const named = [...new Set(kinds.length > 0 ? kinds : parts)]
    return `Viết như vậy thì văn bản được đọc khác đi (${named.join(', ')}).`
  },
}

/** What a person is to look at after an edit. */
export const editNotes = {
  'edit.speaks-of-step': ({ step, at }: { step: string; at: { line: number } }) =>
    `Dòng ${at.line} vẫn nói đến bước ${step}; hãy xem lại vì mã bước đã đổi.`,
}
