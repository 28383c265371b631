import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import { type Instant, secondsOf } from '#app/domain/shared/instant.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import type { BuiltServer, Got } from './built-server.ts'

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
