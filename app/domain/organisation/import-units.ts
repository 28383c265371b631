import type { ProcedureLevel } from '../procedure/model.ts'
import { type Instant, instantOfLocal, type LocalDate } from '../shared/instant.ts'
import type { OfficialDocument } from '../shared/official-document.ts'
import { type OpenWork, reorganise } from './reorganise.ts'
import {
  evolveUnit,
  registerUnit,
  type Unit,
  type UnitEnd,
  type UnitFact,
  type UnitRefusal,
  unitAsOf,
  unitBegins,
  unitsAt,
} from './unit.ts'

/** A unit on one line of a file: when it began, when and how it ended, what came in its place. */
export type UnitLine = {
  /** Where it stands in the file, from 1. */
  line: number
  code: string
  name: string
  /** Name of the unit above while this one begins; empty at the top. */
  parent: string
  level: ProcedureLevel
  receptionName: string
  place: string
  /** First day; null for what was there when the system began. */
  from: LocalDate | null
  /** First day on which it is no longer there; null while it is. */
  until: LocalDate | null
  how: UnitEnd | null
  /** Names of what comes in its place, on the day on which it ends. */
  successors: readonly string[]
  /** Name of the one among them that takes what was open; null where none was. */
  heir: string | null
  /** Of the beginning, and of the end. */
  founding: OfficialDocument | null
  ending: OfficialDocument | null
}

export type UnitLineRefusal =
  | UnitRefusal
  | { code: 'unit-line.parent-unknown'; parent: string }
  | { code: 'unit-line.successor-unknown'; name: string }
  | { code: 'unit-line.ends-before-it-begins'; from: LocalDate; until: LocalDate }
  | { code: 'unit-line.end-needs-a-kind' }
  | { code: 'unit-line.twice'; first: number }

/** What a line does: `registered-ended` where the unit is over already, or will be, by the same line. */
export type UnitLineEffect = {
  line: number
  unitId: string
  name: string
  parent: string
  effect: 'registered' | 'registered-ended' | 'ended' | 'unchanged'
  from: LocalDate | null
  until: LocalDate | null
}

/** What a file makes of the units: facts by unit, in the order in which they are recorded; or what is wrong, by line. */
export type UnitPlan =
  | {
      ok: true
      made: number
      ended: number
      unchanged: number
      effects: UnitLineEffect[]
      facts: { unitId: string; fact: UnitFact }[]
    }
  | { ok: false; problems: { line: number; refusals: UnitLineRefusal[] }[] }

/** Where a unit begins of which no beginning is known. */
export const BEGINNING: Instant = '1970-01-01T00:00:00Z'

const startOf = (date: LocalDate | null): Instant => (date === null ? BEGINNING : instantOfLocal(date, 0))

type Placed = { line: UnitLine; unitId: string; isNew: boolean }

/**
 * Nhập danh sách đơn vị: registers what is not there yet and ends what the file says has ended. A unit is known again
 * by its name letter for letter (two may differ by a mark alone), unit above and first day, so that the same file read twice changes nothing the second time. `ids` has one
 * id for each line; `workOf` says what a unit that ends still has in hand.
 */
