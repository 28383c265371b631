import type { AccountRefusal } from '#app/domain/organisation/account.ts'
import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import { refused } from '#app/domain/shared/outcome.ts'
import type { Account } from '#app/storage/views/accounts.ts'
import type { Deps } from '../deps.ts'
import { underThrottle } from './under-throttle.ts'

const ONE_TIME_CODE = /^\d{6}$/
const RECOVERY_CODE = /^[A-Z2-7]{16}$/

/** Whether this is a one-time code or a recovery code of the account; if so, it is used up by asking. */
export async function spendsCode(deps: Deps, account: Account, typed: string): Promise<boolean> {
  const { personId, totpSecret } = account
  if (totpSecret === null) return false
  const code = typed.replace(/[\s-]+/gu, '').toUpperCase()
  const at = deps.clock.now()
  if (ONE_TIME_CODE.test(code)) {
    const counter = deps.codes.counterOf(personId, totpSecret, code, at)
    return counter !== null && deps.credentials.spendCounter(personId, totpSecret, counter)
  }
  // Digits that base32 has not are misread letters (RFC 4648, 6).
  const recovery = code.replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B')
  if (!RECOVERY_CODE.test(recovery)) return false
  return deps.credentials.spendRecoveryCode(personId, deps.codes.recoveryHash(personId, recovery), at)
}

export type BothRefusal = AccountRefusal | SignInRefusal

/** Xác nhận bằng mật khẩu và mã: what changes the second factor is asked for both; wrong ones count as one try. */
export async function confirmedByBoth(
  deps: Deps,
  { personId, password, code }: { personId: string; password: string; code: string },
): Promise<{ ok: true } | { ok: false; refusals: BothRefusal[] }> {
  const account = await deps.accounts.ofPerson(personId)
  if (!account?.totpSecret) return refused({ code: 'second-factor.not-enrolled' as const })
  const checked = await underThrottle<BothRefusal>(
    deps,
    { account: account.account, address: null },
    async () => {
      if (!(await deps.passwords.matches(account, password))) return refused({ code: 'password.wrong' })
      if (!(await spendsCode(deps, account, code))) return refused({ code: 'second-factor.wrong' })
      return { ok: true, settled: true }
    },
  )
  return checked.ok ? { ok: true } : checked
}
