import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltServer, builtServer, openBuiltServer } from '../support/built-server.ts'
import { organisationParts } from '../support/organisation-parts.ts'
import { filledIn, routesOf } from '../support/route-manifest.ts'

const build = await builtServer()
const pages = routesOf(build).filter(({ id }) => build.routes[id]!.module.default)

let server: BuiltServer
let number: string
beforeAll(async () => {
  server = await openBuiltServer()
  const row = await server.app.database
    .reader('dossier')
    .where({ unit_id: 'binh-an', place: 'at-step' })
    .first('code')
  number = row!.code
})
afterAll(() => server.close())

/** The one addition: arrow keys in the year view, which works without them. */
const YEAR_KEYS = /<script type="module" src="(\/assets\/arrow-keys-[\w-]+\.js)" nonce="[^"]+"><\/script>/

test('no page of the product ships JavaScript, but for the arrow keys of the year view and the editor of a draft', async () => {
  const shipped: string[] = []
  let read = 0
  for (const { id, address } of pages)
    for (const as of [null, 'soan', 'duyet', 'truong', 'giam', 'dang', 'tri'] as const)
      for (const label of address.includes(':label') ? ['03-00', '03-01'] : ['03-00']) {
        const parts: Record<string, string> =
          (await organisationParts(server, id)) ??
          (id.includes('calendars')
            ? { code: 'VN', version: '1' }
            : { code: 'QT03.CC', label, earlier: '02-00', number })
        const { status, text, headers } = await server.send(filledIn(address, parts), { as })
        if (!String(headers['content-type']).startsWith('text/html')) continue
        if (status === 200) read += 1
        const added = id === 'routes/calendars.$code._index' && status === 200
        expect(YEAR_KEYS.test(text), address).toBe(added)
        if (/<script|modulepreload|\son[a-z]+=|javascript:/i.test(text.replace(YEAR_KEYS, '')))
          shipped.push(`${address} as ${as}: ${status}`)
      }
  expect(shipped).toEqual([])
  expect(read).toBeGreaterThan(pages.length)
})

test('the arrow keys of the year view are five kilobytes at most, and every day is reached without them', async () => {
  const { text } = await server.send('/calendars/VN?year=2026', { as: 'ly' })
  expect(text.match(/<button type="submit" name="day" value="2026-\d\d-\d\d"/g)).toHaveLength(365)
  const { text: script, status } = await server.send(YEAR_KEYS.exec(text)![1]!, { as: null })
  expect(status).toBe(200)
  expect(gzipSync(script).length).toBeLessThanOrEqual(5 * 1024)
})

test('the page that writes a draft ships its editor, at most 130 kilobytes, and its field works without', async () => {
  const { text } = await server.send('/procedures/QT17.%C4%90D%C4%90T/draft?number=02-02', { as: 'soan' })
  const [tag, address] =
    /<script type="module" src="(\/assets\/draft-editor-[\w-]+\.js)" nonce="[^"]+"><\/script>/.exec(text)!
  expect(text.replace(tag, '')).not.toMatch(/<script|modulepreload|\son[a-z]+=|javascript:/i)
  expect(text).toMatch(/<textarea[^>]* name="text"/)
  const { text: script, status } = await server.send(address!, { as: null })
  expect(status).toBe(200)
  expect(gzipSync(script).length).toBeLessThanOrEqual(130 * 1024)
})

test('pages that tell of a problem ship none either', async () => {
  for (const [address, as] of [
    ['/nowhere', null],
    ['/nowhere', 'tiep'],
    ['/record', 'ly'],
    ['/dossiers/none', 'giam'],
    ['/procedures/QT99.ZZ', 'ly'],
  ] as const) {
    const { status, text } = await server.send(address, { as })
    expect(status).toBeOneOf([403, 404])
    expect(text).toContain('<h1')
    expect(text).not.toMatch(/<script/i)
  }
})

test('a page asks the network for style sheets and an icon, and for nothing from elsewhere', async () => {
  const { text } = await server.send('/procedures/QT03.CC/versions/03-00', { as: 'ly' })
  const asked = [
    ...text.matchAll(/<(?:link|img|iframe|source|object|embed)[^>]*?(?:href|src|data)="([^"]*)"/g),
  ].map(([, address]) => address!)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((address) => !address.startsWith('/') || address.startsWith('//'))).toEqual([])
})
