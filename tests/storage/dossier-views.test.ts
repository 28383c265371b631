import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import type { ListQuestion } from '#app/domain/dossier/list-question.ts'
import { officerOf } from '#app/domain/organisation/actor.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { type Cursor, dossierViews } from '#app/storage/views/dossiers.ts'
import {
  ACCEPTED_AT,
  type Acceptance,
  anAcceptance,
  aPlannedStep,
  atVietnam,
  FIRST_STEP_DUE_AT,
  handler,
  OTHER_UNIT_ID,
  OUTSIDE_BODY,
  outsideInTheMiddle,
  receptionist,
  UNIT_ID,
} from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { acceptedDossier, aPerson, aUnit, type Migrated, openMigrated } from '../support/migrated-database.ts'

const after = (instant: Instant, minutes: number) => instantOf(secondsOf(instant) + minutes * 60)
const everything: ListQuestion = {
  unitIds: null,
  state: null,
  flag: null,
  procedureCode: null,
  version: null,
}
const LATER = after(FIRST_STEP_DUE_AT, 60)

const given: DossierFact = {
  type: 'step-handed-over',
  step: 0,
  giver: officerOf(receptionist),
  onBehalfOf: null,
  receiver: { kind: 'officer', officer: officerOf(handler) },
  usedMinutes: 30,
  lateReason: null,
  note: null,
  means: null,
  paper: null,
}
const received: DossierFact = {
  type: 'step-received',
  step: 1,
  receiver: officerOf(handler),
  onBehalfOf: null,
  waitedMinutes: 0,
  dueAt: LATER,
}
const sentOut: DossierFact[] = [
  { ...given, receiver: { kind: 'outside', body: OUTSIDE_BODY }, means: 'bưu điện' },
  { type: 'outside-step-opened', step: 1, body: OUTSIDE_BODY, dueAt: null },
]
const finished: DossierFact = {
  type: 'dossier-finished',
  step: 0,
  by: officerOf(receptionist),
  onBehalfOf: null,
  usedMinutes: 10,
  lateReason: null,
  calendar: null,
}
const returned: DossierFact = { type: 'result-returned', by: officerOf(receptionist) }

/** Each dossier accepted one minute after the one before, so that lists have an order to show. */
const STATES: [string, Partial<Acceptance>, DossierFact[]][] = [
  ['at-step', {}, []],
  ['waiting', {}, [given]],
  ['received', {}, [given, received]],
  ['outside', { plan: outsideInTheMiddle }, sentOut],
  ['finished', {}, [finished]],
  ['returned', {}, [finished, returned]],
  ['ward', { unitId: OTHER_UNIT_ID }, []],
  ['no-times', { plan: [aPlannedStep({ allotment: 'none' })], stepDueAt: null }, []],
  ['no-term', { dueAt: null, promisedAt: null }, []],
]

