import { mendedPhrases } from './damaged-phrases.ts'
import type { ProcedureModel } from './model.ts'
import { type Found, rule, WARNING } from './rule.ts'
import { sectionOf, sectionsUnder } from './section-text.ts'

type AbbreviationFault = { short: string; reads: 'undefined' | 'unused' | 'twice' }

/** D5: what is abbreviated is explained, and what is explained is used. */
const abbreviationsAreDefined = rule<AbbreviationFault>()({
  id: 'D5',
  severity: WARNING,
  check: (model) =>
    // Without a section of definitions the missing section is what must be told.
    sectionOf(model, 'definitions') ? [...undefinedShorts(model), ...idleShorts(model)] : [],
})

function undefinedShorts(model: ProcedureModel): Found<AbbreviationFault>[] {
  const { header, forms, formCitations, abbreviations, uses } = model
  const known = new Set([
    ...abbreviations.flatMap(({ short }) => short.split(/[^\p{L}\p{N}]+/u)),
    ...[...forms, ...formCitations].map(({ code }) => code.replace(/[^\p{Lu}]/gu, '')),
    ...header.code.split(/[^\p{Lu}]+/u),
  ])
  return uses.acronyms
    .filter(({ text }) => !known.has(text))
    .map(({ text, at }) => ({ at, arguments: { short: text, reads: 'undefined' } }))
}

const WORD = /[\p{L}\p{N}]+/gu

function idleShorts(model: ProcedureModel): Found<AbbreviationFault>[] {
  const listing = new Set([...sectionsUnder(model, 'definitions'), ...sectionsUnder(model, 'revisions')])
  const body = [
    model.header.title,
    ...model.sections
      .filter((section) => !listing.has(section))
      .map(({ title, text }) => `${title}\n${text}`),
  ].join('\n')
  // A term that a scanner damaged where it is used is used all the same.
  const text = mendedPhrases(body).toLowerCase()
  const meanings = model.abbreviations.map(({ meaning }) => meaning.toLowerCase())
  const words = new Set([text, ...meanings].flatMap((each) => each.match(WORD) ?? []))
  const seen = new Set<string>()
  return model.abbreviations.flatMap(({ short, at, places }, index): Found<AbbreviationFault>[] => {
    const place = places?.short ?? at
    const key = short.toLowerCase()
    if (seen.has(key)) return [{ at: place, arguments: { short, reads: 'twice' } }]
    seen.add(key)
    const isOneWord = key.match(WORD)?.[0] === key
    // One abbreviation may serve the meaning of another.
    const isUsed = isOneWord
      ? words.has(key)
      : index >= MOST_SOUGHT ||
        text.includes(key) ||
        meanings.some((meaning, other) => other !== index && meaning.includes(key))
    return isUsed ? [] : [{ at: place, arguments: { short, reads: 'unused' } }]
  })
}
/** Terms of several words are sought one by one; no office explains more. */
const MOST_SOUGHT = 200

export const ABBREVIATION_RULES = [abbreviationsAreDefined] as const
