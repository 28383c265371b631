import { fold } from '../shared/fold.ts'
import { formCodesIn } from './form-codes.ts'
import type { ProcedureModel, SectionReference } from './model.ts'
import { rowKey } from './revision-rows.ts'
import { sectionGroups } from './section-groups.ts'
import { meaningOf } from './section-meaning.ts'

/** Sections by their keys; `certain` when they are named, and not only forms that may stand anywhere. */
export type NamedPlaces = { sections: Set<string>; certain: boolean }

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** `V.2` and `5.2` are one number. */
function numberKey(number: string): string {
  const [first = '', ...others] = number.split('.')
  const roman = ROMANS.indexOf(first) + 1
  return [
    roman > 0 ? String(roman) : String(Number(first) || first),
    ...others.map((part) => String(Number(part))),
  ].join('.')
}

/** A number of parts or a Roman one; a single Arabic number only where it is said to be a section. */
const NUMBER =
  /(?<![\p{L}\p{N}.])((?:[IVX]{1,5}|\d{1,2})(?:\.\d{1,2}){1,3}|[IVX]{1,5}|(?<=[Mm]ục\s{1,3}|[Pp]hần\s{1,3})\d{1,2})(?![\p{L}\p{N}])/gu
/** Longer titles are sentences, and longer cells are no list of places; what is beyond is not looked at. */
const MOST_TITLE_WORDS = 24
const MOST_WORDS = 400
const MOST_PARTS = 20

const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? []

/**
 * Vị trí sửa đổi: reads which sections of either version a cell of the revision table names, by number, by title, by
 * meaning, or by the code of a step. What stands under a named section is named with it.
 */
export function readerOfPlaces(
  before: ProcedureModel,
  after: ProcedureModel,
): (written: string) => NamedPlaces {
  const known = [after, before].map(knownPlaces)
  const codes = new Set(
    [after, before].flatMap(({ variants }) =>
      variants.flatMap(({ steps }) => steps.map(({ code }) => code).filter((code) => /\p{L}/u.test(code))),
    ),
  )
  return (written) => {
    const sections = new Set<string>()
    const add = (keys: Iterable<string> | undefined) => {
      for (const key of keys ?? []) sections.add(key)
    }
    const numbers = [...written.matchAll(NUMBER)].map((match) => numberKey(match[1]!))
    const phrases = [...phrasesOf(wordsOf(written).slice(0, MOST_WORDS))]
    const meanings = written
      .split(/[,;\n]/, MOST_PARTS)
      .map((part) => meaningOf(part.replace(/^[\s\d.IVX]{1,12}(?=\s)/u, '').trim())?.meaning)
    for (const { byNumber, byTitle, byMeaning } of known) {
      for (const number of numbers) add(nearest(byNumber, number))
      for (const phrase of phrases) add(byTitle.get(phrase))
      for (const meaning of meanings) if (meaning) add(byMeaning.get(meaning))
    }
    if (written.split(/[^\p{L}\p{N}.]+/u).some((part) => codes.has(part.replace(/\.$/, ''))))
      sections.add('steps')
    const certain = sections.size > 0
    if (formCodesIn(written).length > 0) add(['forms', 'steps'])
    return { sections, certain }
  }
}

/** Every run of words that may be a title. */
function* phrasesOf(words: readonly string[]): Generator<string> {
  for (let from = 0; from < words.length; from++) {
    let phrase = ''
    for (const word of words.slice(from, from + MOST_TITLE_WORDS)) {
      phrase = phrase === '' ? word : `${phrase} ${word}`
      yield phrase
    }
  }
}

/** The section of that number, or the one that it is a part of: `5.9.2` is in 5.9 where that has no headings. */
function nearest(byNumber: ReadonlyMap<string, Set<string>>, number: string): Set<string> | undefined {
  for (let parts = number.split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const found = byNumber.get(parts.join('.'))
    if (found) return found
  }
  return undefined
}

/** Every section with the keys of itself and of all under it: by number, by the words of its title, by meaning. */
function knownPlaces({ sections }: ProcedureModel) {
  const owners = new Map<number, SectionReference['meaning']>()
  for (const { meaning, members } of sectionGroups(sections))
    for (const index of members) owners.set(index, meaning)
  const byNumber = new Map<string, Set<string>>()
  const byTitle = new Map<string, Set<string>>()
  const byMeaning = new Map<string, Set<string>>()
  const open: { level: number; keys: Set<string>[] }[] = []
  sections.forEach(({ meaning, number, title, level }, index) => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()
    const own = [
      setOf(byNumber, number && numberKey(number)),
      setOf(byTitle, wordsOf(title).join(' ')),
      setOf(byMeaning, meaning ?? ''),
    ]
    open.push({ level, keys: own })
    const key = rowKey({ meaning: meaning ?? owners.get(index) ?? null, title })
    for (const { keys } of open) for (const set of keys) set.add(key)
  })
  for (const map of [byNumber, byTitle, byMeaning]) map.delete('')
  return { byNumber, byTitle, byMeaning }
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const known = map.get(key) ?? new Set<string>()
  map.set(key, known)
  return known
}
