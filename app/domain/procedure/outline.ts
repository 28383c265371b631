import type { Position } from './model.ts'

/**
 * Dàn ý: the parts of a procedure's text with their places, before anyone asks what they mean. The reader of
 * Markdown makes it; the compiler takes it.
 */

/** A line as people read it, without marks of emphasis; `item` when it starts with `- ` or `+ `, which stay in it. */
export type Line = {
  text: string
  item: boolean
  /** The same line as the file has it, for finding the column of a phrase. */
  source: string
  at: Position
}

/** Ô: `text` is its lines joined by line feeds; `bold` when all of it is. An empty cell has no lines. */
export type Cell = { text: string; lines: Line[]; bold: boolean; at: Position }

/** `cellsWritten` counts the cells of the source row: those beyond the header's are not shown to any reader. */
export type TableRow = { cells: Cell[]; cellsWritten: number; at: Position }

export type Block =
  | { kind: 'paragraph'; lines: Line[]; at: Position }
  /** `depth` of an item counts from 0. */
  | { kind: 'list'; items: { depth: number; lines: Line[] }[]; at: Position }
  | { kind: 'table'; header: TableRow; rows: TableRow[]; at: Position }

/** Mục: a heading and what stands under it up to the next heading of any level. */
export type Section = {
  /** From 1 (`#`) to 6. */
  level: number
  /** `5.1`, `VII`, as written but for the last dot; empty when the heading has none. */
  number: string
  title: string
  /** The heading as people read it, number and all; more than one line only where it is underlined. */
  heading: Line[]
  blocks: Block[]
  at: Position
}

/** `preamble` is what stands before the first heading. */
export type Outline = { preamble: Block[]; sections: Section[] }

/** Every line under a heading in reading order, those of tables cell by cell. */
export function* linesOf(blocks: readonly Block[]): Generator<Line> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield* block.lines
    else if (block.kind === 'list') for (const item of block.items) yield* item.lines
    else for (const row of [block.header, ...block.rows]) for (const cell of row.cells) yield* cell.lines
  }
}

/** The line without its `- ` or `+ `. */
export const withoutMark = (line: Line): string => (line.item ? line.text.replace(/^[-+]\s+/, '') : line.text)

/**
 * Finds columns of phrases in a line: answers the place of `length` units from `offset` of `line.text`. The
 * source holds the same characters in the same order plus marks; where it does not (entities), the place of
 * the whole line is answered.
 */
export function placesIn(line: Line): (offset: number, length: number) => Position {
  let columns: Uint32Array | null = null
  return (offset, length) => {
    columns ??= columnsOf(line)
    const first = columns[offset]
    const last = columns[offset + length - 1]
    if (!first || !last) return line.at
    return { line: line.at.line, column: first, endColumn: last + 1 }
  }
}

/** The column of every unit of the line's text; 0 from the first unit that the source does not hold. */
function columnsOf(line: Line): Uint32Array {
  const columns = new Uint32Array(line.text.length)
  let from = 0
  for (let index = 0; index < line.text.length; index++) {
    const found = line.source.indexOf(line.text[index]!, from)
    if (found < 0) break
    columns[index] = line.at.column + found
    from = found + 1
  }
  return columns
}
