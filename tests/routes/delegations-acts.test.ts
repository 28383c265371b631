import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantOfLocal } from '#app/domain/shared/instant.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { loader as one } from '#app/routes/delegations.$id._index.tsx'
import { action as end, loader as endPage } from '#app/routes/delegations.$id.end.tsx'
import { action as record, loader as recordPage } from '#app/routes/delegations.new/route.tsx'
import { changeRoles, disablePerson } from '#app/usecases/organisation/change-person.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
let posts: Record<string, string>
let order: string
let procedureId: string
beforeEach(async () => {
  product = await openTestApp()
  const { people, procedures } = product.app.views
  posts = Object.fromEntries(
    (await people.persons()).map(({ personId, positions }) => [personId, positions.at(-1)!.positionId]),
  )
  order = (await people.delegations())[0]!.delegationId
  procedureId = (await procedures.allCodes())[0]!.procedureId
})
afterEach(() => product.close())

type Handler = Parameters<TestApp['ask']>[0]
type Fields = Record<string, string | string[]>
const pairs = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )
const post = (handler: unknown, id: string, fields: Fields, as: Who = 'dang') =>
  product.ask(handler as Handler, { as, url: `/delegations/${id}`, params: { id }, form: pairs(fields) })

type Told = { data: { wrong: string[]; refusals: Refusal[] }; init: { status: number } }
/** The form answers with this sentence and the record is as long as it was. */
const refused = async (sentence: string, handler: unknown, id: string, fields: Fields) => {
  const before = await product.logSize()
  const { data, init } = (await post(handler, id, fields)).value as Told
  const t = catalogue('vi')
  const wrong: Record<string, string> = t.people.wrong
  const sentences = [
    ...data.wrong.map((field) => wrong[field]),
    ...data.refusals.map((refusal) => refusalText(t, refusal)),
  ]
  expect(sentences).toContainEqual(expect.stringContaining(sentence))
  expect([400, 422]).toContain(init.status)
  expect(await product.logSize()).toBe(before)
}

const by = (personId: string) => `${personId} ${posts[personId]}`
const PAPER = { documentNumber: '12/UQ-CAT', documentDate: '10/11/2026', documentTitle: '' }
/** Giám đốc has Trưởng phòng Tham mưu sign by his order (TL.) for a month. */
const byOrder = (changed: Fields = {}): Fields => ({
  formKey: 'k',
  delegator: by('doc'),
  delegate: 'xet',
  capacity: 'TL.',
  acts: ['signing'],
  from: '01/12/2026',
  until: '31/12/2026',
  ...PAPER,
  ...changed,
})
const over = (changed: Fields = {}): Fields => ({
  formKey: 'k',
  until: '01/12/2026',
  reason: 'Phân công lại',
  ...changed,
})
const ACTS: [string, unknown, unknown, () => string, () => Fields][] = [
  ['recording a delegation', record, recordPage, () => 'new', byOrder],
  ['ending a delegation', end, endPage, () => order, over],
]

