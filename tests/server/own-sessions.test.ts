import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { type Accounts, NEW_PASSWORD, openAccounts } from '../support/signed-browser.ts'

let at: Accounts
beforeEach(async () => {
  at = await openAccounts()
})
afterEach(() => at.close())

describe('Sessions of one’s own', () => {
  const ids = async (personId: string) =>
    (await at.server.app.database.reader('session').where({ person_id: personId })).map(
      ({ id_sha256 }) => id_sha256,
    )

  test('are listed with browser, begin, last sight and address', async () => {
    const who = at.browser()
    await at.server.post(
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
    const browsers = [
      await at.signedIn('tiep'),
      await at.signedIn('tiep'),
      await at.signedIn('tiep'),
    ] as const
    const own = JSON.stringify(await ids('tiep'))
    const [first, second, third] = browsers
    const others = (await first.get('/account')).text.match(/name="session" value="([0-9a-f]{64})"/g)!
    expect(others).toHaveLength(3)
    expect((await first.post('/account/other-sessions-end', {})).headers.location).toBe('/account')
    expect([await at.isIn(first), await at.isIn(second), await at.isIn(third)]).toEqual([true, false, false])
    const [left] = await ids('tiep')
    expect(own).toContain(left)
    const another = await at.signedIn('tiep')
    expect((await another.post('/account/session-end', { session: left! })).headers.location).toBe('/account')
    expect([await at.isIn(first), await at.isIn(another)]).toEqual([false, true])
  })

  test('and the account are changed by nobody else, whatever form he forges', async () => {
    const owner = await at.signedIn('tiep')
    const attacker = await at.signedIn('ly')
    const [ownersSession] = await ids('tiep')
    const before = await at.trace()
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
      const cross = await at.server.post(address, forged, {
        headers: { cookie: owner.cookie(), 'sec-fetch-site': 'cross-site' },
      })
      expect(cross.status, address).toBe(403)
    }
    expect(await at.trace()).toBe(before)
    expect(await at.isIn(owner)).toBe(true)
    expect(await ids('tiep')).toEqual([ownersSession])
  })

  test('signing in anew ends the session that the browser came with', async () => {
    const who = await at.signedIn('tiep')
    const before = who.cookie()
    await who.signsIn('ly')
    expect((await at.server.send('/work', { headers: { cookie: before } })).status).toBe(302)
    expect(await ids('tiep')).toEqual([])
  })
})
