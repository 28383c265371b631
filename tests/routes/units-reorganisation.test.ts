import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { catalogue } from '#app/messages/catalogue.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { action, loader } from '#app/routes/units.reorganisation/route.tsx'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
})
afterEach(() => product.close())

type Fields = Record<string, string | string[]>
const post = (fields: Fields, as: Who = 'dang') =>
  product.ask(action as Parameters<TestApp['ask']>[0], {
    as,
    url: '/units/reorganisation',
    form: Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    ),
  })
type Told = {
  data: {
    typed: { ending: string[]; successors: string[]; made: { name: string }[]; heirs: Record<string, string> }
    wrong: string[]
    refusals: Refusal[]
    moves: { name: string; dossiers: number; posts: string[] }[] | null
    seen: string
    changedSince: boolean
  }
  init: { status: number } | null
}
const told = async (fields: Fields) => (await post(fields)).value as Told
const refused = async (sentence: string, changed: Fields) => {
  const before = await product.logSize()
  const t = catalogue('vi')
  const wrong: Record<string, string> = t.people.wrong
  const { data, init } = await told(asked(changed))
  const sentences = [
    ...data.wrong.map((field) => wrong[field]),
    ...data.refusals.map((refusal) => refusalText(t, refusal)),
  ]
  expect(sentences).toContainEqual(expect.stringContaining(sentence))
  expect([400, 422]).toContain(init!.status)
  expect(data.moves).toBeNull()
  expect(await product.logSize()).toBe(before)
}

const NAME = 'Công an xã Bình An (minh họa)'
/** Công an xã Bình An and Phòng PC06 become one new unit, that bears the name of the first. */
const asked = (changed: Fields = {}): Fields => ({
  formKey: 'k',
  do: 'preview',
  how: 'merged',
  from: '01/12/2026',
  ending: ['binh-an', 'pc06'],
  successors: '',
  madeName: NAME,
  madeCode: 'MH01.201.077',
  madeLevel: 'commune',
  madeParent: 'cat',
  madeReception: '',
  madePlace: 'Bình An',
  documentNumber: '9/QĐ-MH',
  documentDate: '10/11/2026',
  documentTitle: 'Sắp xếp tổ chức',
  ...changed,
})
/** As the page sends it after its preview. */
const confirmed = async (changed: Fields = {}) => {
  const { data } = await told(asked(changed))
  const heirs = Object.fromEntries(
    Object.entries(data.typed.heirs).map(([unitId, heir]) => [`heir:${unitId}`, heir]),
  )
  return asked({ ...changed, ...heirs, do: 'confirm', seen: data.seen })
}

