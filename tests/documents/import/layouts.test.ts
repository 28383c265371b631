import { describe, expect, test } from 'vitest'
import { compiled, doubtsOf, imported, importedFixture } from './imported.ts'

const codesOf = (doubts: readonly { code: string }[]) => new Set(doubts.map(({ code }) => code))

describe('texts of other offices, in other layouts', () => {
  test('a header in bold lines, no table of contents, sections counted 1. to 7., a step table of four columns', async () => {
    const { markdown, doubts, header } = await importedFixture('bon-cot-dau-trang-in-dam.txt')
    expect(header).toMatchObject({
      kind: 'tthc',
      code: 'QT21.PA',
      title: 'TIẾP NHẬN PHẢN ÁNH CỦA CÔNG DÂN',
      agency: 'CÔNG AN TỈNH BÌNH HẢI',
      unit: 'Phòng PX01',
      level: 'province',
      issueNumber: 3,
      issuedOn: '2025-03-05',
    })
    const { model } = compiled(markdown)
    expect(
      model.variants[0]!.steps.map(({ code, responsible, allotment }) => [code, responsible, allotment]),
    ).toEqual([
      ['1', ['Cán bộ tiếp nhận'], { kind: 'duration', n: 2, unit: 'hour' }],
      ['2', ['Đội trưởng'], { kind: 'duration', n: 3, unit: 'working-day' }],
      ['3', ['Trưởng phòng'], { kind: 'duration', n: 1, unit: 'working-day' }],
    ])
    expect(model.variants[0]!.term).toMatchObject({ allotment: { n: 5, unit: 'working-day' } })
    expect(doubtsOf(doubts, 'page-header-removed').map(({ line }) => line)).toEqual([1, 36])
    expect(codesOf(doubts)).not.toContain('header-spellings')
    expect(doubtsOf(doubts, 'heading-and-text-split').map(({ line }) => line)).toEqual([26, 29])
  })

  test('contents with dots and page numbers, signers without labels, six columns, a header row on every page', async () => {
    const { markdown, doubts, header } = await importedFixture('sau-cot-co-muc-luc.txt')
    expect(header).toMatchObject({ code: 'QT08.ĐK', unit: 'Phòng Cảnh sát giao thông', issueNumber: 2 })
    expect(header.signatories.map(({ role, name }) => [role, name])).toEqual([
      ['author', 'Trần Văn An'],
      ['reviewer', 'Lê Thị Bình'],
      ['approver', 'Phạm Văn Cường'],
    ])
    const { model } = compiled(markdown)
    expect(model.variants[0]!.steps.map(({ code, text }) => [code, text])).toEqual([
      ['B1', 'Tiếp nhận tờ khai, kiểm tra giấy tờ'],
      ['B2', 'Thẩm định hồ sơ và đề xuất cấp biển số.'],
      ['B3', 'Trả kết quả'],
    ])
    expect(markdown).toContain('| Ghi chú |')
    expect(model.components.map(({ name, original, copy }) => [name, original, copy])).toEqual([
      ['Tờ khai đăng ký xe (mẫu ĐK01)', true, false],
      ['Chứng từ nguồn gốc xe', false, true],
    ])
    expect(model.sections.map(({ number, title }) => [number, title])).toContainEqual([
      '3.4',
      'Yêu cầu, điều kiện thực hiện',
    ])
    expect(doubtsOf(doubts, 'table-header-repeated')).toHaveLength(1)
    expect(codesOf(doubts)).not.toContain('pages-not-numbered')
    expect(codesOf(doubts)).not.toContain('contents-entry-differs')
    expect(markdown).toContain('cách làm việc "một cửa"')
  })

  test('letters in pieces, CRLF, a byte order mark, hard spaces and a foreign Ð are brought to ours and told', async () => {
    const { markdown, doubts, header } = await importedFixture('nfd-crlf.txt')
    expect(header.code).toBe('QT11.ĐKT')
    expect(markdown).toBe(markdown.normalize('NFC'))
    expect(markdown).not.toMatch(/[\r\u00a0\u00d0\ufeff]/)
    expect(doubtsOf(doubts, 'letters-composed')).toHaveLength(1)
    expect(
      doubtsOf(doubts, 'characters-replaced').map(({ arguments: told, line }) => [told.character, line]),
    ).toEqual([
      ['U+00D0', 1],
      ['U+00A0', 7],
    ])
    // Its list is closed: that is not told.
    expect(codesOf(doubts)).not.toContain('list-not-closed')
    expect(compiled(markdown).model.legalBases.map(({ number }) => number)).toEqual([
      '68/2020/QH14',
      '154/2024/NĐ-CP',
    ])
  })

  test('a revision table with its own columns, a row for each signer, sections "I - …", a form feed, steps in days and halves', async () => {
    const { markdown, doubts, header } = await importedFixture('bang-sua-doi-truong-hoc.txt')
    expect(header).toMatchObject({
      code: 'QT-05/ĐT',
      title: 'CẤP BẢNG ĐIỂM',
      issueNumber: null,
      level: null,
      unit: '',
      revision: 2,
    })
    expect(header.signatories).toMatchObject([
      { role: 'author', name: 'Đỗ Văn Đạt', position: 'Chuyên viên' },
      { role: 'reviewer', name: 'Vũ Thị Em', position: 'Trưởng phòng' },
      { role: 'approver', name: '', position: 'Hiệu trưởng' },
    ])
    expect(markdown).toContain('| 02 | 15/8/2025 | Bỏ bước in giấy |')
    expect(markdown).toContain('## I. MỤC ĐÍCH')
    expect(doubtsOf(doubts, 'heading-by-look')).toMatchObject([
      { arguments: { title: 'ĐỐI TƯỢNG VÀ CÁCH LÀM' } },
    ])
    expect(doubtsOf(doubts, 'header-value-missing').map(({ arguments: told }) => told.field)).toContain(
      'level',
    )
    // What is not stated is not made up: the file says so when it is read.
    expect(markdown).not.toMatch(/^(?:level|issueNumber):/m)
  })

  test('foreign Markdown without front matter: header in bold lines, lists in cells, a cell beyond the columns', async () => {
    const { markdown, doubts, header } = await importedFixture('markdown-khong-phan-dau.md')
    expect(header).toMatchObject({
      code: 'QT30.XN',
      title: 'CẤP GIẤY XÁC NHẬN MẪU',
      unit: 'Công an phường Bình An',
      level: 'commune',
      field: 'Xác nhận mẫu',
      issuedOn: '2026-02-02',
    })
    expect(markdown).toContain('Nhận hồ sơ<br>- kiểm tra giấy tờ<br>- vào sổ')
    expect(markdown).toContain('| chữ ở ô thừa |')
    expect(doubtsOf(doubts, 'row-wider-than-header')).toMatchObject([
      { line: 34, arguments: { cells: 6, columns: 5 } },
    ])
    expect(
      compiled(markdown.replace("agency: ''", 'agency: X')).model.variants.map(({ name, term }) => [
        name,
        term?.allotment,
      ]),
    ).toEqual([
      ['Nộp trực tiếp', { kind: 'duration', n: 1, unit: 'working-day' }],
      ['Nộp trực tuyến', { kind: 'duration', n: 2, unit: 'working-day' }],
    ])
  })

  test('Markdown of another program: its front matter is told, numbers of lists stay, marks are text', async () => {
    const { markdown, doubts, header } = await importedFixture('markdown-phan-dau-la.md')
    expect(header).toMatchObject({
      kind: null,
      code: 'HD02.VP',
      title: 'HƯỚNG DẪN ĐÓNG DẤU VĂN BẢN',
      revision: 4,
    })
    expect(doubtsOf(doubts, 'front-matter-left-out')).toMatchObject([{ line: 1, arguments: { to: 4 } }])
    expect(markdown).toContain('1\\. Kiểm tra chữ ký.')
    expect(doubtsOf(doubts, 'header-value-unreadable')).toMatchObject([
      { arguments: { field: 'effectiveOn' } },
    ])
    expect(codesOf(doubts)).toContain('kind-not-known')
    expect(doubtsOf(doubts, 'marks-left-out')).toMatchObject([{ line: 15, arguments: { count: 1 } }])
  })

  test('a policy without steps, whose lines begin like marks, stays what it is', async () => {
    const { markdown, doubts } = await importedFixture('chinh-sach-khong-buoc.txt')
    for (const line of ['\\# Không phải tiêu đề', '1\\. Dòng này mở đầu bằng số.', '\\| không phải bảng \\|'])
      expect(markdown).toContain(line)
    expect([...codesOf(doubts)]).toEqual(expect.arrayContaining(['kind-not-known', 'text-before-sections']))
  })
})

