import { renderBody } from '#app/documents/markdown.ts'
import { readProcedureFile } from '#app/documents/procedure-file.ts'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkProcedure } from '#app/domain/procedure/diagnostics.ts'
import { shown } from './measuring.ts'

const HEADER =
  '---\nkind: tthc\ncode: QT00.MAU\ntitle: Mẫu\nagency: Cơ quan\nunit: Công an cấp xã\nlevel: commune\nissueNumber: 1\nsignatories: []\n---\n\n'
const SIZE = 1_000_000
const filled = (piece: string): string =>
  piece.repeat(Math.ceil(SIZE / new TextEncoder().encode(piece).length))
const STEPS =
  '## V. NỘI DUNG\n\n### 5.9. Quy trình xử lý công việc\n\n| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu |\n| --- | --- | --- | --- | --- |\n'

/** Texts that nobody writes and anybody may send: a megabyte of each. */
const TEXTS: [string, string][] = [
  ...[...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'].map((mark): [string, string] => [
    `1 MB of ${mark}`,
    filled(mark),
  ]),
  ...[
    '[(',
    '](',
    '![',
    '**a',
    '*a',
    '_a',
    '~~',
    '``',
    '<br>',
    '<!--',
    '&#',
    '- ',
    '+ ',
    '> ',
    '1. ',
    '# ',
    '|a',
    '\\|',
  ].map((piece): [string, string] => [`1 MB of “${piece}”`, filled(piece)]),
  ...[
    'ngày ',
    '01 ',
    'mục 5.',
    'bước B1 ',
    'BM.01 ',
    'từ thứ ',
    'căn cước ',
    'QT00.MẪU ',
    'kể từ ngày ',
    '1/2/',
    'QĐ-',
  ].map((piece): [string, string] => [`1 MB of “${piece}”`, filled(piece)]),
  ['one word of a million letters', filled('a')],
  ['one word of a million capitals', filled('Đ')],
  ['forty-five thousand lines of one letter', 'a\n'.repeat(45_000)],
  ['twenty thousand headings', '## 5. Mục\n\n'.repeat(20_000)],
  ['ten thousand levels of quotes', `${'>'.repeat(10_000)} a`],
  [
    'four hundred levels of lists, five times',
    Array.from({ length: 2_000 }, (_, at) => `${'  '.repeat(at % 400)}- a`).join('\n'),
  ],
  ['a row of a hundred thousand cells', `| a |\n| --- |\n|${' a |'.repeat(100_000)}`],
  ['forty-five thousand rows of one cell', `| a |\n| --- |\n${'| a |\n'.repeat(45_000)}`],
  ['one cell of forty-nine thousand lines', `${STEPS}| B1 | ${'a<br>'.repeat(49_000)} | a | 1 giờ | |`],
  [
    'one paper of forty-nine thousand lines',
    `### 5.3. Thành phần hồ sơ\n\n| Thành phần hồ sơ | Bản chính |\n| --- | --- |\n| ${'a<br>'.repeat(49_000)} | X |`,
  ],
  ['a step of half a million posts', `${STEPS}| B1 | a | ${'a;'.repeat(520_000)} | 1 giờ | |`],
  ['forty thousand cells of spaces in a row of a step table', `${STEPS}|${'   |'.repeat(40_000)}`],
  ['forty-five thousand items', '- a\n'.repeat(45_000)],
  ['ten thousand rows', `${STEPS}${'| B1 | Kiểm tra hồ sơ. | Cán bộ | 01 giờ | BM.01 |\n'.repeat(10_000)}`],
  [
    'one name of five thousand cases',
    `${STEPS}${'| **Ca** | | | | |\n| B1 | Làm. | Cán bộ | 01 giờ | |\n'.repeat(5_000)}`,
  ],
  [
    'ten thousand terms',
    `### 5.5. Thời gian xử lý\n\n| Trường hợp | Thời hạn |\n| --- | --- |\n${'| Ca | 01 ngày |\n'.repeat(10_000)}`,
  ],
  [
    'ten thousand laws',
    `### 5.1. Cơ sở pháp lý\n\n${Array.from({ length: 10_000 }, (_, at) => `- Nghị định số ${at}/2024/NĐ-CP;`).join('\n')}`,
  ],
  [
    'ten thousand abbreviations',
    `## IV. ĐỊNH NGHĨA\n\n${Array.from({ length: 10_000 }, (_, at) => `- AB${at}: nghĩa ${at}.`).join('\n')}`,
  ],
  [
    'ten thousand forms',
    `## VI. BIỂU MẪU\n\n| TT | Mã hiệu | Tên biểu mẫu |\n| --- | --- | --- |\n${Array.from({ length: 10_000 }, (_, at) => `| ${at} | XY${at % 99} | Sổ theo dõi ${at} |`).join('\n')}`,
  ],
  ['one name of ten thousand cases without steps', `${STEPS}${'| **Ca** | | | | |\n'.repeat(10_000)}`],
  ['a NUL in every line', 'a\0\n'.repeat(40_000)],
  ['halves of surrogate pairs', '\ud83d'.repeat(300_000)],
  ['letters in pieces', filled('tài liệu '.normalize('NFD'))],
]

/** Văn bản ác ý: reading, compiling, every rule and rendering of each, the slowest first; the limit is a second. */
export async function benchHostileTexts(): Promise<void> {
  const calendar = indexCalendar(vietnamOfficialCalendar)
  const settings = {
    minutesPerDay: 480,
    on: '2026-11-23',
    calendar,
    forms: FORM_REGISTER,
    law: LEGAL_DOCUMENTS,
    units: NAMED_UNITS,
    previous: null,
    others: [],
  }
  const times = TEXTS.map(([name, text]) => {
    const begin = process.hrtime.bigint()
    const spent = () => Number(process.hrtime.bigint() - begin) / 1e6
    const read = readProcedureFile(HEADER + text)
    if (!read.ok) return { name, total: spent(), told: read.problems[0]!.code }
    const { header, outline, headerLines, body } = read.file
    const reading = spent()
    const { model, findings } = compileProcedure(header, outline, headerLines)
    const compiling = spent()
    const found = checkProcedure(model, findings, { at: 'submission', ...settings })
    const checking = spent()
    renderBody(body)
    const told = `read ${shown(reading, 0)}, compiled ${shown(compiling - reading, 0)}, checked ${shown(checking - compiling, 0)} (${found.length} findings), rendered ${shown(spent() - checking, 0)}`
    return { name, total: spent(), told }
  }).sort((a, b) => b.total - a.total)
  for (const { name, total, told } of times.slice(0, 12))
    console.log(`  ${shown(total, 0)} ms: ${name}; ${told}`)
  console.log(`  ${times.filter(({ total }) => total <= 1000).length} of ${times.length} within a second`)
}