describeOnEachEngine('Dossiers in lists', (engine) => {
  let test1: Migrated
  let views: ReturnType<typeof dossierViews>
  beforeAll(async () => {
    test1 = await openMigrated(engine)
    views = dossierViews(test1.database.reader)
    await test1.must(async ({ people, units }) => {
      await units.add(aUnit())
      await units.add(aUnit({ unitId: OTHER_UNIT_ID, name: 'Công an xã (minh họa)' }))
      await people.addPerson(aPerson({ personId: 'handler', account: 'handler' }))
    })
    test1.setNow(after(ACCEPTED_AT, 30))
    for (const [index, [name, over, facts]] of STATES.entries())
      await acceptedDossier(test1, name, { acceptedAt: after(ACCEPTED_AT, index), ...over }, facts)
  })
  afterAll(() => test1.close())

  const names = (lines: { code: string }[]) => lines.map(({ code }) => code.slice('H00.06-260105-'.length))

  test('a person sees what he holds, and what was given to him and waits', async () => {
    expect(names(await views.heldBy('handler'))).toEqual(['received'])
    expect(names(await views.waitingFor('handler'))).toEqual(['waiting'])
    // The giver stays responsible until the receipt; what has no time of its own comes last.
    expect(names(await views.heldBy('receptionist')).at(-1)).toBe('no-times')
    expect(names(await views.heldBy('receptionist')).sort()).toEqual([
      'at-step',
      'no-term',
      'no-times',
      'waiting',
      'ward',
    ])
    expect(await views.waitingFor('nobody')).toEqual([])
  })

  test('a unit sees its open dossiers with the nearest due first, and nobody else’s', async () => {
    const open = await views.openOf([UNIT_ID])
    expect(names(open)).not.toContain('ward')
    expect(names(open)).not.toContain('returned')
    expect(names(open).at(-1)).toBe('no-term')
    expect(open.find(({ code }) => code.endsWith('outside'))).toMatchObject({
      outside: true,
      holderName: OUTSIDE_BODY,
    })
    expect(names(await views.openOf([OTHER_UNIT_ID]))).toEqual(['ward'])
    expect(await views.openOf([])).toEqual([])
    expect(names(await views.openOf(null))).toHaveLength(8)
  })

  test('what a unit waits for is found by itself, however much it has in hand', async () => {
    expect(names(await views.openOf([UNIT_ID], 'waiting')).sort()).toEqual(['finished', 'outside'])
  })

  test('a list shows the open ones first, and the newest of each first', async () => {
    const { lines, next } = await views.list(everything, LATER, null)
    expect(names(lines)).toEqual([
      'no-term',
      'no-times',
      'ward',
      'finished',
      'outside',
      'received',
      'waiting',
      'at-step',
      'returned',
    ])
    expect(next).toBeNull()
  })

  test.each<[string, Partial<ListQuestion>, string[]]>([
    ['at a step of ours', { state: 'at-step' }, ['no-term', 'no-times', 'ward', 'received', 'at-step']],
    ['waiting to be received', { state: 'awaiting-receipt' }, ['waiting']],
    ['at a body outside', { state: 'outside' }, ['outside']],
    ['ready and not collected', { state: 'result-waiting' }, ['finished']],
    ['returned', { state: 'returned' }, ['returned']],
    ['over the time of their step', { flag: 'step-overdue' }, ['no-term', 'ward', 'at-step']],
    ['of one unit', { unitIds: [OTHER_UNIT_ID] }, ['ward']],
    ['of no unit', { unitIds: [] }, []],
    ['of another procedure', { procedureCode: 'QT99' }, []],
    ['of another version', { version: { issueNumber: 2, revision: 0 } }, []],
    ['returned and late at a step, which cannot be', { state: 'returned', flag: 'step-overdue' }, []],
  ])('a list narrowed to those %s', async (_what, question, expected) => {
    const at = after(FIRST_STEP_DUE_AT, 30)
    expect(names((await views.list({ ...everything, ...question }, at, null)).lines)).toEqual(expected)
  })

  test('a list narrowed to the overdue knows them open and closed', async () => {
    const at = atVietnam('2026-01-12 08:00')
    const { lines } = await views.list({ ...everything, flag: 'overdue' }, at, null)
    expect(names(lines)).toEqual(['no-times', 'ward', 'outside', 'received', 'waiting', 'at-step'])
    const today = await views.list({ ...everything, flag: 'due-today' }, atVietnam('2026-01-08 08:00'), null)
    expect(names(today.lines)).toEqual(names(lines))
    expect(
      (await views.list({ ...everything, flag: 'due-today' }, atVietnam('2026-01-07 08:00'), null)).lines,
    ).toEqual([])
  })

  test('of dossiers without step times nobody can say where they are late', async () => {
    expect(names(await views.withoutStepTimes([UNIT_ID], atVietnam('2026-01-12 08:00'), 10))).toEqual([
      'no-times',
    ])
    expect(await views.withoutStepTimes([UNIT_ID], atVietnam('2026-01-07 08:00'), 10)).toEqual([])
    expect(await views.withoutStepTimes([OTHER_UNIT_ID], atVietnam('2026-01-12 08:00'), 10)).toEqual([])
  })

  test('codes are known within the units that are seen, and only there', async () => {
    const codes = ['H00.06-260105-ward', 'H00.06-260105-at-step', 'H00.06-260105-none']
    expect((await views.codesAmong(codes, null)).sort()).toEqual(codes.slice(0, 2).sort())
    expect(await views.codesAmong(codes, [OTHER_UNIT_ID])).toEqual(['H00.06-260105-ward'])
    expect(await views.codesAmong([], null)).toEqual([])
  })

  test('a dossier is the fold of its entries, each with its hash and the name of who did it', async () => {
    const history = await views.history('H00.06-260105-received')
    expect(history?.entries.map(({ fact, actorName }) => [fact.type, actorName])).toEqual([
      ['dossier-accepted', 'Vũ Văn Xử Lý Mẫu'],
      ['step-handed-over', 'Vũ Văn Xử Lý Mẫu'],
      ['step-received', 'Vũ Văn Xử Lý Mẫu'],
    ])
    expect(history?.dossier).toEqual(await views.byCode('H00.06-260105-received'))
    expect(history?.entries.every(({ leaf }) => /^[0-9a-f]{64}$/.test(leaf))).toBe(true)
    expect(await views.history('nowhere')).toBeNull()
    expect(await views.byCode('nowhere')).toBeNull()
  })
})

