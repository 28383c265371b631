import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doubtSentence, importProblemSentence } from '#app/documents/import/doubt-sentence.ts'
import { importProcedure } from '#app/documents/import/import-procedure.ts'
import { outlineOf } from '#app/documents/outline.ts'
import { MAX_FILE_BYTES, readProcedureFile } from '#app/documents/procedure-file.ts'
import { linesOf } from '#app/domain/procedure/outline.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { bytesOf, imported, SEEDS, textOf } from './imported.ts'
import { paragraph, wordFile } from './word-builder.ts'

const RUNS = process.env.SOAK ? 5_000 : 150
const TIMEOUT = process.env.SOAK ? 600_000 : 20_000
const NAMES = ['a.txt', 'b.md', 'c.docx', 'd', 'ê.TXT', '']

/** An answer in both languages, whatever comes in; what is written can be read up to its header. */
async function answerTo(name: string, bytes: Uint8Array) {
  const answer = await importProcedure({ name, bytes })
  for (const language of ['vi', 'en'] as const) {
    const messages = catalogue(language)
    if (!answer.ok)
      for (const problem of answer.problems) expect(importProblemSentence(messages, problem)).toBeTruthy()
    else for (const doubt of answer.doubts.slice(0, 50)) expect(doubtSentence(messages, doubt)).toBeTruthy()
  }
  if (!answer.ok) return answer
  for (const { line } of answer.doubts) expect(line).toBeGreaterThan(0)
  const read = readProcedureFile(answer.markdown)
  if (!read.ok) expect(read.problems.filter(({ code }) => code !== 'header.missing-field')).toEqual([])
  return answer
}

describe('any bytes give an answer', () => {
  test(
    'bytes at random, under any name',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 400 }),
          fc.constantFrom(...NAMES),
          async (bytes, name) => {
            await answerTo(name, bytes)
          },
        ),
        { numRuns: RUNS },
      ),
    TIMEOUT,
  )

  test(
    'pieces of procedures in any order',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.constantFrom(
              ...[
                '\t',
                '\n',
                '\n\n',
                '\f',
                ' ',
                '**',
                '|',
                '<ul>',
                '<br>',
                '- ',
                '+ ',
                '5.1',
                'B1',
                'I. ',
                '---\n',
                '# ',
                'X X X',
                '<p',
                '&amp;',
                '\\',
                '`',
                '_',
                '[a](b)',
              ],
              ...[
                'MỤC LỤC',
                'MỤC ĐÍCH',
                'V. NỘI DUNG QUY TRÌNH',
                'Mã hiệu: QT1',
                'Lần ban hành: 01',
                'QUY TRÌNH',
                'Cơ sở pháp lý',
                'Thành phần hồ sơ',
              ],
              ...[
                'TT\tTrình tự\tTrách nhiệm\tThời gian',
                'Soạn thảo\tXem xét\tPhê duyệt',
                'Họ tên\tA\tB\tC',
                'kind: tthc\n',
              ],
            ),
            { maxLength: 40 },
          ),
          fc.constantFrom('a.txt', 'a.md'),
          async (pieces, name) => {
            await answerTo(name, new TextEncoder().encode(pieces.join('')))
          },
        ),
        { numRuns: RUNS * 4 },
      ),
    TIMEOUT,
  )

  test(
    'a seed with bytes changed, a Word file with bytes changed',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(
            bytesOf(SEEDS.QT17),
            wordFile([paragraph('MỤC ĐÍCH', { bold: true }), paragraph('Chữ.')]),
          ),
          fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
          async (source, changes) => {
            const bytes = Uint8Array.from(source)
            for (const [at, byte] of changes) bytes[at % bytes.length] = byte
            await answerTo('a.txt', bytes)
          },
        ),
        { numRuns: RUNS },
      ),
    TIMEOUT,
  )
})

