/** Why somebody is not let in, or an act not signed. It never says whether the person exists. */
export type SignInRefusal = { code: 'sign-in.refused' } | { code: 'password.wrong' }
