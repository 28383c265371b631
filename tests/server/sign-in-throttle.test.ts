import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { confirmedByPassword } from '#app/usecases/account/confirmed-by-password.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { type Accounts, later, openAccounts } from '../support/signed-browser.ts'

let at: Accounts
beforeEach(async () => {
  at = await openAccounts()
})
afterEach(() => at.close())

describe('Trying passwords', () => {
  test('is refused from the sixth on until its time, and says until when; the right password waits too', async () => {
    for (let n = 0; n < 5; n += 1) expect((await at.browser().signsIn('tiep', `sai ${n}`)).status).toBe(422)
    for (const password of ['sai nữa', DEMONSTRATION_PASSWORD]) {
      const { status, text, headers } = await at.browser().signsIn('tiep', password)
      expect(status).toBe(429)
      expect(text).toMatch(/Thử lại sau \d\d:\d\d:\d\d \d\d\/\d\d\/\d{4} \(\+07:00\)/)
      expect(headers['set-cookie']).toBeUndefined()
    }
    at.server.setNow(later(32))
    expect((await at.browser().signsIn('tiep')).status).toBe(302)
    // A success forgets the failures.
    expect((await at.browser().signsIn('tiep', 'sai')).status).toBe(422)
  })

  test('of an account that nobody has is refused the same: status, words and headers', async () => {
    const told = async (account: string) => {
      const answers = []
      for (let n = 0; n < 7; n += 1) {
        const { status, text, headers } = await at.browser().signsIn(account, 'sai mat khau nay')
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
    for (const typed of ['TIEP', 'tiêp', ' tiep ', 'Tiep', 'tiẹp']) await at.browser().signsIn(typed, 'sai')
    expect((await at.browser().signsIn('tiep')).status).toBe(429)
    const rows = await at.server.app.database.reader('sign_in_attempt').select('*')
    expect(JSON.stringify(rows)).not.toMatch(/tiep|127\.0\.0\.1/)
  })

  test('two at the same moment cannot both be the free one', async () => {
    for (let n = 0; n < 4; n += 1) await at.browser().signsIn('tiep', 'sai')
    const answers = await Promise.all([1, 2, 3].map(() => at.browser().signsIn('tiep', 'sai')))
    expect(answers.map(({ status }) => status).sort()).toEqual([422, 429, 429])
  })

  test('when signing counts among those at sign-in, and the signature waits as well', async () => {
    const who = await at.signedIn('soan')
    const size = await at.server.logSize()
    const confirmed = async (password: string) => {
      const answer = await confirmedByPassword(at.server.app, { personId: 'soan', password })
      return answer.ok ? 'ok' : answer.refusals[0]!.code
    }
    for (let n = 0; n < 5; n += 1) expect(await confirmed('sai')).toBe('password.wrong')
    expect(await confirmed(DEMONSTRATION_PASSWORD)).toBe('sign-in.throttled')
    expect((await at.browser().signsIn('soan')).status).toBe(429)
    at.server.setNow(later(32))
    expect(await confirmed(DEMONSTRATION_PASSWORD)).toBe('ok')
    expect(await at.server.logSize()).toBe(size)
    expect(await at.isIn(who)).toBe(true)
  })

  test('from one address is refused after thirty in a minute, whatever accounts are named', async () => {
    const answers = await Promise.all(
      Array.from({ length: 31 }, (_, n) =>
        at.server.app.throttle.begin({ account: `nobody-${n}`, address: '192.0.2.9' }),
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
    expect(await from(at.server, '203.0.113.5')).toBe('127.0.0.1')
    const behind = await openBuiltServer({ trustedProxies: 'loopback' })
    expect(await from(behind, '203.0.113.5')).toBe('203.0.113.5')
    await behind.close()
  })
})
