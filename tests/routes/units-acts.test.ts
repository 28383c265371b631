import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unitAsOf } from '#app/domain/organisation/unit.ts'
import { instantOfLocal } from '#app/domain/shared/instant.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { loader as page } from '#app/routes/units.$id._index/route.tsx'
import { action as change, loader as changePage } from '#app/routes/units.$id.change.tsx'
import { action as end, loader as endPage } from '#app/routes/units.$id.end.tsx'
import { action as register, loader as registerPage } from '#app/routes/units.new.tsx'
import { changeRoles } from '#app/usecases/organisation/change-person.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
})
afterEach(() => product.close())

type Handler = Parameters<TestApp['ask']>[0]
type Fields = Record<string, string | string[]>
const pairs = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )
const post = (handler: unknown, id: string, fields: Fields, as: Who = 'dang') =>
  product.ask(handler as Handler, { as, url: `/units/${id}`, params: { id }, form: pairs(fields) })

type Told = {
  data: { wrong: string[]; refusals: Refusal[]; typed: Record<string, unknown> }
  init: { status: number }
}
/** The status and the sentences that the page shows. */
const told = async (answering: ReturnType<typeof post>) => {
  const { data, init } = (await answering).value as Told
  const t = catalogue('vi')
  const wrong: Record<string, string> = t.people.wrong
  return {
    status: init.status,
    typed: data.typed,
    sentences: [
      ...data.wrong.map((field) => wrong[field]),
      ...data.refusals.map((refusal) => refusalText(t, refusal)),
    ],
  }
}
/** The form answers with this sentence and the record is as long as it was. */
const refused = async (sentence: string, handler: unknown, id: string, fields: Fields) => {
  const before = await product.logSize()
  const { status, sentences } = await told(post(handler, id, fields))
  expect(sentences).toContainEqual(expect.stringContaining(sentence))
  expect([400, 422]).toContain(status)
  expect(await product.logSize()).toBe(before)
}
const unit = async (id: string) => (await product.app.views.units.all()).find(({ unitId }) => unitId === id)!

const PAPER = { documentNumber: '9/QĐ-MH', documentDate: '10/11/2026', documentTitle: 'Sắp xếp tổ chức' }
const NEW = {
  formKey: 'k',
  name: 'Phòng Tổ chức cán bộ (minh họa)',
  code: 'MH01.100.002',
  parent: 'cat',
  level: 'province',
  from: '01/12/2026',
  ...PAPER,
}
const RENAME = { ...NEW, name: 'Công an phường Bình An (minh họa)', code: 'MH01.201.001', level: 'commune' }
const END = { formKey: 'k', how: 'merged', from: '01/12/2026', successors: ['pc06'], heir: 'pc06', ...PAPER }
const ACTS: [string, unknown, unknown, string, Fields][] = [
  ['registering a unit', register, registerPage, 'new', NEW],
  ['renaming a unit', change, changePage, 'binh-an', RENAME],
  ['ending a unit', end, endPage, 'binh-an', END],
]

