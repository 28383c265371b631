import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { RECOVERY_CODES } from '#app/domain/organisation/account.ts'
import { type Instant, secondsOf } from '#app/domain/shared/instant.ts'
import { sha256Hex } from '#app/record/hash.ts'
import type { CredentialKey } from '#app/storage/credential-key.ts'

/** What every authenticator app takes (RFC 6238): SHA-1, six digits, thirty seconds; one step before and after pass. */
const PERIOD = 30
const WINDOW = 1
const ISSUER = 'Minh Trình'
/** 160 bits, the length of the hash (RFC 4226, 4 R6). */
const SECRET_BYTES = 20

/** Letters and digits without those that look alike (i, l, o, 0, 1): 31, so that 15 of them are 74 bits. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'
const TEMPORARY_LENGTH = 15
/** 32 symbols, so that 16 of them are 80 bits. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const RECOVERY_LENGTH = 16

const drawn = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

const totpOf = (secret: Uint8Array, label: string): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  })

/** A temporary code as it is compared: how it is grouped or capitalised when typed does not matter. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]+/gu, '').toLowerCase()

/** Text in groups, as it is shown to be copied by hand. */
export const inGroups = (text: string, size: number): string =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ')

/** Makes and recognises the codes of an account. What is random or secret about them is here. */
export function accountCodes(key: CredentialKey) {
  const counterFor = (secret: Uint8Array, code: string, at: Instant): number | null => {
    if (!/^\d{6}$/.test(code)) return null
    const seconds = secondsOf(at)
    const delta = totpOf(secret, '').validate({ token: code, timestamp: seconds * 1000, window: WINDOW })
    return delta === null ? null : Math.floor(seconds / PERIOD) + delta
  }
  /**
   * The secret offered to a session for enrolment: the same however often the page is read, another in every session,
   * and kept nowhere until a code confirms it.
   */
  const offered = (personId: string, sessionSha256: string): Buffer =>
    key.derived('totp-enrolment', `${personId} ${sessionSha256}`).subarray(0, SECRET_BYTES)

  return {
    temporary: (): string => drawn(READABLE, TEMPORARY_LENGTH),
    recovery: (): string[] => Array.from({ length: RECOVERY_CODES }, () => drawn(BASE32, RECOVERY_LENGTH)),
    /** SHA-256 is enough: 80 random bits cannot be tried out, unlike a password. */
    recoveryHash: (personId: string, code: string): string => sha256Hex(`${personId} ${code}`),
    /** The counter that the code stands for under the person's sealed secret; null when it stands for none now. */
    counterOf: (personId: string, sealed: string, code: string, at: Instant): number | null =>
      counterFor(key.open(personId, sealed), code, at),
    /** The same under the secret offered to the session, with that secret sealed. */
    confirmation(personId: string, sessionSha256: string, code: string, at: Instant) {
      const secret = offered(personId, sessionSha256)
      const counter = counterFor(secret, code, at)
      return counter === null ? null : { counter, sealed: key.seal(personId, secret) }
    },
    /** What an authenticator app is told of the offered secret: as an address for a QR code, and as text. */
    offer(personId: string, sessionSha256: string, account: string): { address: string; secret: string } {
      const totp = totpOf(offered(personId, sessionSha256), account)
      return { address: totp.toString(), secret: totp.secret.base32 }
    },
    /** The keyed hash under which tries are remembered. */
    tryKey: (kind: 'account' | 'address', text: string): string =>
      key.derived('sign-in-attempt', `${kind} ${text}`).toString('base64url'),
  }
}

export type AccountCodes = ReturnType<typeof accountCodes>
