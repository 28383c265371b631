import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compiled, doubtsOf, imported, refusalOf } from './imported.ts'
import { paragraph, table, wordFile } from './word-builder.ts'

const HEAD = table([
  [
    { content: 'CÔNG AN TỈNH BÌNH HẢI', down: 'first' },
    'QUY TRÌNH',
    { content: [paragraph('Mã hiệu: QT44.TW'), paragraph('Lần ban hành: 02')] },
  ],
  [{ content: '', down: 'below' }, 'CẤP GIẤY MẪU', 'Ngày ban hành: 03/3/2026'],
])

/** Headings by style, a step table with merged cells and lists in cells, the header in its own part. */
const styled = wordFile(
  [
    paragraph('Mục lục', { bold: true }),
    paragraph('I. MỤC ĐÍCH\t1'),
    paragraph('V. NỘI DUNG QUY TRÌNH\t1'),
    table([
      ['', 'SOẠN THẢO', 'XEM XÉT', 'PHÊ DUYỆT'],
      ['Họ tên', 'Trần Văn An', 'Lê Thị Bình', 'Phạm Văn Cường'],
      ['Chức vụ', 'Cán bộ', 'Đội trưởng', 'Trưởng phòng'],
    ]),
    paragraph('I. MỤC ĐÍCH', { style: 'Heading1' }),
    paragraph('Cấp giấy đúng hạn.'),
    paragraph('II. PHẠM VI', { style: 'Heading1' }),
    paragraph('Công an xã Bình An thực hiện quy trình này.'),
    paragraph('V. NỘI DUNG QUY TRÌNH', { style: 'Heading1' }),
    paragraph('5.1. Thời hạn giải quyết', { style: 'Heading2' }),
    paragraph('02 ngày làm việc'),
    paragraph('5.2. Trình tự thực hiện', { style: 'Heading2' }),
    table([
      ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu'],
      [{ content: 'Nộp trực tiếp', across: 5, bold: true }],
      [
        'B1',
        {
          content: [
            paragraph('Nhận hồ sơ:'),
            paragraph('kiểm tra giấy tờ', { list: 'bullets' }),
            paragraph('bản chính', { list: 'bullets', depth: 1 }),
            paragraph('vào sổ', { list: 'bullets' }),
          ],
        },
        { content: 'Cán bộ một cửa', down: 'first' },
        { content: '04 giờ', down: 'first' },
        'BM.01',
      ],
      ['B2', 'Trình ký', { content: '', down: 'below' }, { content: '', down: 'below' }, ''],
      ['B3', 'Ký, trả kết quả', 'Trưởng Công an xã', '01 ngày làm việc', 'BM.02'],
    ]),
  ],
  { headers: [HEAD] },
)

describe('a Word file with styles', () => {
  test('the page header is read from its own part and told', async () => {
    const { header, doubts } = await imported(styled, 'quy-trinh.docx')
    expect(header).toMatchObject({
      code: 'QT44.TW',
      title: 'CẤP GIẤY MẪU',
      agency: 'CÔNG AN TỈNH BÌNH HẢI',
      issueNumber: 2,
      issuedOn: '2026-03-03',
      unit: 'Công an xã Bình An',
      level: 'commune',
    })
    expect(header.signatories.map(({ name, position }) => [name, position])).toEqual([
      ['Trần Văn An', 'Cán bộ'],
      ['Lê Thị Bình', 'Đội trưởng'],
      ['Phạm Văn Cường', 'Trưởng phòng'],
    ])
    expect(doubtsOf(doubts, 'page-header-removed')).toHaveLength(1)
    expect(doubtsOf(doubts, 'contents-removed')).toMatchObject([{ line: 1 }])
    expect(doubtsOf(doubts, 'section-not-in-contents')).toMatchObject([{ arguments: { title: 'PHẠM VI' } }])
  })

  test('lists in cells become items, a merged responsible holds for its rows, a merged time is not counted twice', async () => {
    const { markdown, doubts } = await imported(styled, 'quy-trinh.docx')
    const { variants } = compiled(markdown).model
    expect(markdown).toContain('| **Nộp trực tiếp** | | | | |')
    expect(markdown).toContain('Nhận hồ sơ:<br>- kiểm tra giấy tờ<br>+ bản chính<br>- vào sổ')
    expect(
      variants[0]!.steps.map(({ code, responsible, allotment }) => [code, responsible[0], allotment.kind]),
    ).toEqual([
      ['B1', 'Cán bộ một cửa', 'duration'],
      ['B2', 'Cán bộ một cửa', 'unspecified'],
      ['B3', 'Trưởng Công an xã', 'duration'],
    ])
    expect(doubtsOf(doubts, 'cell-merged-down').map(({ arguments: told }) => told)).toEqual([
      { text: 'Cán bộ một cửa', rows: 2 },
      { text: '04 giờ', rows: 2 },
    ])
    expect(doubtsOf(doubts, 'merged-cell-repeated')).toHaveLength(1)
  })
})

