import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UNIT_COLUMNS } from '#app/documents/import/unit-lines.ts'
import { loader as list } from '#app/routes/units._index.tsx'
import { action, loader } from '#app/routes/units.import.tsx'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
})
afterEach(() => product.close())

type Cells = Partial<Record<(typeof UNIT_COLUMNS)[number], string>>
const line = (cells: Cells) => UNIT_COLUMNS.map((column) => cells[column] ?? '').join(',')
const table = (...lines: Cells[]) => [UNIT_COLUMNS.join(','), ...lines.map(line)].join('\n')
const ABOVE = 'Công an tỉnh Bình Hải (minh họa)'
const PAPER = { foundingNumber: '9/QĐ-MH', foundingDate: '01/06/2026' }
const NEW: Cells = {
  name: 'Công an xã Bình Tân (minh họa)',
  parent: ABOVE,
  level: 'commune',
  from: '02/06/2026',
}
const GOOD = table({ ...NEW, ...PAPER }, { ...NEW, ...PAPER, name: 'Công an xã Bình Minh (minh họa)' })
const post = (text: string, act: 'preview' | 'import', as: Who = 'dang', formKey = 'k1') =>
  product.ask(action as Parameters<TestApp['ask']>[0], {
    as,
    url: '/units/import',
    form: { text, do: act, formKey },
  })
type Told = {
  data: {
    messages: string[]
    text: string
    plan: { effects: { effect: string; name: string }[]; counts: Record<string, number> } | null
  }
  init: { status: number } | null
}
const told = async (answer: ReturnType<typeof post>) => (await answer).value as Told
const refused = async (text: string, ...sentences: string[]) => {
  const before = await product.logSize()
  for (const act of ['preview', 'import'] as const) {
    const { data, init } = await told(post(text, act))
    expect([400, 422]).toContain(init!.status)
    expect(data.messages).toEqual(sentences.map((sentence) => expect.stringContaining(sentence)))
  }
  expect(await product.logSize()).toBe(before)
}

