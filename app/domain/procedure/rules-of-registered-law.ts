import { type LegalDocument, legalNumberKey, namesItsYear } from '../catalogue/legal-documents.ts'
import { dayOfLocalDate, type LocalDate, localDateOfDay } from '../shared/instant.ts'
import { dayAsked, ownDate } from './day-asked.ts'
import type { LegalBasis, Position } from './model.ts'
import { ALWAYS_ERROR, INFORMATION, rule, WARNING } from './rule.ts'

type LawIndex = {
  find(basis: LegalBasis): LegalDocument | undefined
  amending(number: string): LegalDocument[]
}

/** A register is asked by thousands of texts and indexed once. */
const indexes = new WeakMap<readonly LegalDocument[], LawIndex>()

function indexOf(law: readonly LegalDocument[]): LawIndex {
  const known = indexes.get(law)
  if (known) return known
  const byNumber = new Map<string, LegalDocument[]>()
  for (const document of law) {
    const key = legalNumberKey(document.number)
    byNumber.set(key, [...(byNumber.get(key) ?? []), document])
  }
  const amendments = law.flatMap((document) =>
    document.amends.map((number) => ({ document, key: legalNumberKey(number) })),
  )
  const index: LawIndex = {
    find: ({ number, date }) =>
      byNumber.get(legalNumberKey(number))?.find((document) => {
        // 373/QĐ-CAT-PV01 of another year is another document.
        if (namesItsYear(number) || date === null || document.date === null) return true
        return date.slice(0, 4) === document.date.slice(0, 4)
      }),
    amending: (number) => {
      const key = legalNumberKey(number)
      return amendments.filter((each) => each.key === key).map(({ document }) => document)
    },
  }
  indexes.set(law, index)
  return index
}

const numberPlace = ({ at, places }: LegalBasis): Position => places?.number ?? at
const datePlace = (basis: LegalBasis): Position => basis.places?.date ?? numberPlace(basis)

/** Who writes a procedure today should know what ends before it is looked at again. */
const DAYS_AHEAD = 365

/** D2: what a procedure rests on must hold on the day on which it is used. */
const basesAreInForce = rule<{
  number: string
  state: 'ended' | 'replaced' | 'ends' | 'not-yet'
  day: LocalDate
  successor: string
}>()({
  id: 'D2',
  severity: WARNING,
  needs: ['law'],
  check: (model, _findings, { law, on }) => {
    const { find } = indexOf(law)
    const day = dayAsked(model.header, on)
    const ahead = localDateOfDay(dayOfLocalDate(day) + DAYS_AHEAD)
    return model.legalBases.flatMap((basis) => {
      const document = basis.number === '' ? undefined : find(basis)
      if (!document) return []
      const { effectFrom, effectUntil, replacedBy, replacedFor } = document
      const successor = replacedBy.join(', ')
      const isReplaced =
        replacedBy.length > 0 && (replacedFor.length === 0 || replacedFor.includes(model.header.level))
      const tell = (state: 'ended' | 'replaced' | 'ends' | 'not-yet', at: LocalDate) => [
        { at: numberPlace(basis), arguments: { number: basis.number, state, day: at, successor } },
      ]
      if (effectFrom !== null && effectFrom > day) return tell('not-yet', effectFrom)
      if (effectUntil !== null && effectUntil <= day) return tell('ended', effectUntil)
      if (effectUntil !== null && effectUntil <= ahead) return tell('ends', effectUntil)
      return effectUntil === null && isReplaced ? tell('replaced', '') : []
    })
  },
})

/** D12: nothing can be said of a document that the register does not have. */
const basesAreRegistered = rule<{ number: string }>()({
  id: 'D12',
  severity: INFORMATION,
  needs: ['law'],
  check: (model, _findings, { law }) =>
    model.legalBases
      .filter((basis) => basis.number !== '' && !indexOf(law).find(basis))
      .map((basis) => ({ at: numberPlace(basis), arguments: { number: basis.number } })),
})

/** D16: who amended a document that stays in force beside it, and is not cited. */
const amendmentsAreCited = rule<{ number: string; amendedBy: string }>()({
  id: 'D16',
  severity: INFORMATION,
  needs: ['law'],
  check: (model, _findings, { law, on }) => {
    const { find, amending } = indexOf(law)
    const day = dayAsked(model.header, on)
    const cited = new Set(model.legalBases.map(({ number }) => legalNumberKey(number)))
    return model.legalBases.flatMap((basis) => {
      if (basis.number === '' || !find(basis)) return []
      return amending(basis.number)
        .filter(({ number, date, effectFrom, effectUntil }) => {
          const begun = (effectFrom ?? date ?? day) <= day
          const named = cited.has(legalNumberKey(number)) || basis.title.includes(number)
          return begun && !named && (effectUntil === null || day < effectUntil)
        })
        .map(({ number }) => ({
          at: numberPlace(basis),
          arguments: { number: basis.number, amendedBy: number },
        }))
    })
  },
})

/** D17: the same number with another date is a slip of the pen, or another document. */
const datesAreAsRegistered = rule<{ number: string; written: LocalDate; registered: LocalDate }>()({
  id: 'D17',
  severity: WARNING,
  needs: ['law'],
  check: (model, _findings, { law }) =>
    model.legalBases.flatMap((basis) => {
      const registered = basis.number === '' ? null : (indexOf(law).find(basis)?.date ?? null)
      if (registered === null || basis.date === null || basis.date === registered) return []
      return [{ at: datePlace(basis), arguments: { number: basis.number, written: basis.date, registered } }]
    }),
})

const nameOf = ({ kind, number }: LegalBasis): string => (number === '' ? kind : `${kind} ${number}`)

/** D7: a decision cannot rest on what was signed after it. */
const basesAreNotLaterThanTheText = rule<{ document: string; date: LocalDate; own: LocalDate }>()({
  id: 'D7',
  severity: ALWAYS_ERROR,
  check: (model) => {
    const own = ownDate(model.header)
    if (own === null) return []
    return model.legalBases.flatMap((basis) =>
      basis.date !== null && basis.date > own
        ? [{ at: datePlace(basis), arguments: { document: nameOf(basis), date: basis.date, own } }]
        : [],
    )
  },
})

/** D13: a date that has not come yet on the day of the check. */
const basesAreNotOfTheFuture = rule<{ document: string; date: LocalDate; on: LocalDate }>()({
  id: 'D13',
  severity: WARNING,
  check: (model, _findings, { on }) => {
    const own = ownDate(model.header)
    return model.legalBases.flatMap((basis) => {
      if (basis.date === null || basis.date <= on || (own !== null && basis.date > own)) return []
      return [{ at: datePlace(basis), arguments: { document: nameOf(basis), date: basis.date, on } }]
    })
  },
})

export const REGISTERED_LAW_RULES = [
  basesAreInForce,
  basesAreNotLaterThanTheText,
  basesAreRegistered,
  basesAreNotOfTheFuture,
  amendmentsAreCited,
  datesAreAsRegistered,
] as const
