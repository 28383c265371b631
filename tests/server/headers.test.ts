import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'

let server: BuiltServer
beforeAll(async () => {
  server = await openBuiltServer()
})
afterAll(() => server.close())

const policyOf = (headers: Record<string, unknown>) =>
  Object.fromEntries(
    String(headers['content-security-policy'])
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .map(([name, ...sources]) => [name, sources.join(' ')]),
  )

const ADDRESSES = [
  '/sign-in',
  '/work',
  '/nowhere',
  '/procedures',
  '/healthz',
  '/work.data',
  '/favicon.svg',
  '/work?_data=x',
]

describe.each(ADDRESSES)('What is answered at %s', (address) => {
  test('says by its headers what a browser may do with it', async () => {
    const { headers } = await server.send(address, { as: 'truong' })
    const { 'script-src': script, 'style-src': style, ...rest } = policyOf(headers)
    expect(rest).toEqual({
      'default-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    })
    expect(script).toMatch(/^'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'$/)
    expect(style).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    // HSTS over plain HTTP on a loopback address would lock the person out of other servers there.
    expect(headers).not.toHaveProperty('strict-transport-security')
  })
})

test('no two answers bear the same nonce', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => server.send('/sign-in')))
  const nonces = answers.map(({ headers }) => policyOf(headers)['script-src'])
  expect(new Set(nonces).size).toBe(40)
})

test('what a person may read is kept by nobody on the way', async () => {
  for (const address of ['/sign-in', '/work', '/procedures', '/nowhere', '/work.data', '/procedures.data']) {
    const { status, headers } = await server.send(address, { as: address === '/sign-in' ? null : 'truong' })
    expect(status, address).toBeOneOf([200, 404])
    expect(String(headers['cache-control']), address).toMatch(/private|no-store|no-cache/)
  }
})

test('behind HTTPS the browser is told to stay there, and cookies are bound to this host', async () => {
  const secure = await openBuiltServer({ publicOrigin: 'https://minhtrinh.example' })
  const { headers } = await secure.send('/sign-in')
  expect(headers['strict-transport-security']).toContain('max-age=')
  const chosen = await secure.post('/language', { language: 'en' })
  expect(String(chosen.headers['set-cookie'])).toMatch(
    /^__Host-language=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  await secure.close()
})

test('a fault says nothing of the program', async () => {
  for (const address of [
    '/nowhere',
    '/procedures/%00',
    '/procedures/%E0%A4%A',
    '/dossiers/..%2f..%2fetc%2fpasswd',
  ]) {
    const { status, text } = await server.send(address, { as: 'truong' })
    expect(status, address).toBeGreaterThanOrEqual(400)
    expect(status, address).toBeLessThan(500)
    expect(text, address).not.toMatch(/node_modules|at async|\/app\/|Error:|knex|sqlite/i)
  }
})
