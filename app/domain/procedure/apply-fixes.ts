/** What to write instead of the text between two columns of a line; lines and columns from 1, in UTF-16 units. */
export type CertainFix = { line: number; column: number; endColumn: number; fix: string }

/**
 * Sửa theo các phát hiện: the text with every fix in its place, all other characters as they were. Of two fixes that
 * overlap the one that begins first is made; a place that the text does not have is left out.
 */
export function applyFixes(
  text: string,
  fixes: readonly CertainFix[],
): { text: string; applied: CertainFix[] } {
  const lines = text.split('\n')
  const applied: CertainFix[] = []
  const inOrder = [...fixes].sort((a, b) => a.line - b.line || a.column - b.column)
  for (const each of inOrder) {
    const source = lines[each.line - 1]
    const last = applied.at(-1)
    const overlaps = last?.line === each.line && each.column < last.endColumn
    const isThere = source !== undefined && each.column >= 1 && each.endColumn - 1 <= source.length
    if (isThere && !overlaps && each.column <= each.endColumn) applied.push(each)
  }
  for (const { line, column, endColumn, fix } of applied.toReversed()) {
    const source = lines[line - 1]!
    lines[line - 1] = source.slice(0, column - 1) + fix + source.slice(endColumn - 1)
  }
  return { text: lines.join('\n'), applied }
}
