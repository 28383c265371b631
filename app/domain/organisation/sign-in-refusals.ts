/** Why somebody is not let in, or an act not signed. It never says whether the person exists. */
export type SignInRefusal =
  | { code: 'sign-in.refused' }
  | { code: 'password.wrong' }
  /** The account was shut between the page and the act. */
  | { code: 'account.shut' }
