import { describe, expect, test } from 'vitest'
import type { ImportDoubt } from '#app/documents/import/doubt.ts'
import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import { checkProcedure, type RuleId } from '#app/domain/procedure/diagnostics.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { bytesOf, compiled, doubtsOf, imported, SEEDS, saying, textOf } from './imported.ts'

const PAPER = { QT17: 'procedures/QT17.ĐDĐT/01.md', QT03: 'procedures/QT03.CC/02.md' } as const
type Seed = keyof typeof SEEDS
const seed = (name: Seed) => imported(bytesOf(SEEDS[name]), SEEDS[name])

describe('a seed imported by the program beside the same seed copied by hand', () => {
  test.each(['QT17', 'QT03'] as const)(
    '%s: the official text is the same, letter for letter',
    async (name) => {
      const { markdown } = await seed(name)
      expect(compiled(markdown).body).toBe(compiled(textOf(PAPER[name])).body)
      expect(saying(markdown)).toEqual(saying(textOf(PAPER[name])))
    },
  )

  test.each(['QT17', 'QT03'] as const)(
    '%s: the header differs only where a person chose among spellings or wrote in small letters',
    async (name) => {
      const { header } = await seed(name)
      const paper = compiled(textOf(PAPER[name])).header
      const { code, title, agency, ...rest } = header
      const { code: paperCode, title: paperTitle, agency: paperAgency, ...paperRest } = paper
      expect(rest).toEqual(paperRest)
      // Printed in capitals; the copy by hand writes them as the body does.
      expect(agency.toLowerCase()).toBe(paperAgency.toLowerCase())
      expect({ code, title }).toEqual(
        name === 'QT17'
          ? // The first spelling of six; by hand the right one was chosen.
            { code: 'QT17.ĐDDT', title: 'KHÓA CẢN CƯỚC ĐIỆN TỬ TẠI CÔNG AN CẤP XÃ' }
          : { code: paperCode, title: 'CẤP ĐỔI THẺ CẢN CƯỚC' },
      )
      expect(paperTitle).toContain('căn cước')
    },
  )
})