describe('a Word file without styles', () => {
  const plain = wordFile([
    table([
      [
        'CÔNG AN TỈNH BÌNH HẢI',
        { content: [paragraph('QUY TRÌNH'), paragraph('XÁC NHẬN MẪU')] },
        'Mã hiệu',
        'QT45.XN',
      ],
      ['PHÒNG PX01', '', 'Lần ban hành', '01'],
      ['', '', 'Ngày ban hành', ''],
    ]),
    paragraph('MỤC ĐÍCH', { bold: true, list: 'numbers' }),
    paragraph('Xác nhận đúng.'),
    paragraph('NỘI DUNG QUY TRÌNH', { bold: true, list: 'numbers' }),
    table([
      [
        { content: '5.1', down: 'first' },
        { content: 'Cơ sở pháp lý', across: 3 },
      ],
      [
        { content: '', down: 'below' },
        { content: [paragraph('Luật Mẫu số 01/2026/QH16 ngày 01/01/2026;', { list: 'bullets' })], across: 3 },
      ],
      ['5.2', { content: 'Thành phần hồ sơ', bold: true }, 'Bản chính', 'Bản sao'],
      ['', 'Tờ khai', 'X', ''],
      ['5.3', { content: 'Thời gian xử lý', across: 3 }],
      ['', { content: '01 ngày làm việc', across: 3 }],
    ]),
  ])

  test('section V as one table with merged cells becomes headings; numbers that only Word knows are told', async () => {
    const { markdown, header, doubts } = await imported(plain, 'mau.docx')
    expect(header).toMatchObject({
      code: 'QT45.XN',
      title: 'XÁC NHẬN MẪU',
      unit: 'PHÒNG PX01',
      issueNumber: 1,
    })
    for (const heading of [
      '## MỤC ĐÍCH',
      '### 5.1. Cơ sở pháp lý',
      '### 5.2. Thành phần hồ sơ',
      '### 5.3. Thời gian xử lý',
    ])
      expect(markdown).toContain(heading)
    expect(markdown).toContain('- Luật Mẫu số 01/2026/QH16 ngày 01/01/2026;')
    expect(markdown).toContain('| Tờ khai | X |')
    expect(doubtsOf(doubts, 'word-part')).toMatchObject([{ arguments: { part: 'list-numbers', count: 2 } }])
    expect(doubtsOf(doubts, 'header-value-empty')).toMatchObject([{ arguments: { field: 'issuedOn' } }])
  })

  test('pictures, comments, tracked changes and notes are told', async () => {
    const file = wordFile(
      [
        paragraph('MỤC ĐÍCH', { bold: true }),
        '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>Thêm vào.</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>Bỏ đi.</w:delText></w:r></w:del></w:p>',
      ],
      {
        parts: {
          'word/media/image1.png': 'PNG',
          'word/comments.xml': '<w:comments xmlns:w="x"><w:comment w:id="0"><w:p/></w:comment></w:comments>',
        },
      },
    )
    const { markdown, doubts } = await imported(file, 'sua.docx')
    expect(markdown).toContain('Thêm vào.')
    expect(markdown).not.toContain('Bỏ đi.')
    const told = doubtsOf(doubts, 'word-part').map(({ arguments: { part, count } }) => [part, count])
    expect(told).toEqual([
      ['images', 1],
      ['comments', 1],
      ['tracked-changes', 2],
    ])
  })

  test('signers with labels in their own cells, under a letterhead with the ministry above', async () => {
    const file = wordFile([
      table([
        [
          { content: [paragraph('BỘ CÔNG AN'), paragraph('CÔNG AN TỈNH BÌNH HẢI')] },
          { content: [paragraph('QUY TRÌNH', { bold: true }), paragraph('Khai báo mẫu')] },
          { content: [paragraph('Mã số: QT12.KB'), paragraph('Lần ban hành: 01')] },
        ],
      ]),
      table([
        ['NGƯỜI SOẠN THẢO', 'NGƯỜI KIỂM TRA', 'NGƯỜI PHÊ DUYỆT'],
        ['Họ tên: Trần Văn An', 'Họ tên: Lê Thị Bình', 'Họ tên:'],
        ['Chữ ký', 'Chữ ký', 'Chữ ký'],
        ['Chức vụ: Cán bộ', 'Chức vụ: Đội trưởng', 'Chức vụ: Giám đốc'],
      ]),
      paragraph('Mục đích', { style: 'Heading1' }),
      paragraph('Nội dung khác', { style: 'Heading2' }),
    ])
    const { header, markdown, doubts } = await imported(file, 'ky.docx')
    expect(header).toMatchObject({ agency: 'CÔNG AN TỈNH BÌNH HẢI', title: 'Khai báo mẫu' })
    expect(header.signatories.map(({ name, position }) => [name, position])).toEqual([
      ['Trần Văn An', 'Cán bộ'],
      ['Lê Thị Bình', 'Đội trưởng'],
      ['', 'Giám đốc'],
    ])
    expect(doubtsOf(doubts, 'signatory-name-empty')).toMatchObject([{ arguments: { role: 'approver' } }])
    expect(markdown).toContain('### Nội dung khác')
  })

  test('emphasis inside a line loses its look and is told', async () => {
    const file = wordFile([
      paragraph('MỤC ĐÍCH', { bold: true }),
      '<w:p><w:r><w:t xml:space="preserve">Làm </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>đúng hạn</w:t></w:r></w:p>',
    ])
    const { markdown, doubts } = await imported(file, 'dam.docx')
    expect(markdown).toContain('Làm đúng hạn')
    expect(doubtsOf(doubts, 'marks-left-out')).toMatchObject([
      { line: 2, arguments: { count: 1, text: 'Làm đúng hạn' } },
    ])
  })

  test('a table inside a cell loses its shape and not its words', async () => {
    const file = wordFile([
      paragraph('MỤC ĐÍCH', { bold: true }),
      table([
        [
          'Ngoài',
          {
            content: [
              table([
                ['a', 'b'],
                ['c', 'd'],
              ]),
              paragraph('sau'),
            ],
          },
        ],
      ]),
    ])
    const { markdown, doubts } = await imported(file, 'bang.docx')
    expect(markdown).toContain('a \\| b<br>c \\| d<br>sau')
    expect(doubtsOf(doubts, 'table-in-cell')).toHaveLength(1)
  })
})