export function planUnits(
  existing: readonly Unit[],
  lines: readonly UnitLine[],
  ids: readonly string[],
  at: Instant,
  workOf: (unitId: string) => OpenWork = () => ({ dossiers: 0, procedures: 0 }),
): UnitPlan {
  const problems = new Map<number, UnitLineRefusal[]>()
  const no = (line: UnitLine, ...refusals: UnitLineRefusal[]) => {
    if (refusals.length > 0) problems.set(line.line, [...(problems.get(line.line) ?? []), ...refusals])
  }
  const units = new Map(existing.map((unit) => [unit.unitId, unit]))
  const facts: { unitId: string; fact: UnitFact }[] = []
  const carry = (unitId: string, fact: UnitFact) => {
    units.set(unitId, evolveUnit(units.get(unitId) ?? null, fact))
    facts.push({ unitId, fact })
  }
  // Ends that the file tells, but that are not decided yet: what begins on the same day may bear the same name.
  const told = new Map<string, Unit['ended']>()
  const asTold = (): Unit[] =>
    [...units.values()].map((unit) => ({ ...unit, ended: unit.ended ?? told.get(unit.unitId) ?? null }))
  const called = (name: string, when: Instant): Unit | undefined => {
    const found = unitsAt(asTold(), when).find((unit) => unit.name === name)
    return found && units.get(found.unitId)
  }

  const placed: Placed[] = []
  const firstLines = new Map<string, number>()
  for (const [index, line] of inOrder(lines)) {
    const from = startOf(line.from)
    const key = JSON.stringify([line.name, line.parent, from])
    const first = firstLines.get(key)
    if (first !== undefined) {
      no(line, { code: 'unit-line.twice', first })
      continue
    }
    firstLines.set(key, line.line)
    if (line.from !== null && line.until !== null && line.until <= line.from)
      no(line, { code: 'unit-line.ends-before-it-begins', from: line.from, until: line.until })
    if (line.until !== null && line.how === null) no(line, { code: 'unit-line.end-needs-a-kind' })
    const parent = line.parent === '' ? null : called(line.parent, from)
    if (parent === undefined) {
      no(line, { code: 'unit-line.parent-unknown', parent: line.parent })
      continue
    }
    const known = [...units.values()].find(
      (unit) =>
        unitBegins(unit) === from &&
        unitAsOf(unit, from).name === line.name &&
        unitAsOf(unit, from).parentId === (parent?.unitId ?? null),
    )
    const unitId = known?.unitId ?? ids[index]!
    placed.push({ line, unitId, isNew: !known })
    if (line.until !== null)
      told.set(unitId, {
        at: startOf(line.until),
        how: line.how ?? 'abolished',
        successors: [],
        heirId: null,
        document: null,
      })
    if (known) continue
    const { code, name, level, receptionName, place, founding } = line
    const outcome = registerUnit(
      asTold(),
      {
        unitId,
        code,
        name,
        level,
        receptionName,
        place,
        parentId: parent?.unitId ?? null,
        from,
        document: founding,
        predecessors: [],
      },
      at,
    )
    if (!outcome.ok) no(line, ...outcome.refusals)
    else for (const fact of outcome.facts) carry(unitId, fact)
  }

  const ended = new Set<string>()
  // Parts first: a unit ends no earlier than those below it.
  for (const { line, unitId } of [...placed].reverse().sort(byEnd)) {
    const unit = units.get(unitId)
    if (line.until === null || line.how === null || !unit || unit.ended) continue
    const when = startOf(line.until)
    const named = (name: string): string | null => {
      const found = called(name, when)
      if (!found) no(line, { code: 'unit-line.successor-unknown', name })
      return found?.unitId ?? null
    }
    const successors = line.successors.flatMap((name) => named(name) ?? [])
    const heir = line.heir === null ? null : named(line.heir)
    const outcome = reorganise(
      asTold().map((each) => (each.unitId === unitId ? unit : each)),
      workOf,
      {
        how: line.how,
        at: when,
        ending: [unitId],
        successors,
        heirs: { [unitId]: heir },
        document: line.ending ?? { number: '', date: '', title: '' },
      },
      at,
    )
    if (!outcome.ok) no(line, ...outcome.refusals)
    else for (const end of outcome.ends) carry(end.unitId, end.fact)
    ended.add(unitId)
  }
  if (problems.size > 0)
    return {
      ok: false,
      problems: [...problems].map(([line, refusals]) => ({ line, refusals })).sort((a, b) => a.line - b.line),
    }
  const made = placed.filter(({ isNew }) => isNew).length
  const effects = placed
    .map(({ line: { line, name, parent, from, until }, unitId, isNew }): UnitLineEffect => {
      const ends = ended.has(unitId)
      const effect = isNew ? (ends ? 'registered-ended' : 'registered') : ends ? 'ended' : 'unchanged'
      return { line, unitId, name, parent, effect, from, until }
    })
    .sort((a, b) => a.line - b.line)
  const unchanged = effects.filter(({ effect }) => effect === 'unchanged').length
  return { ok: true, made, ended: ended.size, unchanged, effects, facts }
}

/** Those that begin first come first; of one day, a unit before those below it, otherwise as in the file. */
function inOrder(lines: readonly UnitLine[]): [number, UnitLine][] {
  const depths = new Map<UnitLine, number>()
  const depthOf = (line: UnitLine, seen: readonly UnitLine[]): number => {
    const known = depths.get(line)
    if (known !== undefined) return known
    const above = lines.find(
      (other) =>
        other.name === line.parent && startOf(other.from) === startOf(line.from) && !seen.includes(other),
    )
    const depth = line.parent === '' || !above ? 0 : depthOf(above, [...seen, line]) + 1
    depths.set(line, depth)
    return depth
  }
  return [...lines.entries()].sort(
    ([a, one], [b, other]) =>
      (startOf(one.from) < startOf(other.from) ? -1 : startOf(one.from) > startOf(other.from) ? 1 : 0) ||
      depthOf(one, []) - depthOf(other, []) ||
      a - b,
  )
}

const byEnd = (one: Placed, other: Placed): number => {
  const [a, b] = [one.line.until ?? '9999', other.line.until ?? '9999']
  return a < b ? -1 : a > b ? 1 : 0
}
