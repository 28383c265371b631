import {
  HORNED_LETTERS,
  HORNED_U,
  ROUND_LETTERS,
  TONED_LETTERS,
  UNTONED_MARKED_LETTERS,
} from './damaged-words.ts'

/** What a letter is, by its code unit, capitals too; several may hold. */
const TONED = 1
const ROUND = 2
const HORNED = 4
const U_WITH_HORN = 8
const PLAIN_U = 16
const UNTONED_MARKED = 32
const STOP = 64

const KINDS = new Uint8Array(0x1f00)
function mark(letters: string, kind: number): void {
  for (const letter of letters + letters.toUpperCase()) KINDS[letter.charCodeAt(0)]! |= kind
}
mark(TONED_LETTERS, TONED)
mark(ROUND_LETTERS, ROUND)
mark(HORNED_LETTERS, HORNED)
mark(HORNED_U, U_WITH_HORN)
mark('u', PLAIN_U)
mark(UNTONED_MARKED_LETTERS, UNTONED_MARKED)
mark('ptc', STOP)

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x1f00)

/**
 * Whether a text may hold a run of letters that no syllable of Vietnamese is; false is certain. One look at each
 * letter, so that the whole text can be asked at once.
 */
export function mayHoldNoSyllable(text: string): boolean {
  let tones = 0
  let before = 0
  let beforeThat = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = isLetter(unit) ? KINDS[unit]! : -1
    if (kind === -1) {
      if (before === STOP && (beforeThat & UNTONED_MARKED) !== 0) return true
      tones = 0
      before = 0
      beforeThat = 0
      continue
    }
    if ((kind & TONED) !== 0 && ++tones > 1) return true
    if ((kind & ROUND) !== 0 && (before & U_WITH_HORN) !== 0) return true
    if ((kind & HORNED) !== 0 && (before & PLAIN_U) !== 0) return true
    // The h of a final ch.
    if (before === STOP && (beforeThat & UNTONED_MARKED) !== 0 && (unit === 104 || unit === 72)) return true
    beforeThat = before
    before = kind
  }
  return before === STOP && (beforeThat & UNTONED_MARKED) !== 0
}

const WORD = /\p{L}+/gu
const ROUND_AFTER_HORN = new RegExp(`(${HORNED_U})([${ROUND_LETTERS}])`, 'giu')
const PLAIN_BEFORE_HORN = new RegExp(`(?<!q)u(?=[${HORNED_LETTERS}]\\p{L})`, 'iu')
const STOPPED_WITHOUT_TONE = new RegExp(`[${UNTONED_MARKED_LETTERS}](?:ch|[ptc])$`, 'iu')
/** Names of places in other languages of Vietnam keep their own spelling; in capitals their first words tell them. */
const IS_NAME = /^\p{Lu}\p{Ll}+$/u
const BEGINS_A_NAME = /(?:krông|ea|ia|đ[ăắ]k|chư|cư|kon|buôn|plei|yang)\s+$/iu

const tonesOf = (word: string): number => {
  let tones = 0
  for (let at = 0; at < word.length; at++) if ((KINDS[word.charCodeAt(at)] ?? 0) & TONED) tones++
  return tones
}

/** The letter of the second row that stands where the first has this one, its case kept. */
function horned(letter: string): string {
  const right = HORNED_LETTERS[ROUND_LETTERS.indexOf(letter.toLowerCase())]!
  return letter === letter.toLowerCase() ? right : right.toUpperCase()
}

/** What must have stood there; null when only a person can tell. */
function rightOf(word: string): string | null {
  const right = word
    .replace(ROUND_AFTER_HORN, (_, u: string, o: string) => u + horned(o))
    .replace(PLAIN_BEFORE_HORN, (u) => (u === 'u' ? HORNED_U : HORNED_U.toUpperCase()))
  return right !== word && tonesOf(right) < 2 && !STOPPED_WITHOUT_TONE.test(right) ? right : null
}

/**
 * Chữ không phải tiếng Việt: runs of letters that no syllable can be, by the rules of quốc ngữ: two tones
 * (`nghịệp`), ư before o (`trưòng`), u before ơ and a final (`nguời`), a stop without its tone (`quyêt`). `right` is
 * what stood there, null where more than one word could be meant.
 */
export function noSyllablesIn(text: string): { written: string; start: number; right: string | null }[] {
  if (!mayHoldNoSyllable(text)) return []
  return [...text.matchAll(WORD)].flatMap((match) => {
    const [written] = match
    const isNone =
      tonesOf(written) > 1 ||
      written.search(ROUND_AFTER_HORN) >= 0 ||
      PLAIN_BEFORE_HORN.test(written) ||
      (STOPPED_WITHOUT_TONE.test(written) &&
        !IS_NAME.test(written) &&
        !BEGINS_A_NAME.test(text.slice(Math.max(0, match.index - 8), match.index)))
    return isNone ? [{ written, start: match.index, right: rightOf(written) }] : []
  })
}