describe('importing units', () => {
  test('shows before what it would make, and then writes nothing', async () => {
    const before = await product.logSize()
    const { data } = await told(post(GOOD, 'preview'))
    expect(data.plan!.counts).toEqual({ made: 2, ended: 0, unchanged: 0 })
    expect(data.plan!.effects.map(({ effect }) => effect)).toEqual(['registered', 'registered'])
    expect(data.text).toBe(GOOD)
    expect(await product.logSize()).toBe(before)
  })

  test('makes what it has shown, once; the same file read again changes nothing', async () => {
    const before = await product.logSize()
    expect((await post(GOOD, 'import')).response?.headers.get('Location')).toBe('/units')
    expect(await product.logSize()).toBe(before + 2)
    expect((await post(GOOD, 'import')).response?.status).toBe(302)
    await post(GOOD, 'import', 'dang', 'k2')
    const { data } = await told(post(GOOD, 'preview'))
    expect(data.plan!.effects.map(({ effect }) => effect)).toEqual(['unchanged', 'unchanged'])
    expect(await product.logSize()).toBe(before + 2)
    const { value } = await product.ask(list, { as: 'dang', url: '/units?q=binh+tan' })
    expect(value!.rows.map(({ name }) => name)).toEqual([NEW.name])
  })

  test('with bad lines tells every reason by line and writes nothing at all', async () => {
    await refused(
      table(NEW, { ...NEW, name: 'Một', level: 'galaxy' }, { ...NEW, name: 'Hai', from: '31/02/2026' }),
      'Dòng 3: cấp “galaxy”',
      'Dòng 4: cột from',
    )
    await refused(
      table(NEW, { ...NEW, name: 'Một', parent: 'Đâu đó' }, NEW, {
        ...NEW,
        name: 'Hai',
        until: '01/12/2026',
      }),
      'Dòng 3: không có đơn vị cấp trên “Đâu đó”',
      'Dòng 4: trùng với dòng 2',
      'Dòng 5: có ngày kết thúc',
    )
    await refused('name,parent\nMột,', 'Thiếu cột level.')
    await refused(' ', 'Chọn tệp hoặc dán nội dung.')
  })

  test('ends a unit with its posts only when somebody takes over what it has in hand', async () => {
    await post(table({ ...NEW, ...PAPER }), 'import')
    const unitId = (await product.app.views.units.all()).find(
      ({ periods }) => periods[0]!.name === NEW.name,
    )!.unitId
    const { reorganise } = await import('#app/usecases/organisation/change-units.ts')
    const document = { number: '9/QĐ-MH', date: '2026-11-01', title: '' }
    const merged = await reorganise(product.app, {
      by: 'system',
      made: [],
      reorganisation: {
        how: 'merged',
        at: '2026-11-01T17:00:00Z',
        ending: ['binh-an'],
        successors: [unitId],
        heirs: { 'binh-an': unitId },
        document,
      },
      formKey: null,
    })
    expect(merged.ok).toBe(true)
    const { assignPosition } = await import('#app/usecases/organisation/change-person.ts')
    const assigned = await assignPosition(product.app, {
      by: 'system',
      personId: 'ly',
      formKey: null,
      position: {
        ...{ unitId, title: 'Cán bộ', roles: ['officer'], capacity: null },
        ...{ from: '2026-11-18T03:00:00Z', until: null, document },
      },
      inPlaceOf: [],
      reason: '',
    })
    expect(assigned.ok).toBe(true)
    const ending: Cells = {
      ...{
        ...NEW,
        ...PAPER,
        until: '01/12/2026',
        how: 'merged',
        endingNumber: '10/QĐ-MH',
        endingDate: '10/11/2026',
      },
      successors: 'Phòng Tham mưu (minh họa)',
    }
    const before = await product.logSize()
    const { data } = await told(
      post(table({ ...ending, heir: 'Phòng Tham mưu (minh họa)' }), 'preview', 'dang', 'k2'),
    )
    expect(data.plan!.effects.map(({ effect }) => effect)).toEqual(['ended'])
    expect(await product.logSize()).toBe(before)
    await post(table({ ...ending, heir: 'Phòng Tham mưu (minh họa)' }), 'import', 'dang', 'k3')
    const ly = (await product.app.views.people.persons()).find(({ personId }) => personId === 'ly')!
    expect(ly.positions.at(-1)).toMatchObject({ unitId, until: '2026-11-30T17:00:00Z' })
  })

  test('ends no unit with the last registrar in it', async () => {
    await post(table({ ...NEW, ...PAPER }), 'import', 'dang', 'k0')
    const units = await product.app.views.units.all()
    const { unitId } = units.find(({ periods }) => periods[0]!.name === NEW.name)!
    const { assignPosition, endPosition } = await import('#app/usecases/organisation/change-person.ts')
    const system = { by: 'system' as const, formKey: null, reason: 'Phân công lại', document: null }
    const given = await assignPosition(product.app, {
      ...{ ...system, personId: 'ly', inPlaceOf: [] },
      position: {
        ...{ unitId, title: 'Văn thư', roles: ['registrar'], capacity: null },
        ...{ from: '2026-11-18T03:00:00Z', until: null, document: null },
      },
    })
    expect(given.ok).toBe(true)
    const dang = (await product.app.views.people.persons()).find(({ personId }) => personId === 'dang')!
    const over = await endPosition(product.app, {
      ...{ ...system, personId: 'dang', positionId: dang.positions[0]!.positionId },
      until: '2026-11-18T04:00:00Z',
    })
    expect(over.ok).toBe(true)
    await refused(
      table({
        ...{ ...NEW, ...PAPER, until: '01/12/2026', how: 'merged' },
        ...{ endingNumber: '10/QĐ-MH', endingDate: '10/11/2026', successors: 'Phòng Tham mưu (minh họa)' },
      }),
      'không còn ai giữ vai trò',
    )
  })

  test('ends no unit that owns a procedure and names no heir', async () => {
    await post(table({ ...NEW, ...PAPER }), 'import', 'dang', 'k0')
    const { transferProcedure } = await import('#app/usecases/procedure/transfer-procedure.ts')
    const owner = (await product.app.views.units.all()).find(({ periods }) => periods[0]!.name === NEW.name)!
    const moved = await transferProcedure(product.app, {
      actor: product.people.soan!,
      procedureCode: 'QT03.CC',
      unitId: owner.unitId,
      document: { number: '9/QĐ-MH', date: '2026-11-01', title: '' },
      formKey: null,
    })
    expect(moved.ok).toBe(true)
    const ending: Cells = {
      ...{ ...NEW, ...PAPER, until: '01/12/2026', how: 'merged' },
      ...{ endingNumber: '10/QĐ-MH', endingDate: '10/11/2026', successors: 'Phòng Tham mưu (minh họa)' },
    }
    await refused(table(ending), 'còn 0 hồ sơ chưa trả và 1 quy trình chủ trì: chọn đơn vị nhận')
    await post(table({ ...ending, heir: 'Phòng Tham mưu (minh họa)' }), 'import', 'dang', 'k3')
    expect((await product.app.views.units.ownedBy('pv01')).map(({ code }) => code)).toEqual(['QT03.CC'])
  })

  test.each(['soan', 'xet', 'duyet', 'tiep', 'truong', 'giam', 'tri'] as const)(
    'is refused to %s, whose forged form changes nothing',
    async (as) => {
      const before = await product.logSize()
      expect((await post(GOOD, 'import', as)).response?.status).toBe(403)
      expect((await product.ask(loader, { as, url: '/units/import' })).response?.status).toBe(403)
      expect(await product.logSize()).toBe(before)
    },
  )
})
