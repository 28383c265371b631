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

function idleShorts(model: ProcedureModel): Found<AbbreviationFault>[] {
  const body = bodyOf(model)
  // A term that a scanner damaged where it is used is used all the same.
  let mended: string | null = null
  const inMended = (term: string): boolean => {
    mended ??= mendedPhrases(body).toLowerCase()
    return standsIn(mended, term)
  }
  const text = body.toLowerCase()
  const meanings = model.abbreviations.map(({ meaning }) => meaning.toLowerCase())
  const seen = new Set<string>()
  return model.abbreviations.flatMap(({ short, at, places }, index): Found<AbbreviationFault>[] => {
    const place = places?.short ?? at
    const term = short.toLowerCase()
    if (seen.has(term)) return [{ at: place, arguments: { short, reads: 'twice' } }]
    seen.add(term)
    const isUsed =
      index >= MOST_SOUGHT ||
      standsIn(text, term) ||
      // One abbreviation may serve the meaning of another.
      meanings.some((meaning, other) => other !== index && standsIn(meaning, term)) ||
      inMended(term)
    return isUsed ? [] : [{ at: place, arguments: { short, reads: 'unused' } }]
  })
}
/** Each is sought by itself in the whole text; no office explains more. */
const MOST_SOUGHT = 200

/** What the procedure says outside the sections that explain and that tell of changes. */
function bodyOf(model: ProcedureModel): string {
  const listing = new Set([...sectionsUnder(model, 'definitions'), ...sectionsUnder(model, 'revisions')])
  return [
    model.header.title,
    ...model.sections
      .filter((section) => !listing.has(section))
      .map(({ title, text }) => `${title}\n${text}`),
  ].join('\n')
}

const IS_OF_WORD = /[\p{L}\p{N}]/u

/** Whether a text holds a term as words of its own, and not as part of longer ones. */
function standsIn(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const [before, after] = [text[at - 1], text[at + term.length]]
    if (!IS_OF_WORD.test(before ?? '') && !IS_OF_WORD.test(after ?? '')) return true
  }
  return false
}

export const ABBREVIATION_RULES = [abbreviationsAreDefined] as const
