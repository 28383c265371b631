import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FileProblem,
  MAX_FILE_BYTES,
  readProcedureFile,
  signedText,
  writeProcedureFile,
} from '#app/documents/procedure-file.ts'
import type { ProcedureHeader } from '#app/domain/procedure/model.ts'
import { localDateOfDay } from '#app/domain/shared/instant.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const EXAMPLE = read('tests/fixtures/procedures/QT00.MAU/02-01.md')
const SHIPPED = ['QT03.CC/02', 'QT03.CC/03', 'QT17.ĐDĐT/01', 'QT17.ĐDĐT/02'].map(
  (name) => `procedures/${name}.md`,
)

const opened = (text: string) => {
  const answer = readProcedureFile(text)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.file
}
const problemsOf = (text: string): FileProblem[] => {
  const answer = readProcedureFile(text)
  return answer.ok ? [] : answer.problems
}
/** The example with one line of its header replaced, or left out. */
const withHeaderLine = (start: string, replacement: string | null) =>
  EXAMPLE.split('\n')
    .flatMap((line) => (line.startsWith(start) ? (replacement === null ? [] : [replacement]) : [line]))
    .join('\n')

describe('reading', () => {
  test('the header of a procedure is read whole, with the line of each field', () => {
    const { header, headerLines, bodyLine, body } = opened(EXAMPLE)
    expect(header).toEqual({
      kind: 'tthc',
      code: 'QT00.MAU',
      title: 'Xác nhận thông tin mẫu tại Công an cấp xã',
      agency: 'Công an tỉnh Bình Hải',
      unit: 'Công an cấp xã',
      field: 'Lĩnh vực mẫu',
      level: 'commune',
      issueNumber: 2,
      revision: 1,
      issuedOn: '2025-07-10',
      revisedOn: '2026-06-15',
      decision: { number: '128/QĐ-CAT-PV01', date: '2026-06-15' },
      effectiveOn: '2026-07-01T00:00:00+07:00',
      signatories: [
        {
          role: 'author',
          name: 'Trần Văn A',
          rank: 'Đại úy',
          position: 'Phó Trưởng Công an xã',
          capacity: null,
        },
        {
          role: 'reviewer',
          name: 'Lê Thị B',
          rank: 'Thiếu tá',
          position: 'Phó Trưởng phòng PC06',
          capacity: null,
        },
        { role: 'approver', name: 'Phạm Văn C', rank: 'Đại tá', position: 'Phó Giám đốc', capacity: 'KT.' },
      ],
    })
    expect(headerLines.code).toEqual({ line: 3, column: 1, endColumn: 5 })
    expect(headerLines['signatories.2']?.line).toBe(18)
    expect(body.split('\n')[0]).toBe('## SỬA ĐỔI TÀI LIỆU')
    expect(EXAMPLE.split('\n')[bodyLine]).toBe('## SỬA ĐỔI TÀI LIỆU')
  })

  test('a decomposed text, Windows line ends and a byte order mark give the same file', () => {
    const expected = opened(EXAMPLE)
    expect(opened(EXAMPLE.normalize('NFD'))).toEqual(expected)
    expect(opened(`\uFEFF${EXAMPLE.replace(/\n/g, '\r\n')}`)).toEqual(expected)
  })

  test('dates and marks are optional, and a paper may lack the name of a signer', () => {
    const { header } = opened(read('procedures/QT17.ĐDĐT/01.md'))
    expect([header.issuedOn, header.revisedOn, header.effectiveOn, header.decision]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(header.signatories[2]).toMatchObject({ role: 'approver', name: '', rank: null, capacity: null })
  })
})

const TOO_LARGE = `${EXAMPLE}${'ạ'.repeat(MAX_FILE_BYTES / 2)}`

describe('a broken file says what is wrong and where', () => {
  const cases: [string, string, FileProblem][] = [
    ['no front matter', '## MỤC ĐÍCH\n', { code: 'file.no-front-matter', line: 1, column: 1 }],
    ['nothing at all', '', { code: 'file.no-front-matter', line: 1, column: 1 }],
    [
      'a front matter that never ends',
      '---\nkind: tthc\n\n## MỤC ĐÍCH\n',
      { code: 'file.front-matter-not-closed', line: 1, column: 1 },
    ],
    [
      'a bracket that is not closed',
      withHeaderLine('decision', 'decision: { number: 128/QĐ, date: 2026-06-15'),
      { code: 'file.broken-yaml', reason: 'BAD_INDENT', line: 14, column: 1 },
    ],
    [
      'a key written twice',
      withHeaderLine('revision', 'code: QT01.XX'),
      { code: 'file.broken-yaml', reason: 'DUPLICATE_KEY', line: 10, column: 1 },
    ],
    [
      'an unknown field',
      withHeaderLine('revision', 'lanSuaDoi: 1'),
      { code: 'header.unknown-field', field: 'lanSuaDoi', line: 10, column: 1 },
    ],
    [
      'a missing field',
      withHeaderLine('agency', null),
      { code: 'header.missing-field', field: 'agency', line: 2, column: 1 },
    ],
    [
      'an empty field',
      withHeaderLine('agency', 'agency: "  "'),
      { code: 'header.missing-field', field: 'agency', line: 5, column: 1 },
    ],
    [
      'a number in place of text',
      withHeaderLine('title', 'title: 12'),
      { code: 'header.wrong-type', field: 'title', expected: 'one-line-text', line: 4, column: 8 },
    ],
    [
      'a text of two lines',
      withHeaderLine('title', 'title: "một\\nhai"'),
      { code: 'header.wrong-type', field: 'title', expected: 'one-line-text', line: 4, column: 8 },
    ],
    [
      'a hidden NUL',
      withHeaderLine('title', 'title: "a\\0b"'),
      { code: 'header.wrong-type', field: 'title', expected: 'one-line-text', line: 4, column: 8 },
    ],
    [
      'an unknown level',
      withHeaderLine('level', 'level: huyện'),
      { code: 'header.wrong-type', field: 'level', expected: 'level', line: 8, column: 8 },
    ],
    [
      'lần ban hành 0',
      withHeaderLine('issueNumber', 'issueNumber: 0'),
      { code: 'header.wrong-type', field: 'issueNumber', expected: 'number-from-1', line: 9, column: 14 },
    ],
    [
      'a day that does not exist',
      withHeaderLine('issuedOn', 'issuedOn: 2025-02-29'),
      { code: 'header.wrong-type', field: 'issuedOn', expected: 'date', line: 11, column: 11 },
    ],
    [
      'an instant without its offset',
      withHeaderLine('effectiveOn', 'effectiveOn: 2026-07-01T00:00:00'),
      { code: 'header.wrong-type', field: 'effectiveOn', expected: 'instant', line: 14, column: 14 },
    ],
    [
      'an unknown role',
      withHeaderLine('  - { role: author', '  - { role: writer, name: A, position: B }'),
      { code: 'header.wrong-type', field: 'signatories.0.role', expected: 'role', line: 16, column: 13 },
    ],
    [
      'an unknown field of a signer',
      withHeaderLine('  - { role: author', '  - { role: author, name: A, chucVu: B }'),
      { code: 'header.unknown-field', field: 'signatories.0.chucVu', line: 16, column: 30 },
    ],
    [
      'more lines than any procedure has',
      EXAMPLE + '\n'.repeat(50_001),
      { code: 'file.too-many-lines', most: 50_000, line: 50_001, column: 1 },
    ],
    ['a NUL byte', EXAMPLE.replace('MỤC ĐÍCH', 'MỤC\0ĐÍCH'), { code: 'file.nul-byte', line: 27, column: 10 }],
    [
      'half a character',
      EXAMPLE.replace('MỤC ĐÍCH', 'MỤC\uD800ĐÍCH'),
      { code: 'file.lone-surrogate', line: 27, column: 10 },
    ],
    [
      'marks heaped on one letter',
      `${EXAMPLE}a${'\u0301\u0316'.repeat(40)}`,
      { code: 'file.too-many-marks', most: 30, line: 113, column: 2 },
    ],
    [
      'too large',
      TOO_LARGE,
      {
        code: 'file.too-large',
        bytes: Buffer.byteLength(TOO_LARGE),
        most: MAX_FILE_BYTES,
        line: 1,
        column: 1,
      },
    ],
  ]
  test.each(cases)('%s', (_name, text, problem) => {
    expect(problemsOf(text)[0]).toEqual(problem)
  })

  test('every wrong field is told at once', () => {
    const text = withHeaderLine('title', 'title: 12')
      .replace('level: commune', 'level: 7')
      .replace('kind: tthc\n', '')
    expect(problemsOf(text).map(({ code }) => code)).toEqual([
      'header.missing-field',
      'header.wrong-type',
      'header.wrong-type',
    ])
  })
})

/** One line of text as it is on entry: NFC, trimmed, without control characters. */
const line = (minLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength, maxLength: 40 })
    .map((text) => text.normalize('NFC').trim())
    .filter((text) => text.length >= minLength && !/[\p{Cc}\p{Cs}\u2028\u2029]|\p{M}{31}/u.test(text))
