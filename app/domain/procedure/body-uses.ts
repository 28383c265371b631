import { fold } from '../shared/fold.ts'
import { lawNumbersIn } from './law-number.ts'
import type { Position } from './model.ts'
import { type Line, placesIn } from './outline.ts'

/** Numbers of law and abbreviations as the body uses them, each at its first place. */
export type BodyUse = { text: string; at: Position }

const ACRONYM = /(?<![\p{L}\p{N}./-])\p{Lu}{2,8}(?![\p{L}\p{N}/-])/gu
const TWO_CAPITALS = /[A-ZĐ][A-ZĐ]/
const ROMAN = /^[IVXLC]+$/
/**
 * What everybody reads: standards, kinds of law, files, money, codes of procedures and forms, the signs of who signs for
 * whom, what stands before the name of a place, and firms.
 */
const KNOWN = new Set(
  (
    'ISO TCVN IEC QCVN QT BM TT STT SL NĐ QĐ NQ CP ADN PDF DOC DOCX XML JPG JPEG PNG USB CD DVD QR ID OTP SMS PIN GPS ATM IP URL ' +
    'VND VNĐ VN USD EUR TM KT TL TUQ TP TX TPHCM HCM CHXHCN CHXHCNVN VNPT EMS FPT'
  ).split(' '),
)

const SYLLABLE = /^(?:ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/
/** A word written large (`KHÔNG`), and not the first letters of several: it is a syllable with its marks. */
const isWord = (word: string): boolean => /[^A-ZĐ]/.test(word) && SYLLABLE.test(fold(word))

/** What stands right before an abbreviation where the text itself explains it. */
const EXPLAINS = /(?:\(|tắt là|gọi là|viết tắt:?)\s{0,2}["“]?$/u

/** Các số văn bản và chữ viết tắt met in lines; lines all in capitals are headings in spirit. */
export function usesIn(lines: Iterable<Line>): { law: BodyUse[]; acronyms: BodyUse[] } {
  const law = new Map<string, Position>()
  const acronyms = new Map<string, Position>()
  const explained = new Set<string>()
  for (const line of lines) {
    const { text } = line
    const place = placesIn(line)
    for (const { number, start } of lawNumbersIn(text))
      if (!law.has(number)) law.set(number, place(start, number.length))
    if (!TWO_CAPITALS.test(text) || text === text.toUpperCase()) continue
    for (const { word, start } of acronymsIn(text)) {
      const before = text.slice(Math.max(0, start - 14), start)
      const inBrackets = before.endsWith('(') && text[start + word.length] === ')'
      if (inBrackets || (!before.endsWith('(') && EXPLAINS.test(before))) explained.add(word)
      if (!acronyms.has(word)) acronyms.set(word, place(start, word.length))
    }
  }
  const listed = (uses: ReadonlyMap<string, Position>): BodyUse[] =>
    [...uses].map(([text, at]) => ({ text, at }))
  return { law: listed(law), acronyms: listed(acronyms).filter(({ text }) => !explained.has(text)) }
}

function acronymsIn(text: string): { word: string; start: number }[] {
  const capitals = [...text.matchAll(ACRONYM)].map((match) => ({ word: match[0], start: match.index }))
  const isBeside = (index: number, other: number): boolean => {
    const [first, second] = [capitals[Math.min(index, other)], capitals[Math.max(index, other)]]
    return first !== undefined && second !== undefined && second.start - first.start - first.word.length <= 2
  }
  return capitals.filter(({ word }, index) => {
    if (KNOWN.has(word) || ROMAN.test(word) || isWord(word)) return false
    // CÔNG AN: a syllable without marks beside one with marks.
    const isInTitle = [index - 1, index + 1].some(
      (other) => isBeside(index, other) && isWord(capitals[other]!.word),
    )
    return !(isInTitle && SYLLABLE.test(fold(word)))
  })
}
