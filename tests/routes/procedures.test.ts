import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '#app/documents/pdf.ts'
import { loader as register } from '#app/routes/procedures._index/route.tsx'
import { loader as inForce } from '#app/routes/procedures.$code._index/route.tsx'
import { loader as version } from '#app/routes/procedures.$code.versions.$label._index/route.tsx'
import { loader as printed } from '#app/routes/procedures.$code.versions.$label.pdf.ts'
import { loader as sourceText } from '#app/routes/procedures.$code.versions.$label.text.ts'
import type { Problem } from '#app/server/route.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeAll(async () => {
  product = await openTestApp()
})
afterAll(() => product.close())

type WithData<T> = T extends { data: infer Data } ? Data : T
/** What the page is given, whether or not headers came with it. */
const dataOf = <T>(value: T | null): WithData<T> => {
  if (value === null) throw new Error('no page')
  const held = value as { type?: string; data?: unknown }
  return (held.type === 'DataWithResponseInit' ? held.data : value) as WithData<T>
}
const problemOf = async (response: Response | null) => (await response!.json()) as Problem

const list = async (as: Who, query = '') =>
  dataOf((await product.ask(register, { as, url: `/procedures${query}` })).value)
const page = (as: Who, code: string, headers: Record<string, string> = {}) =>
  product.ask(inForce, { as, url: `/procedures/${encodeURIComponent(code)}`, params: { code }, headers })
const versionPage = (as: Who, code: string, label: string) =>
  product.ask(version, { as, url: `/procedures/x/versions/${label}`, params: { code, label } })

const QT17 = 'QT17.ĐDĐT'
const QT03 = 'QT03.CC'

describe('the register', () => {
  test('shows of each procedure the version to work by', async () => {
    const { rows } = await list('tiep')
    expect(rows.map(({ code, status }) => `${code} ${status}`)).toEqual([
      `${QT03} in-force`,
      `${QT17} in-force`,
    ])
    expect(rows.find(({ code }) => code === QT17)!.running).toBeGreaterThan(0)
  })

  test.each([
    ['can cuoc', QT03],
    ['dinh danh', QT17],
    ['QT17.ddd', QT17],
    ['CĂN CƯỚC ĐIỆN TỬ', QT17],
    ['qt03', QT03],
  ])('finds by "%s", with and without marks', async (query, code) => {
    const { rows } = await list('tiep', `?q=${encodeURIComponent(query)}`)
    expect(rows.map((row) => row.code)).toContain(code)
  })

  test.each(["' OR 1=1 --", 'zzz', '"', '*'])('does not stumble over %s', async (query) => {
    const found = await product.ask(register, {
      as: 'tiep',
      url: `/procedures?q=${encodeURIComponent(query)}`,
    })
    expect(found.response).toBeNull()
  })

  test('shows every version when asked, those not issued only to who may read them', async () => {
    const statuses = async (as: Who) => (await list(as, '?status=all')).rows.map(({ status }) => status)
    expect(await statuses('tiep')).toContain('superseded')
    expect(await statuses('tiep')).not.toContain('reviewed')
    expect(await statuses('giam')).toContain('reviewed')
  })

  test('is narrowed by unit, field and level, and tells what else the words would find', async () => {
    const all = await list('tiep')
    const unit = all.rows[0]!.unit
    const { rows, counts } = await list('tiep', `?unit=${encodeURIComponent(unit)}`)
    expect(rows.every((row) => row.unit === unit)).toBe(true)
    expect(rows.length).toBeLessThan(all.rows.length)
    expect(counts.more).toBeGreaterThan(0)
    expect((await list('tiep', '?level=central')).rows).toEqual([])
  })
})

