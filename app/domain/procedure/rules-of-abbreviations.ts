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

function idleShorts(model: ProcedureModel): Found<AbbreviationFault>[] {
  const first = new Map<string, number>()
  const listing = new Set([...sectionsUnder(model, 'definitions'), ...sectionsUnder(model, 'revisions')])
  const body = [
    model.header.title,
    ...model.sections
      .filter((section) => !listing.has(section))
      .map(({ title, text }) => `${title}\n${text}`),
  ]
    .join('\n')
    .toLowerCase()
  const meanings = model.abbreviations.map(({ meaning }) => meaning.toLowerCase())
  return model.abbreviations.flatMap(({ short, at, places }, index): Found<AbbreviationFault>[] => {
    const place = places?.short ?? at
    const word = short.toLowerCase()
    const earlier = first.get(word)
    if (earlier !== undefined) return [{ at: place, arguments: { short, reads: 'twice' } }]
    first.set(word, index)
    // One abbreviation may serve the meaning of another.
    const isUsed =
      body.includes(word) ||
      (index < MOST_WEIGHED && meanings.some((meaning, at) => at !== index && meaning.includes(word)))
    return isUsed ? [] : [{ at: place, arguments: { short, reads: 'unused' } }]
  })
}
/** No office explains more; beyond them only the body is asked. */
const MOST_WEIGHED = 200

export const ABBREVIATION_RULES = [abbreviationsAreDefined] as const