describe.each(ACTS)('%s', (_name, handler, loader, id, fields) => {
  test('is done once by the registrar, however often the form is sent', async () => {
    const before = await product.logSize()
    expect((await post(handler, id, fields)).response?.status).toBe(302)
    const after = await product.logSize()
    expect(after).toBeGreaterThan(before)
    await post(handler, id, fields)
    expect(await product.logSize()).toBe(after)
  })

  test.each(['soan', 'duyet', 'truong', 'giam', 'tri', 'ly'] as const)(
    'is refused to %s, page and forged form, and changes nothing',
    async (as) => {
      const before = await product.logSize()
      const asked = { as, url: `/units/${id}`, params: { id } }
      expect((await product.ask(loader as Handler, asked)).response?.status).toBe(403)
      const { response } = await post(handler, id, fields, as)
      expect(response?.status).toBe(403)
      const problem = (await response!.json()) as { refusals: Refusal[] }
      expect(problem.refusals.map((refusal) => refusalText(catalogue('vi'), refusal))[0]).toContain('Văn thư')
      expect(await product.logSize()).toBe(before)
    },
  )

  test('is refused when the role was taken away between the page and its form', async () => {
    const by = 'system' as const
    const give = async (roles: ('reception-officer' | 'registrar')[], minute: number) => {
      product.setNow(instantOfLocal('2026-11-18', 11 * 3600 + minute * 60))
      const persons = await product.app.views.people.persons()
      const { positionId } = persons.find(({ personId }) => personId === 'thu')!.positions.at(-1)!
      const outcome = await changeRoles(product.app, {
        ...{ by, personId: 'thu', positionId, roles, reason: 'Phân công lại', formKey: null },
      })
      expect(outcome.ok).toBe(true)
      product.people.thu = (await product.app.views.people.actorOf('thu', product.app.clock.now()))!
    }
    await give(['reception-officer', 'registrar'], 0)
    const asked = { as: 'thu' as const, url: `/units/${id}`, params: { id } }
    expect((await product.ask(loader as Handler, asked)).response).toBeNull()
    await give(['reception-officer'], 5)
    const before = await product.logSize()
    expect((await post(handler, id, fields, 'thu')).response?.status).toBe(403)
    expect(await product.logSize()).toBe(before)
  })

  test('by a date that is none, a paper without number or date, or a paper of tomorrow, is refused', async () => {
    for (const from of ['', '31/02/2026', 'mai', '2026-13-01'])
      await refused('Ghi ngày bắt đầu', handler, id, { ...fields, from })
    await refused('Ghi ngày văn bản', handler, id, { ...fields, documentDate: '30/02/2026' })
    await refused('Ghi số, ký hiệu', handler, id, { ...fields, documentNumber: ' ' })
    await refused('Ghi ngày của văn bản', handler, id, { ...fields, documentDate: '' })
    await refused('19/11/2026 chưa tới', handler, id, { ...fields, documentDate: '19/11/2026' })
  })
})