describe('what is ours already', () => {
  test('comes back as it is kept, without a doubt', async () => {
    const { bytesOf, textOf } = await import('./imported.ts')
    const path = 'tests/fixtures/procedures/QT00.MAU/02-01.md'
    const { markdown, doubts } = await imported(bytesOf(path), '02-01.md')
    expect(markdown).toBe(textOf(path))
    expect(doubts).toEqual([])
  })
})

describe('a reading that is not certain is not made', () => {
  const steps = (rows: string) =>
    `V. NỘI DUNG QUY TRÌNH\n\nTT\tTrình tự\tTrách nhiệm\tThời gian\tBiểu mẫu\n${rows}`

  test('a dash between a unit and its agency opens no item', async () => {
    const { markdown, doubts } = await imported(steps('B1\tNộp tại Phòng A - Công an tỉnh B\tCông dân\t\t'))
    expect(markdown).toContain('| Nộp tại Phòng A - Công an tỉnh B |')
    expect(codesOf(doubts)).not.toContain('items-split')
  })

  test('a whole row without code after a page break stays a row of its own, and is told', async () => {
    const header = '\nCÔNG AN TỈNH A\tQUY TRÌNH\tMã hiệu: QT01.AB\n\tVIỆC MẪU\tLần ban hành: 01\n\n'
    const { markdown, doubts } = await imported(
      steps(`B1\tNhận hồ sơ.\tCán bộ.\t1 giờ.\t\n${header}\tXem hồ sơ.\tĐội trưởng\t2 giờ\t\n`),
    )
    expect(markdown).toContain('|  | Xem hồ sơ. | Đội trưởng | 2 giờ |'.replace('|  |', '| |'))
    expect(doubtsOf(doubts, 'row-kept-after-page')).toHaveLength(1)
  })

  test('a revision table whose columns are called like the keys of a header is no page header', async () => {
    const { markdown, doubts } = await imported(
      'SỬA ĐỔI TÀI LIỆU\n\nLần sửa đổi\tNgày sửa đổi\tNội dung\n01\t01/01/2025\tSửa mục 2\n',
    )
    expect(markdown).toContain('| 01 | 01/01/2025 | Sửa mục 2 |')
    expect(codesOf(doubts)).not.toContain('page-header-removed')
  })

  test('words in angle brackets that are no tags stay', async () => {
    const { markdown } = await imported(steps('B1\tGhi <họ tên> và a < b\tCán bộ\t1 giờ\t'))
    expect(markdown).toContain('Ghi \\<họ tên> và a < b')
  })
})
