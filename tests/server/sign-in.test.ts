import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { localAddress } from '#app/server/local-address.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'

const MINUTE = 60
const HOUR = 3600
const later = (seconds: number) => instantOf(secondsOf(SEED_MOMENT) + seconds)

let server: BuiltServer
beforeAll(async () => {
  server = await openBuiltServer()
})
afterAll(() => server.close())

const cookieOf = (headers: Record<string, unknown>, name: string) =>
  ((headers['set-cookie'] ?? []) as string[]).find((cookie) => cookie.startsWith(`${name}=`))
const signIn = (account: string, password: string, more: Record<string, string> = {}) =>
  server.post('/sign-in', { account, password, ...more })

describe('Signing in', () => {
  test('gives a cookie that scripts, other sites and other hosts do not see, and a new one every time', async () => {
    const ids = new Set<string>()
    for (const account of ['tiep', 'TIEP', 'tiêp'.normalize('NFD')]) {
      const { status, headers } = await signIn(account, DEMONSTRATION_PASSWORD)
      expect(status).toBe(302)
      expect(headers.location).toBe('/work')
      const cookie = cookieOf(headers, 'sid')!
      expect(cookie).toMatch(/^sid=[^;]{40,}; Path=\/; HttpOnly; SameSite=Lax$/)
      ids.add(cookie)
    }
    expect(ids.size).toBe(3)
  })

  test('keeps of a session only its hash', async () => {
    const { headers } = await signIn('ly', DEMONSTRATION_PASSWORD)
    const id = JSON.parse(
      Buffer.from(decodeURIComponent(cookieOf(headers, 'sid')!.split(/[=;]/)[1]!), 'base64').toString(),
    )
    expect(id).toMatch(/^[\w-]{43}$/)
    const rows = await server.app.database.reader('session').select('*')
    expect(JSON.stringify(rows)).not.toContain(id)
  })

  test('answers an unknown account and a wrong password with the same words, status and headers', async () => {
    const answers = await Promise.all([
      signIn('tiep', 'sai mat khau nay'),
      signIn('khong-ai', 'sai mat khau nay'),
      signIn('khong-ai', DEMONSTRATION_PASSWORD),
    ])
    const [known, ...unknown] = answers.map(({ status, headers, text }) => ({
      status,
      text: text.replaceAll(/tiep|khong-ai/g, 'ACCOUNT'),
      names: Object.keys(headers).sort(),
      cookies: headers['set-cookie'] ?? null,
    }))
    expect(known).toMatchObject({ status: 422, cookies: null })
    for (const each of unknown) {
      expect(each.status).toBe(known!.status)
      expect(each.names).toEqual(known!.names)
      expect(each.cookies).toBeNull()
      // The page lists the accounts of the demonstration, among them the one that exists.
      expect(each.text.replaceAll('ACCOUNT', '')).toBe(known!.text.replaceAll('ACCOUNT', ''))
    }
  })

  test('asks for what is missing, and never shows a password again', async () => {
    const { status, text } = await signIn('', '')
    expect(status).toBe(400)
    expect(text).toContain('id="account-error"')
    const wrong = await signIn('tiep', 'mat khau da go')
    expect(wrong.text).not.toContain('mat khau da go')
    expect(wrong.text).toContain('value="tiep"')
  })

  test('writes nothing into the record', async () => {
    const before = await server.logSize()
    await signIn('tiep', DEMONSTRATION_PASSWORD)
    await signIn('tiep', 'sai')
    expect(await server.logSize()).toBe(before)
  })
})

