import { numbered, partTitle } from './headings.ts'
import {
  cellText,
  isFinished,
  isItem,
  keyOf,
  type SourceCell,
  type SourceLine,
  type SourceRow,
} from './source-block.ts'

/**
 * Dòng của mục V: offices lay section V out as a table of number, title or content, and sometimes marks. `rest` are
 * the cells beside the main one, up to the last that has text.
 */
export type PartRow = {
  number: string
  lines: SourceLine[]
  rest: SourceCell[]
  /** The main cell and all behind it, as a row of a table of their own. */
  cells: SourceCell[]
  line: number
}

const PART_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?$/
const LONGEST_TITLE = 120

/** A row read as number and content; null when it has no place for a number. */
export function partRow(row: SourceRow): PartRow | null {
  const cells = withoutEmptyEnd(row.cells)
  const first = cellText(cells[0])
  const number = PART_NUMBER.exec(first)?.[1]
  if (number !== undefined || first === '') {
    const inner = cells.slice(1)
    if (inner.length === 0 && number === undefined) return null
    return {
      number: number ?? '',
      lines: inner[0]?.lines ?? [],
      rest: inner.slice(1),
      cells: inner,
      line: row.line,
    }
  }
  // `5.1. Cơ sở pháp lý` or `Cơ sở pháp lý` in the first cell.
  const { number: inside, title } = numbered(cells[0]!.lines[0]!.text)
  const isPart = inside.includes('.') || (partTitle(title) !== null && cells.length === 1)
  if (!isPart) return null
  const lines = [{ text: title, line: row.line }, ...cells[0]!.lines.slice(1)]
  const main = { ...cells[0]!, lines }
  return { number: inside, lines, rest: cells.slice(1), cells: [main, ...cells.slice(1)], line: row.line }
}

export function withoutEmptyEnd(cells: readonly SourceCell[]): SourceCell[] {
  const last = cells.findLastIndex((cell) => cell.lines.length > 0)
  return cells.slice(0, last + 1)
}

/**
 * Whether the row gives the title of a part: one that is known, or a short one that has a number, or whose number
 * follows on the next row. `awaits`: the part before still waits for its number, so this number may be for it. `bare`:
 * the part before has its number and no content yet, so a row without a number is that.
 */
export function titleOf(
  row: PartRow,
  next: PartRow | null,
  { awaits, bare, afterPage }: { awaits: boolean; bare: boolean; afterPage: boolean },
): { title: string; rest: string } | null {
  const first = row.lines[0]?.text ?? ''
  if (first === '' || isItem(first)) return null
  const known = partTitle(first)
  if (known) return known
  const plain = first.length <= LONGEST_TITLE && !isFinished(first)
  if (!plain) return null
  if (row.number !== '') return awaits ? null : { title: first, rest: '' }
  const nextGivesNumber =
    next !== null && next.number !== '' && next.lines.length > 0 && !partTitle(next.lines[0]!.text)
  return nextGivesNumber && row.lines.length === 1 && !awaits && !bare && !afterPage
    ? { title: first, rest: '' }
    : null
}

/** The same words in the same cells: Word repeats the header row of a table on every page. */
export const isSameRow = (a: readonly SourceCell[], b: readonly SourceCell[]): boolean => {
  const [left, right] = [withoutEmptyEnd(a), withoutEmptyEnd(b)]
  return (
    left.length === right.length &&
    left.every((cell, index) => keyOf(cellText(cell)) === keyOf(cellText(right[index])))
  )
}
