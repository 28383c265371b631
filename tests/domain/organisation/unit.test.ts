import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planUnits, type UnitLine } from '#app/domain/organisation/import-units.ts'
import { khanhHoa2025, PROVINCES_2025 } from '#app/domain/organisation/reorganisation-2025.ts'
import { type Reorganisation, reorganise } from '#app/domain/organisation/reorganise.ts'
import {
  changeUnit,
  evolveUnit,
  heirAt,
  registerUnit,
  type Unit,
  type UnitPeriod,
  unitAsOf,
  unitIsThere,
  unitsAt,
} from '#app/domain/organisation/unit.ts'
import { atVietnam } from '#tests/support/builders.ts'

const NOW = atVietnam('2026-03-02 08:00')
const BEGIN = atVietnam('2025-01-01 00:00')
const LATER = atVietnam('2026-04-01 00:00')
const paper = { number: '7/QĐ-MH', date: '2026-02-20', title: 'Sắp xếp tổ chức (minh họa)' }

const period = (over: Partial<UnitPeriod> = {}): UnitPeriod => ({
  code: '',
  name: 'Đội Một',
  receptionName: '',
  place: '',
  level: 'commune',
  parentId: null,
  from: BEGIN,
  document: null,
  ...over,
})
const aUnit = (unitId: string, over: Partial<UnitPeriod> = {}, ended: Unit['ended'] = null): Unit => ({
  unitId,
  periods: [period({ name: `Đội ${unitId}`, ...over })],
  predecessors: [],
  ended,
})
const codesOf = (outcome: { ok: boolean; refusals?: { code: string }[] }) =>
  (outcome.refusals ?? []).map(({ code }) => code)
const nothing = () => ({ dossiers: 0, procedures: 0 })

describe('a unit', () => {
  const top = aUnit('top', { level: 'province' })

  test('is registered below one that is there, under a name that no other has beside it', () => {
    const command = { unitId: 'a', predecessors: [], ...period({ parentId: 'top' }) }
    expect(registerUnit([top], command, NOW).ok).toBe(true)
    const beside = aUnit('b', { name: 'đội một', parentId: 'top' })
    expect(codesOf(registerUnit([top, beside], command, NOW))).toEqual(['unit.name-taken'])
    expect(codesOf(registerUnit([], command, NOW))).toEqual(['unit.parent-not-there'])
    expect(codesOf(registerUnit([top], { ...command, name: ' ' }, NOW))).toEqual(['unit.name-missing'])
  })

  test('may bear the code of another: the official list has duplicates', () => {
    const other = aUnit('b', { code: 'G01.001', parentId: 'top' })
    const command = { unitId: 'a', predecessors: [], ...period({ code: 'G01.001', parentId: 'top' }) }
    expect(registerUnit([top, other], command, NOW).ok).toBe(true)
  })

  test('keeps its old name for the days on which it was called so', () => {
    const unit = aUnit('a', { parentId: 'top' })
    const renamed = period({ name: 'Đội Hai', parentId: 'top', from: LATER, document: paper })
    const outcome = changeUnit([top, unit], unit, renamed, NOW)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
    const after = outcome.facts.reduce<Unit>((state, fact) => evolveUnit(state, fact), unit)
    expect([NOW, LATER].map((at) => unitAsOf(after, at).name)).toEqual(['Đội a', 'Đội Hai'])
  })

  test('is not changed without a paper, not before its last change, not into what it is', () => {
    const unit = aUnit('a', { parentId: 'top' })
    const same = { ...unit.periods[0]!, from: BEGIN }
    expect(codesOf(changeUnit([top, unit], unit, same, NOW))).toEqual([
      'unit.change-not-after-last',
      'unit.nothing-changed',
      'unit.document-missing',
    ])
  })

  test('never stands below itself, also not by a change that comes later', () => {
    const [a, b] = [aUnit('a'), aUnit('b', { parentId: 'a' })]
    const below = { ...a.periods[0]!, parentId: 'b', from: LATER, document: paper }
    expect(changeUnit([a, b], a, below, NOW)).toMatchObject({
      refusals: [{ code: 'unit.parent-goes-in-a-circle', names: ['Đội b', 'Đội a'] }],
    })
  })
})

