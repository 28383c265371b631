import { POST_CAPACITIES, type PostCapacity } from '#app/domain/organisation/actor.ts'
import { may } from '#app/domain/organisation/may.ts'
import { isRole } from '#app/domain/organisation/roles.ts'
import { type UnitAsOf, unitsAt } from '#app/domain/organisation/unit.ts'
import {
  type Instant,
  instantOfLocal,
  isLocalDate,
  type LocalDate,
  localDateOf,
} from '#app/domain/shared/instant.ts'
import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import { parseTypedClock, parseTypedDate } from '#app/domain/shared/typed-moment.ts'
import type { AskedPosition } from '#app/usecases/organisation/register-people.ts'
import { type Ask, textOf } from './route.ts'

/** The pages of people, units, delegations and rights that the reader may open. */
export function organisationTabs({ actor, now }: Pick<Ask, 'actor' | 'now'>) {
  const mayReadRights = may(actor, 'rights.read', null, now)
  return mayReadRights
    ? (['people', 'units', 'delegations', 'rights'] as const)
    : (['people', 'units', 'delegations'] as const)
}

/** A day as a form or an address says it, in either way of writing; null for anything else. */
export const dayOf = (text: string): LocalDate | null => (isLocalDate(text) ? text : parseTypedDate(text))

/** The day begins at midnight in Vietnam. */
export const beginningOf = (day: LocalDate): Instant => instantOfLocal(day, 0)

const LAST_SECOND = 86_399

/** As of when a page is asked for: the end of the day in `?as-of=`, or now; and what was asked. */
export function asOfAsked({ request, now }: Pick<Ask, 'request' | 'now'>) {
  const asked = (new URL(request.url).searchParams.get('as-of') ?? '').trim()
  const day = asked === '' ? null : dayOf(asked)
  const isToday = day === null || day === localDateOf(now)
  return {
    asked,
    notADay: asked !== '' && day === null,
    day: day ?? localDateOf(now),
    at: isToday ? now : instantOfLocal(day, LAST_SECOND),
  }
}

/** Units for choosing, those above before those below, each under its whole name. */
export async function unitChoices({ app, now }: Pick<Ask, 'app' | 'now'>) {
  const units = unitsAt(await app.views.units.all(), now)
  return inTree(units).map(({ unit, depth }) => ({
    value: unit.unitId,
    label: `${'– '.repeat(depth)}${unit.name}`,
  }))
}

/** Units in the order of a tree, with how deep each one lies. */
export function inTree(units: readonly UnitAsOf[]): { unit: UnitAsOf; depth: number }[] {
  const collator = new Intl.Collator('vi', { numeric: true })
  const byParent = new Map<string | null, UnitAsOf[]>()
  const ids = new Set(units.map(({ unitId }) => unitId))
  for (const unit of units) {
    // Under one that is not there any more, a unit stands at the top rather than nowhere.
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null
    byParent.set(parent, [...(byParent.get(parent) ?? []), unit])
  }
  const under = (parent: string | null, depth: number): { unit: UnitAsOf; depth: number }[] =>
    (byParent.get(parent) ?? [])
      .sort((a, b) => collator.compare(a.name, b.name))
      .flatMap((unit) => [{ unit, depth }, ...under(unit.unitId, depth + 1)])
  return under(null, 0)
}

/** A moment of a form: the hour in `<name>Hour`, else the beginning of the day; null for what cannot be read. */
export function momentIn(form: FormData, name: string): Instant | null {
  const day = dayOf(textOf(form, name))
  const hour = textOf(form, `${name}Hour`)
  const seconds = hour === '' ? 0 : parseTypedClock(hour)
  return day === null || seconds === null ? null : instantOfLocal(day, seconds)
}

const typedDocument = (form: FormData) => ({
  documentNumber: textOf(form, 'documentNumber'),
  documentDate: textOf(form, 'documentDate'),
  documentTitle: textOf(form, 'documentTitle'),
})

/** The paper of a form: null where none was named; `wrong` names the fields that cannot be read. */
export function documentIn(form: FormData): {
  typed: ReturnType<typeof typedDocument>
  document: OfficialDocument | null
  wrong: string[]
} {
  const typed = typedDocument(form)
  const { documentNumber, documentDate, documentTitle } = typed
  if (documentNumber === '' && documentDate === '') return { typed, document: null, wrong: [] }
  const date = documentDate === '' ? '' : dayOf(documentDate)
  if (date === null) return { typed, document: null, wrong: ['documentDate'] }
  return { typed, document: { number: documentNumber, date, title: documentTitle }, wrong: [] }
}

/** The post of a form, as it was typed and as it is meant. */
export function positionIn(form: FormData) {
  const paper = documentIn(form)
  const typed = {
    unit: textOf(form, 'unit'),
    title: textOf(form, 'title'),
    roles: form.getAll('roles').map(String),
    capacity: textOf(form, 'capacity'),
    from: textOf(form, 'from'),
    until: textOf(form, 'until'),
    ...paper.typed,
  }
  const from = dayOf(typed.from)
  const until = typed.until === '' ? null : dayOf(typed.until)
  const wrong = [
    ...(typed.unit === '' ? ['unit'] : []),
    ...(from === null ? ['from'] : []),
    ...(typed.until !== '' && until === null ? ['until'] : []),
    ...paper.wrong,
  ]
  const position: AskedPosition = {
    unitId: typed.unit,
    title: typed.title,
    roles: typed.roles.filter(isRole),
    capacity:
      POST_CAPACITIES.find((capacity) => capacity === typed.capacity) ?? (null as PostCapacity | null),
    from: from === null ? '' : beginningOf(from),
    until: until === null ? null : beginningOf(until),
    document: paper.document,
  }
  return { typed, wrong, position }
}
