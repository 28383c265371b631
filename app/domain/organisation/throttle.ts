import { type Instant, instantOf, secondsOf } from '../shared/instant.ts'

/**
 * Hãm thử mật khẩu: how often a password, a temporary code or a one-time code may be tried (OWASP ASVS 5.0, 6.3.1).
 * A try is written down as failed before anything is checked, and taken back when it was right, so that two tries at
 * once cannot both be the free one. Nobody is locked out for good: that would let a stranger lock out anybody.
 */

/** Tries that may fail one after another before waiting begins. */
export const FREE_FAILURES = 5
/** Seconds of the longest wait. */
export const LONGEST_DELAY = 15 * 60
/** Seconds without a try after which an account's failures are forgotten. */
export const FORGOTTEN_AFTER = 24 * 3600
/** Tries from one address within a minute, right ones too. */
export const TRIES_PER_MINUTE = 30
const MINUTE = 60

/** What is remembered of an account's name, whether or not anybody has it: failures since the last success. */
export type AccountTries = { failures: number; lastAt: Instant | null }
/** What is remembered of an address: its tries of the last minute, oldest first. */
export type AddressTries = readonly Instant[]

/** The try may be made, and this is remembered of it; or it is not looked at, until that moment. */
export type Tried<Remembered> = { ok: true; next: Remembered } | { ok: false; until: Instant }

export const NO_TRIES: AccountTries = { failures: 0, lastAt: null }

/** Seconds to wait after so many failures: none up to four, then 2^failures: 32, 64 … 512, and 900 from ten on. */
export const delayAfter = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(2 ** Math.min(failures, 30), LONGEST_DELAY)

/** Whether the account may be tried at that moment. A clock that went back makes nobody wait longer. */
export function tryAccount({ failures, lastAt }: AccountTries, at: Instant): Tried<AccountTries> {
  const now = secondsOf(at)
  const last = lastAt === null ? null : Math.min(secondsOf(lastAt), now)
  const counted = last === null || now - last >= FORGOTTEN_AFTER ? 0 : failures
  const until = (last ?? now) + delayAfter(counted)
  return until > now
    ? { ok: false, until: instantOf(until) }
    : { ok: true, next: { failures: counted + 1, lastAt: at } }
}

/** Whether one more try may come from the address at that moment: any sixty seconds hold at most thirty. */
export function tryAddress(tries: AddressTries, at: Instant): Tried<AddressTries> {
  const now = secondsOf(at)
  const recent = tries.filter((each) => now - secondsOf(each) < MINUTE).map((each) => (each > at ? at : each))
  const oldest = recent.at(-TRIES_PER_MINUTE)
  return oldest === undefined
    ? { ok: true, next: [...recent, at] }
    : { ok: false, until: instantOf(secondsOf(oldest) + MINUTE) }
}
