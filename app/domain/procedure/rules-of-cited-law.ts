import { legalNumberKey, namesItsYear } from '../catalogue/legal-documents.ts'
import { fold } from '../shared/fold.ts'
import { lawNumbersIn } from './law-number.ts'
import type { LegalBasis } from './model.ts'
import { type Found, rule, WARNING } from './rule.ts'
import { sectionOf, wholeText } from './section-text.ts'

type BasisFault = { title: string; reads: 'number' | 'date' | 'no-such-day' | 'twice' }

/**
 * D8: a legal document is named so that it can be found (NĐ 30/2020/NĐ-CP, phụ lục I: kind, number, date, agency;
 * Hiến pháp, Bộ luật, Luật and Pháp lệnh go by their names).
 */
const basesAreNamed = rule<BasisFault>()({
  id: 'D8',
  severity: WARNING,
  check: (model) => {
    const seen = new Map<string, LegalBasis>()
    return model.legalBases.flatMap((basis): Found<BasisFault>[] => {
      const { number, date, title, at, places } = basis
      const told = (reads: BasisFault['reads'], place = at) => [
        { at: place, arguments: { title: title.slice(0, 120), reads } },
      ]
      const impossible = date === null && places?.date ? told('no-such-day', places.date) : []
      if (number === '')
        return [...(goesByName(basis) || SHOWS_A_NUMBER.test(title) ? [] : told('number')), ...impossible]
      // 373/QĐ-CAT-PV01 of another year is another document.
      const key = namesItsYear(number)
        ? legalNumberKey(number)
        : `${legalNumberKey(number)} ${date?.slice(0, 4) ?? ''}`
      if (seen.has(key)) return [...told('twice', places?.number), ...impossible]
      seen.set(key, basis)
      const dated = namesItsYear(number) || places?.date !== undefined || NAMES_A_YEAR.test(title)
      return dated ? impossible : told('date', places?.number)
    })
  },
})

const goesByName = ({ kind }: LegalBasis): boolean =>
  /^(?:hien phap|bo luat|luat|phap lenh)$/.test(fold(kind))
/** A number that is written in another way than usual is a number all the same: `số 461 /QĐ-CAT`. */
const SHOWS_A_NUMBER = /\d\s{0,2}\/\s{0,2}[\p{Lu}\d]/u
const NAMES_A_YEAR = /(?<![\d/])(?:19|20)\d{2}(?!\d)/

/** D9: what the text rests on is listed as its basis. */
const citedLawIsListed = rule<{ number: string }>()({
  id: 'D9',
  severity: WARNING,
  check: (model) => {
    if (!sectionOf(model, 'legal-basis')) return []
    const listed = new Set([
      ...model.legalBases.map(({ number }) => legalNumberKey(number)),
      ...(['legal-basis', 'references'] as const).flatMap((meaning) =>
        lawNumbersIn(wholeText(model, meaning)).map(({ key }) => key),
      ),
      // The decision that issues this text is no basis of it.
      legalNumberKey(model.header.decision?.number ?? ''),
    ])
    return model.uses.law
      .filter(({ text }) => !listed.has(legalNumberKey(text)))
      .map(({ text, at }) => ({ at, arguments: { number: text } }))
  },
})

export const CITED_LAW_RULES = [basesAreNamed, citedLawIsListed] as const
