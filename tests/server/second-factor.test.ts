import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { openBuiltServer } from '../support/built-server.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import {
  type Accounts,
  browserAt,
  codeAt,
  enrolledBy,
  later,
  NEW_PASSWORD,
  openAccounts,
  recoveryCodesOn,
  type SignedBrowser,
  secretOn,
} from '../support/signed-browser.ts'

const PERIOD = 30
/** Each time takes three sign-ins, which are slow on purpose. */
const TIMES = process.env.SOAK ? 20 : 5

let at: Accounts
beforeEach(async () => {
  at = await openAccounts()
})
afterEach(() => at.close())

describe('A second factor', () => {
  /** The approver, who must have one, enrolled and signed out. */
  async function approver() {
    const who = await at.signedIn('duyet')
    const own = await enrolledBy(at.server, who)
    return { who, ...own }
  }
  const passes = (who: SignedBrowser, code: string) =>
    who.post('/sign-in/second-factor', { code, back: '/work' })

  test('is enrolled by a code of the secret that the page shows; the secret is sealed, the recovery codes hashed', async () => {
    const { who, secret, recovery } = await approver()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new Set(recovery).size).toBe(10)
    expect(await at.isIn(who)).toBe(true)
    const tables = ['credential', 'recovery_code', 'session', 'log_entry'] as const
    const kept = JSON.stringify(
      await Promise.all(tables.map((table) => at.server.app.database.reader(table))),
    )
    expect(kept).not.toContain(secret)
    for (const code of recovery) expect(kept).not.toContain(code.replaceAll(' ', ''))
    expect(await at.facts('duyet')).toEqual([
      'person-registered',
      'second-factor-enrolled',
      'recovery-codes-made',
    ])
    // Neither the secret nor the codes are shown again.
    for (const address of ['/account', '/account/second-factor', '/account/second-factor/recovery-codes'])
      expect((await who.get(address)).text).not.toMatch(/class="(secret-key|recovery-codes)"/)
  })

  test('is not enrolled by a wrong code, by a code of another session’s secret, or without the password', async () => {
    const [who, other] = [await at.signedIn('ly'), await at.signedIn('ly')]
    const secret = secretOn((await who.get('/account/second-factor')).text)
    const foreign = secretOn((await other.get('/account/second-factor')).text)
    expect(foreign).not.toBe(secret)
    expect(secretOn((await who.get('/account/second-factor')).text)).toBe(secret)
    const before = await at.trace()
    const code = codeAt(secret, SEED_MOMENT)
    for (const form of [
      { code: codeAt(foreign, SEED_MOMENT), old: DEMONSTRATION_PASSWORD },
      { code: '000000', old: DEMONSTRATION_PASSWORD },
      { code: '', old: DEMONSTRATION_PASSWORD },
      { code, old: 'sai' },
      { code, old: '' },
    ])
      expect((await who.post('/account/second-factor', form)).status).toBe(422)
    expect(await at.trace()).toBe(before)
    const done = await who.post('/account/second-factor', { code, old: DEMONSTRATION_PASSWORD })
    expect(recoveryCodesOn(done.text)).toHaveLength(10)
    expect(await at.isIn(other)).toBe(false)
    expect(await at.isIn(who)).toBe(true)
  })

  test('is asked after the password; the right code opens the session under a new id', async () => {
    const { secret } = await approver()
    at.server.setNow(later(PERIOD))
    const who = at.browser()
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
    expect(await at.isIn(who)).toBe(true)
    expect((await at.server.send('/work', { headers: { cookie: half } })).headers.location).toMatch(
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
      at.server.setNow(now)
      const who = await at.signedIn('duyet')
      const code = codeAt(secret, instantOf(secondsOf(now) + ahead * PERIOD))
      expect((await passes(who, code)).status, `${ahead}`).toBe(isRight ? 302 : 422)
    }
  })

  test(`never takes a code twice: refused ${TIMES} of ${TIMES}, also of several at the same moment`, async () => {
    const { secret } = await approver()
    let refused = 0
    for (let n = 1; n <= TIMES; n += 1) {
      const now = later(n * 600)
      at.server.setNow(now)
      const code = codeAt(secret, now)
      const browsers = [await at.signedIn('duyet'), await at.signedIn('duyet')]
      const answers = await Promise.all(browsers.map((who) => passes(who, code)))
      expect(answers.map(({ status }) => status).sort()).toEqual([302, 422])
      // The code before it is spent with it.
      const again = await at.signedIn('duyet')
      const older = codeAt(secret, instantOf(secondsOf(now) - PERIOD))
      if ((await passes(again, code)).status === 422 && (await passes(again, older)).status === 422)
        refused += 1
    }
    expect(refused).toBe(TIMES)
  }, 120_000)

  test('ends the session after five wrong codes, and says so', async () => {
    await approver()
    const who = await at.signedIn('duyet')
    const before = await at.trace()
    for (let left = 4; left >= 1; left -= 1) {
      const { status, text } = await passes(who, '000000')
      expect(status).toBe(422)
      expect(text).toContain(`Còn ${left} lần thử`)
    }
    expect((await passes(who, '000000')).headers.location).toBe('/sign-in?back=%2Fwork')
    expect(who.cookie()).toBeNull()
    expect(await at.server.app.database.reader('session').where('stage', 'second-factor')).toHaveLength(0)
    expect(await at.trace()).toBe(before)
    // The password alone does not set free whoever guesses codes.
    expect((await at.browser().signsIn('duyet')).status).toBe(429)
  })

  test('is passed by a recovery code, each once', async () => {
    const { recovery } = await approver()
    const misread = recovery[0]!.toLowerCase().replaceAll('o', '0').replaceAll('i', '1').replaceAll('b', '8')
    expect((await passes(await at.signedIn('duyet'), misread)).status).toBe(302)
    expect((await passes(await at.signedIn('duyet'), recovery[0]!)).status).toBe(422)
    const who = await at.signedIn('duyet')
    await passes(who, recovery[1]!)
    expect((await who.get('/account')).text).toContain('Còn 8 mã dự phòng')
  })

  test('gives new recovery codes under password and code, and the old ones serve no longer', async () => {
    const { who, secret, recovery } = await approver()
    at.server.setNow(later(PERIOD * 5))
    const code = codeAt(secret, later(PERIOD * 5))
    const address = '/account/second-factor/recovery-codes'
    const before = await at.trace()
    expect((await who.post(address, { old: 'sai', code })).status).toBe(422)
    expect((await who.post(address, { old: DEMONSTRATION_PASSWORD, code: '000000' })).status).toBe(422)
    expect(await at.trace()).toBe(before)
    const fresh = recoveryCodesOn((await who.post(address, { old: DEMONSTRATION_PASSWORD, code })).text)
    expect(fresh).toHaveLength(10)
    expect((await passes(await at.signedIn('duyet'), recovery[0]!)).status).toBe(422)
    expect((await passes(await at.signedIn('duyet'), fresh[0]!)).status).toBe(302)
  })

  test('is removed under password and code; who must have one enrols anew before anything else', async () => {
    const { who, secret } = await approver()
    const elsewhere = at.browser()
    at.server.setNow(later(PERIOD * 5))
    await elsewhere.signsIn('duyet')
    await passes(elsewhere, codeAt(secret, later(PERIOD * 5)))
    expect(await at.isIn(elsewhere)).toBe(true)
    const address = '/account/second-factor/removal'
    const before = await at.trace()
    for (const form of [
      { old: 'sai', code: codeAt(secret, later(PERIOD * 6)) },
      { old: DEMONSTRATION_PASSWORD, code: '000000' },
      { old: DEMONSTRATION_PASSWORD, code: codeAt(secret, later(PERIOD * 5)) },
    ])
      expect((await who.post(address, form)).status).toBe(422)
    expect(await at.trace()).toBe(before)
    at.server.setNow(later(PERIOD * 7))
    const form = { old: DEMONSTRATION_PASSWORD, code: codeAt(secret, later(PERIOD * 7)) }
    expect((await who.post(address, form)).headers.location).toMatch(/^\/account\/second-factor/)
    expect((await who.get('/work')).headers.location).toMatch(/^\/account\/second-factor/)
    expect(await at.isIn(elsewhere)).toBe(false)
    const anew = await enrolledBy(at.server, who)
    expect(anew.secret).not.toBe(secret)
    expect(await at.isIn(who)).toBe(true)
    expect((await at.facts('duyet')).slice(3)).toEqual([
      'second-factor-removed',
      'second-factor-enrolled',
      'recovery-codes-made',
    ])
  })

  test('lost with all recovery codes is taken away with a temporary code, and the fact says so', async () => {
    await approver()
    const who = await at.signedIn('duyet', await at.temporaryCode('duyet', true))
    const form = { new: NEW_PASSWORD, repeated: NEW_PASSWORD }
    expect((await who.post('/account/password', form)).headers.location).toMatch(/^\/account\/second-factor/)
    await enrolledBy(at.server, who)
    expect(await at.isIn(who)).toBe(true)
    expect((await at.facts('duyet')).slice(3, 5)).toEqual(['password-reset', 'second-factor-removed'])
  })

  test('kept, is asked before the new password that a temporary code leads to', async () => {
    const { secret } = await approver()
    const who = at.browser()
    const code = await at.temporaryCode('duyet')
    at.server.setNow(later(PERIOD * 5))
    expect((await who.signsIn('duyet', code)).headers.location).toBe('/sign-in/second-factor')
    expect((await passes(who, codeAt(secret, later(PERIOD * 5)))).headers.location).toBe('/account/password')
    const form = { new: NEW_PASSWORD, repeated: NEW_PASSWORD }
    expect((await who.post('/account/password', form)).headers.location).toBe('/work')
    expect(await at.isIn(who)).toBe(true)
  })

  test('is offered and not demanded in the demonstration, and the page says so', async () => {
    const demonstration = await openBuiltServer()
    const who = browserAt(demonstration)
    expect((await who.signsIn('duyet')).headers.location).toBe('/work')
    expect((await who.get('/account')).text).toContain('Bản minh họa chỉ mời dùng thử')
    await demonstration.close()
  })
})
