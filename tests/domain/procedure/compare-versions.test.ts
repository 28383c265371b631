import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions } from '#app/domain/procedure/compare-versions.ts'
import { doubtsOfRevisionTable } from '#app/domain/procedure/revision-doubts.ts'
import { revisionRows } from '#app/domain/procedure/revision-rows.ts'
import { catalogue, LANGUAGES } from '#app/messages/catalogue.ts'
import { revisionRowText, versionChangeText } from '#app/messages/version-change.ts'
import { compiled, EXAMPLE, exampleWith, textOf } from './compiled.ts'
import { B2, B3, b2 } from './planted-fault.ts'

const vi = catalogue('vi')
const model = (text: string) => compiled(text).model
const changes = (before: string, after: string) => compareVersions(model(before), model(after))
const told = (before: string, after: string) =>
  changes(before, after).map((change) => versionChangeText(vi, change))
const B4 =
  '| B4 | Trả kết quả, thống kê, lưu hồ sơ; trường hợp trễ hẹn có văn bản xin lỗi. | Cán bộ tiếp nhận | 02 giờ làm việc | BM.06; BM.04 |'

describe('two versions', () => {
  test('that say the same differ in nothing', () => {
    for (const text of [EXAMPLE, textOf('procedures/QT03.CC/02.md'), textOf('procedures/QT17.ĐDĐT/02.md')])
      expect(changes(text, text)).toEqual([])
  })

  test.each<[string, string, string[]]>([
    [
      'a step’s time',
      exampleWith([B2, b2('Cán bộ thụ lý', '04 giờ làm việc')]),
      ['B2: 1 ngày làm việc → 4 giờ làm việc'],
    ],
    [
      'a step’s post',
      exampleWith([B2, b2('Đội trưởng', '01 ngày làm việc')]),
      ['B2: trách nhiệm Cán bộ thụ lý → Đội trưởng'],
    ],
    [
      'a step’s forms',
      exampleWith(['TK99; BM.01; BM.02; BM.03', 'TK99; BM.01; BM.03; BM.06']),
      ['B1: thêm BM.06; bỏ BM.02'],
    ],
    [
      'a step’s text',
      exampleWith(['soạn thảo văn bản xác nhận.', 'dự thảo văn bản xác nhận.']),
      ['B2: sửa nội dung'],
    ],
    [
      'a term',
      exampleWith(['không quá 03 ngày làm việc', 'không quá 02 ngày làm việc']),
      ['thời hạn (trường hợp “Cơ quan, tổ chức đề nghị”): 3 ngày làm việc → 2 ngày làm việc'],
    ],
    [
      'a legal basis',
      exampleWith([
        '- Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ.',
        '- Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ;\n- Thông tư số 03/2025/TT-VPCP.',
      ]),
      ['thêm căn cứ 03/2025/TT-VPCP'],
    ],
    [
      'a form',
      exampleWith([
        '| 7 | TK99 | Tờ khai đề nghị |',
        '| 7 | TK99 | Tờ khai đề nghị |\n| 8 | BM.07 | Bảng kê |',
      ]),
      ['thêm biểu mẫu BM.07'],
    ],
    ['an abbreviation', exampleWith(['- TTHC: Thủ tục hành chính.\n', '']), ['bỏ từ viết tắt TTHC']],
    [
      'the title',
      exampleWith([
        'title: Xác nhận thông tin mẫu tại Công an cấp xã',
        'title: Xác nhận thông tin mẫu tại Công an cấp xã cư trú',
      ]),
      [
        'tên: “Xác nhận thông tin mẫu tại Công an cấp xã” → “Xác nhận thông tin mẫu tại Công an cấp xã cư trú”',
      ],
    ],
    [
      'a section without rows',
      exampleWith(['### 5.7. Lệ phí\n\nKhông.', '### 5.7. Lệ phí\n\n10.000 đồng.']),
      ['sửa nội dung: “Không.” → “10.000 đồng.”'],
    ],
    [
      'the counting rule',
      exampleWith([
        'ngày nhận đủ hồ sơ |\n\n',
        'ngày nhận đủ hồ sơ |\n\nHồ sơ nhận sau 15 giờ tính từ ngày làm việc tiếp theo.\n\n',
      ]),
      ['cách đếm ngày: từ ngày làm việc tiếp theo → nhận trước 15:00 tính ngay ngày đó'],
    ],
  ])('tell %s', (_what, after, expected) => {
    expect(told(EXAMPLE, after)).toEqual(expected)
  })

  test('know a step that was put in from those that only got another code', () => {
    const after = exampleWith(
      [
        B3,
        `| B3 | Xin ý kiến Đội trưởng về dự thảo. | Đội trưởng | 01 giờ làm việc | |\n${B3.replace('B3', 'B4')}`,
      ],
      [B4, B4.replace('| B4 |', '| B5 |')],
    )
    const named = ' (trường hợp “Cơ quan, tổ chức đề nghị”)'
    expect(told(EXAMPLE, after).sort()).toEqual(
      [`thêm bước B3${named}`, `đổi mã bước${named}: B3 → B4, B4 → B5`].sort(),
    )
    expect(told(after, EXAMPLE).sort()).toEqual(
      [`bỏ bước B3${named}`, `đổi mã bước${named}: B4 → B3, B5 → B4`].sort(),
    )
  })

  test('know a step that was moved', () => {
    const at = EXAMPLE.indexOf(B2)
    const [second, third] = EXAMPLE.slice(at).split('\n')
    const after = EXAMPLE.replace(`${second}\n${third}`, `${third}\n${second}`)
    expect(told(EXAMPLE, after)).toEqual([
      expect.stringMatching(/^chuyển bước B[23] từ vị trí \d sang vị trí \d$/),
    ])
  })

  test('tell of the paper and the mended text what a quality manager would write into the revision table', () => {
    const [before, after] = ['01', '02'].map((version) => model(textOf(`procedures/QT17.ĐDĐT/${version}.md`)))
    const rows = revisionRows(compareVersions(before!, after!))
    const places = rows.map(({ place }) => vi.versionChanges.place(place))
    expect(places).toContain('5.1. Cơ sở pháp lý')
    expect(places).toContain('5.10. Quy trình xử lý công việc')
    const law = rows.find(({ place }) => place.meaning === 'legal-basis')!
    expect(revisionRowText(vi, law)).toContain('thêm căn cứ 26/2023/QH15')
  })

  test('have a sentence for every change, in both languages, without a gap', () => {
    const texts = [
      'procedures/QT17.ĐDĐT/01.md',
      'procedures/QT17.ĐDĐT/02.md',
      'procedures/QT03.CC/02.md',
      'procedures/QT03.CC/03.md',
    ].map(textOf)
    for (const before of texts)
      for (const after of texts)
        for (const change of changes(before, after))
          for (const language of LANGUAGES)
            expect(versionChangeText(catalogue(language), change)).not.toMatch(/undefined|NaN|\[object/)
  })

  test('told the other way round tell the same number of steps put in as taken out', () => {
    const step = fc.tuple(
      fc.constantFrom('B1', 'B2', 'B3', 'B4'),
      fc.constantFrom('Nhận hồ sơ', 'Kiểm tra giấy tờ', 'Trình lãnh đạo ký', 'Trả kết quả'),
      fc.constantFrom('Cán bộ', 'Đội trưởng'),
      fc.constantFrom('1 giờ', '2 giờ'),
    )
    const start = EXAMPLE.indexOf('| B1 |')
    const end = EXAMPLE.indexOf('| Lưu ý |')
    const withSteps = (rows: string[][]) =>
      `${EXAMPLE.slice(0, start)}${rows.map((cells) => `| ${cells.join(' | ')} | |\n`).join('')}${EXAMPLE.slice(end)}`
    const count = (list: ReturnType<typeof changes>, code: string) =>
      list.filter((change) => change.code === code).length
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (one, other) => {
          const [before, after] = [withSteps(one), withSteps(other)]
          const [there, back] = [changes(before, after), changes(after, before)]
          expect(count(there, 'step-added')).toBe(count(back, 'step-removed'))
          expect(count(there, 'step-removed')).toBe(count(back, 'step-added'))
          expect(one.length + count(there, 'step-added') - count(there, 'step-removed')).toBe(other.length)
          expect(changes(before, before)).toEqual([])
        },
      ),
      { numRuns: process.env.SOAK ? 3_000 : 80 },
    )
  })
})

