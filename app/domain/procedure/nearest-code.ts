import { fold } from '../shared/fold.ts'

/** No code is longer; the rest of what somebody typed would only cost time. */
const LONGEST = 64

/** How many letters must be put in, left out or changed to make one text of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, previous[j]! + 1, row[j - 1]! + 1))
    }
    previous = row
  }
  return previous[b.length]!
}

/**
 * Mã gần nhất: of the registered codes, the one with the fewest letters between it and what was typed, marks and
 * case aside; of equally near ones the first in the order of their letters. Null only when there is no code at all.
 */
export function nearestCode(typed: string, codes: readonly string[]): string | null {
  const wanted = fold(typed.slice(0, LONGEST))
  const measured = codes.map((code) => ({ code, distance: editDistance(wanted, fold(code)) }))
  measured.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
  return measured[0]?.code ?? null
}
