import type { Instant } from '../shared/instant.ts'

/**
 * What becomes of the account that a person signs in with, without any of its secrets: the record is read by many.
 * None of it changes what is kept of the person.
 */
export type AccountFact =
  /** Cấp lại mật khẩu: a temporary code was handed out, and it serves once until that moment. */
  | { type: 'password-reset'; until: Instant }
  | { type: 'password-changed' }
  | { type: 'second-factor-enrolled' }
  | { type: 'second-factor-removed' }
  | { type: 'recovery-codes-made'; count: number }

const ACCOUNT_FACTS: readonly string[] = [
  'password-reset',
  'password-changed',
  'second-factor-enrolled',
  'second-factor-removed',
  'recovery-codes-made',
] satisfies AccountFact['type'][]

export const isAccountFact = (fact: { type: string }): fact is AccountFact =>
  ACCOUNT_FACTS.includes(fact.type)

/** Seconds for which a temporary code serves (OWASP ASVS 5.0, 6.4.1). */
export const TEMPORARY_CODE_SECONDS = 24 * 3600
/** Recovery codes that are made at once. */
export const RECOVERY_CODES = 10

export type AccountRefusal =
  | { code: 'account.own-reset' }
  | { code: 'account.person-unknown' }
  | { code: 'password.repeat-differs' }
  | { code: 'password.unchanged' }
  | { code: 'second-factor.wrong' }
  | { code: 'second-factor.enrolled-already' }
  | { code: 'second-factor.not-enrolled' }
  /** The session ended, or passed the stage in another window. */
  | { code: 'session.passed-on' }
