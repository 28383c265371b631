import { fold } from '../shared/fold.ts'
import { onOneLine } from '../shared/one-line.ts'
import type { Cell, TableRow } from './outline.ts'

/** Which column holds what, by words in the header cells; the first pattern that fits a free column takes it. */
export type Columns<Name extends string> = Partial<Record<Name, number>>

/** Binds the columns of a table by their folded headings. A column serves one name. */
export function columnsOf<Name extends string>(
  header: TableRow,
  patterns: Record<Name, RegExp>,
): Columns<Name> {
  const headings = header.cells.map((cell) => onOneLine(fold(cell.text)).trim())
  const columns: Columns<Name> = {}
  const taken = new Set<number>()
  for (const [name, pattern] of Object.entries(patterns) as [Name, RegExp][]) {
    const index = headings.findIndex((heading, column) => !taken.has(column) && pattern.test(heading))
    if (index < 0) continue
    columns[name] = index
    taken.add(index)
  }
  return columns
}

/** The cell of a named column; undefined when the table has no such column. */
export const cellOf = <Name extends string>(
  row: TableRow,
  columns: Columns<Name>,
  name: Name,
): Cell | undefined => {
  const column = columns[name]
  return column === undefined ? undefined : row.cells[column]
}

/** A cell's text on one line; empty when the table has no such column. */
export const textOf = (cell: Cell | undefined): string => (cell ? onOneLine(cell.text).trim() : '')
