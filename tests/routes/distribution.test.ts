import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loader as page } from '#app/routes/procedures.$code.distribution._index/route.tsx'
import { loader as list, action as setList } from '#app/routes/procedures.$code.distribution.list.tsx'
import { loader as version } from '#app/routes/procedures.$code.versions.$label._index/route.tsx'
import { action as acknowledge } from '#app/routes/procedures.$code.versions.$label.acknowledgement.tsx'
import { loader as work } from '#app/routes/work/route.tsx'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

const QT17 = 'QT17.ĐDĐT'
const CURRENT = '02-00'
const COMING = '02-01'

let product: TestApp
beforeAll(async () => {
  product = await openTestApp()
})
afterAll(() => product.close())

const distribution = (as: Who, code = QT17) =>
  product.ask(page, { as, url: '/procedures/x/distribution', params: { code } })
const states = async (as: Who) =>
  Object.fromEntries(
    (await distribution(as)).value!.versions.map(({ number, readings }) => [
      `${number.issueNumber}/${number.revision}`,
      Object.fromEntries(readings.map(({ personId, kind }) => [personId, kind])),
    ]),
  )
const sent = (as: Who, label: string, contentSha256: string) =>
  product.ask(acknowledge, {
    as,
    url: `/procedures/x/versions/${label}/acknowledgement`,
    params: { code: QT17, label },
    form: { contentSha256 },
  })
type View = { reading: { contentSha256: string; own: { kind: string } | null; counts: unknown } }
const readingOn = async (as: Who, label: string) => {
  const { value } = await product.ask(version, { as, url: '/x', params: { code: QT17, label } })
  return (value as unknown as { data: View }).data.reading
}
const toRead = async (as: Who) =>
  (await product.ask(work, { as, url: '/work' })).value!.toRead.map(
    ({ code, issueNumber, revision }) => `${code} ${issueNumber}/${revision}`,
  )

describe('the distribution of a procedure', () => {
  test('asks for a revision only those whose step changed: what the others read counts on', async () => {
    expect(await states('soan')).toEqual({
      '2/1': { ly: 'asked', tiep: 'counts-on', truong: 'counts-on', son: 'asked' },
      '2/0': { ly: 'read', tiep: 'read', truong: 'read', son: 'asked' },
    })
  })

  test('shows a head of unit the own people alone, and nobody who may not see it', async () => {
    const seen = await states('truong')
    expect(Object.keys(seen['2/0']!).sort()).toEqual(['ly', 'tiep', 'truong'])
    expect((await distribution('ly')).response?.status).toBe(403)
  })

  test('is empty, and says so, for a procedure that was never distributed', async () => {
    const { value } = await distribution('soan', 'QT03.CC')
    expect(value).toMatchObject({ units: [], people: [] })
    expect(value!.versions.flatMap(({ readings }) => readings)).toEqual([])
  })
})

describe('reading', () => {
  test('stands among the work of who is asked until he acknowledges it, with the version and the moment', async () => {
    expect(await toRead('tiep')).toEqual([])
    expect(await toRead('ly')).toEqual([`${QT17} 2/1`])
    const shown = await readingOn('ly', COMING)
    expect(shown.own?.kind).toBe('asked')
    const before = await product.logSize()
    const { response } = await sent('ly', COMING, shown.contentSha256)
    expect(response?.status).toBe(302)
    expect(await product.logSize()).toBe(before + 1)
    expect(await toRead('ly')).toEqual([])
    expect((await readingOn('ly', COMING)).own).toMatchObject({ kind: 'read' })
  })

  test('is refused twice, of other content, and to who is not on the list; nothing is written', async () => {
    const { contentSha256 } = await readingOn('ly', COMING)
    const before = await product.logSize()
    const codes = async (as: Who, hash: string) => {
      const { value } = await sent(as, COMING, hash)
      const answer = value as unknown as { data: { refusals: { code: string }[] }; init: { status: number } }
      return [answer.init.status, ...answer.data.refusals.map(({ code }) => code)]
    }
    expect(await codes('ly', contentSha256)).toEqual([422, 'reading.acknowledged-already'])
    expect(await codes('son', 'another')).toEqual([409, 'reading.content-differs'])
    expect(await codes('xet', contentSha256)).toEqual([422, 'reading.not-addressed'])
    expect(await product.logSize()).toBe(before)
  })

  test('is counted on the page of the version for those who may see who has read', async () => {
    expect((await readingOn('giam', CURRENT)).counts).toEqual({ known: 3, all: 4 })
    expect((await readingOn('truong', CURRENT)).counts).toEqual({ known: 3, all: 3 })
    expect((await readingOn('ly', CURRENT)).counts).toBeNull()
  })
})

describe('setting the list', () => {
  const send = (form: [string, string][]) =>
    product.ask(setList, { as: 'soan', url: '/x', params: { code: QT17 }, form })

  test('shows the list as it stands', async () => {
    const { value } = await product.ask(list, { as: 'soan', url: '/x', params: { code: QT17 } })
    expect(value!.chosen).toEqual({ units: ['binh-an'], people: ['son'] })
  })

  test('refuses an empty list and an unknown unit, with what was chosen, and writes nothing', async () => {
    const before = await product.logSize()
    for (const [form, code] of [
      [[], 'distribution.empty'],
      [[['units', 'nowhere']], 'distribution.unit-not-there'],
    ] as [[string, string][], string][]) {
      const { value } = await send(form)
      const { data } = value as unknown as { data: { refusals: { code: string }[] } }
      expect(data.refusals.map((each) => each.code)).toEqual([code])
    }
    expect(await product.logSize()).toBe(before)
  })

  test('takes off the list who is not chosen; what he acknowledged stays on record', async () => {
    expect((await send([['people', 'son']])).response?.status).toBe(302)
    expect((await states('soan'))['2/0']).toEqual({ son: 'asked' })
    const procedure = await product.app.views.procedures.byCode(QT17)
    const { acknowledgements } = await product.app.views.distributions.of(procedure!.procedureId)
    expect(acknowledgements.length).toBeGreaterThanOrEqual(3)
  })
})
