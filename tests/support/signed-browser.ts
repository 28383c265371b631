import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { resetPassword } from '#app/usecases/account/reset-password.ts'
import { type BuiltServer, type Got, openBuiltServer } from './built-server.ts'
import { SEED_MOMENT } from './seed-moment.ts'

export const NEW_PASSWORD = 'con trâu đi qua cầu lúc mưa'

/** So many seconds after the moment at which the tests' clock stands. */
export const later = (seconds: number): Instant => instantOf(secondsOf(SEED_MOMENT) + seconds)

/** A browser: keeps the session's cookie as it is told to. */
export function browserAt(server: BuiltServer) {
  let cookie: string | null = null
  const keep = (got: Got): Got => {
    const set = (got.headers['set-cookie'] ?? []).find((each) => each.startsWith('sid='))
    if (set) cookie = /Max-Age=0/.test(set) ? null : set.split(';')[0]!
    return got
  }
  const headers = () => ({ cookie })
  return {
    cookie: () => cookie,
    get: async (address: string) => keep(await server.send(address, { headers: headers() })),
    post: async (address: string, form: Record<string, string>) =>
      keep(await server.post(address, form, { headers: headers() })),
    signsIn: async (account: string, password = DEMONSTRATION_PASSWORD, more = {}) =>
      keep(await server.post('/sign-in', { account, password, ...more }, { headers: headers() })),
  }
}
export type SignedBrowser = ReturnType<typeof browserAt>

/** The one-time code of that secret at that moment. */
export const codeAt = (secret: string, instant: Instant) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: secondsOf(instant) * 1000 })

/** The secret that the enrolment page shows, as typed by hand. */
export const secretOn = (text: string) =>
  /class="secret-key">([A-Z2-7 ]+)</.exec(text)![1]!.replaceAll(' ', '')
/** The recovery codes on the one page that shows them. */
export const recoveryCodesOn = (text: string) =>
  [...text.matchAll(/<li><code>([A-Z2-7 ]{19})<\/code>/g)].map(([, code]) => code!)

/** Enrols in the stage that asks for it; answers the secret and the recovery codes. */
export async function enrolledBy(
  server: BuiltServer,
  who: SignedBrowser,
): Promise<{ secret: string; recovery: string[] }> {
  const secret = secretOn((await who.get('/account/second-factor')).text)
  const got = await who.post('/account/second-factor', { code: codeAt(secret, server.app.clock.now()) })
  expect(got.status).toBe(200)
  return { secret, recovery: recoveryCodesOn(got.text) }
}

/** The product in earnest, where approvers must have a second factor, and what tests of accounts ask of it. */
export async function openAccounts() {
  const server = await openBuiltServer({ demonstration: false })
  const { reader } = server.app.database
  const browser = () => browserAt(server)
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

  return {
    server,
    browser,
    /** A browser in which that person signed in, as far as the password leads. */
    async signedIn(account: string, password = DEMONSTRATION_PASSWORD): Promise<SignedBrowser> {
      const who = browser()
      const { status } = await who.signsIn(account, password)
      expect(status).toBe(302)
      return who
    },
    isIn: async (who: SignedBrowser) => (await who.get('/work')).status === 200,
    reset,
    async temporaryCode(personId: string, withSecondFactor = false): Promise<string> {
      const answer = await reset(personId, { withSecondFactor })
      if (!answer.ok || answer.code === null) throw new Error('refused')
      return answer.code
    },
    facts: async (personId: string) =>
      (await server.app.views.record.ofSubject('person', personId)).map(({ fact }) => fact.type),
    /** Everything about accounts that a refused act must leave as it was. */
    trace: async () =>
      JSON.stringify([
        await server.logSize(),
        await reader('credential').orderBy('person_id'),
        await reader('recovery_code'),
      ]),
    close: () => server.close(),
  }
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>
