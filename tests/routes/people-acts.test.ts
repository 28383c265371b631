import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantOfLocal } from '#app/domain/shared/instant.ts'
import { loader as list } from '#app/routes/people._index/route.tsx'
import { action as describePerson } from '#app/routes/people.$id.description.tsx'
import { action as disable } from '#app/routes/people.$id.disabling.tsx'
import { action as enable } from '#app/routes/people.$id.enabling.tsx'
import { action as assign } from '#app/routes/people.$id.position.tsx'
import { action as end } from '#app/routes/people.$id.positions.$positionId.end.tsx'
import { action as changeRoles } from '#app/routes/people.$id.positions.$positionId.roles.tsx'
import { action as register } from '#app/routes/people.new.tsx'
import { loader as rights } from '#app/routes/rights._index/route.tsx'
import { loader as toAct } from '#app/routes/rights.acts.$act.tsx'
import { loader as table } from '#app/routes/rights.table.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
})
afterEach(() => product.close())

type Handler = Parameters<TestApp['ask']>[0]
type Form = [string, string][]
const positionOf = async (id: string) =>
  (await product.app.views.people.persons()).find(({ personId }) => personId === id)!.positions.at(-1)!
const post = async (handler: unknown, id: string, form: Form, as: Who = 'tri') =>
  product.ask(handler as Handler, {
    as,
    url: `/people/${id}`,
    params: { id, positionId: id === 'new' ? '' : (await positionOf(id)).positionId },
    form,
  })
const codes = (answer: Awaited<ReturnType<typeof post>>) =>
  ((answer.value as { data?: { refusals?: { code: string }[] } } | null)?.data?.refusals ?? []).map(
    ({ code }) => code,
  )

const KEY: Form = [['formKey', 'k']]
const REASON: Form = [...KEY, ['reason', 'Phân công lại']]
const POST: Form = [
  ...REASON,
  ['unit', 'pc06'],
  ['title', 'Cán bộ biệt phái'],
  ['roles', 'officer'],
  ['from', '02/06/2026'],
]
const ACTS: [string, unknown, string, Form][] = [
  ['registering', register, 'new', [...POST, ['account', 'moi'], ['name', 'Người Mới (minh họa)']]],
  ['giving a post', assign, 'ly', POST],
  ['ending a post', end, 'ly', [...REASON, ['until', '03/06/2027']]],
  ['changing roles', changeRoles, 'ly', [...REASON, ['roles', 'reception-officer']]],
  ['writing down a rank', describePerson, 'ly', [...KEY, ['name', 'Đỗ Văn Lý'], ['rank', 'Trung tá']]],
  ['shutting an account', disable, 'ly', REASON],
]

describe.each(ACTS)('%s', (_name, handler, id, form) => {
  test('is done once by the administrator, however often the form is sent', async () => {
    const before = await product.logSize()
    expect((await post(handler, id, form)).response?.status).toBe(302)
    const after = await product.logSize()
    expect(after).toBeGreaterThan(before)
    await post(handler, id, form)
    expect(await product.logSize()).toBe(after)
  })

  test.each(['soan', 'duyet', 'truong', 'giam', 'dang', 'ly'] as const)(
    'by a forged form of %s changes nothing',
    async (as) => {
      const before = await product.logSize()
      expect((await post(handler, id, form, as)).response?.status).toBe(403)
      expect(await product.logSize()).toBe(before)
    },
  )
})

describe('nobody', () => {
  const refused = async (code: string, handler: unknown, id: string, form: Form) => {
    const before = await product.logSize()
    expect(codes(await post(handler, id, form))).toContain(code)
    expect(await product.logSize()).toBe(before)
  }

  test('takes away the last registrar', async () => {
    await refused('person.last-of-role', disable, 'dang', REASON)
    await refused('person.last-of-role', changeRoles, 'dang', [...REASON, ['roles', 'officer']])
    await refused('person.last-of-role', end, 'dang', [...REASON, ['until', '03/06/2027']])
  })

  test('changes his own rights', async () => {
    await refused('person.oneself', disable, 'tri', REASON)
    await refused('person.oneself', assign, 'tri', POST)
    await refused('person.oneself', changeRoles, 'tri', [...REASON, ['roles', 'registrar']])
  })

  test('is registered under an account that is taken, shut twice, or opened while open', async () => {
    await refused('person.account-taken', register, 'new', [...POST, ['account', 'ly'], ['name', 'Khác']])
    await refused('person.not-disabled', enable, 'ly', REASON)
    await post(disable, 'ly', REASON)
    await refused('person.disabled-already', disable, 'ly', [
      ['formKey', 'k2'],
      ['reason', 'Lần nữa'],
    ])
  })
})

