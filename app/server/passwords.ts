import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { Account, accountViews } from '#app/storage/views/accounts.ts'
import { plainCode } from './one-time-codes.ts'
import { turns } from './turns.ts'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** ASVS 5.0 appendix C, scrypt row: about a quarter of a second and 32 MiB a try. */
const PARAMETERS = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const KEY_BYTES = 32
/** Derivations at once; more would take the memory and both cores from everybody else. */
const AT_ONCE = 2
const MOST_WAITING = 20

const inTurn = turns({ atOnce: AT_ONCE, mostWaiting: MOST_WAITING })

/** Longer text is no password of ours (128 characters at most), and composing it could take a minute. */
const MOST_UNITS = 1024

// NFC: Vietnamese keyboards send both composed and decomposed letters for the same password.
const normal = (password: string) => (password.length > MOST_UNITS ? '' : password.normalize('NFC'))

/** What is kept to recognise the password: salt, parameters and key in one text. */
export async function verifierOf(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await inTurn(() => derive(normal(password), salt, KEY_BYTES, PARAMETERS))
  const { N, r, p } = PARAMETERS
  return `scrypt$${N}$${r}$${p}$${salt.toString('base64')}$${key.toString('base64')}`
}

/** A verifier that no password matches, so that an unknown person takes as long as a known one. */
const NOBODY = `scrypt$${PARAMETERS.N}$${PARAMETERS.r}$${PARAMETERS.p}$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(KEY_BYTES).toString('base64')}`

/** Whether the password matches the verifier; null takes as long and never matches. */
export async function matchesVerifier(password: string, verifier: string | null): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = (verifier ?? NOBODY).split('$')
  if (scheme !== 'scrypt') throw new Error('a password verifier of an unknown kind')
  const expected = Buffer.from(key!, 'base64')
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: PARAMETERS.maxmem }
  const found = await inTurn(() =>
    derive(normal(password), Buffer.from(salt!, 'base64'), expected.length, options),
  )
  return timingSafeEqual(found, expected) && verifier !== null
}

/** How passwords of accounts are checked: an account's password, or its temporary code while that serves. */
export function passwordChecks(
  accounts: Pick<ReturnType<typeof accountViews>, 'ofPerson'>,
  now: () => Instant,
) {
  async function matches(
    account: Pick<Account, 'verifier' | 'temporaryUntil'> | null,
    password: string,
  ): Promise<boolean> {
    const until = account?.temporaryUntil ?? null
    const verifier = until !== null && now() >= until ? null : (account?.verifier ?? null)
    return matchesVerifier(until === null ? password : plainCode(password), verifier)
  }
  return {
    matches,
    isOf: async (personId: string | null, password: string): Promise<boolean> =>
      matches(personId === null ? null : await accounts.ofPerson(personId), password),
    verifierOf,
  }
}