describe('a unit', () => {
  test('once registered stands in the tree from its day on', async () => {
    const { response } = await post(register, 'new', NEW)
    const id = response!.headers.get('Location')!.split('/').at(-1)!
    const { periods } = await unit(id)
    expect(periods).toMatchObject([
      { name: NEW.name, code: NEW.code, parentId: 'cat', from: '2026-11-30T17:00:00Z' },
    ])
    expect(periods[0]!.document).toEqual({ number: '9/QĐ-MH', date: '2026-11-10', title: 'Sắp xếp tổ chức' })
  })

  test('renamed keeps its earlier name for the time before', async () => {
    await post(change, 'binh-an', RENAME)
    const renamed = await unit('binh-an')
    expect(unitAsOf(renamed, '2026-11-29T00:00:00Z').name).toBe('Công an xã Bình An (minh họa)')
    expect(unitAsOf(renamed, '2026-12-02T00:00:00Z').name).toBe(RENAME.name)
  })

  test.each([
    ['merged', ['pc06']],
    ['split', ['pc06', 'pv01']],
    ['abolished', ['pc06']],
  ])('%s ends on its day, and its heir takes what was open', async (how, successors) => {
    expect((await post(end, 'binh-an', { ...END, how, successors })).response?.status).toBe(302)
    expect((await unit('binh-an')).ended).toMatchObject({
      at: '2026-11-30T17:00:00Z',
      how,
      successors,
      heirId: 'pc06',
    })
    const { value } = await product.ask(page, {
      as: 'dang',
      url: '/units/binh-an',
      params: { id: 'binh-an' },
    })
    expect(value!.ended?.heir?.unitId).toBe('pc06')
  })

  test('without a name, or under one that a sister bears, is not registered', async () => {
    await refused('Ghi tên đơn vị.', register, 'new', { ...NEW, name: '  ' })
    await refused('Đã có đơn vị tên Phòng Tham mưu (minh họa)', register, 'new', {
      ...NEW,
      name: 'Phòng Tham mưu (minh họa)'.normalize('NFD'),
    })
  })

  test('is not put below a unit that is not there, or by a forged field', async () => {
    await refused('Đơn vị cấp trên nowhere không tồn tại', register, 'new', { ...NEW, parent: 'nowhere' })
    await refused('Chọn cấp.', register, 'new', { ...NEW, level: 'galaxy' })
    await refused('Chọn cách kết thúc.', end, 'binh-an', { ...END, how: 'exploded' })
    await refused('Đơn vị kế thừa nowhere', end, 'binh-an', { ...END, successors: ['nowhere'] })
    await refused('phải là một đơn vị kế thừa', end, 'binh-an', { ...END, heir: 'pv01' })
  })

  test('is not changed into itself, before its last change, or without a paper', async () => {
    const { name, code, receptionName, place, level } = unitAsOf(
      await unit('binh-an'),
      '2026-11-18T00:00:00Z',
    )
    await refused('Không có gì thay đổi', change, 'binh-an', {
      ...{ ...RENAME, name, code, receptionName, place, level },
    })
    await refused('thay đổi mới phải sau đó', change, 'binh-an', { ...RENAME, from: '01/01/2026' })
    await refused('Ghi văn bản làm căn cứ', change, 'binh-an', {
      ...{ ...RENAME, documentNumber: '', documentDate: '' },
    })
  })

  test('is not put below one of its own parts', async () => {
    const { response } = await post(register, 'new', { ...NEW, parent: 'pc06' })
    const parent = response!.headers.get('Location')!.split('/').at(-1)!
    const { name, code, level } = unitAsOf(await unit('pc06'), '2026-11-18T00:00:00Z')
    await refused('Cấp trên đi thành vòng', change, 'pc06', {
      ...{ ...NEW, formKey: 'k2', name, code, level, parent, from: '02/12/2026' },
    })
  })

  test('does not end before it begins, without successors, into itself, or into one half', async () => {
    await refused('không thể kết thúc trước đó', end, 'binh-an', { ...END, from: '01/01/2026' })
    await refused('Chọn đơn vị kế thừa.', end, 'binh-an', { ...END, successors: [] })
    await refused('không thể kế thừa chính mình', end, 'binh-an', { ...END, successors: ['binh-an'] })
    await refused('cần ít nhất hai đơn vị kế thừa', end, 'binh-an', { ...END, how: 'split' })
  })

  test('does not end while it has work and no heir, or parts below it', async () => {
    await refused('chọn đơn vị nhận', end, 'binh-an', { ...END, heir: '' })
    await refused('còn đơn vị trực thuộc', end, 'cat', END)
  })

  test('does not end with the last registrar and administrator in it', async () => {
    await refused('không còn ai giữ vai trò văn thư', end, 'pv01', END)
    await refused('không còn ai giữ vai trò quản trị', end, 'pv01', END)
  })

  test('that has ended is no target of anything', async () => {
    await post(end, 'binh-an', END)
    const later = { formKey: 'k2', from: '02/12/2026' }
    await refused('đã kết thúc', change, 'binh-an', { ...RENAME, ...later })
    await refused('đã kết thúc', end, 'binh-an', { ...END, ...later })
    await refused('Đơn vị kế thừa Công an xã Bình An (minh họa) không tồn tại', end, 'pv01', {
      ...{ ...END, ...later, successors: ['binh-an'], heir: 'binh-an' },
    })
    await refused('Đơn vị cấp trên Công an xã Bình An (minh họa) không tồn tại', register, 'new', {
      ...{ ...NEW, ...later, parent: 'binh-an' },
    })
  })

  test('that does not exist has no page to change or end it', async () => {
    const before = await product.logSize()
    for (const handler of [change, end])
      expect((await post(handler, 'nowhere', { ...NEW, ...END })).response?.status).toBe(404)
    expect(await product.logSize()).toBe(before)
  })

  test('that was refused is shown as it was typed', async () => {
    const { typed } = await told(post(register, 'new', { ...NEW, from: '31/02/2026' }))
    expect(typed).toMatchObject({ name: NEW.name, from: '31/02/2026', documentNumber: '9/QĐ-MH' })
  })
})
