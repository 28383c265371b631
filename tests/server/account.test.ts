import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { confirmedByPassword } from '#app/usecases/account/confirmed-by-password.ts'
import { resetPassword } from '#app/usecases/account/reset-password.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import {
  browserAt,
  codeAt,
  enrolledBy,
  recoveryCodesOn,
  type SignedBrowser,
  secretOn,
} from '../support/signed-browser.ts'

const NEW_PASSWORD = 'con trâu đi qua cầu lúc mưa'
const later = (seconds: number): Instant => instantOf(secondsOf(SEED_MOMENT) + seconds)
const PERIOD = 30

let server: BuiltServer
beforeEach(async () => {
  server = await openBuiltServer({ demonstration: false })
})
afterEach(() => server.close())

async function signedIn(account: string, password = DEMONSTRATION_PASSWORD): Promise<SignedBrowser> {
  const who = browserAt(server)
  const { status } = await who.signsIn(account, password)
  expect(status).toBe(302)
  return who
}
const isIn = async (who: SignedBrowser) => (await who.get('/work')).status === 200

const reset = (
  personId: string,
  more: { actor?: string; withSecondFactor?: boolean; formKey?: string } = {},
) =>
  resetPassword(server.app, {
    by: { actor: more.actor ?? 'administrator', unit: null },
    personId,
    withSecondFactor: more.withSecondFactor ?? false,
    formKey: more.formKey ?? null,
  })
async function temporaryCode(personId: string, withSecondFactor = false): Promise<string> {
  const answer = await reset(personId, { withSecondFactor })
  if (!answer.ok || answer.code === null) throw new Error('refused')
  return answer.code
}
const facts = async (personId: string) =>
  (await server.app.views.record.ofSubject('person', personId)).map(({ fact }) => fact.type)
/** Everything about accounts that a refused act must leave as it was. */
const trace = async () => {
  const rows = server.app.database.reader
  return JSON.stringify([
    await server.logSize(),
    await rows('credential').orderBy('person_id'),
    await rows('recovery_code'),
  ])
}

describe('Trying passwords', () => {
  test('is refused from the sixth on until its time, and says until when; the right password waits too', async () => {
    for (let n = 0; n < 5; n += 1)
      expect((await browserAt(server).signsIn('tiep', `sai ${n}`)).status).toBe(422)
    for (const password of ['sai nữa', DEMONSTRATION_PASSWORD]) {
      const { status, text, headers } = await browserAt(server).signsIn('tiep', password)
      expect(status).toBe(429)
      expect(text).toMatch(/Thử lại sau \d\d:\d\d:\d\d \d\d\/\d\d\/\d{4} \(\+07:00\)/)
      expect(headers['set-cookie']).toBeUndefined()
    }
    server.setNow(later(32))
    expect((await browserAt(server).signsIn('tiep')).status).toBe(302)
    // A success forgets the failures.
    expect((await browserAt(server).signsIn('tiep', 'sai')).status).toBe(422)
  })

  test('of an account that nobody has is refused the same: status, words and headers', async () => {
    const told = async (account: string) => {
      const answers = []
      for (let n = 0; n < 7; n += 1) {
        const { status, text, headers } = await browserAt(server).signsIn(account, 'sai mat khau nay')
        answers.push({
          status,
          text: text.replaceAll(account, 'ACCOUNT'),
          names: Object.keys(headers).sort(),
        })
      }
      return answers
    }
    const known = await told('tiep')
    expect(await told('khong-ai')).toEqual(known)
    expect(known.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429, 429])
  })

  test('counts an account however it is typed, and keeps no word of it', async () => {
    for (const typed of ['TIEP', 'tiêp', ' tiep ', 'Tiep', 'tiẹp'])
      await browserAt(server).signsIn(typed, 'sai')
    expect((await browserAt(server).signsIn('tiep')).status).toBe(429)
    const rows = await server.app.database.reader('sign_in_attempt').select('*')
    expect(JSON.stringify(rows)).not.toMatch(/tiep|127\.0\.0\.1/)
  })

  test('two at the same moment cannot both be the free one', async () => {
    for (let n = 0; n < 4; n += 1) await browserAt(server).signsIn('tiep', 'sai')
    const answers = await Promise.all([1, 2, 3].map(() => browserAt(server).signsIn('tiep', 'sai')))
    expect(answers.map(({ status }) => status).sort()).toEqual([422, 429, 429])
  })

  test('when signing counts among those at sign-in, and the signature waits as well', async () => {
    const who = await signedIn('soan')
    const size = await server.logSize()
    const confirmed = async (password: string) => {
      const answer = await confirmedByPassword(server.app, { personId: 'soan', password })
      return answer.ok ? 'ok' : answer.refusals[0]!.code
    }
    for (let n = 0; n < 5; n += 1) expect(await confirmed('sai')).toBe('password.wrong')
    expect(await confirmed(DEMONSTRATION_PASSWORD)).toBe('sign-in.throttled')
    expect((await browserAt(server).signsIn('soan')).status).toBe(429)
    server.setNow(later(32))
    expect(await confirmed(DEMONSTRATION_PASSWORD)).toBe('ok')
    expect(await server.logSize()).toBe(size)
    expect(await isIn(who)).toBe(true)
  })

  test('from one address is refused after thirty in a minute, whatever accounts are named', async () => {
    const answers = await Promise.all(
      Array.from({ length: 31 }, (_, n) =>
        server.app.throttle.begin({ account: `nobody-${n}`, address: '192.0.2.9' }),
      ),
    )
    expect(answers.filter(({ ok }) => !ok)).toHaveLength(1)
  })

  test('from behind a proxy is told apart by the proxy that is trusted, and by no other', async () => {
    const from = async (at: BuiltServer, forwarded: string) => {
      const form = { account: 'ly', password: DEMONSTRATION_PASSWORD }
      await at.post('/sign-in', form, { headers: { 'x-forwarded-for': forwarded } })
      const row = await at.app.database.reader('session').where('person_id', 'ly').first('address')
      return row!.address
    }
    expect(await from(server, '203.0.113.5')).toBe('127.0.0.1')
    const behind = await openBuiltServer({ trustedProxies: 'loopback' })
    expect(await from(behind, '203.0.113.5')).toBe('203.0.113.5')
    await behind.close()
  })
})

