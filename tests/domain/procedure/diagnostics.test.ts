import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProcedure, type Diagnostic, RULES, type RuleId } from '#app/domain/procedure/diagnostics.ts'
import { diagnosticSentence as inEnglish } from '#app/messages/en/diagnostics.ts'
import { diagnosticSentence as inVietnamese } from '#app/messages/vi/diagnostics.ts'
import { compiled, diagnosticsOf, EXAMPLE, exampleWith, textOf, told } from './compiled.ts'

const procedure = (name: string) => textOf(`procedures/${name}.md`)

describe('the shipped procedures', () => {
  test('the example and the mended procedures have nothing to mend', () => {
    for (const text of [EXAMPLE, procedure('QT03.CC/03'), procedure('QT17.ĐDĐT/02')]) {
      expect(diagnosticsOf(text, 'submission')).toEqual([])
      expect(diagnosticsOf(text, 'draft')).toEqual([])
    }
  })

  test('QT03.CC on paper is told its faults, B7 twice among them, each at its place', () => {
    expect(told(diagnosticsOf(procedure('QT03.CC/02')))).toEqual([
      'H1 14:5',
      'H2 14:5',
      'R2 21:1',
      'T5 108:707',
      'T5 109:158',
      'S1 110:277',
      'T5 110:279',
      'S1 111:93',
      'T5 111:95',
      'T5 112:274',
      'N1 113:3',
      'T5 113:64',
      'F2 120:1',
      'F2 121:1',
      'F2 122:1',
      'F2 126:1',
      'O1 132:4',
    ])
  })

  test('QT17 on paper is told its faults, with what its prose offers', () => {
    const diagnostics = diagnosticsOf(procedure('QT17.ĐDĐT/01'))
    expect(told(diagnostics)).toEqual([
      'H1 14:5',
      'H2 14:5',
      'V1 70:3',
      'N4 91:3',
      'N2 92:3',
      'W1 94:188',
      'T5 95:382',
      'T5 96:376',
      'F2 103:1',
      'F2 104:1',
      'F2 105:1',
      'F2 106:1',
      'F2 108:1',
      'O1 111:4',
    ])
    const offers = diagnostics.filter(({ rule }) => rule === 'T5').map((found) => found.arguments.suggestion)
    expect(offers).toEqual(['Trong thời hạn 01 ngày làm việc', 'Trong thời hạn 02 ngày làm việc'])
  })

  test('what blocks submission is a warning while the draft is being written, where only time can mend it', () => {
    const severities = (at: 'draft' | 'submission') =>
      new Map(diagnosticsOf(procedure('QT03.CC/02'), at).map(({ rule, severity }) => [rule, severity]))
    expect([severities('draft').get('T5'), severities('submission').get('T5')]).toEqual(['warning', 'error'])
    expect([severities('draft').get('N1'), severities('submission').get('N1')]).toEqual(['error', 'error'])
    expect([severities('draft').get('F2'), severities('submission').get('F2')]).toEqual([
      'warning',
      'warning',
    ])
  })
})

const B2 = '| B2 | Xác minh thông tin, soạn thảo văn bản xác nhận. | Cán bộ thụ lý | 01 ngày làm việc |'
const B3 = '| B3 | Trình ký văn bản xác nhận. | Trưởng Công an xã | 01 ngày làm việc |'
const b2 = (responsible: string, time: string) =>
  `| B2 | Xác minh thông tin, soạn thảo văn bản xác nhận. | ${responsible} | ${time} |`