describe('the page of a procedure', () => {
  test('is the version in force, says so first, and shows the text as it was stored', async () => {
    const { value, ground } = await page('tiep', QT17)
    const view = dataOf(value)
    expect(view.strip).toMatchObject({ status: 'in-force', inForceAddress: null })
    expect(view.demonstration).toBe(true)
    expect(view.official.header).toContain('Lần ban hành: 02')
    expect(view.official.signatures).toContain('không thay thế chữ ký số')
    const body = ground.splices.get(view.official.body)!.html.toString('utf8')
    expect(body).toContain('id="B2"')
    expect(body).not.toMatch(/<script|style=/)
  })

  test('prints the date of the decision in the rows of the revision table that the signed text left open', async () => {
    const { value, ground } = await page('tiep', QT17)
    const view = dataOf(value)
    const [year, month, day] = view.information.decision!.date.split('-')
    const body = ground.splices.get(view.official.body)!.html.toString('utf8')
    expect(body).toContain(`<td>${day}/${month}/${year}</td>`)
  })

  test('names each signer as he was, and when', async () => {
    const { information } = dataOf((await page('tiep', QT17)).value)
    expect(information.signatures.map(({ role }) => role)).toEqual(['author', 'reviewer', 'approver'])
    for (const { signer, signedAt } of information.signatures) {
      expect(signer.position).not.toBe('')
      expect(signer.unitName).not.toBe('')
      expect(signedAt).toMatch(/Z$/)
    }
  })

  test('holds the times of the steps against the law, case by case', async () => {
    const { information } = dataOf((await page('tiep', QT17)).value)
    expect(information.times.map(({ allotted, limit }) => [allotted, limit])).toEqual([
      [0, 480],
      [1440, 1440],
    ])
    const paper = dataOf((await versionPage('tiep', QT17, '01-00')).value)
    expect(paper.information.times.some(({ without }) => without > 0)).toBe(true)
  })

  test('shows the findings of the check to document control and audit alone', async () => {
    expect(dataOf((await versionPage('tiep', QT17, '01-00')).value).information.diagnostics).toBeNull()
    const shown = dataOf((await versionPage('giam', QT17, '01-00')).value).information.diagnostics
    expect(shown!.some(({ rule }) => rule === 'T5')).toBe(true)
  })

  test('an obsolete version says so and points to the one in force; a paper one is never shown as signed', async () => {
    const view = dataOf((await versionPage('tiep', QT17, '01-00')).value)
    expect(view.strip).toMatchObject({ status: 'superseded', origin: 'paper' })
    expect(view.strip.inForceAddress).toBe('/procedures/QT17.%C4%90D%C4%90T')
    expect(view.information.signatures).toEqual([])
    expect(view.official.signatures).not.toContain('Đã ký')
  })

  test.each([['QT17.ĐDDT'], ['qt17.dddt'], ['QT17.DDDT']])(
    'a former or folded spelling (%s) is sent on for good to the registered code',
    async (code) => {
      const { response } = await page('tiep', code)
      expect(response!.status).toBe(301)
      expect(response!.headers.get('Location')).toBe('/procedures/QT17.%C4%90D%C4%90T')
      const deep = await product.ask(sourceText, { as: 'tiep', url: '/x', params: { code, label: '02-00' } })
      expect(deep.response!.headers.get('Location')).toBe(
        '/procedures/QT17.%C4%90D%C4%90T/versions/02-00/text',
      )
    },
  )

  test('an unknown code is missing, and the nearest one is offered', async () => {
    const { response } = await page('tiep', 'QT17.DDT')
    expect(response!.status).toBe(404)
    expect(await problemOf(response)).toEqual({ code: 'not-found', what: 'procedure', suggestion: QT17 })
  })

  test.each(['99-00', '2-0', '02', 'x', '02-00-00'])(
    'version %s is missing, and its procedure offered',
    async (label) => {
      const { response } = await versionPage('tiep', QT17, label)
      expect(response!.status).toBe(404)
      expect(await problemOf(response)).toEqual({ code: 'not-found', what: 'version', suggestion: QT17 })
    },
  )

  test('a version that is not issued looks exactly like a missing one to who may not read it', async () => {
    expect((await versionPage('xet', QT03, '03-01')).response).toBeNull()
    const hidden = await versionPage('tiep', QT03, '03-01')
    const missing = await versionPage('tiep', QT03, '77-00')
    expect(hidden.response!.status).toBe(missing.response!.status)
    expect(await hidden.response!.text()).toBe(await missing.response!.text())
    expect(dataOf((await page('tiep', QT03)).value).versions.map(({ address }) => address)).not.toContain(
      '/procedures/QT03.CC/versions/03-01',
    )
  })

  test('a visitor is asked to sign in first', async () => {
    const { response } = await page(null, QT17)
    expect(response!.status).toBe(302)
    expect(response!.headers.get('Location')).toContain('/sign-in')
  })

  test('a page that the browser holds already is not sent again; another reader gets his own', async () => {
    const tagOf = (value: unknown) => new Headers((value as { init: ResponseInit }).init.headers).get('ETag')!
    const statusOf = (value: unknown) => (value as { init: ResponseInit }).init.status
    const tag = tagOf((await page('tiep', QT17)).value)
    const again = await page('tiep', QT17, { 'If-None-Match': `"other", ${tag}` })
    expect(statusOf(again.value)).toBe(304)
    expect(again.ground.splices.size).toBe(0)
    expect(statusOf((await page('truong', QT17, { 'If-None-Match': tag })).value)).toBeUndefined()
  })

  test('takes at most four statements, and the session one more', async () => {
    const statements: string[] = []
    const listen = ({ sql }: { sql: string }) => statements.push(sql)
    const { reader } = product.app.database
    reader.on('query', listen)
    try {
      // The first reading of this text in this process: nothing is kept yet.
      await versionPage('tiep', QT03, '02-00')
      expect(statements.length).toBeLessThanOrEqual(4)
      statements.length = 0
      await versionPage('tiep', QT03, '02-00')
      expect(statements.length).toBeLessThanOrEqual(3)
    } finally {
      reader.off('query', listen)
    }
  })
})

describe('the files of a version', () => {
  test('the Markdown text is exactly what was hashed, under a name that every program can read', async () => {
    const { response } = await product.ask(sourceText, {
      as: 'tiep',
      url: '/x',
      params: { code: QT17, label: '02-00' },
    })
    const bytes = Buffer.from(await response!.arrayBuffer())
    const { information } = dataOf((await page('tiep', QT17)).value)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(information.contentSha256)
    expect(response!.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8')
    expect(response!.headers.get('Content-Disposition')).toBe(
      `attachment; filename="QT17.DDDT 02-00.md"; filename*=UTF-8''QT17.%C4%90D%C4%90T%2002-00.md`,
    )
  })

  test('without a printer the reader is told how to get one', async () => {
    const { printer } = product.app
    product.app.printer = () => openPrinter({ executablePath: null })
    try {
      const params = { code: QT17, label: '02-00' }
      const { response } = await product.ask(printed, { as: 'tiep', url: '/x', params })
      expect(response!.status).toBe(503)
      expect(await response!.text()).toContain('apt install chromium-headless-shell')
    } finally {
      product.app.printer = printer
    }
  })
})
