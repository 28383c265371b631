import { fold } from '../../domain/shared/fold.ts'
import type { HeaderField } from './doubt.ts'

/** What a page header states; `page` is its number of pages, which no document keeps. */
export type HeaderKey =
  | Extract<HeaderField, 'code' | 'issueNumber' | 'revision' | 'issuedOn' | 'revisedOn' | 'effectiveOn'>
  | 'page'

const NAMES: readonly [string, HeaderKey][] = [
  ['ma hieu', 'code'],
  ['ma so', 'code'],
  ['ky hieu', 'code'],
  ['so hieu', 'code'],
  ['ma tai lieu', 'code'],
  ['ma quy trinh', 'code'],
  ['lan ban hanh', 'issueNumber'],
  ['lan sua doi', 'revision'],
  ['lan soat xet', 'revision'],
  ['ngay ban hanh', 'issuedOn'],
  ['ngay sua doi', 'revisedOn'],
  ['ngay soat xet', 'revisedOn'],
  ['ngay hieu luc', 'effectiveOn'],
  ['ngay co hieu luc', 'effectiveOn'],
  ['hieu luc', 'effectiveOn'],
  ['so trang', 'page'],
  ['trang', 'page'],
]
const KEY_OF = new Map(NAMES)
const KEY = new RegExp(
  `(?<![\\p{L}\\p{N}])(${NAMES.map(([name]) => name.replace(/ /g, '\\s{1,3}')).join('|')})(?![\\p{L}/])`,
  'gu',
)

/** `colon`: written as a name and a colon; else a name alone, or a name before a digit. */
export type FoundKey = { key: HeaderKey; value: string; colon: boolean }

/** Longer lines are sentences. */
const LONGEST = 200

/**
 * Mã hiệu, lần ban hành, ngày … in one line of a header: `Lần ban hành: 01 Ngày ban hành: Ngày sửa đổi` holds three.
 * None when the line begins with something else.
 */
export function keysIn(text: string): FoundKey[] {
  if (text.length > LONGEST) return []
  const folded = fold(text)
  // The fold of composed Vietnamese keeps every offset; of anything else it may not.
  if (folded.length !== text.length) return []
  const found = [...folded.matchAll(KEY)].flatMap((match) => {
    const end = match.index + match[0].length
    const after = folded.slice(end).trimStart()
    const colon = after.startsWith(':')
    // `ngay ban hanh ngay sua doi`: a name alone is a key when nothing, a digit or another key follows.
    const alone =
      after === '' || /^\d/.test(after) || [...KEY_OF.keys()].some((name) => after.startsWith(name))
    return colon || alone
      ? [{ key: KEY_OF.get(match[1]!.replace(/\s+/g, ' '))!, start: match.index, end, colon }]
      : []
  })
  if (found.length === 0 || found[0]!.start > 0) return []
  return found.map(({ key, end, colon }, index) => ({
    key,
    colon,
    value: text
      .slice(end, found[index + 1]?.start)
      .replace(/^\s*:/, '')
      .trim(),
  }))
}

/** `01`, `02/01`, `02-01`: lần ban hành and, after a mark, lần sửa đổi. Null when it is no such number. */
export function numbersIn(text: string): { issueNumber: number; revision: number | null } | null {
  const match = /^(?:lần\s+)?(\d{1,2})(?:\s*[/.-]\s*(\d{1,2}))?\s*[.;]?$/iu.exec(text.trim())
  if (!match) return null
  return { issueNumber: Number(match[1]), revision: match[2] === undefined ? null : Number(match[2]) }
}

/** `05/3/2025`, `ngày 05 tháng 3 năm 2025`, as YYYY-MM-DD; null when it is no such date. */
export function dateIn(text: string): string | null {
  const match =
    /^(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})\.?$/iu.exec(
      text.trim(),
    )
  return match ? `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : null
}
