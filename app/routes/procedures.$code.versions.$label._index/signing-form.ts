/** A password is taken as typed: spaces at its ends are part of it. */
export const passwordOf = (form: FormData): string => String(form.get('password') ?? '')