describe('a reorganisation', () => {
  const units = [
    aUnit('top', { level: 'province' }),
    aUnit('a', { parentId: 'top' }),
    aUnit('b', { parentId: 'top' }),
  ]
  const merger: Reorganisation = {
    how: 'merged',
    at: LATER,
    ending: ['a'],
    successors: ['b'],
    heirs: { a: 'b' },
    document: paper,
  }
  const carriedOut = (all: readonly Unit[], command: Reorganisation, workOf = nothing) => {
    const outcome = reorganise(all, workOf, command, NOW)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
    return all.map((unit) => {
      const end = outcome.ends.find(({ unitId }) => unitId === unit.unitId)
      return end ? evolveUnit(unit, end.fact) : unit
    })
  }

  test('ends a unit at its instant; what it left is answered for by its heir, and by the heir of that one', () => {
    const merged = carriedOut(units, merger)
    const again = carriedOut(merged, {
      ...merger,
      at: atVietnam('2026-05-01 00:00'),
      ending: ['b'],
      successors: ['top'],
      heirs: { b: 'top' },
    })
    const unitOf = (id: string) => again.find(({ unitId }) => unitId === id)
    expect([NOW, LATER].map((at) => unitIsThere(unitOf('a')!, at))).toEqual([true, false])
    const heirs = [NOW, LATER, atVietnam('2026-05-01 00:00')].map((at) => heirAt(unitOf, 'a', at))
    expect(heirs).toEqual(['a', 'b', 'top'])
  })

  test.each<[string, Partial<Reorganisation>, string[]]>([
    ['into itself', { successors: ['a'], heirs: { a: 'a' } }, ['unit.becomes-itself']],
    ['into nothing', { successors: [], heirs: {} }, ['unit.successor-missing']],
    ['into what is not there', { successors: ['c'], heirs: { a: 'c' } }, ['unit.successor-not-there']],
    ['of nothing', { ending: [] }, ['unit.merges-alone']],
    ['of one part', { how: 'split' }, ['unit.splits-into-one']],
    ['to an heir that is no successor', { heirs: { a: 'top' } }, ['unit.heir-is-no-successor']],
    ['before the unit began', { at: BEGIN }, ['unit.ends-before-it-begins']],
    [
      'without a paper',
      { document: { number: '', date: '', title: '' } },
      ['document.number-missing', 'document.date-missing'],
    ],
  ])('is refused %s', (_what, over, codes) => {
    expect(codesOf(reorganise(units, nothing, { ...merger, ...over }, NOW))).toEqual(codes)
  })

  test('needs an heir while there is something to inherit, and ends no unit with others below it', () => {
    const work = () => ({ dossiers: 2, procedures: 1 })
    expect(reorganise(units, work, { ...merger, heirs: {} }, NOW)).toMatchObject({
      refusals: [{ code: 'unit.heir-missing', dossiers: 2, procedures: 1 }],
    })
    const above = { ...merger, ending: ['top'], heirs: { top: 'b' } }
    expect(codesOf(reorganise(units, nothing, above, NOW))).toEqual(['unit.parts-ahead-need-an-end'])
    expect(codesOf(reorganise(carriedOut(units, merger), nothing, merger, NOW))).toEqual([
      'unit.ended-already',
    ])
  })

  test('whatever ends in whatever order, every heir is there, and nothing goes round', () => {
    const step = fc.record({ ending: fc.nat(5), heir: fc.nat(5), day: fc.integer({ min: 1, max: 28 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let all: Unit[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aUnit(id))
        for (const { ending, heir, day } of steps) {
          const [from, to] = [all[ending]!.unitId, all[heir]!.unitId]
          const at = atVietnam(`2026-04-${String(day).padStart(2, '0')} 00:00`)
          const command: Reorganisation = {
            ...merger,
            at,
            ending: [from],
            successors: [to],
            heirs: { [from]: to },
          }
          const outcome = reorganise(all, nothing, command, NOW)
          if (outcome.ok) all = carriedOut(all, command)
        }
        const unitOf = (id: string) => all.find(({ unitId }) => unitId === id)
        for (const { unitId, ended } of all) {
          if (ended) expect(unitIsThere(unitOf(ended.heirId!)!, ended.at)).toBe(true)
          const heir = heirAt(unitOf, unitId, atVietnam('2026-06-01 00:00'))
          expect(heir === null || unitIsThere(unitOf(heir)!, atVietnam('2026-06-01 00:00'))).toBe(true)
        }
      }),
      { numRuns: process.env.SOAK ? 20_000 : 200 },
    )
  })
})

describe('the reorganisation of 2025', () => {
  const lines = khanhHoa2025()
  const planned = (existing: readonly Unit[] = []) =>
    planUnits(
      existing,
      lines,
      lines.map((_line, index) => `unit-${index}`),
      NOW,
    )
  const laidIn = (): Unit[] => {
    const plan = planned()
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems))
    const units = new Map<string, Unit>()
    for (const { unitId, fact } of plan.facts) units.set(unitId, evolveUnit(units.get(unitId) ?? null, fact))
    return [...units.values()]
  }

  test('makes 34 provinces of 63, none of which is lost or counted twice', () => {
    const before = PROVINCES_2025.flatMap(({ of }) => of)
    expect(PROVINCES_2025).toHaveLength(34)
    expect(before).toHaveLength(63)
    expect(new Set(before).size).toBe(63)
  })

  test('Khánh Hòa has two provinces, 15 district police and 191 commune police before, one province and 65 after', () => {
    const units = laidIn()
    const counts = (moment: string) => {
      const there = unitsAt(units, atVietnam(moment))
      return ['province', 'district', 'commune'].map(
        (level) => there.filter((unit) => unit.level === level).length,
      )
    }
    expect(counts('2025-02-28 23:59')).toEqual([2, 15, 191])
    expect(counts('2025-03-01 00:00')).toEqual([2, 0, 191])
    expect(counts('2025-06-30 23:59')).toEqual([2, 0, 191])
    expect(counts('2025-07-01 00:00')).toEqual([1, 0, 65])
  })

  test('every unit that ended says by which document, and what came in its place', () => {
    for (const { ended } of laidIn().filter((unit) => unit.ended !== null)) {
      expect(ended!.document?.number).not.toBe('')
      expect(ended!.successors.length).toBeGreaterThan(0)
    }
  })

  test('laid in twice changes nothing the second time', () => {
    expect(planned(laidIn())).toMatchObject({
      ok: true,
      made: 0,
      ended: 0,
      unchanged: lines.length,
      facts: [],
    })
  })

  test('a line that cannot stand is told by its number, and nothing of the file is taken', () => {
    const orphan: UnitLine = { ...lines[5]!, line: 900, name: 'Công an nơi nào đó', parent: 'Không có' }
    const all = [...lines, orphan, { ...lines[0]!, line: 901 }]
    const plan = planUnits(
      [],
      all,
      all.map((_line, index) => `unit-${index}`),
      NOW,
    )
    expect(plan).toMatchObject({
      ok: false,
      problems: [
        { line: 900, refusals: [{ code: 'unit-line.parent-unknown', parent: 'Không có' }] },
        { line: 901, refusals: [{ code: 'unit-line.twice', first: 1 }] },
      ],
    })
  })
})
