import { describe, expect, test } from 'vitest'
import { meaningOf } from '#app/domain/procedure/section-meaning.ts'
import { compiled, EXAMPLE, exampleWith, textOf } from './compiled.ts'

const days = (n: number) => ({ kind: 'duration', n, unit: 'working-day' })
const hours = (n: number) => ({ kind: 'duration', n, unit: 'hour' })
const TERMS = EXAMPLE.slice(EXAMPLE.indexOf('| Trường hợp |'), EXAMPLE.indexOf('### 5.6.')).trim()
const withTerms = (text: string) => compiled(exampleWith([TERMS, text])).model

describe('the example procedure', () => {
  const { model, findings } = compiled(EXAMPLE)

  test('raises no doubt', () => expect(findings).toEqual([]))

  test('has two cases, each with its term and its steps', () => {
    expect(
      model.variants.map(({ name, term, steps }) => [name, term?.allotment, term?.from, steps.length]),
    ).toEqual([
      ['Công dân trực tiếp yêu cầu', { kind: 'immediate' }, 'khi nhận được yêu cầu', 1],
      ['Cơ quan, tổ chức đề nghị', days(3), 'ngày nhận đủ hồ sơ', 4],
    ])
    expect(
      model.variants[1]!.steps.map(({ code, title, responsible, performer, allotment, forms }) => [
        code,
        title,
        responsible,
        performer,
        allotment,
        forms,
      ]),
    ).toEqual([
      [
        'B1',
        'Tiếp nhận, kiểm tra hồ sơ',
        ['Cán bộ tiếp nhận'],
        'unit',
        hours(2),
        ['TK99', 'BM.01', 'BM.02', 'BM.03'],
      ],
      ['B2', 'Xác minh thông tin, soạn thảo văn bản xác nhận', ['Cán bộ thụ lý'], 'unit', days(1), []],
      ['B3', 'Trình ký văn bản xác nhận', ['Trưởng Công an xã'], 'unit', days(1), []],
      ['B4', 'Trả kết quả, thống kê, lưu hồ sơ', ['Cán bộ tiếp nhận'], 'unit', hours(2), ['BM.06', 'BM.04']],
    ])
  })

  test('keeps what each section says, with its place', () => {
    expect(model.components).toEqual([
      {
        name: 'Tờ khai đề nghị (mẫu TK99)',
        original: true,
        copy: false,
        notes: [],
        at: { line: 59, column: 1, endColumn: 37 },
      },
      {
        name: 'Giấy tờ chứng minh',
        original: false,
        copy: true,
        notes: ['bản điện tử nếu nộp trực tuyến'],
        at: { line: 60, column: 1, endColumn: 65 },
      },
    ])
    expect(model.forms.map((form) => form.code)).toEqual([
      'BM.01',
      'BM.02',
      'BM.03',
      'BM.04',
      'BM.05',
      'BM.06',
      'TK99',
    ])
    expect(model.legalBases).toMatchObject([
      { kind: 'Nghị định', number: '118/2025/NĐ-CP', date: '2025-06-09' },
    ])
    expect(model.abbreviations.map(({ short, meaning }) => [short, meaning])).toEqual([
      ['TTHC', 'Thủ tục hành chính'],
      ['TNTKQ', 'Tiếp nhận và trả kết quả'],
    ])
    expect(model.revisions).toMatchObject([{ version: '02/01', issuedOn: '', place: '5.5; 5.9 bước B3' }])
    expect(model.notes).toHaveLength(1)
    expect(model.retention?.text).toMatch(/05 năm/)
    expect(model.receptionWindows).toHaveLength(1)
    expect(model.countingRule).toEqual({ kind: 'next-day' })
    expect(model.formCitations.filter(({ code }) => code === 'BM.05').map(({ place }) => place)).toEqual([
      'note',
      'retention',
    ])
  })
})

