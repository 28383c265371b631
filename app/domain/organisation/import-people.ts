import { type Instant, instantOfLocal, type LocalDate } from '../shared/instant.ts'
import type { OfficialDocument } from '../shared/official-document.ts'
import {
  assignPosition,
  evolvePerson,
  type Person,
  type PersonFact,
  type PersonRefusal,
  registerPerson,
} from './person.ts'
import type { NewPosition, Position } from './position.ts'
import type { Role } from './roles.ts'
import { type Unit, type UnitAsOf, unitBegins, unitsAt } from './unit.ts'

/** A person with a post on one line of a file; a second line of the same account is a second post. */
export type PersonLine = {
  /** Where it stands in the file, from 1. */
  line: number
  account: string
  name: string
  rank: string | null
  /** Null for somebody who has no post yet. */
  post: {
    /** Code of the unit; its name where several units bear the code. */
    unit: string
    title: string
    roles: readonly Role[]
    /** First day of the post; it begins at 00:00 in Vietnam. */
    from: LocalDate
    document: OfficialDocument | null
  } | null
}

export type PersonLineRefusal =
  | PersonRefusal
  | { code: 'person-line.unit-unknown'; unit: string; from: LocalDate }
  /** Several units bear this code, or this name. */
  | { code: 'person-line.unit-ambiguous'; unit: string; names: string[] }
  /** The account is there already, and is not the same person. */
  | { code: 'person-line.other-person'; account: string; name: string; rank: string | null }
  /** The post is there already with other roles: these are changed on the page of the post, with a reason. */
  | { code: 'person-line.other-roles'; title: string; roles: Role[] }

/** What a line makes: a person, a further post of one who is there, or nothing. */
export type PersonLineEffect = {
  line: number
  account: string
  name: string
  effect: 'registered' | 'post-added' | 'unchanged'
  post: { title: string; unitName: string; roles: readonly Role[]; from: Instant } | null
}

export type PeoplePlan =
  | { ok: true; effects: PersonLineEffect[]; facts: { personId: string; fact: PersonFact }[] }
  | { ok: false; problems: { line: number; refusals: PersonLineRefusal[] }[] }

/**
 * Nhập danh sách cán bộ: registers who is not there yet, and gives posts to who is. A person is known again by the
 * account, a post by unit, title and first day, so that the same file read twice changes nothing the second time.
 * `ids` has two ids for each line, `by` is who does it: nobody gives posts to himself.
 */
export function planPeople(
  existing: { people: readonly Person[]; units: readonly Unit[] },
  lines: readonly PersonLine[],
  ids: readonly string[],
  by: string,
  at: Instant,
): PeoplePlan {
  const people = new Map(existing.people.map((person) => [person.account, person]))
  const unitNamed = unitFinder(existing.units)
  const effects: PersonLineEffect[] = []
  const facts: { personId: string; fact: PersonFact }[] = []
  const problems: { line: number; refusals: PersonLineRefusal[] }[] = []
  for (const [index, line] of lines.entries()) {
    const { account, name, rank, post } = line
    const refusals: PersonLineRefusal[] = []
    const unit = post && unitNamed(post.unit, post.from)
    if (unit && !unit.ok) refusals.push(unit.refusal)
    const position: NewPosition | null =
      post && unit?.ok
        ? {
            positionId: ids[2 * index + 1]!,
            unitId: unit.unit.unitId,
            title: post.title,
            roles: post.roles,
            capacity: null,
            from: instantOfLocal(post.from, 0),
            until: null,
            document: post.document,
          }
        : null
    const there = unit?.ok ? unit.there : null
    const known = people.get(account)
    const effect = { line: line.line, account, name }
    const told =
      position && unit?.ok
        ? { title: position.title, unitName: unit.unit.name, roles: position.roles, from: position.from }
        : null
    if (known && (known.name !== name || known.rank !== rank))
      refusals.push({ code: 'person-line.other-person', account, name: known.name, rank: known.rank })
    const same = known && position && known.positions.find(isSame(position))
    if (same && !sameRoles(same.roles, position.roles))
      refusals.push({ code: 'person-line.other-roles', title: same.title, roles: [...same.roles] })
    if (refusals.length > 0) {
      problems.push({ line: line.line, refusals })
      continue
    }
    if (known && (same || !position)) {
      effects.push({ ...effect, effect: 'unchanged', post: told })
      continue
    }
    const personId = known?.personId ?? ids[2 * index]!
    const outcome =
      known && position
        ? assignPosition(known, { by, others: [], position, unit: there, inPlaceOf: [], reason: '' }, at)
        : registerPerson(
            { personId, account, name, rank, position: position && { position, unit: there }, taken: null },
            at,
          )
    if (!outcome.ok) {
      problems.push({ line: line.line, refusals: outcome.refusals })
      continue
    }
    for (const fact of outcome.facts) {
      people.set(account, evolvePerson(people.get(account) ?? null, fact, at))
      facts.push({ personId, fact })
    }
    effects.push({ ...effect, effect: known ? 'post-added' : 'registered', post: told })
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, effects, facts }
}

const isSame = (asked: NewPosition) => (post: Position) =>
  post.unitId === asked.unitId && post.title === asked.title && post.from === asked.from

const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean =>
  [...a].sort().join() === [...new Set(b)].sort().join()

type FoundUnit =
  | { ok: true; unit: UnitAsOf; there: { from: Instant; until: Instant | null } }
  | { ok: false; refusal: PersonLineRefusal }

/** Finds a unit by its code on a day, or by its name; each day's units are gathered once. */
function unitFinder(units: readonly Unit[]): (asked: string, day: LocalDate) => FoundUnit {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  const days = new Map<LocalDate, Map<string, { byCode: UnitAsOf[]; byName: UnitAsOf[] }>>()
  const unitsOn = (day: LocalDate) => {
    const kept = days.get(day)
    if (kept) return kept
    const named = new Map<string, { byCode: UnitAsOf[]; byName: UnitAsOf[] }>()
    const under = (key: string) => {
      const found = named.get(key) ?? { byCode: [], byName: [] }
      named.set(key, found)
      return found
    }
    for (const unit of unitsAt(units, instantOfLocal(day, 0))) {
      if (unit.code !== '') under(unit.code).byCode.push(unit)
      under(unit.name).byName.push(unit)
    }
    days.set(day, named)
    return named
  }
  return (asked, day) => {
    const { byCode, byName } = unitsOn(day).get(asked) ?? { byCode: [], byName: [] }
    const found = byCode.length > 0 ? byCode : byName
    const [unit] = found
    if (!unit) return { ok: false, refusal: { code: 'person-line.unit-unknown', unit: asked, from: day } }
    if (found.length > 1)
      return {
        ok: false,
        refusal: { code: 'person-line.unit-ambiguous', unit: asked, names: found.map(({ name }) => name) },
      }
    const whole = byId.get(unit.unitId)!
    return { ok: true, unit, there: { from: unitBegins(whole), until: whole.ended?.at ?? null } }
  }
}