/** Faults planted into the example, which has none, and what must be said of each: nothing else may appear. */
const planted: [RuleId, string, [string, string][], string[]][] = [
  ['T1', 'steps longer than the term', [[B2, b2('Cán bộ thụ lý', '02 ngày làm việc')]], ['T1 91:3']],
  ['T1', 'half an hour too much', [[B2, b2('Cán bộ thụ lý', '12,5 giờ làm việc')]], ['T1 91:3']],
  ['T1', 'an outside body that takes too long', [[B2, b2('Cục CSQLHC', '3 ngày làm việc')]], ['T1 91:3']],
  [
    'T1',
    'two days for what is due at once',
    [['| Cán bộ tiếp nhận | ngay |', '| Cán bộ tiếp nhận | 02 ngày làm việc |']],
    ['T1 89:3'],
  ],
  ['T4', 'calendar days among working days', [[B2, b2('Cán bộ thụ lý', '01 ngày')]], ['T4 93:74']],
  [
    'T4',
    'a term of calendar days',
    [['không quá 03 ngày làm việc', 'không quá 30 ngày']],
    ['T4 92:174', 'T4 93:74', 'T4 94:57', 'T4 95:102'],
  ],
  ['T5', 'no time', [[B2, b2('Cán bộ thụ lý', '')]], ['T5 93:74']],
  ['T5', 'office hours for a time', [[B2, b2('Cán bộ thụ lý', 'Giờ hành chính')]], ['T5 93:74']],
  ['T5', 'no time at all', [[B2, b2('Cán bộ thụ lý', '00 giờ')]], ['T5 93:74']],
  [
    'T6',
    'a case without a term',
    [['| Cơ quan, tổ chức đề nghị | không quá 03 ngày làm việc | ngày nhận đủ hồ sơ |\n', '']],
    ['T6 90:3'],
  ],
  ['T6', 'a term without a number', [['không quá 03 ngày làm việc', 'theo quy định']], ['T6 71:30']],
  ['T7', 'two times in a cell', [[B2, b2('Cán bộ thụ lý', '01 ngày làm việc hoặc 02 giờ')]], ['T7 93:74']],
  [
    'T7',
    'two terms in one sentence',
    [['không quá 03 ngày làm việc', '03 ngày làm việc, phức tạp 10 ngày làm việc']],
    ['T7 71:30'],
  ],
  [
    'V1',
    'a case that is called otherwise',
    [['**Cơ quan, tổ chức đề nghị**', '**Pháp nhân**']],
    ['V1 71:30'],
  ],
  [
    'V2',
    'a term without steps',
    [
      ['### 5.6.', '| Người nước ngoài | 09 ngày làm việc | |\n\n### 5.6.'],
      ['ngày nhận đủ hồ sơ |\n\n|', 'ngày nhận đủ hồ sơ |\n|'],
    ],
    ['V2 72:22'],
  ],
  [
    'W1',
    'other days of reception',
    [
      ['| Cán bộ tiếp nhận | ngay |', '| Công dân | Từ thứ 2 đến thứ 6 |'],
      ['| A1 | T', '| A1 | Việc. | Cán bộ | ngay | TK99 |\n| A2 | T'],
    ],
    ['W1 91:65'],
  ],
  ['S1', 'nobody responsible', [[B2, b2('', '01 ngày làm việc')]], ['S1 93:58']],
  ['N1', 'one code twice', [[B3, B3.replace('B3', 'B2')]], ['N1 94:3', 'N3 95:3']],
  ['N2', 'a step without a code', [[B2, B2.replace('B2', '')]], ['N2 93:3', 'N3 94:3']],
  ['N3', 'a gap in the codes', [[B3, B3.replace('B3', 'B5')]], ['N3 94:3', 'N3 95:3']],
  [
    'N4',
    'a case in which only the applicant acts',
    [['| Cán bộ tiếp nhận | ngay |', '| Công dân | ngay |']],
    ['N4 89:3'],
  ],
  ['H1', 'a signer without a name', [['name: Lê Thị B', "name: ''"]], ['H1 17:5']],
  ['H1', 'a signer without a post', [[', position: Phó Trưởng Công an xã', '']], ['H1 16:5']],
  ['H1', 'a role that nobody has', [['role: reviewer', 'role: author']], ['H1 15:1', 'H1 17:5']],
  [
    'H2',
    'a rank in place of the post',
    [['position: Phó Giám đốc', 'position: ĐẠI TÁ PHẠM VĂN C']],
    ['H2 18:5'],
  ],
  [
    'H2',
    'a name inside the post',
    [['position: Phó Giám đốc', 'position: Phạm Văn C - Phó Giám đốc']],
    ['H2 18:5'],
  ],
  ['H3', 'one person in two roles', [['name: Lê Thị B', 'name: TRẦN VĂN A']], ['H3 17:5']],
  ['C1', 'a code that follows no pattern', [['code: QT00.MAU', 'code: QT0.MAU']], ['C1 3:1']],
  ['C1', 'a code in small letters', [['code: QT00.MAU', 'code: qt00.mau']], ['C1 3:1']],
  ['C2', 'an Icelandic letter for Đ', [['code: QT00.MAU', 'code: QT00.ÐDT']], ['C2 3:1']],
  ['C2', 'a Cyrillic letter for A', [['code: QT00.MAU', 'code: QT00.MАU']], ['C2 3:1']],
  ['F1', 'a form that is not listed', [['| TK99; BM.01;', '| TK98; BM.01;']], ['F1 92:192']],
  ['F1', 'a form cited in prose only', [['lập giấy tiếp nhận;', 'lập giấy tiếp nhận (CT04);']], ['F1 92:68']],
  ['F2', 'a form that no step cites', [['BM.06; BM.04 |', 'BM.04 |']], ['F2 107:1']],
  [
    'F3',
    'a form listed twice',
    [
      ['| 2 | BM.02 |', '| 2 | BM.01 |'],
      ['BM.02);', 'BM.01);'],
      ['BM.02; ', ''],
    ],
    ['F3 103:1'],
  ],
  [
    'R1',
    'an empty revision table',
    [
      ['| Rút ngắn', 'Rút ngắn'],
      ['02/01 | |', '02/01 | |'],
      ['| --- | --- | --- | --- | --- |\nRút', '| --- | --- | --- | --- | --- |\n\nRút'],
    ],
    ['R1 21:4'],
  ],
  ['R2', 'a revision table of another version', [['| 02/01 | |', '| 02/00 | |']], ['R2 25:1']],
  ['R2', 'a revision row without its version', [['| 02/01 | |', '| | |']], ['R2 25:1']],
  ['O1', 'a heading with wrong marks', [['HỒ SƠ CẦN LƯU', 'HỒ SƠ CẢN LƯU']], ['O1 110:4']],
  ['O1', 'a heading with a wrong letter', [['5.5. Thời gian xử lý', '5.5. Thời gian xứ ly']], ['O1 66:5']],
  ['O2', 'a section that is missing', [['### 5.7. Lệ phí\n\nKhông.\n', '']], ['O2 2:1']],
  [
    'O3',
    'a section that stands twice',
    [['### 5.7. Lệ phí', '### 5.7. Phạm vi áp dụng\n\n### 5.8. Lệ phí']],
    ['O3 77:5'],
  ],
  [
    'O4',
    'a cell that nobody sees',
    [[`${B2} Dự thảo văn bản xác nhận |`, `${B2} Dự thảo | giấu |`]],
    ['O4 93:1'],
  ],
  [
    'O5',
    'a step table without its times',
    [['| Trách nhiệm | Thời gian | Biểu', '| Trách nhiệm | Ghi chép | Biểu']],
    ['O5 87:1', 'T5 90:86', 'T5 92:219', 'T5 93:119', 'T5 94:94', 'T5 95:134'],
  ],
  ['O5', 'a list of forms without codes', [['| TT | Mã hiệu | Tên', '| TT | Ghi chú | Tên']], ['O5 100:1']],
  [
    'X1',
    'a reference to a section that is not there',
    [['đề cập tại mục 5.1.', 'đề cập tại mục 9.1.']],
    ['X1 38:45'],
  ],
]

