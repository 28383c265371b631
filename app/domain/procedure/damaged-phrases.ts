import { DAMAGED_WORDS, type DamagedPhrase } from './damaged-words.ts'

const ANY_PHRASE = Object.keys(DAMAGED_WORDS)
  .sort((a, b) => b.length - a.length)
  .map((phrase) => phrase.replace(/ /g, '[^\\S\\n]+'))
  .join('|')
/** For text in small letters: without case and word ends it is ten times as fast. */
const LOWER = new RegExp(ANY_PHRASE)
const DAMAGED = new RegExp(`(?<!\\p{L})(?:${ANY_PHRASE})(?!\\p{L})`, 'giu')

/** Whether a text may hold a damaged phrase; false is certain. */
export const mayHoldDamagedPhrase = (text: string): boolean => LOWER.test(text.toLowerCase())

/** Cụm chữ hỏng met in a text, with what stood there, written in the case of what stands there. */
export function damagedPhrasesIn(text: string): { written: string; start: number; expected: string }[] {
  if (!mayHoldDamagedPhrase(text)) return []
  return [...text.matchAll(DAMAGED)].flatMap((match) => {
    const [written] = match
    const phrase = DAMAGED_WORDS[written.toLowerCase().replace(/\s+/g, ' ')]
    // A letter whose small form is another one's: not a phrase of the list.
    if (!phrase || !isDamage(phrase, text, match.index, written.length)) return []
    return [{ written, start: match.index, expected: inCaseOf(written, phrase.right) }]
  })
}

/** The text with the right phrases in place of the damaged ones. */
export const mendedPhrases = (text: string): string =>
  damagedPhrasesIn(text).reduceRight(
    (mended, { written, start, expected }) =>
      mended.slice(0, start) + expected + mended.slice(start + written.length),
    text,
  )

/** No word is longer. */
const LONGEST_WORD = 12

function isDamage(
  { notAfter = [], notBefore = [], onlyAfter }: DamagedPhrase,
  text: string,
  start: number,
  length: number,
): boolean {
  const before = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start).toLowerCase())?.[1]
  const end = start + length
  const after = /^\s+(\p{L}+)/u.exec(text.slice(end, end + LONGEST_WORD).toLowerCase())?.[1]
  if (before !== undefined && notAfter.includes(before)) return false
  if (after !== undefined && notBefore.includes(after)) return false
  return onlyAfter === undefined || before === undefined || onlyAfter.includes(before)
}

/** The right words, each with the case of the word that stands in its place. */
function inCaseOf(written: string, right: string): string {
  if (written === written.toUpperCase()) return right.toUpperCase()
  const words = written.split(/\s+/)
  return right
    .split(' ')
    .map((word, index, all) => {
      const own = words.length === all.length || index === 0 ? words[index]! : ''
      const [first = ''] = own
      return first !== first.toLowerCase() ? word[0]!.toUpperCase() + word.slice(1) : word
    })
    .join(' ')
}