const words = fc.constantFrom(
  'null',
  'true',
  '12',
  '0x1F',
  '1e3',
  '~',
  '- a',
  'a: b',
  '# a',
  "it's",
  '"',
  '{a',
  'Đội 1, tổ 2',
  '2026-01-01',
  '.5',
  '@a',
  '%b',
  '!c',
  '&d',
  '*e',
  '|',
  '>',
  '`',
  'a #b',
  '\\',
)
const text = (minLength: number) => fc.oneof(line(minLength), words)
const date = fc.integer({ min: 0, max: 40_000 }).map(localDateOfDay)
const header: fc.Arbitrary<ProcedureHeader> = fc.record({
  kind: fc.constantFrom('tthc', 'system', 'instruction', 'policy', 'objective', 'form'),
  code: text(1),
  title: text(1),
  agency: text(1),
  unit: text(1),
  field: text(0),
  level: fc.constantFrom('central', 'province', 'commune', 'district'),
  issueNumber: fc.integer({ min: 1, max: 99 }),
  revision: fc.integer({ min: 0, max: 99 }),
  issuedOn: fc.option(date),
  revisedOn: fc.option(date),
  effectiveOn: fc.option(date.map((day) => `${day}T07:30:00+07:00`)),
  decision: fc.option(fc.record({ number: text(1), date })),
  signatories: fc.array(
    fc.record({
      role: fc.constantFrom('author', 'reviewer', 'approver'),
      name: text(0),
      rank: fc.option(text(1)),
      position: fc.option(text(1)),
      capacity: fc.option(fc.constantFrom('TM.', 'KT.', 'TL.', 'TUQ.', 'Q.')),
    }),
    { maxLength: 4 },
  ),
})
const body = fc
  .array(
    fc.oneof(line(0), fc.constantFrom('---', '', '## I. MỤC ĐÍCH', '| a | b |', '| --- | --- |', '- a')),
    {
      maxLength: 12,
    },
  )
  .map((lines) => `${lines.join('\n').replace(/^\s+/, '').trimEnd()}\n`)