describe('the shipped procedures', () => {
  test('QT17 on paper: terms from bullets, one bound by its name and one by order', () => {
    const { model, findings } = compiled(textOf('procedures/QT17.ĐDĐT/01.md'))
    const [citizen, authority] = model.variants
    expect([citizen!.name, citizen!.term?.allotment]).toEqual([
      'Đối với công dân có căn cước điện tử',
      { kind: 'immediate' },
    ])
    expect([authority!.term?.allotment, authority!.term?.at.line]).toEqual([days(3), 71])
    expect(findings.filter(({ code }) => code === 'term-bound-by-order')).toHaveLength(1)
    expect(authority!.steps.map(({ code, performer }) => [code, performer])).toEqual([
      ['B1', 'applicant'],
      ['B2', 'unit'],
      ['B3', 'outside'],
    ])
    expect(citizen!.steps.map(({ code, performer }) => [code, performer])).toEqual([['', 'applicant']])
  })

  test('QT17 on paper: terms in prose are offered, never taken', () => {
    const { model } = compiled(textOf('procedures/QT17.ĐDĐT/01.md'))
    const [, b2, b3] = model.variants[1]!.steps
    expect([b2!.allotment, b3!.allotment]).toEqual([{ kind: 'unspecified' }, { kind: 'unspecified' }])
    expect(b2!.subDeadlines).toEqual([
      {
        allotment: days(1),
        text: 'Trong thời hạn 01 ngày làm việc',
        from: 'ngày nhận được đề nghị khóa căn cước điện tử của cơ quan tiến hành tố tụng',
        bounds: 'limit',
        at: { line: 95, column: 8, endColumn: 39 },
      },
    ])
    expect(b3!.subDeadlines[0]!.allotment).toEqual(days(2))
    expect(b2!.title).toMatch(/^Công an cấp xã phải xem xét/)
  })

  test('QT17 mended: both terms bind by name and the steps fill the term', () => {
    const { model, findings } = compiled(textOf('procedures/QT17.ĐDĐT/02.md'))
    expect(findings).toEqual([])
    expect(model.variants.map(({ term }) => term?.allotment)).toEqual([{ kind: 'immediate' }, days(3)])
    expect(model.variants[1]!.steps.map((step) => step.allotment)).toEqual([
      hours(2),
      hours(4),
      days(2),
      hours(2),
    ])
    expect(model.variants[1]!.steps[2]!.performer).toBe('outside')
  })

  test('QT03.CC on paper: one case without a name, reception times that are no step times', () => {
    const { model } = compiled(textOf('procedures/QT03.CC/02.md'))
    expect(model.variants.map(({ name, term }) => [name, term?.allotment])).toEqual([['', days(7)]])
    expect(model.variants[0]!.steps.map(({ code, allotment }) => `${code} ${allotment.kind}`)).toEqual([
      'B1 window',
      'B2 window',
      'B3 window',
      'B4 window',
      'B5 unspecified',
      'B6 unspecified',
      'B7 window',
      'B7 window',
    ])
  })

  test('QT03.CC mended: the card is made outside and that time counts', () => {
    const { model, findings } = compiled(textOf('procedures/QT03.CC/03.md'))
    expect(findings).toEqual([])
    expect(model.variants[0]!.term).toMatchObject({ allotment: days(7), from: 'ngày nhận đủ hồ sơ' })
    expect(
      model.variants[0]!.steps.filter(({ performer }) => performer === 'outside').map(({ code }) => code),
    ).toEqual(['B6'])
  })
})

