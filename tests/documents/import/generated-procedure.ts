import fc from 'fast-check'
import { paragraph, table, type WordCell, wordFile } from './word-builder.ts'

const WORDS = [
  'hồ',
  'giấy',
  'xã',
  'người',
  'đề nghị',
  'kiểm',
  'sổ',
  'thẻ',
  'ảnh',
  'đơn',
  'Bình',
  'nơi ở',
  'mới',
]
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 })
  .map((words) => `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}`)
const sentence = phrase.map((text) => `${text}.`)
const time = fc.constantFrom('30 phút', '02 giờ', '01 ngày làm việc', 'ngay', '')

const step = fc.record({
  text: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  listed: fc.boolean(),
  responsible: fc.constantFrom('Cán bộ tiếp nhận', 'Đội trưởng', 'Trưởng Công an xã'),
  time,
  form: fc.constantFrom('BM.01', 'BM.05', ''),
})
const part = fc.record({
  numberOnContent: fc.boolean(),
  lines: fc.array(sentence, { minLength: 1, maxLength: 4 }),
})
/** A procedure of any content, and how its source lays it out. */
export const generated = fc.record({
  purpose: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  law: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 }),
  applicants: part,
  components: fc.array(fc.record({ name: phrase, original: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  days: fc.integer({ min: 1, max: 30 }),
  numberOnContent: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  variants: fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  /** Where a page ends: by the number of the line after which it does, and which of the three headers follows. */
  breaks: fc.array(fc.tuple(fc.nat(60), fc.nat(2)), { maxLength: 4 }),
  /** Which step is cut inside its text, if any. */
  cut: fc.option(fc.nat(11), { nil: undefined }),
})
export type Generated = typeof generated extends fc.Arbitrary<infer Value> ? Value : never

/** The three shapes of a page header. */
export const HEADERS = [
  ' CÔNG AN TỈNH BÌNH HẢI\tQUY TRÌNH\tMã hiệu: QT77.GEN\n\tVIỆC ĐƯỢC SINH RA\tLần ban hành: 01\n\t\tNgày ban hành: Ngày sửa đổi',
  ' CÔNG AN TỈNH BÌNH HẢI\tQUY TRÌNH\tMã hiệu: QT77.GEN\n\tVIỆC ĐƯỢC SINH RA\t\n\tLần ban hành: 01 Ngày ban hành: Ngày sửa đổi\t',
  '**CÔNG AN\nTỈNH BÌNH HẢI**\n\nQUY TRÌNH\n\n \n**VIỆC ĐƯỢC\nSINH RA**\n\nMã hiệu: QT77.GEN\n\nLần ban hành: 01\n\nNgày ban hành:\nNgày sửa đổi',
]
const listOf = (items: readonly string[]) =>
  `<ul style="list-style-type: none"> ${items.map((item) => `- ${item}`).join(' ')} `
const nameOf = (index: number) => `Trường hợp ${['thứ nhất', 'thứ hai', 'thứ ba'][index]}`

/** The text in columns, one entry a line, as a scanned procedure has it. */
export function columnsOf(written: Generated): string[] {
  const [law, applicants, components, limit, steps] = written.numberOnContent
  const placed = (number: string, title: string, content: string, onContent: boolean | undefined) =>
    onContent
      ? [`\t${title}\t\t`, `${number}\t${content}\t\t`]
      : [`${number}\t${title}\t\t`, `\t${content}\t\t`]
  const rows: string[] = []
  let index = 0
  for (const [at, variant] of written.variants.entries()) {
    if (written.variants.length > 1) rows.push(`${nameOf(at)}\t\t\t\t`)
    for (const [order, { text, listed, responsible, time, form }] of variant.entries()) {
      const whole = listed ? listOf(text) : text.join(' ')
      const space = whole.lastIndexOf(' ', whole.length / 2)
      const cut = index === written.cut && !listed && text.length === 1 && space > 0
      rows.push(`B${order + 1}\t${cut ? whole.slice(0, space) : whole}\t${responsible}\t${time}\t${form}`)
      if (cut) rows.push('', HEADERS[index % 3]!, '', `\t${whole.slice(space + 1)}\t\t\t`)
      index++
    }
  }
  return [
    'I. MỤC ĐÍCH',
    '',
    ...written.purpose.map((text) => `- ${text}`),
    '',
    'V. NỘI DUNG QUY TRÌNH',
    '',
    ...placed('5.1', 'Cơ sở pháp lý', listOf(written.law.map(lawOf)), law),
    ...placed('5.2', 'Đối tượng thực hiện TTHC', listOf(written.applicants.lines), applicants),
    `${components ? '' : '5.3'}\tThành phần hồ sơ\tBản chính\tBản sao`,
    ...written.components.map(
      ({ name, original }, at) =>
        `${components && at === 0 ? '5.3' : ''}\t${name}\t${original ? 'X' : ''}\t${original ? '' : 'X'}`,
    ),
    ...placed('5.4', 'Thời gian xử lý', `Không quá ${written.days} ngày làm việc`, limit),
    steps ? '5.5\tQuy trình xử lý công việc\t\t' : '5.5\t<p>Quy trình xử lý công việc</p>\t\t',
    'TT\tTrình tự\tTrách nhiệm\tThời gian\tBiểu mẫu/ Kết quả',
    ...rows,
    '',
    'VII. HỒ SƠ CẦN LƯU',
    '',
    'Lưu 05 năm.',
  ]
}

const lawOf = (number: number) => `Nghị định số ${number}/2024/NĐ-CP ngày 05/6/2024.`

/** The same procedure as a person would write it in our Markdown. */
export function markdownOf(written: Generated): string {
  const items = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
  const rows = written.variants.flatMap((variant, at) => [
    ...(written.variants.length > 1 ? [`| **${nameOf(at)}** | | | | |`] : []),
    ...variant.map(({ text, listed, responsible, time, form }, order) => {
      const cell = listed ? text.map((each) => `- ${each}`).join('<br>') : text.join(' ')
      return `| B${order + 1} | ${cell} | ${responsible} | ${time} | ${form} |`
    }),
  ])
  return `---
kind: tthc
code: QT77.GEN
title: Việc
agency: A
unit: B
level: commune
issueNumber: 1
signatories: []
---

## I. MỤC ĐÍCH

${items(written.purpose)}

## V. NỘI DUNG QUY TRÌNH

### 5.1. Cơ sở pháp lý

${items(written.law.map(lawOf))}

### 5.2. Đối tượng thực hiện TTHC

${items(written.applicants.lines)}

### 5.3. Thành phần hồ sơ

| Thành phần hồ sơ | Bản chính | Bản sao |
| --- | --- | --- |
${written.components.map(({ name, original }) => `| ${name} | ${original ? 'X' : ''} | ${original ? '' : 'X'} |`).join('\n')}

### 5.4. Thời gian xử lý

Không quá ${written.days} ngày làm việc

### 5.5. Quy trình xử lý công việc

| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

## VII. HỒ SƠ CẦN LƯU

Lưu 05 năm.
`
}

/** The same procedure as a Word file without styles: headings in bold, section V as one table or under headings. */
export function wordOf(written: Generated): Uint8Array {
  const [law, , , , inOneTable] = written.numberOnContent
  const bullets = (lines: readonly string[]) => lines.map((line) => paragraph(line, { list: 'bullets' }))
  const bold = (text: string) => paragraph(text, { bold: true })
  const stepTable = table([
    ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/ Kết quả'],
    ...written.variants.flatMap((variant, at): WordCell[][] => [
      ...(written.variants.length > 1 ? [[{ content: nameOf(at), across: 5 }]] : []),
      ...variant.map(({ text, listed, responsible, time, form }, order): WordCell[] => [
        `B${order + 1}`,
        listed ? { content: bullets(text) } : text.join(' '),
        responsible,
        time,
        form,
      ]),
    ]),
  ])
  const components: WordCell[][] = written.components.map(({ name, original }) => [
    name,
    original ? 'X' : '',
    original ? '' : 'X',
  ])
  const heads: WordCell[] = ['Bản chính', 'Bản sao']
  const parts = (number: string, title: string, content: readonly string[]): WordCell[][] =>
    law
      ? [
          [
            { content: number, down: 'first' },
            { content: title, across: 3 },
          ],
          [
            { content: '', down: 'below' },
            { content, across: 3 },
          ],
        ]
      : [[number, { content: [bold(title), ...content], across: 3 }]]
  const limit = paragraph(`Không quá ${written.days} ngày làm việc`)
  const content = inOneTable
    ? [
        table([
          ...parts('5.1', 'Cơ sở pháp lý', bullets(written.law.map(lawOf))),
          ...parts('5.2', 'Đối tượng thực hiện TTHC', bullets(written.applicants.lines)),
          ['5.3', 'Thành phần hồ sơ', ...heads],
          ...components.map((cells): WordCell[] => ['', ...cells]),
          ...parts('5.4', 'Thời gian xử lý', [limit]),
        ]),
        bold('5.5. Quy trình xử lý công việc'),
      ]
    : [
        bold('5.1. Cơ sở pháp lý'),
        ...bullets(written.law.map(lawOf)),
        bold('5.2. Đối tượng thực hiện TTHC'),
        ...bullets(written.applicants.lines),
        bold('5.3. Thành phần hồ sơ'),
        table([['Thành phần hồ sơ', ...heads], ...components]),
        bold('5.4. Thời gian xử lý'),
        limit,
        bold('5.5. Quy trình xử lý công việc'),
      ]
  const head = table([
    ['CÔNG AN TỈNH BÌNH HẢI', 'QUY TRÌNH', 'Mã hiệu: QT77.GEN'],
    ['', 'VIỆC ĐƯỢC SINH RA', 'Lần ban hành: 01'],
  ])
  return wordFile(
    [
      bold('I. MỤC ĐÍCH'),
      ...bullets(written.purpose),
      bold('V. NỘI DUNG QUY TRÌNH'),
      ...content,
      stepTable,
      bold('VII. HỒ SƠ CẦN LƯU'),
      paragraph('Lưu 05 năm.'),
    ],
    { headers: [head] },
  )
}