describe('writing', () => {
  test.each(['tests/fixtures/procedures/QT00.MAU/02-01.md', ...SHIPPED])(
    '%s is written back byte for byte',
    (path) => {
      const written = read(path)
      const { header: of, body: rest } = opened(written)
      expect(writeProcedureFile(of, rest)).toBe(written)
    },
  )

  test('what is written is read back unchanged', () => {
    fc.assert(
      fc.property(header, body, (written, rest) => {
        const file = opened(writeProcedureFile(written, rest))
        expect(file.header).toEqual(written)
        expect(file.body).toBe(rest)
      }),
      { numRuns: process.env.SOAK ? 20_000 : 300 },
    )
  })

  test('the signed text holds the named signers and the body, and nothing that ban hành adds later', () => {
    const { header: of, body: rest } = opened(EXAMPLE)
    const signed = signedText(of, rest)
    expect(signed).not.toMatch(/issuedOn|revisedOn|effectiveOn|decision/)
    expect(signed).toContain('name: Phạm Văn C')
    const issued = {
      ...of,
      issuedOn: '2027-01-01',
      effectiveOn: null,
      decision: { number: '1/QĐ', date: '2027-01-01' },
    }
    expect(signedText(issued, rest)).toBe(signed)
    expect(signedText({ ...of, revision: 2 }, rest)).not.toBe(signed)
    expect(signedText(of, rest.replace('03 ngày', '04 ngày'))).not.toBe(signed)
  })

  test('no text makes the reader throw', () => {
    const pieces = fc.constantFrom(
      '---\n',
      'kind: tthc\n',
      '{',
      '[',
      '&a ',
      '*a',
      '!!binary ',
      '? ',
      '- ',
      '"',
      "'",
      '|',
      '\n',
      ' ',
      ': ',
      '## ',
      '> ',
      '<br>',
      '\0',
      '\uD800',
      '\\',
      '```\n',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }),
        (parts) => {
          readProcedureFile(parts.join(''))
          readProcedureFile(`---\n${parts.join('')}\n---\n`)
          readProcedureFile(EXAMPLE + parts.join(''))
        },
      ),
      { numRuns: process.env.SOAK ? 20_000 : 300 },
    )
  })
})
