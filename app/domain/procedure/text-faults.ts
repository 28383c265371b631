import { fold } from '../shared/fold.ts'
import { DAMAGED_WORDS, TONED_LETTERS } from './damaged-words.ts'
import type { CompileFinding } from './findings.ts'
import type { Position } from './model.ts'
import { type Block, type Line, placesIn } from './outline.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')
const DAMAGED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.keys(DAMAGED_WORDS)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

const SYLLABLE = /\p{L}+/gu
/** 1 for letters with a tone, by their code unit. */
const TONED = new Uint8Array(0x1f00)
for (const letter of TONED_LETTERS + TONED_LETTERS.toUpperCase()) TONED[letter.charCodeAt(0)] = 1

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x1f00)

/** Whether some run of letters bears two tones. */
function bearsTwoTones(text: string): boolean {
  let tones = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!isLetter(unit)) tones = 0
    else if (TONED[unit] === 1 && ++tones > 1) return true
  }
  return false
}

/** Spaces that are none, characters without width, and letters that look like others. */
const ODD =
  /[\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\u00ad\ufeff\u00d0\u00f0]|(?<=\p{Script=Latin})[\p{Script=Greek}\p{Script=Cyrillic}]|[\p{Script=Greek}\p{Script=Cyrillic}](?=\p{Script=Latin})/u
const TAG =
  /<\/?(?:ul|ol|li|p|i|b|u|em|strong|span|div|font|table|tbody|tr|td|th|h[1-6])(?=[\s>/])[^<>]{0,200}>/giu
/** `- Hồ sơ mục 5.3. - BM.06`, `X X X`: several things on one line. */
const SQUEEZED = /\S[.;]\s{1,3}-\s{1,3}(?=\S)/u
const TICKS = /^x(?:\s{1,3}x){1,9}$/iu
/** A form's code that stands alone with a mark behind it. */
const CODE_WITH_MARK = /^(?:[-+]\s{1,3})?(?:BM[.\s-]?\d{1,2}|\p{Lu}{2,4}\d{2})(?<marks>[.;,]+)$/u
const OWN_CODE = /(?<![\p{L}\p{N}])QT\d{2}\.\p{Lu}{2,6}(?![\p{L}\p{N}])/gu

/** The written words with the case of what they replace. */
function inCaseOf(written: string, right: string): string {
  if (written === written.toUpperCase()) return right.toUpperCase()
  const first = written[0]!
  return first === first.toUpperCase() ? right[0]!.toUpperCase() + right.slice(1) : right
}

/** What is there at all, asked of the whole text at once: most texts have none of it, and are done with. */
function signsIn(lines: readonly Line[]) {
  const text = lines.map((line) => line.text).join('\n')
  const lower = text.toLowerCase()
  const plain = /[^\S\n]{2}|\t/.test(lower) ? lower.replace(/[^\S\n]+/g, ' ') : lower
  return {
    damaged: Object.keys(DAMAGED_WORDS).some((phrase) => plain.includes(phrase)),
    odd: UNUSUAL.test(text),
    tags: text.includes('<'),
    codes: text.includes('QT'),
    tones: bearsTwoTones(text),
  }
}

/** Anything but the letters, digits and marks of Vietnamese texts. */
const UNUSUAL =
  /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/
/**
 * Lỗi chữ trong các dòng: damaged words, characters that cannot be told apart or seen, HTML that a reader sees as
 * text, items squeezed on one line, codes with marks behind them, other spellings of the document's own code.
 */
export function findTextFaults(lines: readonly Line[], ownCode: string, findings: CompileFinding[]): void {
  const signs = signsIn(lines)
  const ownKey = fold(ownCode)
  for (const line of lines) {
    const { text } = line
    if (signs.damaged || signs.tones) findDamaged(line, findings)
    if (signs.odd) {
      const odd = ODD.exec(text)
      if (odd)
        findings.push({
          code: 'odd-character',
          character: odd[0],
          at: placesIn(line)(odd.index, odd[0].length),
        })
    }
    if (signs.tags && text.includes('<'))
      for (const match of text.matchAll(TAG))
        findings.push({ code: 'html-left', tag: match[0], at: placesIn(line)(match.index, match[0].length) })
    if (SQUEEZED.test(text) || TICKS.test(text))
      findings.push({ code: 'items-squeezed', written: text, at: line.at })
    const marks = CODE_WITH_MARK.exec(text)?.groups?.marks
    if (marks !== undefined)
      findings.push({
        code: 'code-with-mark',
        written: text,
        at: placesIn(line)(text.length - marks.length, marks.length),
      })
    if (signs.codes && ownKey !== '' && text.includes('QT'))
      for (const match of text.matchAll(OWN_CODE))
        if (match[0] !== ownCode && fold(match[0]) === ownKey)
          findings.push({
            code: 'code-spelt-otherwise',
            written: match[0],
            at: placesIn(line)(match.index, match[0].length),
          })
  }
}

function findDamaged(line: Line, findings: CompileFinding[]): void {
  const { text } = line
  const known = [...text.matchAll(DAMAGED)]
  for (const match of known) {
    const written = match[0]
    const right = DAMAGED_WORDS[written.toLowerCase().replace(/\s+/g, ' ')]!
    findings.push({
      code: 'damaged-words',
      written,
      expected: inCaseOf(written, right),
      at: placesIn(line)(match.index, written.length),
    })
  }
  for (const match of text.matchAll(SYLLABLE)) {
    if (!bearsTwoTones(match[0])) continue
    const told = known.some((each) => each.index <= match.index && match.index < each.index + each[0].length)
    if (!told)
      findings.push({
        code: 'damaged-words',
        written: match[0],
        expected: '',
        at: placesIn(line)(match.index, match[0].length),
      })
  }
}

/** Numbers of law and abbreviations as the body uses them, outside the sections that list them. */
export type BodyUse = { text: string; at: Position }

const LAW_NUMBER = /(?<![\p{L}\p{N}/])\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\p{N}-]{1,30}g?(?![\p{L}/])/gu
const ACRONYM = /(?<![\p{L}\p{N}./-])\p{Lu}{2,8}(?![\p{L}\p{N}/-])/gu
const TWO_CAPITALS = /[A-ZĐ][A-ZĐ]/
const ROMAN = /^[IVXLC]+$/
/** Standards, units of money and of files that everybody reads; codes of procedures. */
const KNOWN = new Set(['ISO', 'TCVN', 'QT', 'PDF', 'USB', 'VND', 'BM', 'TT', 'STT'])

/** Các số văn bản và chữ viết tắt met in lines, each at its first place. Lines all in capitals are headings in spirit. */
export function usesIn(blocks: readonly Block[], linesOf: (blocks: readonly Block[]) => Iterable<Line>) {
  const law = new Map<string, Position>()
  const acronyms = new Map<string, Position>()
  for (const line of linesOf(blocks)) {
    const { text } = line
    if (/\d\//.test(text))
      for (const match of text.matchAll(LAW_NUMBER))
        if (!law.has(match[0])) law.set(match[0], placesIn(line)(match.index, match[0].length))
    if (!TWO_CAPITALS.test(text) || text === text.toUpperCase()) continue
    for (const match of text.matchAll(ACRONYM)) {
      const word = match[0]
      if (acronyms.has(word) || KNOWN.has(word) || ROMAN.test(word)) continue
      acronyms.set(word, placesIn(line)(match.index, word.length))
    }
  }
  const listed = (uses: ReadonlyMap<string, Position>): BodyUse[] =>
    [...uses].map(([text, at]) => ({ text, at }))
  return { law: listed(law), acronyms: listed(acronyms) }
}
