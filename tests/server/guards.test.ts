import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAX_BODY_BYTES } from '#app/server/guards.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'

let server: BuiltServer
beforeAll(async () => {
  server = await openBuiltServer()
})
afterAll(() => server.close())

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const SITES = [null, 'same-origin', 'none', 'same-site', 'cross-site', 'Same-Origin', ''] as const
const ORIGINS = [null, 'own', 'http://evil.example', 'null', 'https://own', ''] as const

const headersOf = (site: string | null, origin: string | null) => ({
  ...FORM,
  'sec-fetch-site': site,
  origin:
    origin?.replace(/^(https:\/\/)?own$/, (_own, scheme) =>
      scheme ? server.origin.replace('http:', 'https:') : server.origin,
    ) ?? null,
})

describe('A request that would change something', () => {
  const passes = (site: string | null, origin: string | null) =>
    site === null ? origin === 'own' : site === 'same-origin' || site === 'none'

  for (const as of [null, 'tiep'] as const)
    for (const site of SITES)
      for (const origin of ORIGINS)
        test(`${passes(site, origin) ? 'passes' : 'is refused'} with Sec-Fetch-Site ${site}, Origin ${origin}, ${as ? 'signed in' : 'as a visitor'}`, async () => {
          const { status, headers } = await server.send('/language', {
            method: 'POST',
            as,
            body: 'language=en',
            headers: headersOf(site, origin),
          })
          expect(status).toBe(passes(site, origin) ? 302 : 403)
          if (!passes(site, origin)) expect(headers['set-cookie']).toBeUndefined()
        })

  test('is never believed to come from a host that somebody else’s proxy names', async () => {
    const { status } = await server.send('/language', {
      method: 'POST',
      body: 'language=en',
      headers: { ...FORM, origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
    })
    expect(status).toBe(403)
  })

  test('is refused alike on resource addresses, data addresses and addresses that lead nowhere', async () => {
    for (const address of [
      '/sign-out',
      '/sign-out.data',
      '/procedures/QT03.CC/versions/03-00/pdf',
      '/nowhere',
      '/assets/x.js',
    ])
      expect(
        (await server.send(address, { method: 'POST', headers: { ...FORM, 'sec-fetch-site': 'cross-site' } }))
          .status,
        address,
      ).toBe(403)
  })
})

describe('A request that only reads', () => {
  for (const method of ['GET', 'HEAD'])
    for (const site of SITES)
      test(`passes: ${method} with Sec-Fetch-Site ${site}`, async () => {
        const { status } = await server.send('/sign-in', {
          method,
          headers: headersOf(site, 'http://evil.example'),
        })
        expect(status).toBe(200)
      })
})

describe('A shape that nothing of ours sends', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'LINK'])(
    'is refused: the method %s',
    async (method) => {
      for (const address of ['/sign-in', '/nowhere', '/assets/x.js'])
        expect(
          (await server.send(address, { method, headers: { 'sec-fetch-site': 'same-origin' } })).status,
        ).toBe(405)
    },
  )

  test('changes nothing: OPTIONS', async () => {
    const before = await server.logSize()
    await server.send('/sign-in', { method: 'OPTIONS', as: 'tiep' })
    expect(await server.logSize()).toBe(before)
  })

  test.each([
    '/work?_data=routes%2Fwork',
    '/work?_data',
    '/work?%5Fdata=root',
    '/work?a=b&_data=routes%2Fwork',
    '/work?x=1&x=2&_dat%61=root',
    '/?index&_data=routes%2F_index',
    // Express stops reading a query after a thousand parts; Remix does not.
    `/work?${'a&'.repeat(1200)}_data=routes%2Fwork`,
    '/work.data?_data=root',
  ])('is refused: one loader past its parents, %.60s', async (address) => {
    for (const as of [null, 'truong'] as const) {
      const { status, text } = await server.send(address, { as })
      expect(status).toBe(400)
      expect(text.length).toBeLessThan(100)
    }
    const posted = await server.post(address, {}, { as: 'truong' })
    expect(posted.status).toBe(400)
  })

  test.each(['gzip', 'br', 'deflate', 'identity', 'x'])(
    'is refused: a body encoded by %s',
    async (encoding) => {
      const { status } = await server.send('/language', {
        method: 'POST',
        body: gzipSync('language=en'),
        headers: { ...FORM, 'sec-fetch-site': 'same-origin', 'content-encoding': encoding },
      })
      expect(status).toBe(415)
    },
  )

  test('is refused: a body that says that it is too large', async () => {
    const { status } = await server
      .send('/language', {
        method: 'POST',
        headers: { ...FORM, 'sec-fetch-site': 'same-origin', 'content-length': String(MAX_BODY_BYTES + 1) },
      })
      .catch((fault: NodeJS.ErrnoException) => ({ status: fault.code }))
    expect(status).toBe(413)
  })

  test('is cut off: a body that turns out too large without having said so', async () => {
    const piece = Buffer.alloc(256 * 1024, 'a')
    const answer = await server
      .send('/language', {
        method: 'POST',
        headers: { ...FORM, 'sec-fetch-site': 'same-origin', 'transfer-encoding': 'chunked' },
        body: ['language=en&back=', ...Array.from({ length: 12 }, () => piece)],
      })
      .catch((fault: NodeJS.ErrnoException) => ({ status: fault.code, headers: {} }))
    // The connection may be gone before the answer was read; in no case was the form carried out.
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(answer.status)
  })

  test('while a form of the largest size that is allowed is read whole', async () => {
    const filler = 'a'.repeat(MAX_BODY_BYTES - 100)
    const { status, headers } = await server.post('/language', { language: 'en', filler })
    expect(status).toBe(302)
    expect(String(headers['set-cookie'])).toContain('language=')
  })
})

test('behind HTTPS only the public address is ours, and the Host header tells nothing', async () => {
  const secure = await openBuiltServer({ publicOrigin: 'https://minhtrinh.example' })
  const from = (origin: string) =>
    secure.send('/language', { method: 'POST', body: 'language=en', headers: { ...FORM, origin } })
  expect((await from('https://minhtrinh.example')).status).toBe(302)
  for (const origin of [
    secure.origin,
    'http://minhtrinh.example',
    'https://minhtrinh.example:444',
    'https://x.minhtrinh.example',
  ])
    expect((await from(origin)).status, origin).toBe(403)
  await secure.close()
})