describe('the revision table', () => {
  const next = (row: string, ...replaced: [string, string][]) =>
    exampleWith(
      ...replaced,
      ['| 02/01 | |\n', `| 02/01 | |\n| Đổi | ${row} | Nội dung | 02/02 | |\n`],
      ['revision: 1', 'revision: 2'],
    )
  const doubts = (after: string) => {
    const [before, now] = [model(EXAMPLE), model(after)]
    return doubtsOfRevisionTable(compareVersions(before, now), before, now).map(({ code }) => code)
  }
  const shorter: [string, string] = [B2, b2('Cán bộ thụ lý', '04 giờ làm việc')]

  test.each<[string, string, [string, string][], string[]]>([
    ['names the section that changed, by number', '5.9', [shorter], []],
    ['names it by its title', 'Quy trình xử lý công việc, bước B2', [shorter], []],
    ['names another section', 'Mục 5.7', [shorter], ['change-without-row', 'row-without-change']],
    ['names pages alone', 'trang 3', [shorter], ['change-without-row', 'row-names-no-section']],
    ['speaks of a section that says what it said', '5.9', [], ['row-without-change']],
    [
      'forgets one of two sections',
      '5.9',
      [shorter, ['### 5.7. Lệ phí\n\nKhông.', '### 5.7. Lệ phí\n\n10.000 đồng.']],
      ['change-without-row'],
    ],
  ])('%s', (_what, row, replaced, expected) => {
    expect(doubts(next(row, ...replaced))).toEqual(expected)
  })
})