describe('a file that is no readable Word document is refused with the reason', () => {
  const whole = wordFile([paragraph('MỤC ĐÍCH')])
  const bomb = (declared: number) => {
    const zip = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(declared),
    })
    return zip
  }
  /** Writes a smaller unpacked size into both headers of the one large entry. */
  const lying = (zip: Uint8Array, real: number) => {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    for (let at = 0; at + 30 < zip.length; at++) {
      const signature = view.getUint32(at, true)
      if (signature === 0x04034b50 && view.getUint32(at + 22, true) === real)
        view.setUint32(at + 22, 100, true)
      if (signature === 0x02014b50 && view.getUint32(at + 24, true) === real)
        view.setUint32(at + 24, 100, true)
    }
    return zip
  }

  test.each([
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'import.old-word'],
    ['a text called .docx', strToU8('MỤC ĐÍCH'), 'import.package-broken'],
    ['a package cut in half', whole.slice(0, whole.length / 2), 'import.package-broken'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'import.package-broken'],
    [
      'a document of broken XML',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }),
      'import.package-broken',
    ],
    ['an empty document', wordFile([paragraph('')]), 'import.nothing-to-read'],
    ['a bomb by its own directory', bomb(80 * 1024 * 1024), 'import.package-too-large'],
    [
      'a bomb whose directory lies',
      lying(bomb(40 * 1024 * 1024), 40 * 1024 * 1024),
      'import.package-too-large',
    ],
    [
      'a package of 3,000 entries',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 3_000 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]),
        ),
      ),
      'import.package-too-large',
    ],
    ['four bytes of a zip', Uint8Array.of(0x50, 0x4b, 3, 4), 'import.package-broken'],
  ])('%s', async (_name, bytes, code) => {
    expect(await refusalOf(bytes, 'a.docx')).toEqual([code])
  })

  test('a file of 17 MiB is not even opened', async () => {
    const large = new Uint8Array(17 * 1024 * 1024)
    large.set([0x50, 0x4b, 3, 4])
    expect(await refusalOf(large, 'a.docx')).toEqual(['import.package-too-large'])
  })

  test('of a kind that nobody reads', async () => {
    expect(await refusalOf('x', 'a.pdf')).toEqual(['import.unknown-kind'])
  })

  test('elements nested by the thousand', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`
    expect(await refusalOf(wordFile([deep]), 'a.docx')).toEqual(['import.package-broken'])
  })
})
