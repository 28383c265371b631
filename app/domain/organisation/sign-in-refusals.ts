import type { Instant } from '../shared/instant.ts'

/** Why somebody is not let in, or an act not signed. It never says whether the person exists. */
export type SignInRefusal =
  | { code: 'sign-in.refused' }
  | { code: 'password.wrong' }
  /** The account was shut between the page and the act. */
  | { code: 'account.shut' }
  /** Too many tries: nothing was looked at, and nothing is before that moment. */
  | { code: 'sign-in.throttled'; until: Instant }
