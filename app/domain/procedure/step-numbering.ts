/** How the codes of a step table go on: through all cases, anew in each, or in no order that could be kept. */
export type StepNumbering = 'through' | 'in-each-case' | 'by-hand'

const NUMBERED = /^(.*?)(\d{1,9})$/s

function partsOf(code: string): { letters: string; number: number; width: number } | null {
  const match = NUMBERED.exec(code)
  return match && { letters: match[1]!, number: Number(match[2]), width: match[2]!.length }
}

const follows = (code: string, before: string): boolean => {
  const [next, last] = [partsOf(code), partsOf(before)]
  return next !== null && last !== null && next.letters === last.letters && next.number === last.number + 1
}

/** Cách đánh TT of the cases of a table, each by the codes of its steps. */
export function numberingOf(cases: readonly (readonly string[])[]): StepNumbering {
  const filled = cases.filter((codes) => codes.length > 0)
  const isRegular = filled.every((codes) =>
    codes.every((code, index) => (index === 0 ? partsOf(code) !== null : follows(code, codes[index - 1]!))),
  )
  if (!isRegular || filled.length === 0) return 'by-hand'
  if (filled.length === 1) return 'in-each-case'
  return filled.every((codes, index) => index === 0 || follows(codes[0]!, filled[index - 1]!.at(-1)!))
    ? 'through'
    : 'in-each-case'
}

/** The code that comes so many places after another: `B9` and 1 give `B10`. Throws on a code without a number. */
export function codeAfter(code: string, by: number): string {
  const parts = partsOf(code)
  if (!parts) throw new RangeError(`${code} ends in no number`)
  return parts.letters + String(parts.number + by).padStart(parts.width, '0')
}

/** A code for a step put in after that one: its number with the first letter that is free (`B2a`). */
export function insertedCode(code: string, taken: ReadonlySet<string>): string {
  const stem = /\d/.test(code) ? code.replace(/(?<=\d)\p{L}$/u, '') : code
  for (let letter = 'a'.codePointAt(0)!; letter <= 'z'.codePointAt(0)!; letter++) {
    const candidate = stem + String.fromCodePoint(letter)
    if (!taken.has(candidate)) return candidate
  }
  return `${stem}z`
}
