import type { Doubts } from './doubt.ts'
import { type KnownTable, responsibleColumn } from './known-table.ts'
import type { ImportedSection, ImportedTable } from './section.ts'
import { withoutEmptyEnd } from './section-rows.ts'
import {
  cellText,
  emptyCell,
  excerpt,
  isFinished,
  isItem,
  type SourceCell,
  type SourceRow,
} from './source-block.ts'

/** `columns`: a part of section V whose title row is the header of a table (Thành phần hồ sơ | Bản chính | Bản sao). */
export type TableKind = KnownTable | 'columns' | 'other'

export type OpenTable = {
  kind: TableKind
  header: SourceCell[]
  /** Whether a row of another table may be the next of this one. */
  fits(row: SourceRow): boolean
  add(row: SourceRow, afterPage: boolean, place: string): void
}

const MARKS = /^(?:x\s+)+x$/i

/** Bảng: begins a table in a section and takes its rows, joining what a page break cut. */
export function openTable(
  section: ImportedSection,
  header: readonly SourceCell[],
  kind: TableKind,
  doubts: Doubts,
): OpenTable {
  const table: ImportedTable = { kind: 'table', header: withoutEmptyEnd(header), rows: [] }
  section.blocks.push(table)
  const responsible = responsibleColumn(table.header)

  const join = (into: SourceCell[], cells: readonly SourceCell[], place: string, line: number) => {
    cells.forEach((cell, column) => {
      if (cell.lines.length === 0) return
      const target = into[column] ?? emptyCell()
      into[column] = target
      const last = target.lines.at(-1)
      const [first, ...others] = cell.lines
      const code = cellText(into[0]).slice(0, 20)
      doubts.push({
        code: 'joined-over-page',
        line,
        arguments: {
          place: kind === 'steps' && code !== '' ? code : place,
          before: last ? (last.text.length > 40 ? `…${last.text.slice(-40)}` : last.text) : '',
          after: excerpt(first!.text),
        },
      })
      if (last && !isFinished(last.text) && !isItem(first!.text)) {
        target.lines[target.lines.length - 1] = { ...last, text: `${last.text} ${first!.text}` }
      } else target.lines.push(first!)
      for (const each of others) target.lines.push(each)
    })
  }

  return {
    kind,
    header: table.header,
    fits: (row) => {
      const cells = withoutEmptyEnd(row.cells)
      return table.rows.length > 0 && cells.length > 1 && cells.length <= table.header.length
    },
    add(row, afterPage, place) {
      const end = row.cells.findLastIndex((cell) => cell.lines.length > 0 || cell.above)
      const cells = row.cells.slice(0, end + 1)
      if (cells.every((cell) => cell.lines.length === 0)) return
      const before = table.rows.at(-1)
      if (afterPage && before && cells[0]!.lines.length === 0) {
        const filled = cells.filter(({ lines }) => lines.length > 0).length
        const cut = cells.some((cell, column) => {
          const last = before.cells[column]?.lines.at(-1)
          return cell.lines.length > 0 && last !== undefined && !isFinished(last.text) && last.text.length > 3
        })
        if (filled === 1 || cut) {
          join(before.cells, cells, place, row.line)
          return
        }
        doubts.push({
          code: 'row-kept-after-page',
          line: row.line,
          arguments: { text: excerpt(cells.map(cellText).filter(Boolean).join(' | ')) },
        })
      } else if (kind === 'columns' && afterPage && before && cells.length === 1) {
        join(before.cells, cells, place, row.line)
        return
      }
      for (const [column, cell] of cells.entries()) {
        const text = cellText(cell)
        if (MARKS.test(text)) doubts.push({ code: 'marks-in-one-cell', line: row.line, arguments: { text } })
        // Who acts holds for every row that the cell spans; a time does not: it would be counted again.
        if (!cell.above || cell.lines.length > 0 || column !== responsible || !before) continue
        cells[column] = { ...(before.cells[column] ?? emptyCell()), above: true }
        doubts.push({
          code: 'merged-cell-repeated',
          line: row.line,
          arguments: { text: excerpt(cellText(cells[column])) },
        })
      }
      if (cells.length > table.header.length)
        doubts.push({
          code: 'row-wider-than-header',
          line: row.line,
          arguments: { cells: cells.length, columns: table.header.length },
        })
      table.rows.push({ cells: cells.map((cell) => ({ ...cell, lines: [...cell.lines] })), line: row.line })
    },
  }
}
