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
  name: 'name',
  original: 'Bản chính',
  copy: 'Bản sao',
  notes: 'notes',
}

/** What a text states, by the first word of a path into its model. */
const PARTS: Record<string, string> = {
  header: 'header',
  sections: 'sections',
  variants: 'steps',
  terms: 'time limits',
  countingRule: 'counting of days',
  receptionWindows: 'reception windows',
  components: 'dossier components',
  forms: 'forms',
  legalBases: 'legal bases',
  abbreviations: 'abbreviations',
  revisions: 'revision table',
  notes: 'notes',
  retention: 'records to keep',
  text: 'another place of the text',
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
    `The text cannot be read (line ${problems[0]?.line ?? 1}, column ${problems[0]?.column ?? 1}).`,
  'edit.not-normalised': () =>
    'The text is not as texts are kept (marks beside their letters, or line ends of several kinds); save it anew, then edit.',
  'edit.step-not-there': ({ at }: Coded) =>
    `There is no step ${at.code || '–'} where it was seen; the text was changed, open it again.`,
  'edit.case-not-there': ({ at }: Named) =>
    `There is no case ${quoted(at.name)} where it was seen; the text was changed, open it again.`,
  'edit.row-not-there': ({ list, at }: { list: string } & Seen) =>
    `In the section “${SECTION_NAMES[LISTS[list]!]}” there is no row ${quoted(at.seen)} where it was seen; the text was changed, open it again.`,
  'edit.no-section': ({ section }: { section: SectionMeaning }) =>
    `The text has no section “${SECTION_NAMES[section]}” yet.`,
  'edit.no-table': ({ section }: { section: SectionMeaning }) =>
    `The section “${SECTION_NAMES[section]}” has no table to be edited row by row; edit the text itself.`,
  'edit.no-column': ({ column }: { column: string }) =>
    `The table has no column ${COLUMNS[column] ?? column}.`,
  'edit.nothing-to-move-past': ({ at }: Coded) =>
    `Step ${at.code || '–'} is the first or last of its case already.`,
  'edit.code-without-number': ({ at }: Coded) =>
    `The code ${quoted(at.code)} ends in no number, so that there is nothing to count on from.`,
  'edit.named-by-heading': ({ at }: Named) =>
    `The case ${quoted(at.name)} takes its name from a heading; edit the heading in the text.`,
  'edit.no-term': ({ at }: Named) =>
    `The case ${quoted(at.name)} has no term in the section “${SECTION_NAMES['time-limit']}”.`,
  'edit.term-shared': ({ cases }: { cases: readonly string[] }) =>
    `One term holds for several cases: ${cases.map(quoted).join(', ')}; give each its own first.`,
  'edit.not-in-one-line': ({ at }: Seen) =>
    `${quoted(at.seen)} does not stand alone in one line; edit the text itself.`,
  'edit.header-shape': () => 'The front matter is not written one field a line; edit the text itself.',
  'edit.reads-otherwise': ({ told, paths }: { told: readonly string[]; paths: readonly string[] }) => {
    const kinds = told.map((code) => versionChanges.kinds[code] ?? code)
    const parts = paths.map((path) => PARTS[path.split('.')[0]!] ?? path)
    const named = [...new Set(kinds.length > 0 ? kinds : parts)]
    return `Written like this the text would be read otherwise (${named.join(', ')}).`
  },
}

/** What a person is to look at after an edit. */
export const editNotes = {
  'edit.speaks-of-step': ({ step, at }: { step: string; at: { line: number } }) =>
    `Line ${at.line} still speaks of step ${step}; look at it, for codes of steps have changed.`,
}
