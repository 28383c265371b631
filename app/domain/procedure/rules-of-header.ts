import { localDateOf, parseInstant } from '../shared/instant.ts'
import { damagedPhrasesIn } from './damaged-phrases.ts'
import type { Position, ProcedureModel } from './model.ts'
import { noSyllablesIn } from './no-syllable.ts'
import { ALWAYS_ERROR, type Found, findingsOf, isExact, rule, WARNING } from './rule.ts'

const START: Position = { line: 1, column: 1 }
const placeOf = (model: ProcedureModel, field: keyof ProcedureModel['headerAt']): Position =>
  model.headerAt[field] ?? START

/** H4: a procedure for citizens is of a unit and of a field, whose register its dossiers go into. */
const headerNamesUnitAndField = rule<{ lacks: 'unit' | 'field' }>()({
  id: 'H4',
  severity: WARNING,
  check: (model) =>
    (['unit', 'field'] as const).flatMap((lacks) =>
      model.header.kind === 'tthc' && model.header[lacks].trim() === ''
        ? [{ at: model.headerAt[lacks] ?? placeOf(model, 'kind'), arguments: { lacks } }]
        : [],
    ),
})

/** H5: the title stands on every page and in every list. */
const titleIsIntact = rule<{ written: string; expected: string }>()({
  id: 'H5',
  severity: WARNING,
  check: (model) => {
    const { title } = model.header
    const phrases = damagedPhrasesIn(title)
    const words = noSyllablesIn(title)
      .map(({ right, ...found }) => ({ ...found, expected: right ?? '' }))
      .filter(({ start }) =>
        phrases.every((phrase) => start < phrase.start || start >= phrase.start + phrase.written.length),
      )
    return [...phrases, ...words].map(({ written, start, expected }) => {
      const whole = model.headerAt['title.text']
      // A quoted title holds signs that the title has not.
      const at =
        whole && isExact(whole, title)
          ? {
              line: whole.line,
              column: whole.column + start,
              endColumn: whole.column + start + written.length,
            }
          : placeOf(model, 'title')
      const fix = expected !== '' && isExact(at, written) ? { fix: expected } : {}
      return { at, arguments: { written, expected }, ...fix }
    })
  },
})

type DateName = 'issuedOn' | 'revisedOn' | 'effectiveOn' | 'decision'

/** H6: issue, revision, decision and effect in the order in which they can happen; each wrong date once. */
const datesAreInOrder = rule<{ first: DateName; second: DateName }>()({
  id: 'H6',
  severity: ALWAYS_ERROR,
  check: (model) => {
    const { issuedOn, revisedOn, decision, effectiveOn } = model.header
    const instant = effectiveOn === null ? null : parseInstant(effectiveOn)
    const days: Record<DateName, string | null> = {
      issuedOn,
      revisedOn,
      decision: decision?.date || null,
      effectiveOn: instant === null ? null : localDateOf(instant),
    }
    const orders: [earlier: DateName, later: DateName][] = [
      ['issuedOn', 'revisedOn'],
      ['revisedOn', 'effectiveOn'],
      ['issuedOn', 'effectiveOn'],
      ['decision', 'effectiveOn'],
    ]
    const told = new Set<DateName>()
    return orders.flatMap(([first, second]): Found<{ first: DateName; second: DateName }>[] => {
      const [earlier, later] = [days[first], days[second]]
      if (earlier === null || later === null || later >= earlier || told.has(second)) return []
      told.add(second)
      return [{ at: placeOf(model, second), arguments: { first, second } }]
    })
  },
})

/** Quy trình TTHC: QT, two digits, a dot, the letters of the field. */
const CODE = /^QT\d{2}\.[A-ZĐ]{2,5}$/
/** Letters that print like others: Ð (eth) for Đ, Greek and Cyrillic capitals. */
const LOOK_ALIKE = /[ÐƉ\p{Script=Greek}\p{Script=Cyrillic}]/u

const codeFollowsPattern = rule<{ code: string }>()({
  id: 'C1',
  severity: WARNING,
  check: (model) => {
    const { kind, code } = model.header
    const right = kind === 'tthc' ? CODE.test(code) : !/\s/.test(code)
    return right || LOOK_ALIKE.test(code) ? [] : [{ at: placeOf(model, 'code'), arguments: { code } }]
  },
})

const codeHasNoLookAlikes = rule<{ code: string; letter: string }>()({
  id: 'C2',
  severity: ALWAYS_ERROR,
  check: (model) => {
    const letter = LOOK_ALIKE.exec(model.header.code)?.[0]
    return letter === undefined
      ? []
      : [{ at: placeOf(model, 'code'), arguments: { code: model.header.code, letter } }]
  },
})

/** C3: one document, one spelling of its code (ISO 9001 7.5.2 a). */
const codeIsSpeltOneWay = rule<{ written: string; code: string }>()({
  id: 'C3',
  severity: ALWAYS_ERROR,
  check: (model, findings) =>
    findingsOf(findings, 'code-spelt-otherwise').map(({ at, written }) => ({
      at,
      arguments: { written, code: model.header.code },
      ...(isExact(at, written) ? { fix: model.header.code } : {}),
    })),
})

export const HEADER_RULES = [
  headerNamesUnitAndField,
  titleIsIntact,
  datesAreInOrder,
  codeFollowsPattern,
  codeHasNoLookAlikes,
  codeIsSpeltOneWay,
] as const
