import type { UnitPeriod } from '#app/domain/organisation/unit.ts'
import { PROCEDURE_LEVELS } from '#app/domain/procedure/model.ts'
import { beginningOf, dayOf, documentIn } from './organisation-form.ts'
import { textOf } from './route.ts'

export type TypedUnit = {
  name: string
  code: string
  parent: string
  level: string
  receptionName: string
  place: string
  from: string
  documentNumber: string
  documentDate: string
  documentTitle: string
}

/** What a unit is from a day on, as it was typed and as it is meant. */
export function unitIn(form: FormData) {
  const paper = documentIn(form)
  const typed: TypedUnit = {
    name: textOf(form, 'name'),
    code: textOf(form, 'code'),
    parent: textOf(form, 'parent'),
    level: textOf(form, 'level'),
    receptionName: textOf(form, 'receptionName'),
    place: textOf(form, 'place'),
    from: textOf(form, 'from'),
    ...paper.typed,
  }
  const from = dayOf(typed.from)
  const level = PROCEDURE_LEVELS.find((each) => each === typed.level)
  const wrong = [
    ...(from === null ? ['from'] : []),
    ...(level === undefined ? ['level'] : []),
    ...paper.wrong,
  ]
  const period: UnitPeriod = {
    name: typed.name,
    code: typed.code,
    parentId: typed.parent || null,
    level: level ?? 'commune',
    receptionName: typed.receptionName,
    place: typed.place,
    from: from === null ? '' : beginningOf(from),
    document: paper.document,
  }
  return { typed, wrong, period }
}
