import type { Block, Line, Outline } from '../domain/procedure/outline.ts'

/** A piece of a text that is compared as one: a heading, a line, an item of a list, a row of a table. */
export type Unit = {
  kind: 'heading' | 'line' | 'item' | 'head-row' | 'row'
  /** Level of a heading, depth of an item. */
  level: number
  /** The lines of each cell; one cell for everything that is no row. */
  cells: string[][]
  /** Equal units have equal keys, whatever their place. */
  key: string
}

/** Whether marks, spaces and the place of a tone (hoà, hòa) count when texts are compared. */
export type Strictness = 'exact' | 'words'

/** Các đơn vị so sánh of a text, in its order. */
export function unitsOf(outline: Outline, strictness: Strictness = 'exact'): Unit[] {
  const units: Unit[] = []
  const push = (kind: Unit['kind'], level: number, cells: string[][]) =>
    units.push({ kind, level, cells, key: keyOf(kind, level, cells, strictness) })
  const texts = (lines: readonly Line[]) => lines.map(({ text }) => text.replace(/\s+/g, ' '))
  const take = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') for (const line of texts(block.lines)) push('line', 0, [[line]])
      else if (block.kind === 'list')
        for (const item of block.items) push('item', item.depth, [texts(item.lines)])
      else {
        push(
          'head-row',
          0,
          block.header.cells.map((cell) => texts(cell.lines)),
        )
        for (const row of block.rows)
          push(
            'row',
            0,
            row.cells.map((cell) => texts(cell.lines)),
          )
      }
    }
  }
  take(outline.preamble)
  for (const { level, number, title, blocks } of outline.sections) {
    push('heading', level, [[[number, title].filter((part) => part !== '').join('. ')]])
    take(blocks)
  }
  return units
}

/** The lines of a source text, each compared as one. */
export const sourceUnits = (text: string, strictness: Strictness = 'exact'): Unit[] =>
  text.split('\n').map((line) => {
    const cells = [[line]]
    return { kind: 'line', level: 0, cells, key: keyOf('line', 0, cells, strictness) }
  })

function keyOf(
  kind: Unit['kind'],
  level: number,
  cells: readonly string[][],
  strictness: Strictness,
): string {
  const told = strictness === 'exact' ? cells : cells.map((lines) => wordsAlone(lines.join(' ')))
  return `${kind} ${level} ${JSON.stringify(told)}`
}

const WORD = /[\p{L}\p{N}]+/gu
/** Dấu thanh: huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A word with its tone at the end, wherever it was set. */
export const tonesLast = (word: string): string => {
  const apart = word.normalize('NFD')
  return apart.replace(TONE, '') + (apart.match(TONE) ?? []).join('')
}

const wordsAlone = (text: string): string => (text.match(WORD) ?? []).map(tonesLast).join(' ')
