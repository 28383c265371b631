import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlineOf } from '#app/documents/outline.ts'
import { scanRow } from '#app/documents/table-row.ts'
import { type Block, linesOf, type Outline, placesIn } from '#app/domain/procedure/outline.ts'

const outline = (body: string, linesBefore = 0): Outline => {
  const answer = outlineOf(body, linesBefore)
  if (!answer.ok) throw new Error('nested too deep')
  return answer.outline
}
const tableOf = (body: string) => {
  const table = outline(body).preamble[0]
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}

describe('sections', () => {
  test.each([
    ['## I. MỤC ĐÍCH', 'I', 'MỤC ĐÍCH'],
    ['## VII. HỒ SƠ CẦN LƯU', 'VII', 'HỒ SƠ CẦN LƯU'],
    ['## IV ĐỊNH NGHĨA', 'IV', 'ĐỊNH NGHĨA'],
    ['### 5.1. Cơ sở pháp lý', '5.1', 'Cơ sở pháp lý'],
    ['### 5.10 Quy trình xử lý công việc', '5.10', 'Quy trình xử lý công việc'],
    ['### 5.4.Thời gian xử lý', '5.4', 'Thời gian xử lý'],
    ['### 5) Lệ phí', '5', 'Lệ phí'],
    ['## SỬA ĐỔI TÀI LIỆU', '', 'SỬA ĐỔI TÀI LIỆU'],
    ['## **II. PHẠM VI**', 'II', 'PHẠM VI'],
    ['## Vi phạm', '', 'Vi phạm'],
    ['## 2026', '', '2026'],
  ])('%s has its number and its title', (heading, number, title) => {
    expect(outline(`${heading}\n`).sections[0]).toMatchObject({ number, title, level: heading.indexOf(' ') })
  })

  test('text before the first heading is kept apart', () => {
    const { preamble, sections } = outline('Lời đầu.\n\n## I. MỤC ĐÍCH\n\n- Một.\n- Hai.\n', 10)
    expect([...linesOf(preamble)].map((line) => line.text)).toEqual(['Lời đầu.'])
    expect(sections[0]!.at).toEqual({ line: 13, column: 4, endColumn: 15 })
    expect([...linesOf(sections[0]!.blocks)].map(({ text, at }) => [text, at.line, at.column])).toEqual([
      ['Một.', 15, 3],
      ['Hai.', 16, 3],
    ])
  })

  test('items of lists keep their depth, and their further lines', () => {
    const [list] = outline('- Một\n  tiếp\n  - Hai\n- Ba\n').preamble
    if (list?.kind !== 'list') throw new Error('no list')
    expect(list.items.map((item) => [item.depth, item.lines.map((line) => line.text)])).toEqual([
      [0, ['Một', 'tiếp']],
      [1, ['Hai']],
      [0, ['Ba']],
    ])
  })
})

describe('cells', () => {
  const STEPS = '| TT | Trình tự |\n| --- | --- |\n'

  test('a break makes lines, a dash an item, each with its column', () => {
    const row = tableOf(`${STEPS}| B1 | Tiếp nhận:<br>- hợp lệ;<br/>+ ghi sổ. |\n`).rows[0]!
    expect(row.cells[1]!.text).toBe('Tiếp nhận:\n- hợp lệ;\n+ ghi sổ.')
    expect(row.cells[1]!.lines.map(({ item, at }) => [item, at.line, at.column, at.endColumn])).toEqual([
      [false, 3, 8, 18],
      [true, 3, 22, 31],
      [true, 3, 36, 45],
    ])
  })

  test('bold is told from plain, and an empty cell has a place too', () => {
    const [variant, mixed] = tableOf(`${STEPS}| **Công dân** | |\n| **Công** dân | |\n`).rows
    expect(variant!.cells[0]).toMatchObject({ text: 'Công dân', bold: true })
    expect(variant!.cells[1]).toMatchObject({ text: '', lines: [], bold: false, at: { line: 3, column: 18 } })
    expect(mixed!.cells[0]!.bold).toBe(false)
  })

  test('a bar with a backslash is text', () => {
    const row = tableOf(`${STEPS}| B1 | a \\| b |\n`).rows[0]!
    expect(row.cells[1]!.text).toBe('a | b')
    expect(row.cells[1]!.at).toEqual({ line: 3, column: 8, endColumn: 14 })
  })

  test('cells that no reader sees are counted', () => {
    const row = tableOf(`${STEPS}| B1 | Việc | giấu |\n`).rows[0]!
    expect([row.cells.length, row.cellsWritten]).toEqual([2, 3])
  })

  test('other HTML stays text', () => {
    expect(tableOf(`${STEPS}| B1 | <ul><b>x</b> |\n`).rows[0]!.cells[1]!.text).toBe('<ul><b>x</b>')
  })

  test('a phrase is found behind marks of emphasis', () => {
    const line = tableOf(`${STEPS}| B1 | *Trong* **02 ngày** làm việc |\n`).rows[0]!.cells[1]!.lines[0]!
    expect(line.text).toBe('Trong 02 ngày làm việc')
    expect(placesIn(line)(6, 7)).toEqual({ line: 3, column: 18, endColumn: 25 })
  })

  test('every cell stands where the source has it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ợ', ' ', '\\|', '*', '`', '-', '1', '<br>', '&'), maxLength: 12 })
      .map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), fc.boolean(), (cells, outer) => {
        const source = outer ? `| ${cells.join(' | ')} |` : `x${cells.join(' | ')}x`
        const ranges = scanRow(source)
        const written = source.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
        expect(ranges.map(({ start, end }) => source.slice(start, end))).toEqual(
          written.split(/(?<!\\)\|/).map((text) => text.trim()),
        )
      }),
      { numRuns: process.env.SOAK ? 20_000 : 300 },
    )
  })
})

describe('whole documents', () => {
  const files = [
    'tests/fixtures/procedures/QT00.MAU/02-01.md',
    'procedures/QT03.CC/02.md',
    'procedures/QT17.ĐDĐT/01.md',
  ]

  test.each(files)('every line of %s stands at its place', (path) => {
    const source = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    const lines = source.split('\n')
    const start = lines.findIndex((line) => line.startsWith('## '))
    const { sections } = outline(lines.slice(start).join('\n'), start)
    const blocks: Block[] = sections.flatMap((section) => section.blocks)
    let count = 0
    for (const line of linesOf(blocks)) {
      const { at } = line
      expect(lines[at.line - 1]!.slice(at.column - 1, at.endColumn! - 1)).toBe(line.source)
      expect(line.source.replaceAll('**', '')).toBe(line.text)
      count++
    }
    expect(count).toBeGreaterThan(60)
  })

  test('every word of a document is in its outline', () => {
    const source = readFileSync(new URL(`../../${files[1]}`, import.meta.url), 'utf8')
    const body = source.slice(source.indexOf('## SỬA'))
    const { sections } = outline(body)
    const words = (text: string) => text.split(/[\s|]+|<br>/).filter((word) => /[\p{L}\p{N}]/u.test(word))
    const read = sections.flatMap((section) => [
      `${section.number} ${section.title}`,
      ...[...linesOf(section.blocks)].map((line) => line.text),
    ])
    const bare = (text: string) => words(text).map((word) => word.replace(/[.:]$/, ''))
    expect(bare(read.join(' '))).toEqual(bare(body))
  })
})