describe('A password', () => {
  const change = (who: SignedBrowser, form: Record<string, string> = {}) =>
    who.post('/account/password', {
      old: DEMONSTRATION_PASSWORD,
      new: NEW_PASSWORD,
      repeated: NEW_PASSWORD,
      ...form,
    })

  test('is changed under the old one; the session goes on under a new id, every other one ends', async () => {
    const [who, elsewhere] = [await signedIn('tiep'), await signedIn('tiep')]
    const before = who.cookie()
    const { status, headers } = await change(who)
    expect([status, headers.location]).toEqual([302, '/account'])
    expect(who.cookie()).not.toBe(before)
    expect(await isIn(who)).toBe(true)
    expect(await isIn(elsewhere)).toBe(false)
    expect((await server.send('/work', { headers: { cookie: before } })).status).toBe(302)
    expect((await browserAt(server).signsIn('tiep')).status).toBe(422)
    expect((await browserAt(server).signsIn('tiep', NEW_PASSWORD.normalize('NFD'))).status).toBe(302)
    expect(await facts('tiep')).toEqual(['person-registered', 'password-changed'])
  })

  test.each([
    ['a wrong old one', { old: 'sai' }, 'old-error'],
    ['one too short', { new: 'ngắn quá', repeated: 'ngắn quá' }, 'new-error'],
    ['a common one', { new: 'passwordpassword', repeated: 'passwordpassword' }, 'new-error'],
    ['his own name', { new: 'Ngô Thị Tiếp 2026!', repeated: 'Ngô Thị Tiếp 2026!' }, 'new-error'],
    ['one not typed the same twice', { repeated: `${NEW_PASSWORD} ` }, 'repeated-error'],
    ['the one in use', { new: DEMONSTRATION_PASSWORD, repeated: DEMONSTRATION_PASSWORD }, 'new-error'],
    ['nothing', { old: '', new: '', repeated: '' }, 'new-error'],
  ])('is not changed by %s, nothing is written, and nothing typed comes back', async (_why, form, error) => {
    const who = await signedIn('tiep')
    const before = await trace()
    const { status, text } = await change(who, form)
    expect(status).toBe(422)
    expect(text).toContain(`id="${error}"`)
    for (const typed of Object.values(form)) if (typed.length > 3) expect(text).not.toContain(typed)
    expect(await trace()).toBe(before)
    expect(await isIn(who)).toBe(true)
  })

  test('tried too often under a signed-in session is refused like at sign-in', async () => {
    const who = await signedIn('tiep')
    for (let n = 0; n < 5; n += 1) expect((await change(who, { old: 'sai' })).status).toBe(422)
    const before = await trace()
    expect((await change(who)).status).toBe(429)
    expect(await trace()).toBe(before)
  })
})

