import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES, readProcedureFile } from '#app/documents/procedure-file.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkProcedure } from '#app/domain/procedure/diagnostics.ts'

const EXAMPLE = readFileSync(new URL('../fixtures/procedures/QT00.MAU/02-01.md', import.meta.url), 'utf8')
const HEADER = EXAMPLE.slice(0, EXAMPLE.indexOf('## SỬA'))
const STEPS = `${HEADER}### 5.9. Quy trình xử lý công việc

| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |
| --- | --- | --- | --- | --- |
`
/** As much of the piece as a file may hold after the start, with room for an end. */
const filled = (start: string, piece: string, end = '') =>
  start +
  piece.repeat(Math.floor((MAX_FILE_BYTES - Buffer.byteLength(start + end)) / Buffer.byteLength(piece))) +
  end
const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n')

/** The whole way from text to findings; a refusal is an answer too. */
function answerTo(text: string) {
  const read = readProcedureFile(text)
  if (!read.ok) return read.problems[0]!.code
  const { model, findings } = compileProcedure(read.file.header, read.file.outline, read.file.headerLines)
  return {
    model,
    diagnostics: checkProcedure(model, findings, { at: 'submission', minutesPerDay: 480, on: '2026-11-23' }),
  }
}

describe('a text made to hang the server', () => {
  test('a step table of 10,000 rows is compiled row by row', () => {
    const answer = answerTo(
      STEPS + rows(10_000, (index) => `| B${index + 1} | Việc (BM.01) | Cán bộ | 02 giờ | BM.01 |`),
    )
    expect(answer).toMatchObject({ model: { variants: [{ steps: { length: 10_000 } }] } })
  })

  test('10,000 steps of one code are told one by one', () => {
    const answer = answerTo(STEPS + rows(10_000, () => '| B1 | Việc | Cán bộ | 02 giờ | |'))
    if (typeof answer === 'string') throw new Error(answer)
    expect(answer.diagnostics.filter(({ rule }) => rule === 'N1')).toHaveLength(9_999)
  })

  test('6,000 cases bind to 6,000 terms', () => {
    const terms = rows(6_000, (index) => `- Trường hợp ${index}: 03 ngày làm việc`)
    const cases = rows(
      6_000,
      (index) => `| **Trường hợp ${index}** | | | | |\n| B1 | Việc | Cán bộ | 1 giờ | |`,
    )
    const answer = answerTo(
      STEPS.replace('### 5.9.', `### 5.5. Thời gian xử lý\n\n${terms}\n\n### 5.9.`) + cases,
    )
    if (typeof answer === 'string') throw new Error(answer)
    expect(answer.model.variants.filter(({ term }) => term !== null)).toHaveLength(6_000)
    expect(answer.diagnostics.filter(({ rule }) => rule === 'V1')).toEqual([])
  })

  test.each([
    ['10,000 nested quotes', `${HEADER}${'>'.repeat(10_000)} a`],
    ['a megabyte of quotes', filled(HEADER, '>')],
    ['10,000 lists in one line', `${HEADER}${'- '.repeat(10_000)}a`],
    ['1,000 nested lists', HEADER + rows(1_000, (index) => `${' '.repeat(index * 2)}- a`)],
  ])('%s are refused as nested too deep', (_name, text) =>
    expect(answerTo(text)).toBe('file.nested-too-deep'),
  )

  test.each([
    ['more than a megabyte', `${filled(HEADER, 'a')}aa`, 'file.too-large'],
    ['a hundred thousand lines', `${HEADER}${'a\n'.repeat(100_000)}`, 'file.too-many-lines'],
    ['a megabyte of line breaks in a cell', filled(`${STEPS}| B1 | `, 'a<br>'), 'file.too-many-lines'],
    ['a megabyte of items in a cell', filled(`${STEPS}| Lưu ý | `, '- a<br/>'), 'file.too-many-lines'],
    ['a megabyte of marks on one letter', filled(`${HEADER}a`, '\u0316\u0301'), 'file.too-many-marks'],
    ['a megabyte of square brackets', filled(HEADER, '['), 'file.too-many-signs'],
    ['a megabyte of stars', filled(HEADER, '*a '), 'file.too-many-signs'],
    ['a megabyte of underscores', filled(HEADER, '_a '), 'file.too-many-signs'],
    ['a front matter without end', filled('---\n', '['), 'file.front-matter-too-large'],
    ['thousands of brackets in the front matter', `---\n${'['.repeat(16_000)}\n---\n`, 'file.broken-yaml'],
    ['thousands of maps in the front matter', `---\n${'{a: '.repeat(4_000)}\n---\n`, 'file.broken-yaml'],
    ['thousands of lists in the front matter', `---\n${'- '.repeat(7_900)}\n---\n`, 'file.broken-yaml'],
    [
      'aliases that multiply',
      `---\na: &a [1]\n${rows(900, (index) => `k${index}: [*a, *a]`)}\n---\n`,
      'header.unknown-field',
    ],
  ])('%s: a clear refusal', (_name, text, code) => expect(answerTo(text)).toBe(code))

  test.each([
    ['one word of a megabyte', filled(HEADER, 'a')],
    ['one paragraph of terms, references and forms', filled(HEADER, 'trong 02 ngày làm việc mục 5.8 BM.05 ')],
    [
      'one cell of them',
      filled(`${STEPS}| B1 | `, 'trong 02 ngày làm việc mục 5.8 BM.99 ', '| Cán bộ | 1 giờ | |'),
    ],
    ['one cell of line breaks', `${STEPS}| B1 | ${'a<br>'.repeat(49_000)} | Cán bộ | 1 giờ | |`],
    ['one cell of items', `${STEPS}| Lưu ý | ${'- 02 ngày<br>'.repeat(49_000)} | | | |`],
    [
      'one paper of line breaks',
      `${HEADER}### 5.3. Thành phần hồ sơ\n\n| Thành phần hồ sơ | Bản chính |\n| --- | --- |\n| ${'a<br>'.repeat(49_000)} | X |`,
    ],
    ['one time cell of numbers', filled(`${STEPS}| B1 | a | b | `, '1 đến 2 ', '| |')],
    ['one time cell of brackets', filled(`${STEPS}| B1 | a | b | `, '01 (', '| |')],
    ['one responsible cell of names', filled(`${STEPS}| B1 | a | `, 'a;', '| 1 giờ | |')],
    ['dots before a letter', filled(`${HEADER}### 5.3. Thành phần hồ sơ\n\n- `, '. ', 'a')],
    [
      'dots and a letter in the list of forms',
      filled(`${HEADER}## VI. BIỂU MẪU\n\n| Mã hiệu | Tên biểu mẫu |\n| --- | --- |\n| `, '. ', 'a | b |'),
    ],
    ['dots and a letter for a step code', filled(`${STEPS}| `, '. ', 'a | b | c | 1 giờ | |')],
    ['half terms', filled(`${HEADER}### 5.5. Thời gian xử lý\n\n`, 'đối với , kể từ ')],
    [
      'half clocks',
      filled(`${HEADER}### 5.6. Thời gian và địa điểm tiếp nhận hồ sơ, trả kết quả\n\n`, 'giờ 1'),
    ],
    ['a heading of a megabyte', filled(`${HEADER}## `, '1.')],
    ['as many stars as are read', HEADER + '*a_ '.repeat(50_000)],
    ['as many square brackets as are read', HEADER + '['.repeat(50_000)],
    ['half links', HEADER + '[a](<'.repeat(50_000)],
    ['backticks of every length', HEADER + rows(1_400, (index) => '`'.repeat(index + 1))],
    ['angle brackets', filled(HEADER, '<a@')],
    ['backslashes', filled(HEADER, '\\')],
    ['bars', filled(HEADER, '|')],
    [
      'a table of 50,000 columns',
      `${HEADER}${'|a'.repeat(50_000)}\n${'|-'.repeat(50_000)}\n${'|\n'.repeat(5_000)}`,
    ],
    ['spaces', filled(HEADER, ' ', 'a')],
  ])('%s: an answer', (_name, text) => {
    expect(answerTo(text)).toMatchObject({ model: { header: { code: 'QT00.MAU' } } })
  })
})
