/** A cell in its source line, from 0, without the spaces around its text. */
export type CellRange = { start: number; end: number }

/**
 * Ô của một hàng: where each cell of a Markdown table row stands. Cuts as the Markdown parser does: at every
 * `|` that no backslash precedes, an empty piece before the first and after the last left out.
 */
export function scanRow(source: string): CellRange[] {
  const quoted = /^[\s>]*/.exec(source)![0].length
  const end = source.trimEnd().length
  const pieces: CellRange[] = []
  let start = quoted
  for (let index = quoted; index < end; index++) {
    if (source[index] !== '|' || source[index - 1] === '\\') continue
    pieces.push({ start, end: index })
    start = index + 1
  }
  pieces.push({ start, end: Math.max(start, end) })
  if (pieces[0]!.start === pieces[0]!.end) pieces.shift()
  const last = pieces.at(-1)
  if (last && last.start === last.end) pieces.pop()
  return pieces.map((piece) => trimmed(source, piece))
}

/** An empty cell is a place of no width just after its bar, so that a finding can still point at it. */
function trimmed(source: string, { start, end }: CellRange): CellRange {
  const text = source.slice(start, end)
  const lead = text.length - text.trimStart().length
  if (lead === text.length) return { start: Math.min(start + 1, end), end: Math.min(start + 1, end) }
  return { start: start + lead, end: start + text.trimEnd().length }
}