describe('planted faults', () => {
  test.each(planted)('%s tells of %s', (_rule, _fault, replacements, expected) => {
    expect(told(diagnosticsOf(exampleWith(...replacements)))).toEqual(expected)
  })

  test('every rule has a fault that it catches', () => {
    const caught = new Set(planted.map(([rule]) => rule))
    expect(RULES.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([])
  })

  test('no two rules share an id', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a unit of seven and a half hours a day counts its own days', () => {
    const { model, findings } = compiled(exampleWith([B2, b2('Cán bộ thụ lý', '12 giờ làm việc')]))
    expect(checkProcedure(model, findings, { at: 'submission', minutesPerDay: 480 })).toEqual([])
    expect(checkProcedure(model, findings, { at: 'submission', minutesPerDay: 450 })).toMatchObject([
      { rule: 'T1', severity: 'error', arguments: { allotted: 720 + 450 + 240, limit: 1350 } },
    ])
  })

  test('a policy needs neither steps nor terms', () => {
    const text = `${EXAMPLE.slice(0, EXAMPLE.indexOf('## I. MỤC')).replace('kind: tthc', 'kind: policy')}## Chính sách\n\nHài lòng.\n`
    expect(diagnosticsOf(text)).toEqual([])
  })
})

describe('sentences', () => {
  const everyFinding: Diagnostic[] = planted.flatMap(([, , replacements]) =>
    diagnosticsOf(exampleWith(...replacements)),
  )

  test('every finding has its sentence in both languages, whole and without a gap', () => {
    for (const diagnostic of everyFinding) {
      for (const sentence of [inVietnamese(diagnostic), inEnglish(diagnostic)]) {
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
        expect(sentence).toMatch(/^[\p{Lu}“].*\.$/su)
      }
    }
  })

  test('the sentence about an overlong case adds up', () => {
    const [found] = diagnosticsOf(exampleWith([B2, b2('Cán bộ thụ lý', '02 ngày làm việc')]))
    expect(inVietnamese(found!)).toBe(
      'Tổng thời gian các bước của trường hợp “Cơ quan, tổ chức đề nghị” là 3 ngày 4 giờ, vượt thời hạn 3 ngày (một ngày làm việc tính 480 phút).',
    )
  })

  test('the sentence about a doubled code names the first line', () => {
    const found = diagnosticsOf(procedure('QT03.CC/02')).find(({ rule }) => rule === 'N1')
    expect(inVietnamese(found!)).toBe('Trùng mã bước B7 (đã dùng ở dòng 112).')
  })
})

