import { scanRow } from './table-row.ts'
import { tableRow } from './written-rows.ts'

/**
 * The source of a table row with some of its cells written anew, everything else as it was. Cells are Markdown, by
 * their column from 0; a row that leaves out its last cells gets those that are asked for.
 */
export function withCells(source: string, cells: ReadonlyMap<number, string>): string {
  let text = withColumns(source, Math.max(-1, ...cells.keys()) + 1)
  const ranges = scanRow(text)
  // From the last one backwards, so that the places before it hold.
  for (const [column, value] of [...cells].sort(([a], [b]) => b - a)) {
    const { start, end } = ranges[column]!
    text = start === end ? filled(text, start, value) : text.slice(0, start) + value + text.slice(end)
    // An emptied cell keeps one space between its bars.
    if (value === '' && start < end && text[start - 1] === ' ' && text[start] === ' ')
      text = text.slice(0, start) + text.slice(start + 1)
  }
  return text
}

/** An empty cell may have no space of its own between its bars. */
function filled(text: string, at: number, value: string): string {
  if (value === '') return text
  const before = text[at - 1] === '|' ? ' ' : ''
  const after = text[at] === '|' || at === text.length ? ' ' : ''
  return text.slice(0, at) + before + value + after + text.slice(at)
}

function withColumns(source: string, count: number): string {
  const missing = count - scanRow(source).length
  if (missing <= 0) return source
  const text = source.trimEnd()
  const closed = /(?<!\\)\|$/.test(text) ? text : `${text} |`
  return closed + ' |'.repeat(missing)
}

/** A new row of so many columns, indented as the row beside it. */
export function newRow(beside: string, columns: number, cells: ReadonlyMap<number, string>): string {
  const values = Array.from({ length: columns }, (_, column) => cells.get(column) ?? '')
  return /^[\s>]*/.exec(beside)![0] + tableRow(values)
}