describe.each(ACTS)('%s', (_name, handler, loader, id, fields) => {
  test('is done once by the registrar, however often the form is sent', async () => {
    const before = await product.logSize()
    expect((await post(handler, id(), fields())).response?.status).toBe(302)
    expect(await product.logSize()).toBe(before + 1)
    await post(handler, id(), fields())
    expect(await product.logSize()).toBe(before + 1)
  })

  test.each(['soan', 'duyet', 'truong', 'giam', 'tri', 'doc'] as const)(
    'is refused to %s, page and forged form, and changes nothing',
    async (as) => {
      const before = await product.logSize()
      const asked = { as, url: `/delegations/${id()}`, params: { id: id() } }
      expect((await product.ask(loader as Handler, asked)).response?.status).toBe(403)
      const { response } = await post(handler, id(), fields(), as)
      expect(response?.status).toBe(403)
      const problem = (await response!.json()) as { refusals: Refusal[] }
      expect(problem.refusals.map((refusal) => refusalText(catalogue('vi'), refusal))[0]).toContain('Văn thư')
      expect(await product.logSize()).toBe(before)
    },
  )

  test('is refused when the role was taken away between the page and its form', async () => {
    const give = async (roles: ('reception-officer' | 'registrar')[], minute: number) => {
      product.setNow(instantOfLocal('2026-11-18', 11 * 3600 + minute * 60))
      const persons = await product.app.views.people.persons()
      const { positionId } = persons.find(({ personId }) => personId === 'thu')!.positions.at(-1)!
      const outcome = await changeRoles(product.app, {
        ...{ by: 'system', personId: 'thu', positionId, roles, reason: 'Phân công lại', formKey: null },
      })
      expect(outcome.ok).toBe(true)
      product.people.thu = (await product.app.views.people.actorOf('thu', product.app.clock.now()))!
    }
    await give(['reception-officer', 'registrar'], 0)
    const asked = { as: 'thu' as const, url: `/delegations/${id()}`, params: { id: id() } }
    expect((await product.ask(loader as Handler, asked)).response).toBeNull()
    await give(['reception-officer'], 5)
    const before = await product.logSize()
    expect((await post(handler, id(), fields(), 'thu')).response?.status).toBe(403)
    expect(await product.logSize()).toBe(before)
  })

  test('by dates and hours that are none, or a paper of tomorrow, is refused', async () => {
    for (const until of ['31/02/2027', 'mai'])
      await refused('Ghi ngày kết thúc', handler, id(), { ...fields(), until })
    await refused('Ghi ngày kết thúc', handler, id(), { ...fields(), untilHour: '25:00' })
    await refused('Ghi ngày văn bản', handler, id(), { ...fields(), ...PAPER, documentDate: '30/02/2026' })
    await refused('chưa tới', handler, id(), { ...fields(), ...PAPER, documentDate: '19/11/2026' })
    await refused('Ghi số, ký hiệu', handler, id(), { ...fields(), ...PAPER, documentNumber: ' ' })
  })
})