describe('A temporary code', () => {
  test('ends all sessions, lets in once to set a password, and is in no table and no record', async () => {
    const who = await signedIn('tiep')
    const code = await temporaryCode('tiep')
    expect(code).toMatch(/^[a-hjkmnp-z2-9]{15}$/)
    expect(await isIn(who)).toBe(false)
    expect((await browserAt(server).signsIn('tiep')).status).toBe(422)

    const grouped = code.toUpperCase().replace(/(.{5})/g, '$1-')
    expect((await who.signsIn('tiep', grouped, { back: '/procedures' })).headers.location).toBe(
      '/account/password?back=%2Fprocedures',
    )
    expect((await who.get('/procedures')).headers.location).toMatch(/^\/account\/password/)
    const form = { new: NEW_PASSWORD, repeated: NEW_PASSWORD, back: '/procedures' }
    expect((await who.post('/account/password', form)).headers.location).toBe('/procedures')
    expect(await isIn(who)).toBe(true)
    expect((await browserAt(server).signsIn('tiep', code)).status).toBe(422)
    expect(await facts('tiep')).toEqual(['person-registered', 'password-reset', 'password-changed'])
    for (const table of ['log_entry', 'credential', 'session', 'idempotency'] as const)
      expect(JSON.stringify(await server.app.database.reader(table).select('*')), table).not.toContain(code)
  })

  test('does not serve again, not even when no password was set', async () => {
    const code = await temporaryCode('tiep')
    expect((await browserAt(server).signsIn('tiep', code)).status).toBe(302)
    expect((await browserAt(server).signsIn('tiep', code)).status).toBe(422)
  })

  test('serves one of several who try it at the same moment', async () => {
    const code = await temporaryCode('tiep')
    const answers = await Promise.all([1, 2, 3, 4].map(() => browserAt(server).signsIn('tiep', code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422, 422, 422])
  })

  test('serves for 24 hours and not a second longer', async () => {
    for (const [seconds, status] of [
      [86_399, 302],
      [86_400, 422],
    ] as const) {
      server.setNow(SEED_MOMENT)
      const code = await temporaryCode('tiep')
      server.setNow(later(seconds))
      expect((await browserAt(server).signsIn('tiep', code)).status).toBe(status)
    }
  })

  test('sets one password, however often its page is sent at the same moment', async () => {
    const who = await signedIn('tiep', await temporaryCode('tiep'))
    const cookie = who.cookie()
    const passwords = ['một câu dài số một đây', 'một câu dài số hai đây', 'một câu dài số ba đây']
    const answers = await Promise.all(
      passwords.map((each) =>
        server.post('/account/password', { new: each, repeated: each }, { headers: { cookie } }),
      ),
    )
    expect(answers.filter(({ headers }) => headers.location === '/work')).toHaveLength(1)
    expect((await facts('tiep')).filter((type) => type === 'password-changed')).toHaveLength(1)
  })

  test('is not given to oneself, nor to nobody, and once for a form sent twice', async () => {
    const before = await trace()
    expect(await reset('tiep', { actor: 'tiep' })).toMatchObject({
      refusals: [{ code: 'account.own-reset' }],
    })
    expect(await reset('khong-ai')).toMatchObject({ refusals: [{ code: 'account.person-unknown' }] })
    expect(await trace()).toBe(before)
    const first = await reset('tiep', { formKey: 'form' })
    expect(first).toMatchObject({ ok: true, code: expect.any(String) })
    expect(await reset('tiep', { formKey: 'form' })).toMatchObject({ ok: true, code: null })
    expect((await browserAt(server).signsIn('tiep', first.ok ? first.code! : '')).status).toBe(302)
  })
})

describe('A second factor', () => {
  /** The approver, who must have one, enrolled and signed out. */
  async function approver() {
    const who = await signedIn('duyet')
    const own = await enrolledBy(server, who)
    return { who, ...own }
  }
  const passes = (who: SignedBrowser, code: string) =>
    who.post('/sign-in/second-factor', { code, back: '/work' })

  test('is enrolled by a code of the secret that the page shows; the secret is sealed, the recovery codes hashed', async () => {
    const { who, secret, recovery } = await approver()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new Set(recovery).size).toBe(10)
    expect(await isIn(who)).toBe(true)
    const tables = ['credential', 'recovery_code', 'session', 'log_entry'] as const
    const kept = JSON.stringify(await Promise.all(tables.map((table) => server.app.database.reader(table))))
    expect(kept).not.toContain(secret)
    for (const code of recovery) expect(kept).not.toContain(code.replaceAll(' ', ''))
    expect(await facts('duyet')).toEqual([
      'person-registered',
      'second-factor-enrolled',
      'recovery-codes-made',
    ])
    // Neither the secret nor the codes are shown again.
    for (const address of ['/account', '/account/second-factor', '/account/second-factor/recovery-codes'])
      expect((await who.get(address)).text).not.toMatch(/class="(secret-key|recovery-codes)"/)
  })

  test('is not enrolled by a wrong code, by a code of another session’s secret, or without the password', async () => {
    const [who, other] = [await signedIn('ly'), await signedIn('ly')]
    const secret = secretOn((await who.get('/account/second-factor')).text)
    const foreign = secretOn((await other.get('/account/second-factor')).text)
    expect(foreign).not.toBe(secret)
    expect(secretOn((await who.get('/account/second-factor')).text)).toBe(secret)
    const before = await trace()
    const code = codeAt(secret, SEED_MOMENT)
    for (const form of [
      { code: codeAt(foreign, SEED_MOMENT), old: DEMONSTRATION_PASSWORD },
      { code: '000000', old: DEMONSTRATION_PASSWORD },
      { code: '', old: DEMONSTRATION_PASSWORD },
      { code, old: 'sai' },
      { code, old: '' },
    ])
      expect((await who.post('/account/second-factor', form)).status).toBe(422)
    expect(await trace()).toBe(before)
    const done = await who.post('/account/second-factor', { code, old: DEMONSTRATION_PASSWORD })
    expect(recoveryCodesOn(done.text)).toHaveLength(10)
    expect(await isIn(other)).toBe(false)
    expect(await isIn(who)).toBe(true)
  })

  test('is asked after the password; the right code opens the session under a new id', async () => {
    const { secret } = await approver()
    server.setNow(later(PERIOD))
    const who = browserAt(server)
    expect(
      (await who.signsIn('duyet', DEMONSTRATION_PASSWORD, { back: '/procedures' })).headers.location,
    ).toBe('/sign-in/second-factor?back=%2Fprocedures')
    const half = who.cookie()
    const code = codeAt(secret, later(PERIOD))
    const got = await who.post('/sign-in/second-factor', {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
      back: '/procedures',
    })
    expect(got.headers.location).toBe('/procedures')
    expect(who.cookie()).not.toBe(half)
    expect(await isIn(who)).toBe(true)
    expect((await server.send('/work', { headers: { cookie: half } })).headers.location).toMatch(
      /^\/sign-in\?/,
    )
  })

  test('takes a code of one step before or after, and none further away', async () => {
    const { secret } = await approver()
    for (const [ahead, isRight] of [
      [-2, false],
      [2, false],
      [-1, true],
      [1, true],
    ] as const) {
      const now = later(PERIOD * 10 * (ahead + 3))
      server.setNow(now)
      const who = await signedIn('duyet')
      const code = codeAt(secret, instantOf(secondsOf(now) + ahead * PERIOD))
      expect((await passes(who, code)).status, `${ahead}`).toBe(isRight ? 302 : 422)
    }
  })

  test('never takes a code twice: refused 20 of 20, also of several at the same moment', async () => {
    const { secret } = await approver()
    let refused = 0
    for (let n = 1; n <= 20; n += 1) {
      const now = later(n * 600)
      server.setNow(now)
      const code = codeAt(secret, now)
      const browsers = [await signedIn('duyet'), await signedIn('duyet')]
      const answers = await Promise.all(browsers.map((who) => passes(who, code)))
      expect(answers.map(({ status }) => status).sort()).toEqual([302, 422])
      // The code before it is spent with it.
      const again = await signedIn('duyet')
      const older = codeAt(secret, instantOf(secondsOf(now) - PERIOD))
      if ((await passes(again, code)).status === 422 && (await passes(again, older)).status === 422)
        refused += 1
    }
    expect(refused).toBe(20)
  }, 120_000)

  test('ends the session after five wrong codes, and says so', async () => {
    await approver()
    const who = await signedIn('duyet')
    const before = await trace()
    for (let left = 4; left >= 1; left -= 1) {
      const { status, text } = await passes(who, '000000')
      expect(status).toBe(422)
      expect(text).toContain(`Còn ${left} lần thử`)
    }
    expect((await passes(who, '000000')).headers.location).toBe('/sign-in?back=%2Fwork')
    expect(who.cookie()).toBeNull()
    expect(await server.app.database.reader('session').where('stage', 'second-factor')).toHaveLength(0)
    expect(await trace()).toBe(before)
    // The password alone does not set free whoever guesses codes.
    expect((await browserAt(server).signsIn('duyet')).status).toBe(429)
  })

  test('is passed by a recovery code, each once', async () => {
    const { recovery } = await approver()
    const misread = recovery[0]!.toLowerCase().replaceAll('o', '0').replaceAll('i', '1').replaceAll('b', '8')
    expect((await passes(await signedIn('duyet'), misread)).status).toBe(302)
    expect((await passes(await signedIn('duyet'), recovery[0]!)).status).toBe(422)
    const who = await signedIn('duyet')
    await passes(who, recovery[1]!)
    expect((await who.get('/account')).text).toContain('Còn 8 mã dự phòng')
  })

  test('gives new recovery codes under password and code, and the old ones serve no longer', async () => {
    const { who, secret, recovery } = await approver()
    server.setNow(later(PERIOD * 5))
    const code = codeAt(secret, later(PERIOD * 5))
    const address = '/account/second-factor/recovery-codes'
    const before = await trace()
    expect((await who.post(address, { old: 'sai', code })).status).toBe(422)
    expect((await who.post(address, { old: DEMONSTRATION_PASSWORD, code: '000000' })).status).toBe(422)
    expect(await trace()).toBe(before)
    const fresh = recoveryCodesOn((await who.post(address, { old: DEMONSTRATION_PASSWORD, code })).text)
    expect(fresh).toHaveLength(10)
    expect((await passes(await signedIn('duyet'), recovery[0]!)).status).toBe(422)
    expect((await passes(await signedIn('duyet'), fresh[0]!)).status).toBe(302)
  })

  test('is removed under password and code; who must have one enrols anew before anything else', async () => {
    const { who, secret } = await approver()
    const elsewhere = browserAt(server)
    server.setNow(later(PERIOD * 5))
    await elsewhere.signsIn('duyet')
    await passes(elsewhere, codeAt(secret, later(PERIOD * 5)))
    expect(await isIn(elsewhere)).toBe(true)
    const address = '/account/second-factor/removal'
    const before = await trace()
    for (const form of [
      { old: 'sai', code: codeAt(secret, later(PERIOD * 6)) },
      { old: DEMONSTRATION_PASSWORD, code: '000000' },
      { old: DEMONSTRATION_PASSWORD, code: codeAt(secret, later(PERIOD * 5)) },
    ])
      expect((await who.post(address, form)).status).toBe(422)
    expect(await trace()).toBe(before)
    server.setNow(later(PERIOD * 7))
    const form = { old: DEMONSTRATION_PASSWORD, code: codeAt(secret, later(PERIOD * 7)) }
    expect((await who.post(address, form)).headers.location).toMatch(/^\/account\/second-factor/)
    expect((await who.get('/work')).headers.location).toMatch(/^\/account\/second-factor/)
    expect(await isIn(elsewhere)).toBe(false)
    const anew = await enrolledBy(server, who)
    expect(anew.secret).not.toBe(secret)
    expect(await isIn(who)).toBe(true)
    expect((await facts('duyet')).slice(3)).toEqual([
      'second-factor-removed',
      'second-factor-enrolled',
      'recovery-codes-made',
    ])
  })

  test('lost with all recovery codes is taken away with a temporary code, and the fact says so', async () => {
    await approver()
    const who = await signedIn('duyet', await temporaryCode('duyet', true))
    const form = { new: NEW_PASSWORD, repeated: NEW_PASSWORD }
    expect((await who.post('/account/password', form)).headers.location).toMatch(/^\/account\/second-factor/)
    await enrolledBy(server, who)
    expect(await isIn(who)).toBe(true)
    expect((await facts('duyet')).slice(3, 5)).toEqual(['password-reset', 'second-factor-removed'])
  })

  test('kept, is asked before the new password that a temporary code leads to', async () => {
    const { secret } = await approver()
    const who = browserAt(server)
    const code = await temporaryCode('duyet')
    server.setNow(later(PERIOD * 5))
    expect((await who.signsIn('duyet', code)).headers.location).toBe('/sign-in/second-factor')
    expect((await passes(who, codeAt(secret, later(PERIOD * 5)))).headers.location).toBe('/account/password')
    const form = { new: NEW_PASSWORD, repeated: NEW_PASSWORD }
    expect((await who.post('/account/password', form)).headers.location).toBe('/work')
    expect(await isIn(who)).toBe(true)
  })

  test('is offered and not demanded in the demonstration, and the page says so', async () => {
    const demonstration = await openBuiltServer()
    const who = browserAt(demonstration)
    expect((await who.signsIn('duyet')).headers.location).toBe('/work')
    expect((await who.get('/account')).text).toContain('Bản minh họa chỉ mời dùng thử')
    await demonstration.close()
  })
})