describe('any text', () => {
  const row = fc
    .tuple(
      fc.constantFrom('B1', 'B2', '', 'Lưu ý', '**Ca**', 'Ca'),
      fc.constantFrom('Việc', '', 'Trong 02 ngày làm việc'),
      fc.constantFrom('Cán bộ', 'Công dân', '', 'Cục C06'),
      fc.constantFrom('1 giờ', '02 ngày', 'ngay', '', 'Giờ hành chính', '9999 ngày làm việc'),
      fc.constantFrom('BM.01', '', 'XY77', 'a | b'),
    )
    .map((cells) => `| ${cells.join(' | ')} |`)

  test('is compiled to the same findings each time, every one inside the file', () => {
    const start = EXAMPLE.indexOf('| A1 |')
    const end = EXAMPLE.indexOf('\n## VI.')
    fc.assert(
      fc.property(fc.array(row, { maxLength: 15 }), (rows) => {
        const text = `${EXAMPLE.slice(0, start)}${rows.join('\n')}\n${EXAMPLE.slice(end)}`
        const diagnostics = diagnosticsOf(text)
        expect(diagnosticsOf(text)).toEqual(diagnostics)
        const lines = text.split('\n')
        for (const { line, column, endColumn } of diagnostics) {
          expect(column).toBeGreaterThanOrEqual(1)
          expect(endColumn).toBeGreaterThanOrEqual(column)
          expect(endColumn).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
        }
      }),
      { numRuns: process.env.SOAK ? 10_000 : 150 },
    )
  })
})
