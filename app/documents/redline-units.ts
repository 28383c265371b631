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

/** Các đơn vị so sánh of a text, in its order. */
export function unitsOf(outline: Outline): Unit[] {
  const units: Unit[] = []
  const push = (kind: Unit['kind'], level: number, cells: string[][]) =>
    units.push({ kind, level, cells, key: `${kind} ${level} ${JSON.stringify(cells)}` })
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