/** Words without marks of lists, tables and HTML. */
const plain = (text: string) =>
  text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\*\*|[|\\]/g, ' ')
    .replace(/(^|\s)[-+#]+(?=\s)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The sentences of a source: cut at cells, lines and where an item or a sentence ends. */
const sentencesOf = (text: string) =>
  text
    .split(/[\n\t]|<[^<>]*>|(?<=[.;:])\s/)
    .map((piece) => plain(piece).replace(/^[-+]\s/, ''))
    .filter((piece) => /\p{L}/u.test(piece))

const REMOVED = ['page-header-removed', 'contents-removed', 'signatures-read'] as const

describe('nothing of a seed is lost', () => {
  test.each(['QT17', 'QT03'] as const)(
    '%s: every sentence stands in the Markdown, or in a page header, table of contents or signature table that a doubt names',
    async (name) => {
      const { markdown, doubts } = await seed(name)
      const text = plain(markdown)
      const removed = REMOVED.flatMap((code) => doubtsOf(doubts, code)).map(
        ({ line, arguments: { to, text } }) => ({
          line,
          to,
          text: plain(text),
        }),
      )
      const lines = textOf(SEEDS[name]).split('\n')
      const lost = lines.flatMap((source, index) =>
        sentencesOf(source)
          .filter((sentence) => {
            const named = removed.some(
              ({ line, to, text }) => line <= index + 1 && index + 1 <= to && text.includes(sentence),
            )
            return !named && !text.includes(sentence)
          })
          .map((sentence) => `${index + 1}: ${sentence}`),
      )
      // The number of a part and its title stand in one heading; a title on two rows is joined in the same way.
      expect(lost).toEqual([])
      expect(lines.flatMap(sentencesOf).length).toBeGreaterThan(150)
    },
  )

  test('a sentence taken out of the Markdown is missed', async () => {
    const { markdown } = await seed('QT17')
    expect(plain(markdown.replace('- Công dân có căn cước điện tử;', ''))).not.toContain(
      'Công dân có căn cước điện tử;',
    )
  })
})

/** Who tells a fault: a doubt of the import with its line, or a rule of the check on the file that it made. */
type Told = { doubt: ImportDoubt['code']; line: number; says: unknown } | { rule: RuleId; says: RegExp }

const doubt = (code: ImportDoubt['code'], line: number, says: unknown = {}): Told => ({
  doubt: code,
  line,
  says,
})
const rule = (id: RuleId, says = /./): Told => ({ rule: id, says })

/** domain.md §7.2 and §7.3: what was found by reading, and who tells it. */
const FAULTS: [Seed, string, Told][] = [
  [
    'QT17',
    '1 three spellings of the code',
    doubt('header-spellings', 112, {
      field: 'code',
      kept: 'QT17.ĐDDT',
      spellings: [
        { text: 'QT17.ĐDDT', lines: [1, 29, 68, 95] },
        { text: 'QT17.DDĐT', lines: [112] },
        { text: 'QT17.ĐDĐT', lines: [141] },
      ],
    }),
  ],
  ['QT17', '2 two spellings of the title', doubt('header-spellings', 69, { field: 'title' })],
  [
    'QT17',
    '3 HỒ SƠ CẢN LƯU in the contents, CÀN in the heading',
    doubt('contents-entry-differs', 22, {
      entry: 'VII. HỒ SƠ CẢN LƯU',
      heading: 'VII. HỒ SƠ CÀN LƯU',
      headingLine: 148,
    }),
  ],
  ['QT17', '3 the name of the section is wrong in the text', rule('O1', /CÀN LƯU/)],
  [
    'QT17',
    '4 contents and heading write IV differently',
    doubt('contents-entry-differs', 16, { headingLine: 50 }),
  ],
  [
    'QT17',
    '5 date of issue empty',
    doubt('header-value-empty', 3, { field: 'issuedOn', lines: [3, 31, 70, 99, 114, 145] }),
  ],
  [
    'QT17',
    '5 date of revision empty',
    doubt('header-value-empty', 3, { field: 'revisedOn', lines: [3, 31, 70, 100, 114, 146] }),
  ],
  [
    'QT17',
    '6 contents announce a revision table that is not there',
    doubt('contents-entry-without-section', 7, { entry: 'SỬA ĐỔI TÀI LIỆU' }),
  ],
  ['QT17', '7 nobody signed', doubt('signature-empty', 24, { roles: ['author', 'reviewer', 'approver'] })],
  ['QT17', '7 the approver has no name', doubt('signatory-name-empty', 24, { role: 'approver' })],
  ['QT17', '7 rank and name stand as his post', rule('H2', /ĐẠI TÁ/)],
  ['QT17', '8 the district level is gone', rule('D3', /Công an huyện/)],
  [
    'QT17',
    '9 a part without a number',
    doubt('section-without-number', 73, { title: 'Cơ quan giải quyết TTHC' }),
  ],
  [
    'QT17',
    '10 numbers stand on the rows of the content',
    doubt('section-number-moved', 65, { number: '5.1', title: 'Cơ sở pháp lý' }),
  ],
  ['QT17', '10 and again at 5.5', doubt('section-number-moved', 80, { number: '5.5' })],
  ['QT17', '11 the number of sets is never given', rule('P1')],
  ['QT17', '12 two reception windows contradict each other', rule('W1')],
  ['QT17', '13 a step without a code', rule('N2')],
  ['QT17', '14 the terms of the two cases have no names', rule('V1')],
  ['QT17', '16 B2 and B3 have no time in their cells', rule('T5', /01 ngày làm việc/)],
  ['QT17', '17 chuyên đề nghị', rule('O8', /chuyên đề nghị/)],
  ['QT17', '19 no step returns the result', rule('N5')],
  ['QT17', '20 forms are listed and never cited', rule('F2', /BM\.02/)],
  ['QT17', '21 a full stop behind the name of a form', rule('F5', /hẹn trả kết quả\./)],
  ['QT17', '22 BM.02 is a second register', rule('D11', /BM\.02/)],
  ['QT17', '22 and does the work of BM.06', rule('F4', /BM\.06/)],
  ['QT17', '23 CCCD is explained and not used', rule('D5', /CCCD/)],
  ['QT17', '23 a thị trấn exists no more', rule('D3', /thị trấn/)],
  ['QT17', '24 5349 is superseded', rule('D2', /5349/)],
  ['QT17', '25 records have no period', rule('P3')],
  ['QT17', '26 no page is numbered', doubt('pages-not-numbered', 1)],
  ['QT17', '26 no number of a revision', doubt('header-value-missing', 1, { field: 'revision' })],
  ['QT17', 'lists are opened and never closed', doubt('list-not-closed', 65, { tag: 'ul', count: 1 })],
  ['QT17', 'HTML stands in a cell', doubt('html-removed', 82, { tags: '<i>' })],
  ['QT17', 'items run on in one cell', doubt('items-split', 118, { count: 3 })],
  ['QT17', 'a header stands in slipped cells', doubt('page-header-removed', 112, { to: 114 })],
  ['QT17', 'a header stands in bold lines', doubt('page-header-removed', 86, { to: 100 })],
  ['QT17', '5.2 is cut by a page break', doubt('cut-by-page', 72, { place: '5.2' })],
  ['QT17', 'B2 is cut by a page break', doubt('joined-over-page', 116, { place: 'B2' })],
  [
    'QT17',
    'unit, level and field are only in sentences',
    doubt('header-read-from-text', 41, { field: 'unit', value: 'Công an cấp xã' }),
  ],
  [
    'QT03',
    '1 the title is wrong in one header of eight',
    doubt('header-spellings', 29, { field: 'title', kept: 'CẤP ĐỔI THẺ CẢN CƯỚC' }),
  ],
  ['QT03', '2 HỒ SƠ CẢN LƯU, HỒ SƠ CÀN LƯU', doubt('contents-entry-differs', 21, { headingLine: 152 })],
  ['QT03', '2 the name of the section is wrong in the text', rule('O1', /CÀN LƯU/)],
  ['QT03', '3 B7 twice', rule('N1', /B7/)],
  ['QT03', '4 nobody is responsible for B5', rule('S1', /B5/)],
  ['QT03', '5 no step has a time in numbers', rule('T5', /B3/)],
  ['QT03', '7 4864 stands in the revision table and not in 5.1', rule('R3', /4864/)],
  ['QT03', '8 the revision row has no number', rule('R2')],
  ['QT03', '9 the approver has no name', doubt('signatory-name-empty', 23, { role: 'approver' })],
  ['QT03', '9 rank, name and post stand as his post', rule('H2', /PHÓ GIÁM ĐỐC/)],
  ['QT03', '9 a head of some division', rule('H7', /Trưởng phòng/)],
  ['QT03', '10 dates of issue empty', doubt('header-value-empty', 9, { field: 'issuedOn' })],
  ['QT03', '11 DC01 is listed and never cited', rule('F2', /DC01/)],
  ['QT03', '11 two forms for the receipt', rule('F4', /CC02/)],
  ['QT03', '12 CC01 is named and not cited', rule('F6', /CC01/)],
  ['QT03', '13 a full stop behind BM.04', rule('F5', /BM\.04/)],
  ['QT03', '14 three marks in one cell for three papers', doubt('marks-in-one-cell', 83, { text: 'X X X' })],
  [
    'QT03',
    '22 title and content in one cell',
    doubt('heading-and-text-split', 95, { number: '5.7', title: 'Lệ phí' }),
  ],
  ['QT03', '15 đôi với', rule('O8', /đôi với/)],
  ['QT03', '15 Công DVC', rule('O8', /Cổng DVC/)],
  ['QT03', '15 cơ quản lý', rule('O8', /cơ quan quản lý/)],
  ['QT03', '15 nghịệp vụ', rule('O8', /nghịệp/)],
  ['QT03', '16 Cơ sở quốc gia về dân cư', rule('O8', /Cơ sở dữ liệu quốc gia/)],
  ['QT03', '18 the fee is not yet regulated', rule('P2')],
  ['QT03', '20 CMND is explained and not used', rule('D5', /CMND/)],
  ['QT03', '5.2 is cut by a page break', doubt('joined-over-page', 81, { place: '5.2' })],
  ['QT03', '5.6 is cut by a page break', doubt('cut-by-page', 94, { place: '5.6' })],
  ['QT03', 'B1 is cut by a page break', doubt('joined-over-page', 105, { place: 'B1' })],
  [
    'QT03',
    'B3 is cut by a page break',
    doubt('joined-over-page', 125, {
      place: 'B3',
      after: 'thông báo về việc từ chối giải quyết thủ tục về căn cước.',
    }),
  ],
]

describe('every fault that readers found in the seeds is told', () => {
  test.each(FAULTS)('%s %s', async (name, _fault, told) => {
    const { markdown, doubts } = await seed(name)
    if ('doubt' in told) {
      const there = doubts.filter(({ code, line }) => code === told.doubt && line === told.line)
      expect(there.map((each) => each.arguments)).toContainEqual(expect.objectContaining(told.says as object))
      return
    }
    const { model, findings } = compiled(markdown)
    const diagnostics = checkProcedure(model, findings, {
      at: 'submission',
      minutesPerDay: 480,
      on: '2026-11-27',
      forms: FORM_REGISTER,
      law: LEGAL_DOCUMENTS,
      units: NAMED_UNITS,
    })
    const { diagnosticSentence } = catalogue('vi')
    const sentences = diagnostics
      .filter(({ rule }) => rule === told.rule)
      .map((each) => diagnosticSentence(each))
    expect(sentences.filter((sentence) => told.says.test(sentence))).not.toEqual([])
  })
})
