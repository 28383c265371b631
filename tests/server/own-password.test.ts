import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import {
  type Accounts,
  later,
  NEW_PASSWORD,
  openAccounts,
  type SignedBrowser,
} from '../support/signed-browser.ts'

let at: Accounts
beforeEach(async () => {
  at = await openAccounts()
})
afterEach(() => at.close())

describe('A password', () => {
  const change = (who: SignedBrowser, form: Record<string, string> = {}) =>
    who.post('/account/password', {
      old: DEMONSTRATION_PASSWORD,
      new: NEW_PASSWORD,
      repeated: NEW_PASSWORD,
      ...form,
    })

  test('is changed under the old one; the session goes on under a new id, every other one ends', async () => {
    const [who, elsewhere] = [await at.signedIn('tiep'), await at.signedIn('tiep')]
    const before = who.cookie()
    const { status, headers } = await change(who)
    expect([status, headers.location]).toEqual([302, '/account'])
    expect(who.cookie()).not.toBe(before)
    expect(await at.isIn(who)).toBe(true)
    expect(await at.isIn(elsewhere)).toBe(false)
    expect((await at.server.send('/work', { headers: { cookie: before } })).status).toBe(302)
    expect((await at.browser().signsIn('tiep')).status).toBe(422)
    expect((await at.browser().signsIn('tiep', NEW_PASSWORD.normalize('NFD'))).status).toBe(302)
    expect(await at.facts('tiep')).toEqual(['person-registered', 'password-changed'])
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
    const who = await at.signedIn('tiep')
    const before = await at.trace()
    const { status, text } = await change(who, form)
    expect(status).toBe(422)
    expect(text).toContain(`id="${error}"`)
    for (const typed of Object.values(form)) if (typed.length > 3) expect(text).not.toContain(typed)
    expect(await at.trace()).toBe(before)
    expect(await at.isIn(who)).toBe(true)
  })

  test('tried too often under a signed-in session is refused like at sign-in', async () => {
    const who = await at.signedIn('tiep')
    for (let n = 0; n < 5; n += 1) expect((await change(who, { old: 'sai' })).status).toBe(422)
    const before = await at.trace()
    expect((await change(who)).status).toBe(429)
    expect(await at.trace()).toBe(before)
  })
})

describe('A temporary code', () => {
  test('ends all sessions, lets in once to set a password, and is in no table and no record', async () => {
    const who = await at.signedIn('tiep')
    const code = await at.temporaryCode('tiep')
    expect(code).toMatch(/^[a-hjkmnp-z2-9]{15}$/)
    expect(await at.isIn(who)).toBe(false)
    expect((await at.browser().signsIn('tiep')).status).toBe(422)

    const grouped = code.toUpperCase().replace(/(.{5})/g, '$1-')
    expect((await who.signsIn('tiep', grouped, { back: '/procedures' })).headers.location).toBe(
      '/account/password?back=%2Fprocedures',
    )
    expect((await who.get('/procedures')).headers.location).toMatch(/^\/account\/password/)
    const form = { new: NEW_PASSWORD, repeated: NEW_PASSWORD, back: '/procedures' }
    expect((await who.post('/account/password', form)).headers.location).toBe('/procedures')
    expect(await at.isIn(who)).toBe(true)
    expect((await at.browser().signsIn('tiep', code)).status).toBe(422)
    expect(await at.facts('tiep')).toEqual(['person-registered', 'password-reset', 'password-changed'])
    for (const table of ['log_entry', 'credential', 'session', 'idempotency'] as const)
      expect(JSON.stringify(await at.server.app.database.reader(table).select('*')), table).not.toContain(
        code,
      )
  })

  test('does not serve again, not even when no password was set', async () => {
    const code = await at.temporaryCode('tiep')
    expect((await at.browser().signsIn('tiep', code)).status).toBe(302)
    expect((await at.browser().signsIn('tiep', code)).status).toBe(422)
  })

  test('serves one of several who try it at the same moment', async () => {
    const code = await at.temporaryCode('tiep')
    const answers = await Promise.all([1, 2, 3, 4].map(() => at.browser().signsIn('tiep', code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422, 422, 422])
  })

  test('serves for 24 hours and not a second longer', async () => {
    for (const [seconds, status] of [
      [86_399, 302],
      [86_400, 422],
    ] as const) {
      at.server.setNow(SEED_MOMENT)
      const code = await at.temporaryCode('tiep')
      at.server.setNow(later(seconds))
      expect((await at.browser().signsIn('tiep', code)).status).toBe(status)
    }
  })

  test('sets one password, however often its page is sent at the same moment', async () => {
    const who = await at.signedIn('tiep', await at.temporaryCode('tiep'))
    const cookie = who.cookie()
    const passwords = ['một câu dài số một đây', 'một câu dài số hai đây', 'một câu dài số ba đây']
    const answers = await Promise.all(
      passwords.map((each) =>
        at.server.post('/account/password', { new: each, repeated: each }, { headers: { cookie } }),
      ),
    )
    expect(answers.filter(({ headers }) => headers.location === '/work')).toHaveLength(1)
    expect((await at.facts('tiep')).filter((type) => type === 'password-changed')).toHaveLength(1)
  })

  test('is not given to oneself, nor to nobody, and once for a form sent twice', async () => {
    const before = await at.trace()
    expect(await at.reset('tiep', { actor: 'tiep' })).toMatchObject({
      refusals: [{ code: 'account.own-reset' }],
    })
    expect(await at.reset('khong-ai')).toMatchObject({ refusals: [{ code: 'account.person-unknown' }] })
    expect(await at.trace()).toBe(before)
    const first = await at.reset('tiep', { formKey: 'form' })
    expect(first).toMatchObject({ ok: true, code: expect.any(String) })
    expect(await at.reset('tiep', { formKey: 'form' })).toMatchObject({ ok: true, code: null })
    expect((await at.browser().signsIn('tiep', first.ok ? first.code! : '')).status).toBe(302)
  })
})