describe('Sessions of one’s own', () => {
  const ids = async (personId: string) =>
    (await server.app.database.reader('session').where({ person_id: personId })).map(
      ({ id_sha256 }) => id_sha256,
    )

  test('are listed with browser, begin, last sight and address', async () => {
    const who = browserAt(server)
    await server.post(
      '/sign-in',
      { account: 'tiep', password: DEMONSTRATION_PASSWORD },
      {
        headers: {
          'user-agent':
            'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
        },
      },
    )
    await who.signsIn('tiep')
    const { text } = await who.get('/account')
    expect(text).toContain('Chrome trên Windows')
    expect(text).toContain('127.0.0.1')
    expect(text.match(/>Phiên này</g)).toHaveLength(1)
    expect(text.match(/name="session"/g)).toHaveLength(2)
  })

  test('end at the next request when they are ended, one or all the others', async () => {
    const browsers = [await signedIn('tiep'), await signedIn('tiep'), await signedIn('tiep')] as const
    const own = JSON.stringify(await ids('tiep'))
    const [first, second, third] = browsers
    const others = (await first.get('/account')).text.match(/name="session" value="([0-9a-f]{64})"/g)!
    expect(others).toHaveLength(3)
    expect((await first.post('/account/other-sessions-end', {})).headers.location).toBe('/account')
    expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([true, false, false])
    const [left] = await ids('tiep')
    expect(own).toContain(left)
    const another = await signedIn('tiep')
    expect((await another.post('/account/session-end', { session: left! })).headers.location).toBe('/account')
    expect([await isIn(first), await isIn(another)]).toEqual([false, true])
  })

  test('and the account are changed by nobody else, whatever form he forges', async () => {
    const owner = await signedIn('tiep')
    const attacker = await signedIn('ly')
    const [ownersSession] = await ids('tiep')
    const before = await trace()
    const forged = {
      session: ownersSession!,
      person: 'tiep',
      personId: 'tiep',
      account: 'tiep',
      old: 'x',
      new: NEW_PASSWORD,
      repeated: NEW_PASSWORD,
      code: '123456',
    }
    for (const address of [
      '/account/session-end',
      '/account/other-sessions-end',
      '/account/password',
      '/account/second-factor',
      '/account/second-factor/removal',
      '/account/second-factor/recovery-codes',
      '/sign-in/second-factor',
    ]) {
      await attacker.post(address, forged)
      // Nor from another site with the owner's own cookie.
      const cross = await server.post(address, forged, {
        headers: { cookie: owner.cookie(), 'sec-fetch-site': 'cross-site' },
      })
      expect(cross.status, address).toBe(403)
    }
    expect(await trace()).toBe(before)
    expect(await isIn(owner)).toBe(true)
    expect(await ids('tiep')).toEqual([ownersSession])
  })

  test('signing in anew ends the session that the browser came with', async () => {
    const who = await signedIn('tiep')
    const before = who.cookie()
    await who.signsIn('ly')
    expect((await server.send('/work', { headers: { cookie: before } })).status).toBe(302)
    expect(await ids('tiep')).toEqual([])
  })
})