describe('a delegation', () => {
  const no = (sentence: string, changed: Fields) => refused(sentence, record, 'new', byOrder(changed))

  test('once recorded names both people, the paper and its time; ended, the reason', async () => {
    const { response } = await post(record, 'new', byOrder())
    const id = response!.headers.get('Location')!.split('/').at(-1)!
    const read = async () => {
      const { value } = await product.ask(one, { as: 'doc', url: `/delegations/${id}`, params: { id } })
      return value!.delegation
    }
    expect(await read()).toMatchObject({
      delegator: { personId: 'doc' },
      delegate: { personId: 'xet' },
      capacity: 'TL.',
      document: { number: '12/UQ-CAT', date: '2026-11-10' },
      from: '2026-11-30T17:00:00Z',
      until: '2026-12-30T17:00:00Z',
      ended: null,
    })
    await post(end, id, over({ formKey: 'k2', until: '15/12/2026' }))
    expect(await read()).toMatchObject({
      until: '2026-12-14T17:00:00Z',
      ended: { document: null, reason: 'Phân công lại' },
    })
  })

  test('is not made to oneself, twice over, or in a circle', async () => {
    await no('Không ai giao ký cho chính mình.', { delegate: 'doc' })
    await no('Chức vụ này đã giao cho Phạm Văn Duyệt', { delegate: 'duyet', capacity: 'KT.' })
    await no('Việc giao đi thành vòng: Phạm Văn Duyệt → Lương Văn Đốc → Phạm Văn Duyệt', {
      ...{ delegator: by('duyet'), delegate: 'doc', capacity: 'KT.' },
    })
  })

  test('hands on no more than its delegator has, and not for longer', async () => {
    await no('Người giao không có quyền này để giao', { acts: ['dossiers'] })
    await no('vượt thời gian giữ chức vụ của người giao', { from: '01/01/2026' })
    await no('Người được giao không giữ chức vụ nào suốt thời gian giao', { from: '01/01/2026' })
  })

  test('ends after it begins, and TUQ. has an end and names procedures', async () => {
    await no('không sau lúc bắt đầu', { until: '01/12/2026' })
    await no('không sau lúc bắt đầu', { until: '30/11/2026' })
    await no('TUQ. phải có thời hạn', { capacity: 'TUQ.', until: '' })
    await no('TUQ. phải giới hạn nội dung', { capacity: 'TUQ.' })
  })

  test('goes to a deputy of the unit (KT.) or to a unit below (TL.)', async () => {
    await no('KT. chỉ giao cho cấp phó trong cùng đơn vị', { capacity: 'KT.' })
    await no('TL. chỉ giao cho người đứng đầu một đơn vị trực thuộc', {
      ...{ delegator: by('truong'), acts: ['dossiers'] },
    })
  })

  test('without anything in it, or with procedures where nothing is signed, is none', async () => {
    await no('Chọn việc được giao.', { acts: [] })
    await no('Danh sách quy trình chỉ giới hạn được việc ký.', {
      ...{ delegator: by('son'), delegate: 'thu', capacity: 'KT.', acts: ['dossiers'] },
      procedures: [procedureId],
    })
  })

  test('is not taken from a forged field', async () => {
    await no('Chọn thể thức ký.', { capacity: 'TM.' })
    await no('Chọn người giao và chức vụ.', { delegator: 'doc' })
    await no('Chọn người được giao.', { delegate: '' })
    await no('Chọn việc được giao.', { acts: ['everything'] })
    await no('Việc giao lại vượt quá việc đã được giao.', { restsOn: 'nothing' })
    await no('Chọn quy trình trong danh sách.', { procedures: [procedureId, 'nothing'] })
    const before = await product.logSize()
    const forged: Fields[] = [
      { delegate: 'nobody' },
      { delegator: `nobody ${posts.doc}` },
      { delegator: `doc ${posts.son}` },
    ]
    for (const changed of forged)
      expect((await post(record, 'new', byOrder(changed))).response?.status).toBe(404)
    expect(await product.logSize()).toBe(before)
  })

  test('handed on stays within its ground, and goes to a deputy alone', async () => {
    const { response } = await post(record, 'new', byOrder())
    const restsOn = response!.headers.get('Location')!.split('/').at(-1)!
    const on = { restsOn, formKey: 'k2', delegator: by('xet'), delegate: 'giam', capacity: 'KT.' }
    await no('Việc giao lại vượt quá việc đã được giao.', { ...on, until: '15/01/2027' })
    await no('Việc giao lại vượt quá việc đã được giao.', { ...on, acts: ['signing', 'dossiers'] })
    await no('chỉ được giao lại cho cấp phó ký thay (KT.)', { ...on, capacity: 'TL.' })
    expect((await post(record, 'new', byOrder(on))).response?.status).toBe(302)
  })

  test('names nobody whose account is shut', async () => {
    const shut = await disablePerson(product.app, {
      ...{ by: 'system', personId: 'xet', reason: 'Đi học', formKey: null },
    })
    expect(shut.ok).toBe(true)
    await no('Tài khoản của Lê Thị Xét đang bị khóa.', {})
  })

  test('ends with a reason or a paper, not before it began, and once', async () => {
    await refused('Ghi ngày kết thúc', end, order, over({ until: '' }))
    await refused('Ghi văn bản hoặc lý do chấm dứt.', end, order, over({ reason: ' ' }))
    await refused('không sau lúc bắt đầu', end, order, over({ until: '01/01/2026' }))
    await post(end, order, over({ until: '18/11/2026' }))
    await refused('Việc giao ký này đã hết', end, order, over({ formKey: 'k2' }))
  })

  test('that does not exist is not ended', async () => {
    const before = await product.logSize()
    expect((await post(end, 'nothing', over())).response?.status).toBe(404)
    expect(await product.logSize()).toBe(before)
  })
})
