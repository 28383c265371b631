import type { SectionMeaning } from '../../domain/procedure/model.ts'
import { meaningOf } from '../../domain/procedure/section-meaning.ts'
import { isCapitals, isFinished, type SourceText } from './source-block.ts'

/** The seven sections of an official procedure and its table of revisions. */
const TOP: readonly SectionMeaning[] = [
  'revisions',
  'purpose',
  'scope',
  'references',
  'definitions',
  'content',
  'forms',
  'retention',
]

/** Longer lines are sentences. */
const LONGEST = 120

/** `level` 2 for I., 3 for 5.1, 4 for 5.1.1; `rest`: text that stood behind a colon on the same line. */
export type Heading = { level: number; number: string; title: string; rest: string; known: boolean }

const ROMAN = /^([IVXL]{1,6})(?:[.)]\s*|\s?[-–:]\s)(\S.*)$/u
const ROMAN_WITHOUT_DOT = /^([IVXL]{1,6})\s+(\p{Lu}{2}.*)$/u
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*|\s+)(\p{L}.*)$/u

/** The number in front of a title, if there is one. */
export function numbered(text: string): { number: string; title: string } {
  const match = ROMAN.exec(text) ?? ROMAN_WITHOUT_DOT.exec(text) ?? DECIMAL.exec(text)
  return match ? { number: match[1]!, title: match[2]!.trim() } : { number: '', title: text.trim() }
}

const isTop = (meaning: SectionMeaning): boolean => TOP.includes(meaning)
const depthOf = (number: string): number => (/^[IVXL]/.test(number) ? 2 : 2 + number.split('.').length - 1)

/** `Lệ phí: Không`: the known title before the colon, and what follows. */
export function knownTitle(text: string): { title: string; rest: string; meaning: SectionMeaning } | null {
  if (text.length > 2000) return null
  const whole = text.length <= LONGEST ? meaningOf(withoutColon(text)) : null
  if (whole) return { title: withoutColon(text), rest: '', meaning: whole.meaning }
  const colon = text.indexOf(':')
  if (colon < 2 || colon > LONGEST) return null
  const meaning = meaningOf(text.slice(0, colon))?.meaning
  return meaning ? { title: text.slice(0, colon).trim(), rest: text.slice(colon + 1).trim(), meaning } : null
}

const withoutColon = (text: string): string => text.replace(/\s*:$/, '')

/** A title of a part of section V. */
export function partTitle(text: string): { title: string; rest: string } | null {
  const known = knownTitle(text)
  return known && !isTop(known.meaning) ? known : null
}

/**
 * Tiêu đề mục: a line that opens a section, by its number, its known title or its look. A line that the format marks
 * as a heading always is one. Null for running text.
 */
export function headingOf(block: SourceText): Heading | null {
  const { text, bold, heading } = block
  if (text.length > LONGEST && heading === null && !text.slice(0, LONGEST).includes(':')) return null
  const { number, title } = numbered(text)
  const known = knownTitle(title)
  const striking = bold || isCapitals(title)
  if (heading !== null) {
    const level =
      number !== '' ? depthOf(number) : known ? (isTop(known.meaning) ? 2 : 3) : Math.max(2, heading)
    return {
      level: Math.min(level, 6),
      number,
      title: title.replace(/\s*:$/, ''),
      rest: '',
      known: known !== null,
    }
  }
  // A list item in bold is a heading that Word numbered by itself.
  if (block.item !== null && !(bold && known?.rest === '')) return null
  if (known && number !== '' && (known.rest === '' || !striking || number.includes('.')))
    return { level: depthOf(number), number, title: known.title, rest: known.rest, known: true }
  if (known && known.rest === '' && striking)
    return { level: isTop(known.meaning) ? 2 : 3, number, title: known.title, rest: '', known: true }
  if (number !== '' && striking && title.length <= LONGEST && !isFinished(title))
    return { level: depthOf(number), number, title, rest: '', known: false }
  return null
}

/** A heading of the first rank that is known by its title: where a page header, a list of contents ends. */
export function topHeading(block: SourceText): Heading | null {
  const heading = headingOf(block)
  return heading && heading.level === 2 && heading.known ? heading : null
}