describe('words of a text mean the same in Markdown', () => {
  test(
    'marks, entities and numbers at the start of lines are read back as they were written',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc
            .string({ unit: fc.constantFrom(...'a1*_`[]()<>&;#+-=~|\\!:. 2)đX/"') })
            .map((text) => text.replace(/\s+/g, ' ').trim()),
          async (text) => {
            fc.pre(/[a-z]/.test(text) && !/^(?:[-+*] ?|.*<br|\*\*)/.test(text) && !text.includes('**'))
            const { markdown } = await imported(
              `MỤC ĐÍCH\n\nđầu ${text}\n\nSổ\tTên\tGhi chú\na\t${text}\tb\n`,
            )
            const body = markdown.slice(markdown.indexOf('\n---\n') + 5)
            const read = outlineOf(body)
            if (!read.ok) throw new Error('nested')
            const lines = [...linesOf(read.outline.sections[0]!.blocks)].map((line) => line.text)
            expect(lines).toContain(`đầu ${text}`)
            expect(lines.join(' ')).toContain(text)
          },
        ),
        { numRuns: RUNS * 2 },
      ),
    TIMEOUT,
  )
})

const filled = (start: string, piece: string, end = '') =>
  start +
  piece.repeat(Math.floor((MAX_FILE_BYTES - Buffer.byteLength(start + end)) / Buffer.byteLength(piece))) +
  end

describe('a text made to hang the import is answered', () => {
  const STEPS = 'V. NỘI DUNG QUY TRÌNH\n\nTT\tTrình tự\tTrách nhiệm\tThời gian\tBiểu mẫu\n'
  test.each([
    ['one line of a megabyte', filled('', 'a')],
    ['one cell of items', filled(`${STEPS}B1\t`, 'a; - ')],
    ['one cell of plus marks', filled(`${STEPS}B1\t`, 'a + ')],
    ['one cell of unclosed lists', filled(`${STEPS}B1\t`, '<ul>')],
    ['one cell of tags that close nothing', filled(`${STEPS}B1\t${'<span>'.repeat(50_000)}`, '</b>')],
    [
      'one cell of tags of different looks',
      STEPS + Array.from({ length: 30_000 }, (_, size) => `<font size=${size}><p>`).join(''),
    ],
    ['one cell of half tags', filled(`${STEPS}B1\t`, '<ul ')],
    ['one cell of angle brackets', filled(`${STEPS}B1\t`, '<')],
    ['tabs', filled('', '\t')],
    ['rows of tabs', filled('', 'a\tb\n')],
    ['form feeds', filled('a', '\f')],
    ['stars', filled('', '*')],
    ['lines of stars', filled('', '**a\n')],
    ['keys of headers in one line', filled('', 'Mã hiệu: ')],
    ['headers of pages', filled('', 'Mã hiệu: A\nLần ban hành: 1\n\n')],
    ['headings', filled('', 'I. MỤC ĐÍCH\n')],
    ['capitals', filled('', 'A\n')],
    ['a table of contents', filled('MỤC LỤC\n', 'I. Mục đích ... 1\n')],
    ['dots', filled('MỤC LỤC\n', '.')],
    ['spaces', filled('', ' ', 'a')],
    [
      'step rows cut by page headers',
      filled(STEPS, 'B1\ta\tb\t1 giờ\t\n\nA\tQUY TRÌNH\tMã hiệu: X\n\tB\tLần ban hành: 1\n\n\tc\n'),
    ],
    ['marks on one letter', filled('a', '\u0316\u0301')],
    ['a lone quote of Markdown', filled('', '> ')],
    ['NUL', filled('', '\0')],
  ])('%s', async (_name, text) => {
    await answerTo('a.txt', new TextEncoder().encode(text))
    await answerTo('a.md', new TextEncoder().encode(text.slice(0, text.length / 4)))
  })

  test('more than a megabyte, half a character of UTF-16, other encodings: refused by name', async () => {
    const codesOf = async (bytes: Uint8Array) => {
      const answer = await importProcedure({ name: 'a.txt', bytes })
      return answer.ok ? [] : answer.problems.map(({ code }) => code)
    }
    expect(await codesOf(new TextEncoder().encode(`${filled('', 'a')}bb`))).toEqual(['file.too-large'])
    expect(await codesOf(Uint8Array.of(0xe1, 0xba))).toEqual(['import.not-utf8'])
    expect(await codesOf(new Uint8Array())).toEqual(['import.nothing-to-read'])
  })

  test('a text in UTF-16, as Notepad saves it, is read and told', async () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${textOf(SEEDS.QT17)}`, 'utf16le'))
    const { doubts, header } = await imported(bytes)
    expect(header.code).toBe('QT17.ĐDDT')
    expect(doubts.map(({ code }) => code)).toContain('text-from-utf16')
  })
})
