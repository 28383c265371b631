import { onOneLine } from '../shared/one-line.ts'
import { type Line, withoutMark } from './outline.ts'
import { withoutTrailing } from './trailing-marks.ts'

/** Longest title, in UTF-16 units: a line of a board or of the control sheet. */
export const TITLE_LENGTH = 80

/** A step may open with its term ("Trong thời hạn 01 ngày làm việc, kể từ …, Công an cấp xã phải …"); the act comes after. */
const OPENS_WITH_TERM = /^(?:trong (?:thời hạn|vòng)|chậm nhất)\b/iu

/** Tên bước: the first sentence or clause of a step's text, cut at a word, without a mark at its end. */
export function stepTitle(lines: readonly Line[]): string {
  const first = lines.find((line) => withoutMark(line).trim() !== '')
  if (!first) return ''
  const line = withoutMark(first).slice(0, 1000)
  const act = OPENS_WITH_TERM.test(line) ? afterTerm(line) : line
  const clause = /^.*?(?=[;:](?:\s|$)|\.(?:\s+\p{Lu}|\s*$)|$)/su.exec(act)?.[0] ?? act
  return cut(onOneLine(clause).trim())
}

function afterTerm(line: string): string {
  const named = /,\s+(?=\p{Lu})/u.exec(line)
  const after = named ?? /kể từ[^,]*,\s+/iu.exec(line) ?? /,\s+/.exec(line)
  if (!after) return line
  const act = line.slice(after.index + after[0].length)
  return act.charAt(0).toUpperCase() + act.slice(1)
}

function cut(clause: string): string {
  if (clause.length <= TITLE_LENGTH) return withoutTrailing(clause, '.,;:–-')
  const head = clause.slice(0, TITLE_LENGTH + 1)
  const space = head.lastIndexOf(' ')
  return withoutTrailing(head.slice(0, space > 0 ? space : TITLE_LENGTH), '.,;:–-')
}
