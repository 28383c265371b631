import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acknowledgeVersion } from '#app/domain/distribution/acknowledge-version.ts'
import { type ChangeConcern, concernOf } from '#app/domain/distribution/change-concern.ts'
import {
  type Distribution,
  evolveDistribution,
  notDistributed,
} from '#app/domain/distribution/distribution.ts'
import { carriesOut, isAddressed, type Reader, readingsOf } from '#app/domain/distribution/readers.ts'
import { setDistribution } from '#app/domain/distribution/set-distribution.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { ProcedureModel } from '#app/domain/procedure/model.ts'
import {
  aHolding,
  aModel,
  anActor,
  anOfficer,
  aStep,
  atVietnam,
  aVariant,
  aVersion,
  hours,
  OTHER_UNIT_ID,
  UNIT_ID,
} from '../../support/builders.ts'

const NOW = atVietnam('2026-03-02 08:00')
const procedureId = 'procedure-1'
const manager = anOfficer({ personId: 'manager' })
const receptionist = anActor({
  personId: 'receptionist',
  position: 'Cán bộ tiếp nhận',
  roles: ['reception-officer'],
})
const officer = anActor({ personId: 'officer', position: 'Cán bộ thẩm định', roles: ['officer'] })
const head = anActor({ personId: 'head', position: 'Trưởng phòng', roles: ['head-of-unit'] })
const people = [receptionist, officer, head]

const listed = (over: Partial<Distribution> = {}): Distribution => ({
  ...notDistributed(procedureId),
  unitIds: [UNIT_ID],
  ...over,
})
const version1 = aVersion({ issueNumber: 1, revision: 0 })
const version2 = aVersion({ issueNumber: 1, revision: 1 })