describe('sections are known by their titles', () => {
  test.each([
    ['HỒ SƠ CẦN LƯU', 'retention', null],
    ['HỒ SƠ CẢN LƯU', 'retention', 'Hồ sơ cần lưu'],
    ['HỒ SƠ CÀN LƯU', 'retention', 'Hồ sơ cần lưu'],
    ['ĐỊNH NGHĨA/ VIẾT TẮT', 'definitions', null],
    ['Thành phần, số lượng hồ sơ', 'components', null],
    ['Thời hạn giải quyết thủ tục hành chính', 'time-limit', null],
    ['Phí và lệ phí', 'fee', null],
    ['QUY TRÌNH XỬ LÝ CỒNG VIỆC', 'steps', 'Quy trình xử lý công việc'],
    ['Quy trinh xu ly cong viec', 'steps', 'Quy trình xử lý công việc'],
    ['BIỀU MẪU', 'forms', 'Biểu mẫu'],
    ['Cơ sờ pháp Iý', 'legal-basis', 'Cơ sở pháp lý'],
  ])('%s', (title, meaning, damaged) => expect(meaningOf(title)).toEqual({ meaning, damaged }))

  test.each(['Điều khoản thi hành', 'Phí đường bộ', 'Hồ sơ', 'x'.repeat(5000)])(
    'another title stays without meaning',
    (title) => expect(meaningOf(title)).toBeNull(),
  )

  test('other numbers, or none, change nothing but the numbers', () => {
    const { model } = compiled(EXAMPLE)
    const moved = compiled(EXAMPLE.replace(/^### 5\.(\d)\./gm, '### 7.$1').replace('## VI. ', '## ')).model
    expect(moved.sections.map(({ meaning }) => meaning)).toEqual(model.sections.map(({ meaning }) => meaning))
    expect(moved.variants.map(({ name, term }) => [name, term?.allotment])).toEqual(
      model.variants.map(({ name, term }) => [name, term?.allotment]),
    )
  })

  test('of two sections with one meaning the first counts and the second is told', () => {
    const { model, findings } = compiled(`${EXAMPLE}\n## VIII. HỒ SƠ LƯU\n\nVĩnh viễn.\n`)
    expect(model.retention?.text).not.toMatch(/Vĩnh viễn/)
    expect(findings).toMatchObject([{ code: 'section-twice', meaning: 'retention' }])
  })
})

describe('statutory terms', () => {
  test('bullets that name their cases bind by name in any order', () => {
    const model = withTerms(
      '- Cơ quan, tổ chức đề nghị: không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.\n- Đối với công dân trực tiếp yêu cầu: ngay khi nhận được yêu cầu.',
    )
    expect(model.variants.map(({ term }) => term?.allotment)).toEqual([{ kind: 'immediate' }, days(5)])
    expect(model.variants[1]!.term?.from).toBe('ngày nhận đủ hồ sơ')
  })

  test('one sentence without a case holds for every case', () => {
    const model = withTerms('Không quá 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.')
    expect(model.variants.map(({ term }) => term?.allotment)).toEqual([days(7), days(7)])
    expect(model.terms).toMatchObject([{ variant: '', from: 'ngày nhận đủ hồ sơ hợp lệ' }])
  })

  test('terms with other names bind by order, and each is told', () => {
    const { model, findings } = compiled(
      exampleWith([
        TERMS,
        '- Loại một: 02 ngày làm việc.\n- Loại hai: 04 ngày làm việc.\n- Loại ba: 06 ngày.',
      ]),
    )
    expect(model.variants.map(({ term }) => term?.allotment)).toEqual([days(2), days(4)])
    expect(findings.map(({ code }) => code)).toEqual([
      'term-bound-by-order',
      'term-bound-by-order',
      'term-without-variant',
    ])
  })

  test.each([
    ['Hồ sơ nhận sau 15 giờ tính từ ngày làm việc tiếp theo.', { kind: 'cut-off', minute: 900 }],
    ['Hồ sơ nhận sau 15 giờ 30 phút thì tính từ ngày làm việc kế tiếp.', { kind: 'cut-off', minute: 930 }],
    ['Hồ sơ tiếp nhận sau 15h30 được tính từ ngày làm việc liền kề.', { kind: 'cut-off', minute: 930 }],
    ['Thời hạn tính từ ngày làm việc tiếp theo ngày nhận đủ hồ sơ.', { kind: 'next-day' }],
    ['Thời hạn được tính theo giờ làm việc.', { kind: 'exact' }],
  ])('“%s” is a counting rule and no term', (sentence, rule) => {
    const model = withTerms(`${TERMS}\n\n${sentence}`)
    expect(model.countingRule).toEqual(rule)
    expect(model.terms).toHaveLength(2)
    expect(withTerms(`- 07 ngày làm việc. ${sentence}`).terms).toMatchObject([{ allotment: days(7) }])
  })
})

describe('the step table', () => {
  test('a row of a code alone is a step, of other words alone a case', () => {
    const { model } = compiled(
      exampleWith([
        '| **Cơ quan, tổ chức đề nghị** | | | | |',
        '| Cơ quan, tổ chức đề nghị | | | | |\n| B0 | | | | |',
      ]),
    )
    expect(model.variants.map(({ name }) => name)).toEqual([
      'Công dân trực tiếp yêu cầu',
      'Cơ quan, tổ chức đề nghị',
    ])
    expect(model.variants[1]!.steps[0]).toMatchObject({
      code: 'B0',
      text: '',
      allotment: { kind: 'unspecified' },
    })
  })

  test('columns are known by their names, in any order and without forms', () => {
    const { model, findings } = compiled(
      EXAMPLE.replace(
        /^\| TT \|.*\n(?:\|.*\n)+/m,
        '| Bước | Thời gian | Nội dung công việc | Người thực hiện |\n|---|---|---|---|\n| 1 | 30 phút | Nhận hồ sơ | Văn thư |\n',
      ),
    )
    expect(model.variants[0]!.steps).toMatchObject([
      {
        code: '1',
        text: 'Nhận hồ sơ',
        responsible: ['Văn thư'],
        allotment: { kind: 'duration', n: 30, unit: 'minute' },
      },
    ])
    expect(findings.filter(({ code }) => code === 'table-not-understood')).toEqual([])
  })

  test('cases may stand under headings of their own', () => {
    const table =
      '| TT | Trình tự | Trách nhiệm | Thời gian |\n|---|---|---|---|\n| B1 | Nhận | Cán bộ | 1 giờ |\n'
    const { model } = compiled(
      EXAMPLE.replace(
        /^\| TT \| Trình tự.*\n(?:\|.*\n)+/m,
        `#### Nộp trực tiếp\n\n${table}\n#### Nộp trực tuyến\n\n${table}`,
      ),
    )
    expect(model.variants.map(({ name, steps }) => [name, steps.length])).toEqual([
      ['Nộp trực tiếp', 1],
      ['Nộp trực tuyến', 1],
    ])
  })

  test.each([
    ['Công dân', 'applicant'],
    ['Người nộp hồ sơ', 'applicant'],
    ['Tổ chức, doanh nghiệp', 'applicant'],
    ['Cơ quan tiến hành tố tụng, cơ quan khác', 'applicant'],
    ['Cá nhân được phân công', 'unit'],
    ['Công dân; Cán bộ tiếp nhận', 'unit'],
    ['Cục CSQLHC về TTXH', 'outside'],
    ['Bộ Công an', 'outside'],
    ['Bộ phận chuyên môn, nghiệp vụ', 'unit'],
    ['Phòng CSQLHC về TTXH', 'outside'],
    ['Công an tỉnh', 'outside'],
    ['UBND cấp xã', 'outside'],
    ['Trưởng Công an xã', 'unit'],
    ['Lãnh đạo Công an cấp xã', 'unit'],
  ])('at commune level “%s” is the %s', (responsible, performer) => {
    const { model } = compiled(exampleWith(['| Cán bộ thụ lý |', `| ${responsible} |`]))
    expect(model.variants[1]!.steps[1]!.performer).toBe(performer)
  })

  test('at province level the police of communes are outside and its own rooms are ours', () => {
    const province = (responsible: string) =>
      compiled(
        exampleWith(
          ['level: commune', 'level: province'],
          ['unit: Công an cấp xã', 'unit: Phòng CSQLHC về TTXH'],
          ['| Cán bộ thụ lý |', `| ${responsible} |`],
        ),
      ).model.variants[1]!.steps[1]!.performer
    expect(['Công an cấp xã', 'Lãnh đạo Phòng CSQLHC về TTXH', 'Lãnh đạo Phòng'].map(province)).toEqual([
      'outside',
      'unit',
      'unit',
    ])
  })

  test('titles are short, whole words without a mark at the end', () => {
    for (const path of ['QT03.CC/02', 'QT03.CC/03', 'QT17.ĐDĐT/01', 'QT17.ĐDĐT/02']) {
      for (const { steps } of compiled(textOf(`procedures/${path}.md`)).model.variants) {
        for (const { title } of steps) expect(title).toMatch(/^[^-].{3,79}(?<![\s.,;:])$/)
      }
    }
  })
})