describe('Coming back after signing in', () => {
  const LOCAL = ['/procedures', '/procedures?q=c%C4%83n', '/dossiers/MH01.201.001-261118-0001', '/']
  const FOREIGN = [
    '//evil.example',
    '//evil.example/work',
    '/\\evil.example',
    '/\\/evil.example',
    '\\\\evil.example',
    '/%09/evil.example\t',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example',
    'https:evil.example',
    'http:/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' /work',
    'work',
    '',
    '/a\\..\\..//evil.example',
    '/work\r\nSet-Cookie: x=1',
  ]

  test.each(LOCAL)('leads to a page of ours: %j', async (back) => {
    expect((await signIn('tiep', DEMONSTRATION_PASSWORD, { back })).headers.location).toBe(back)
  })

  test.each(FOREIGN)('never leads away: %j', async (back) => {
    const targets = [
      (await server.post('/language', { language: 'en', back })).headers.location!,
      (await server.send(`/sign-in?back=${encodeURIComponent(back)}`, { as: 'tiep' })).headers.location!,
    ]
    for (const target of targets) expect(new URL(target, server.origin).origin).toBe(server.origin)
    for (const target of targets) expect(target).not.toMatch(/^\/[/\\]|[\r\n\t\\]/)
  })

  test('no text whatever leads away', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '//',
      ':',
      'https:',
      'evil.example',
      '\t',
      '\n',
      '@',
      '.',
      '..',
      '%2f',
      '?',
      '#',
      ' ',
      'work',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const target = localAddress(parts.join(''), '/work')
        const url = new URL(target, 'http://ours.example')
        expect(url.origin).toBe('http://ours.example')
        expect(url.username + url.password).toBe('')
      }),
      { numRuns: process.env.SOAK ? 100_000 : 2000 },
    )
  })

  test('a visitor is sent to sign in, and from there to where he wanted to go', async () => {
    const { status, headers } = await server.send('/procedures?q=c%C4%83n')
    expect(status).toBe(302)
    expect(headers.location).toBe('/sign-in?back=%2Fprocedures%3Fq%3Dc%25C4%2583n')
    const signed = await signIn('tiep', DEMONSTRATION_PASSWORD, {
      back: new URL(headers.location!, server.origin).searchParams.get('back')!,
    })
    expect(signed.headers.location).toBe('/procedures?q=c%C4%83n')
  })
})

describe('A session', () => {
  let own: BuiltServer
  beforeEach(async () => {
    own = await openBuiltServer()
  })
  afterEach(() => own.close())
  const isIn = async () => (await own.send('/work', { as: 'tiep' })).status === 200

  test('ends after half an hour without a word', async () => {
    expect(await isIn()).toBe(true)
    own.setNow(later(30 * MINUTE))
    expect(await isIn()).toBe(true)
    own.setNow(later(60 * MINUTE + 1))
    expect(await isIn()).toBe(false)
    own.setNow(later(60 * MINUTE))
    expect(await isIn()).toBe(false)
  })

  test('ends after twelve hours whatever happens', async () => {
    expect(await isIn()).toBe(true)
    for (let at = 20 * MINUTE; at <= 12 * HOUR; at += 20 * MINUTE) {
      own.setNow(later(at))
      expect(await isIn(), `after ${at / MINUTE} minutes`).toBe(true)
    }
    own.setNow(later(12 * HOUR + 1))
    expect(await isIn()).toBe(false)
  })

  test('ends on the server when the person signs out, and a kept cookie opens nothing', async () => {
    expect(await isIn()).toBe(true)
    const { status, headers } = await own.post('/sign-out', {}, { as: 'tiep' })
    expect(status).toBe(302)
    expect(cookieOf(headers, 'sid')).toMatch(/Max-Age=0/)
    expect(await isIn()).toBe(false)
    expect(await own.app.database.reader('session')).toHaveLength(0)
  })

  test('is not opened by a made-up, empty or broken cookie', async () => {
    const made = Buffer.from(JSON.stringify('x'.repeat(43))).toString('base64')
    for (const cookie of [
      'sid=',
      'sid=x',
      `sid=${made}`,
      'sid=%00',
      'sid=eyJhIjoxfQ==',
      `sid=${Buffer.from('1').toString('base64')}`,
      'sid=%E0%A4%A',
    ])
      expect((await own.send('/work', { headers: { cookie } })).status, cookie).toBe(302)
  })

  test('takes away its rights the moment they are taken from the person', async () => {
    expect((await own.send('/record', { as: 'giam' })).status).toBe(200)
    await own.app.database.writer('person_position').where('person_id', 'giam').update({ roles: 'officer' })
    expect((await own.send('/record', { as: 'giam' })).status).toBe(403)
    await own.app.database.writer('person').where('person_id', 'giam').delete()
    expect((await own.send('/record', { as: 'giam' })).status).toBe(302)
  })
})

describe('The language', () => {
  test('is chosen by a form alone, and kept', async () => {
    const { headers } = await server.post('/language', { language: 'en', back: '/sign-in' })
    const cookie = cookieOf(headers, 'language')!
    expect(cookie).toMatch(/Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/)
    const page = await server.send('/sign-in', { headers: { cookie: cookie.split(';')[0]! } })
    expect(page.text).toContain('<html lang="en"')
    expect((await server.send('/sign-in')).text).toContain('<html lang="vi"')
  })

  test('that is none of ours is not kept', async () => {
    for (const language of ['fr', '', '__proto__', 'constructor'])
      expect((await server.post('/language', { language })).headers['set-cookie']).toBeUndefined()
  })
})
