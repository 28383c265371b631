import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import { accepted, refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'
import { underThrottle } from './under-throttle.ts'

/**
 * Xác nhận bằng mật khẩu: the password asked of a person who is signed in already, for one act (OWASP ASVS 5.0, 7.5.3).
 * Wrong ones count in the throttle of signing in. A person without an account is told what a wrong password is told.
 */
export async function confirmedByPassword(
  deps: Deps,
  { personId, password }: { personId: string; password: string },
): Promise<{ ok: true } | { ok: false; refusals: SignInRefusal[] }> {
  const account = await deps.accounts.ofPerson(personId)
  const checked = await underThrottle<SignInRefusal>(
    deps,
    { account: account?.account ?? personId, address: null },
    async () =>
      (await deps.passwords.matches(account, password))
        ? { ...accepted(), settled: true }
        : refused({ code: 'password.wrong' as const }),
  )
  return checked.ok ? { ok: true } : checked
}