describe('who may do what', () => {
  const mayWork = async (asOf: string) => {
    const { value } = await product.ask(rights, { as: 'giam', url: `/rights?person=ly&as-of=${asOf}` })
    return value!.rights.find(({ act }) => act === 'dossier.work')!.grounds.map(({ unitName }) => unitName)
  }

  test('is answered as of the day: before a post, while it is held, while the account was shut', async () => {
    product.setNow(instantOfLocal('2027-03-01', 9 * 3600))
    await post(assign, 'ly', [
      ['formKey', 'a'],
      ...POST.filter(([name]) => name !== 'formKey' && name !== 'from'),
      ['from', '02/03/2027'],
    ])
    product.setNow(instantOfLocal('2027-03-05', 9 * 3600))
    await post(disable, 'ly', REASON)
    const own = 'Công an xã Bình An (minh họa)'
    expect(await mayWork('2026-05-01')).toEqual([])
    expect(await mayWork('2027-03-01')).toEqual([own])
    expect(await mayWork('2027-03-02')).toEqual([
      own,
      'Phòng Cảnh sát quản lý hành chính về trật tự xã hội (minh họa)',
    ])
    expect(await mayWork('2027-03-05')).toEqual([])
  })

  test('is answered by the act too: everybody who may, by post or in whose place; an act nobody knows is no page', async () => {
    const whoMay = async (act: string, asOf: string) => {
      const { value } = await product.ask(toAct, {
        as: 'giam',
        url: `/rights/acts/${act}?as-of=${asOf}`,
        params: { act },
      })
      return value!.people.map(({ personId }) => personId).sort()
    }
    expect(await whoMay('delegation.record', '2026-06-05')).toEqual(['dang'])
    expect(await whoMay('dossier.work', '2026-06-05')).toEqual(['ly', 'son', 'thu', 'tiep', 'truong'])
    expect(await whoMay('dossier.work', '2026-05-01')).toEqual([])
    const unknown = await product.ask(toAct, {
      as: 'giam',
      url: '/rights/acts/x',
      params: { act: 'x' },
    })
    expect(unknown.response?.status).toBe(404)
  })

  test('is exported with a byte order mark, a line for each person, act and ground', async () => {
    const { response } = await product.ask(table, { as: 'giam', url: '/rights/table?as-of=2026-06-05' })
    expect(response!.headers.get('Content-Disposition')).toContain('quyen-2026-06-05.csv')
    const bytes = new Uint8Array(await response!.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
    expect(lines.some((line) => line.includes(',ly,') && line.includes('dossier.work'))).toBe(true)
    expect(lines.some((line) => line.includes(',duyet,') && line.includes('KT.'))).toBe(true)
    expect(lines.slice(1).every((line) => line.startsWith('2026-06-05,'))).toBe(true)
  })

  test('is told to auditors, registrars and administrators alone', async () => {
    for (const as of ['soan', 'ly', 'duyet'] as const)
      for (const [handler, url] of [
        [rights, '/rights'],
        [table, '/rights/table'],
        [toAct, '/rights/acts/dossier.work'],
      ] as const)
        expect((await product.ask(handler as Handler, { as, url })).response?.status).toBe(403)
  })

  test('shows account names only to who manages people', async () => {
    const accounts = async (as: Who) =>
      (await product.ask(list, { as, url: '/people' })).value!.rows.map(({ account }) => account)
    expect((await accounts('soan')).every((account) => account === null)).toBe(true)
    expect(await accounts('tri')).toContain('ly')
  })
})