describe('a reorganisation', () => {
  test('shows what it moves before it is confirmed, and writes nothing', async () => {
    const before = await product.logSize()
    const { data, init } = await told(asked())
    expect(init).toBeNull()
    expect(data.moves!.map(({ name }) => name)).toEqual([
      NAME,
      'Phòng Cảnh sát quản lý hành chính về trật tự xã hội (minh họa)',
    ])
    expect(data.moves![0]!.dossiers).toBeGreaterThan(0)
    expect(data.moves![0]!.posts).toContain('Hoàng Văn Trưởng, Trưởng Công an xã')
    expect(data.typed.heirs).toEqual({ 'binh-an': `new:0:${NAME}`, pc06: `new:0:${NAME}` })
    expect(await product.logSize()).toBe(before)
  })

  test('confirmed ends every unit for the new one, by one decision, once', async () => {
    const form = await confirmed()
    expect((await post(form)).response?.headers.get('Location')).toBe('/units')
    const size = await product.logSize()
    const units = await product.app.views.units.all()
    const made = units.find(({ periods }) => periods[0]!.code === 'MH01.201.077')!
    expect(made.periods[0]).toMatchObject({ name: NAME, parentId: 'cat', from: '2026-11-30T17:00:00Z' })
    expect(made.predecessors).toEqual(['binh-an', 'pc06'])
    for (const id of ['binh-an', 'pc06'])
      expect(units.find(({ unitId }) => unitId === id)!.ended).toMatchObject({
        how: 'merged',
        at: '2026-11-30T17:00:00Z',
        successors: [made.unitId],
        heirId: made.unitId,
        document: { number: '9/QĐ-MH' },
      })
    expect((await post(form)).response?.status).toBe(302)
    expect(await product.logSize()).toBe(size)
    await refused('đã kết thúc', { formKey: 'k2', from: '02/12/2026' })
  })

  test('that was changed after its preview is shown again instead of being done', async () => {
    const form = await confirmed()
    const before = await product.logSize()
    const { data } = await told({ ...form, from: '02/12/2026' })
    expect(data.changedSince).toBe(true)
    expect(data.moves).toHaveLength(2)
    expect((await told(asked({ do: 'confirm' }))).data.changedSince).toBe(true)
    expect(await product.logSize()).toBe(before)
  })

  test('gets more lines by a button, and keeps what was typed', async () => {
    const before = await product.logSize()
    const { data } = await told(asked({ do: 'add-made' }))
    expect(data.typed.made.map(({ name }) => name)).toEqual([NAME, ''])
    expect((await told(asked({ do: 'add-ending' }))).data.typed.ending).toEqual(['binh-an', 'pc06', ''])
    expect((await told(asked({ do: 'add-successor', successors: 'pv01' }))).data.typed.successors).toEqual([
      ...['pv01', ''],
    ])
    expect(await product.logSize()).toBe(before)
  })

  test('into units that are there needs to know who takes what', async () => {
    const two = { ending: 'binh-an', how: 'split', successors: ['pc06', 'pv01'], madeName: '', madeCode: '' }
    await refused('chọn đơn vị nhận', two)
    const form = await confirmed({ ...two, 'heir:binh-an': 'pc06' })
    expect((await post(form)).response?.status).toBe(302)
    const units = await product.app.views.units.all()
    expect(units.find(({ unitId }) => unitId === 'binh-an')!.ended).toMatchObject({
      ...{ how: 'split', successors: ['pc06', 'pv01'], heirId: 'pc06' },
    })
  })

  test('is refused by field, with its sentence, and leaves no trace', async () => {
    for (const from of ['', '31/02/2026', 'mai']) await refused('Ghi ngày bắt đầu', { from })
    await refused('Ghi ngày bắt đầu', { fromHour: '25:00' })
    await refused('Chọn cách kết thúc.', { how: 'exploded' })
    await refused('Chọn cấp của đơn vị lập mới.', { madeLevel: 'galaxy' })
    await refused('Ghi ngày văn bản', { documentDate: '30/02/2026' })
    await refused('Ghi số, ký hiệu', { documentNumber: '' })
    await refused('chưa tới', { documentDate: '19/11/2026' })
    await refused('Chọn đơn vị kết thúc.', { ending: '' })
    await refused('Chọn đơn vị kết thúc trong danh sách.', { ending: ['binh-an', 'nowhere'] })
    await refused('Chọn đơn vị kế thừa.', { madeName: '', madeCode: '' })
    await refused('Ghi tên đơn vị.', { madeName: '' })
    await refused('Đã có đơn vị tên Phòng Tham mưu', { madeName: 'Phòng Tham mưu (minh họa)' })
    await refused('Đơn vị cấp trên nowhere không tồn tại', { madeParent: 'nowhere' })
    await refused('Đơn vị cấp trên Công an xã Bình An (minh họa) không tồn tại', { madeParent: 'binh-an' })
    await refused('Đơn vị kế thừa nowhere', { successors: 'nowhere' })
    await refused('không thể kế thừa chính mình', { successors: 'pc06' })
    await refused('phải là một đơn vị kế thừa', { 'heir:binh-an': 'pv01' })
    await refused('cần ít nhất hai đơn vị kế thừa', { how: 'split' })
    await refused('không thể kết thúc trước đó', { from: '01/01/2026' })
    await refused('còn đơn vị trực thuộc', { ending: 'cat', madeParent: '' })
  })

  test('does not take away the last registrar with the unit', async () => {
    await refused('không còn ai giữ vai trò', { ending: 'pv01', madeName: 'Phòng Mới (minh họa)' })
  })

  test.each(['soan', 'duyet', 'truong', 'giam', 'tri', 'ly'] as const)(
    'is refused to %s, page and forged form',
    async (as) => {
      const form = await confirmed()
      const before = await product.logSize()
      expect((await post(form, as)).response?.status).toBe(403)
      expect((await product.ask(loader, { as, url: '/units/reorganisation' })).response?.status).toBe(403)
      expect(await product.logSize()).toBe(before)
    },
  )
})