describeOnEachEngine('The list of overdue steps', (engine) => {
  const MANY = 173
  let test1: Migrated
  let views: ReturnType<typeof dossierViews>
  const at = after(FIRST_STEP_DUE_AT, 600)
  beforeAll(async () => {
    test1 = await openMigrated(engine)
    views = dossierViews(test1.database.reader)
    await test1.must(async ({ units, dossiers }) => {
      await units.add(aUnit())
      await units.add(aUnit({ unitId: OTHER_UNIT_ID, name: 'Công an xã (minh họa)' }))
      for (let n = 0; n < MANY; n += 1) {
        const acceptance = anAcceptance({
          dossierId: `id-${(n * 37) % MANY}`,
          code: `code-${n}`,
          // Many share a moment, as after a morning's intake: the dossier's id decides between them.
          stepDueAt: n % 10 === 9 ? null : after(FIRST_STEP_DUE_AT, (n % 7) * 100),
          unitId: n % 3 === 0 ? OTHER_UNIT_ID : UNIT_ID,
        })
        const taken = await dossiers.record({ id: acceptance.dossierId, state: null, nextSeq: 0 }, [
          acceptance,
        ])
        if (n % 11 === 10) await dossiers.record(taken, [finished])
      }
    })
  })
  afterAll(() => test1.close())

  async function pages(unitIds: string[] | null, moment: Instant) {
    const found: Awaited<ReturnType<typeof views.overdue>>['lines'] = []
    const sizes: number[] = []
    let cursor: Cursor | null = null
    do {
      const { lines, next }: Awaited<ReturnType<typeof views.overdue>> = await views.overdue(
        unitIds,
        moment,
        cursor,
      )
      found.push(...lines)
      sizes.push(lines.length)
      cursor = next
    } while (cursor)
    return { found, sizes }
  }

  test('holds every open step over its time, none twice and none lost between pages, the longest overdue first', async () => {
    const { found, sizes } = await pages(null, at)
    const expected = await test1.knex('dossier_step').whereNull('closed_at').where('due_at', '<', at)
    expect(sizes.slice(0, -1).every((size) => size === 50)).toBe(true)
    expect(sizes.length).toBeGreaterThan(2)
    expect(found).toHaveLength(expected.length)
    expect(new Set(found.map(({ code }) => code)).size).toBe(expected.length)
    expect(found.map(({ stepDueAt }) => stepDueAt)).toEqual(found.map(({ stepDueAt }) => stepDueAt).sort())
  })

  test('shows a unit its own steps alone', async () => {
    const all = (await pages(null, at)).found
    const own = (await pages([OTHER_UNIT_ID], at)).found
    expect(own.length).toBeGreaterThan(20)
    expect(own).toEqual(all.filter(({ unitName }) => unitName === 'Công an xã (minh họa)'))
    expect((await pages([UNIT_ID, OTHER_UNIT_ID], at)).found).toEqual(all)
    expect((await pages([], at)).found).toEqual([])
  })

  test('is a matter of the very second: a step is not overdue at the moment it is due', async () => {
    expect((await pages(null, FIRST_STEP_DUE_AT)).found).toEqual([])
    const due = await test1.knex('dossier_step').whereNull('closed_at').where('due_at', FIRST_STEP_DUE_AT)
    expect((await pages(null, instantOf(secondsOf(FIRST_STEP_DUE_AT) + 1))).found).toHaveLength(due.length)
  })

  test('goes on after a line that was settled meanwhile, without losing its neighbours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 99 }), async (index) => {
        const all = (await pages(null, at)).found
        const line = all[index]!
        const dossierId = (await test1.knex('dossier').where('code', line.code).first())!.dossier_id
        const rest = await views.overdue(null, at, { dueAt: line.stepDueAt, dossierId })
        expect(rest.lines).toEqual(all.slice(index + 1, index + 51))
      }),
      { numRuns: process.env.SOAK ? 100 : 10 },
    )
  })
})