/** The distribution after these people read the version. */
const readBy = (distribution: Distribution, readers: readonly Actor[], version = version1): Distribution =>
  readers.reduce<Distribution>((state, reader) => {
    const outcome = acknowledgeVersion(
      state,
      { procedureId },
      version,
      { reader, contentSha256: version.contentSha256 },
      NOW,
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
    return outcome.facts.reduce<Distribution>((each, fact) => evolveDistribution(each, fact, NOW), state)
  }, distribution)

const step = (code: string, responsible: string[], allotment = hours(4)) =>
  aStep({
    code,
    title: `Bước ${code}`,
    text: `Việc của bước ${code}.`,
    responsible,
    allotment,
    at: { line: Number(code.slice(1)) * 10, column: 1 },
  })
const STEPS: [string, string[]][] = [
  ['B1', ['Cán bộ tiếp nhận']],
  ['B2', ['Cán bộ thẩm định']],
  ['B3', ['Lãnh đạo phòng']],
]
/** The text with the times of these steps changed. */
const modelWith = (changed: readonly string[]): ProcedureModel =>
  aModel({
    variants: [
      aVariant({
        steps: STEPS.map(([code, responsible]) =>
          step(code, responsible, hours(changed.includes(code) ? 2 : 4)),
        ),
      }),
    ],
  })
const askedIds = (distribution: Distribution, concern: ChangeConcern, readers: readonly Reader[] = people) =>
  readingsOf(distribution, version2, readers, () => concern, NOW)
    .filter(({ state }) => state.kind === 'asked')
    .map(({ reader }) => reader.personId)

describe('the distribution list', () => {
  const there = { unitIds: new Set([UNIT_ID]), personIds: new Set(['officer']) }

  test('replaces the whole list, without repetitions and in one order', () => {
    const asked = { unitIds: [UNIT_ID, UNIT_ID], personIds: ['officer'], by: manager }
    expect(setDistribution(notDistributed(procedureId), asked, there)).toEqual({
      ok: true,
      facts: [
        { type: 'distribution-set', procedureId, unitIds: [UNIT_ID], personIds: ['officer'], by: manager },
      ],
    })
  })

  test('is refused for every reason at once', () => {
    const asked = { unitIds: ['gone'], personIds: ['nobody'], by: manager }
    expect(setDistribution(listed(), asked, there)).toEqual({
      ok: false,
      refusals: [
        { code: 'distribution.unit-not-there', ids: ['gone'] },
        { code: 'distribution.person-not-there', ids: ['nobody'] },
      ],
    })
  })

  test('is neither empty nor set to what it is', () => {
    const empty = setDistribution(listed(), { unitIds: [], personIds: [], by: manager }, there)
    const same = setDistribution(listed(), { unitIds: [UNIT_ID], personIds: [], by: manager }, there)
    expect(empty).toEqual({ ok: false, refusals: [{ code: 'distribution.empty' }] })
    expect(same).toEqual({ ok: false, refusals: [{ code: 'distribution.unchanged' }] })
  })

  test('holds whoever has a post in the unit now, and whoever is named while in any post', () => {
    const left = anActor({ personId: 'left' })
    const ended = { ...left, holdings: [aHolding({ until: NOW })] }
    const elsewhere = anActor({ personId: 'elsewhere', unitId: OTHER_UNIT_ID })
    expect(isAddressed(listed(), officer, NOW)).toBe(true)
    expect(isAddressed(listed(), ended, NOW)).toBe(false)
    expect(isAddressed(listed({ personIds: ['left'] }), ended, NOW)).toBe(false)
    expect(isAddressed(listed(), elsewhere, NOW)).toBe(false)
    expect(isAddressed(listed({ personIds: ['elsewhere'] }), elsewhere, NOW)).toBe(true)
  })

  test('goes on with the unit that a listed one became', () => {
    const inherited = [{ unitId: UNIT_ID, heirId: OTHER_UNIT_ID }]
    const heir = { ...anActor({ personId: 'heir', unitId: OTHER_UNIT_ID }), inherited }
    expect(isAddressed(listed(), heir, NOW)).toBe(true)
  })
})

describe('an acknowledgement', () => {
  const asked = { reader: officer, contentSha256: version1.contentSha256 }
  const acknowledge = (distribution: Distribution, version = version1, given = asked, at = NOW) =>
    acknowledgeVersion(distribution, { procedureId }, version, given, at)

  test('keeps who read, which version and which content', () => {
    expect(acknowledge(listed())).toMatchObject({
      ok: true,
      facts: [
        {
          type: 'version-acknowledged',
          issueNumber: 1,
          revision: 0,
          contentSha256: version1.contentSha256,
          reader: { personId: 'officer', position: 'Cán bộ thẩm định' },
        },
      ],
    })
  })

  test('is refused to somebody who is not on the list, twice, and of other content', () => {
    const stranger = { ...asked, reader: anActor({ personId: 'stranger', unitId: OTHER_UNIT_ID }) }
    const once = readBy(listed(), [officer])
    expect(acknowledge(listed(), version1, stranger)).toEqual({
      ok: false,
      refusals: [{ code: 'reading.not-addressed' }],
    })
    expect(acknowledge(once, version1, { ...asked, contentSha256: 'other' })).toEqual({
      ok: false,
      refusals: [{ code: 'reading.acknowledged-already', at: NOW }, { code: 'reading.content-differs' }],
    })
  })

  test.each(['paper', 'submitted', 'reviewed', 'approved'] as const)(
    'is refused of a %s version',
    (progress) => {
      const version = aVersion({ progress })
      expect(acknowledge(listed(), version)).toEqual({
        ok: false,
        refusals: [{ code: 'reading.not-to-be-read', status: progress }],
      })
    },
  )

  test('may be given before the version takes effect, and not from the instant at which it is superseded', () => {
    const until = atVietnam('2026-04-01 00:00')
    const version = aVersion({ effectiveFrom: atVietnam('2026-03-03 00:00'), effectiveUntil: until })
    expect(acknowledge(listed(), version).ok).toBe(true)
    expect(acknowledge(listed(), version, asked, until)).toEqual({
      ok: false,
      refusals: [{ code: 'reading.not-to-be-read', status: 'superseded' }],
    })
  })
})

describe('whom a change concerns', () => {
  test('nobody, where only numbers, dates and signers changed', () => {
    const after = modelWith([])
    const header = { ...after.header, revision: 1, revisedOn: '2026-03-01' }
    expect(concernOf(modelWith([]), { ...after, header })).toEqual({ everybody: false, steps: [] })
  })

  test('those who carry out a changed step', () => {
    expect(concernOf(modelWith([]), modelWith(['B2']))).toEqual({
      everybody: false,
      steps: [['Cán bộ thẩm định']],
    })
  })

  test('who carries out a step that was taken away, and who a step goes from and to', () => {
    const without = modelWith([])
    without.variants[0]!.steps = without.variants[0]!.steps.slice(0, 2)
    expect(concernOf(modelWith([]), without)).toEqual({ everybody: false, steps: [['Lãnh đạo phòng']] })
    const given = modelWith([])
    given.variants[0]!.steps[1] = step('B2', ['Lãnh đạo phòng'])
    expect(concernOf(modelWith([]), given)).toEqual({
      everybody: false,
      steps: [['Cán bộ thẩm định', 'Lãnh đạo phòng']],
    })
  })

  test('everybody, where the counting of the term, the forms or the whole issue changed', () => {
    const before = modelWith([])
    const form = { code: 'BM.01', name: 'Phiếu mẫu', at: { line: 1, column: 1 } }
    expect(concernOf(before, { ...before, countingRule: { kind: 'exact' } })).toEqual({ everybody: true })
    expect(concernOf(before, { ...before, forms: [form] })).toEqual({ everybody: true })
    expect(concernOf(before, { ...before, header: { ...before.header, issueNumber: 2 } })).toEqual({
      everybody: true,
    })
  })
})

describe('who is asked to read a new version', () => {
  test('only those whose steps changed; what the others read before counts on', () => {
    const distribution = readBy(listed(), people)
    const readings = readingsOf(
      distribution,
      version2,
      people,
      () => concernOf(modelWith([]), modelWith(['B2'])),
      NOW,
    )
    expect(readings.map(({ reader, state }) => [reader.personId, state.kind])).toEqual([
      ['receptionist', 'counts-on'],
      ['officer', 'asked'],
      ['head', 'counts-on'],
    ])
  })

  test('always who never read any version', () => {
    expect(askedIds(readBy(listed(), [head]), { everybody: false, steps: [] })).toEqual([
      'receptionist',
      'officer',
    ])
  })

  test('everybody, where the changed step names nobody on the list', () => {
    const concern: ChangeConcern = { everybody: false, steps: [['Tổ công nghệ']] }
    expect(askedIds(readBy(listed(), people), concern)).toEqual(['receptionist', 'officer', 'head'])
    expect(askedIds(readBy(listed(), people), { everybody: false, steps: [[]] })).toHaveLength(3)
  })

  test('not who has read the new version itself', () => {
    const read = readBy(readBy(listed(), people), [officer], version2)
    expect(askedIds(read, { everybody: true })).toEqual(['receptionist', 'head'])
  })

  test('a short title does not make every post with longer names a reader’s own', () => {
    const plain = anActor({ personId: 'plain', position: 'Cán bộ', roles: ['officer'] })
    expect(carriesOut(['Cán bộ tiếp nhận'], plain, NOW)).toBe(false)
    expect(carriesOut(['Cán bộ xử lý'], plain, NOW)).toBe(true)
  })

  test('whatever steps change and whoever has read: no change goes unread, and nobody else is asked', () => {
    const codes = STEPS.map(([code]) => code)
    const performers: Record<string, string> = { B1: 'receptionist', B2: 'officer', B3: 'head' }
    fc.assert(
      fc.property(fc.subarray(codes), fc.subarray(people), fc.subarray(people), (changed, there, readers) => {
        const read = readBy(
          listed(),
          readers.filter((each) => there.includes(each)),
        )
        const asked = askedIds(read, concernOf(modelWith([]), modelWith(changed)), there)
        const unread = there.filter((each) => !readers.includes(each)).map(({ personId }) => personId)
        const ids = there.map(({ personId }) => personId)
        for (const id of unread) expect(asked).toContain(id)
        const orphaned = changed.some((code) => !ids.includes(performers[code]!))
        for (const id of ids.filter((each) => !unread.includes(each)))
          expect(asked.includes(id)).toBe(orphaned || changed.some((code) => performers[code] === id))
      }),
    )
  })
})
