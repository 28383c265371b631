import { afterEach, beforeEach, expect, test } from 'vitest'
import { may } from '#app/domain/organisation/may.ts'
import { khanhHoa2025 } from '#app/domain/organisation/reorganisation-2025.ts'
import { unitsAt } from '#app/domain/organisation/unit.ts'
import { registerUnit, reorganise } from '#app/usecases/organisation/change-units.ts'
import { importUnits } from '#app/usecases/organisation/import-units.ts'
import { transferProcedure } from '#app/usecases/procedure/transfer-procedure.ts'
import { atVietnam } from '../support/builders.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'

let test1: TestApp
beforeEach(async () => {
  test1 = await openTestApp()
})
afterEach(() => test1.close())

const paper = { number: '9/QĐ-MH', date: '2026-11-01', title: 'Sắp xếp tổ chức (minh họa)' }
const importing = (dryRun: boolean) =>
  importUnits(test1.app, { by: 'system', formKey: null, lines: khanhHoa2025(), dryRun })

test('the shipped tree is taken in whole, told beforehand by a dry run that writes nothing, and changes nothing twice', async () => {
  const size = await test1.logSize()
  expect(await importing(true)).toMatchObject({
    ok: true,
    dryRun: true,
    counts: { made: 273, ended: 207, unchanged: 0 },
  })
  expect(await test1.logSize()).toBe(size)
  expect(await importing(false)).toMatchObject({ ok: true, counts: { made: 273, ended: 207 } })
  expect(await test1.logSize()).toBe(size + 480)
  expect(await importing(false)).toMatchObject({ ok: true, counts: { made: 0, ended: 0, unchanged: 273 } })
  expect(await test1.logSize()).toBe(size + 480)
  const units = await test1.app.views.units.all()
  const before = unitsAt(units, atVietnam('2025-06-30 12:00')).length
  expect(before - unitsAt(units, atVietnam('2025-07-01 12:00')).length).toBe(193 - 66)
})

test('a unit that ends hands open dossiers and procedures to its heir, whose people then work on them', async () => {
  const { dang, soan, truong } = test1.people
  const made = await registerUnit(test1.app, {
    by: dang!,
    unit: {
      code: 'MH01.201.009',
      name: 'Công an xã Bình Tân (minh họa)',
      receptionName: 'Bộ phận TN & TKQ',
      place: 'Bình Tân',
      level: 'commune',
      parentId: 'cat',
      from: SEED_MOMENT,
      document: paper,
      predecessors: ['binh-an'],
    },
    formKey: null,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.refusals))
  const heirId = made.result
  const moved = await transferProcedure(test1.app, {
    actor: soan!,
    procedureCode: 'QT03.CC',
    unitId: 'binh-an',
    document: paper,
    formKey: null,
  })
  expect(moved.ok).toBe(true)
  const size = await test1.logSize()
  const ending = (heir: string | null) =>
    reorganise(test1.app, {
      by: dang!,
      made: [],
      reorganisation: {
        how: 'merged',
        at: SEED_MOMENT,
        ending: ['binh-an'],
        successors: [heirId],
        heirs: { 'binh-an': heir },
        document: paper,
      },
      formKey: null,
    })
  // Dossiers are open: without an heir nothing is done.
  expect(await ending(null)).toMatchObject({
    ok: false,
    refusals: [{ code: 'unit.heir-missing', procedures: 1 }],
  })
  expect(await test1.logSize()).toBe(size)
  expect(await ending(heirId)).toEqual({ ok: true })
  expect(await test1.app.views.units.ownedBy(heirId)).toMatchObject([{ code: 'QT03.CC' }])
  expect(await test1.app.views.units.inherited(SEED_MOMENT)).toEqual([{ unitId: 'binh-an', heirId }])
  // Posts end with their unit: whoever was there works on nothing until he is moved.
  const before = await test1.app.views.people.actorOf(truong!.personId, SEED_MOMENT)
  expect(may(before!, 'dossier.work', { unitId: 'binh-an' }, SEED_MOMENT)).toBe(false)
})
