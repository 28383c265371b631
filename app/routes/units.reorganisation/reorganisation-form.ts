import type { Reorganisation } from '#app/domain/organisation/reorganise.ts'
import { UNIT_ENDS } from '#app/domain/organisation/unit.ts'
import { PROCEDURE_LEVELS } from '#app/domain/procedure/model.ts'
import { composed } from '#app/server/composed.ts'
import { documentIn, momentIn } from '#app/server/organisation-form.ts'
import { textOf } from '#app/server/route.ts'
import type { NewUnit } from '#app/usecases/organisation/change-units.ts'

/** A unit that the decision makes, as it was typed. */
export type TypedMade = {
  name: string
  code: string
  level: string
  parent: string
  receptionName: string
  place: string
}

export type TypedReorganisation = {
  how: string
  from: string
  fromHour: string
  ending: string[]
  successors: string[]
  made: TypedMade[]
  /** Who takes what was open, by the unit that ends. */
  heirs: Record<string, string>
  documentNumber: string
  documentDate: string
  documentTitle: string
}

export const EMPTY_MADE: TypedMade = {
  name: '',
  code: '',
  level: 'commune',
  parent: '',
  receptionName: '',
  place: '',
}

/** Under what a unit that is not there yet can be chosen as heir: another name is another unit. */
export const madeId = ({ name }: TypedMade, index: number) => `new:${index}:${name}`

const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).map((value) => (typeof value === 'string' ? (composed(value) ?? '').trim() : ''))

/** The form as it was typed, lines that are empty left out. */
export function typedReorganisation(form: FormData): TypedReorganisation {
  const column = (name: string) => textsOf(form, name)
  const [names, codes, levels, parents] = ['madeName', 'madeCode', 'madeLevel', 'madeParent'].map(column)
  const [receptions, places] = ['madeReception', 'madePlace'].map(column)
  const chosen = (name: string) => [...new Set(column(name).filter((id) => id !== ''))]
  const ending = chosen('ending')
  const successors = chosen('successors')
  const made = names!
    .map((name, index) => ({
      name,
      code: codes![index] ?? '',
      level: levels![index] ?? '',
      parent: parents![index] ?? '',
      receptionName: receptions![index] ?? '',
      place: places![index] ?? '',
    }))
    .filter(({ name, code }) => name !== '' || code !== '')
  const possible = [...successors, ...made.map(madeId)]
  const heirs = ending.map((unitId): [string, string] => {
    // Where nobody was asked yet, the only one that can take it does.
    const asked = form.has(`heir:${unitId}`)
    return [unitId, asked || possible.length !== 1 ? textOf(form, `heir:${unitId}`) : possible[0]!]
  })
  return {
    how: textOf(form, 'how'),
    from: textOf(form, 'from'),
    fromHour: textOf(form, 'fromHour'),
    ending,
    successors,
    made,
    heirs: Object.fromEntries(heirs),
    ...documentIn(form).typed,
  }
}

/** What the form means, and the fields that say nothing that can be understood; `known` are all units. */
export function reorganisationIn(form: FormData, typed: TypedReorganisation, known: readonly string[]) {
  const paper = documentIn(form)
  const how = UNIT_ENDS.find((each) => each === typed.how)
  const at = momentIn(form, 'from')
  const levels = typed.made.map(({ level }) => PROCEDURE_LEVELS.find((each) => each === level))
  const wrong = [
    ...(how === undefined ? ['how'] : []),
    ...(at === null ? ['from'] : []),
    ...(typed.ending.every((unitId) => known.includes(unitId)) ? [] : ['ending']),
    ...(levels.includes(undefined) ? ['madeLevel'] : []),
    ...paper.wrong,
  ]
  const document = paper.document ?? { number: '', date: '', title: '' }
  const made = typed.made.map(
    (unit, index): NewUnit => ({
      unitId: madeId(unit, index),
      name: unit.name,
      code: unit.code,
      level: levels[index] ?? 'commune',
      parentId: unit.parent || null,
      receptionName: unit.receptionName,
      place: unit.place,
      from: at ?? '',
      document,
      predecessors: typed.ending,
    }),
  )
  const reorganisation: Reorganisation = {
    how: how ?? 'merged',
    at: at ?? '',
    ending: typed.ending,
    successors: [...typed.successors, ...typed.made.map(madeId)],
    heirs: Object.fromEntries(typed.ending.map((unitId) => [unitId, typed.heirs[unitId] || null])),
    document,
  }
  return { wrong, made, reorganisation }
}
