import { fold } from '#app/domain/shared/fold.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { attemptStore } from '#app/storage/attempt-store.ts'
import type { Deps } from '#app/usecases/deps.ts'
import type { AccountCodes } from './one-time-codes.ts'

/**
 * The throttle on the tries in the database. An account is remembered by the keyed hash of its name, folded as signing
 * in folds it, whether or not anybody has it: people type passwords into that field.
 */
export function throttleOn(
  attempts: ReturnType<typeof attemptStore>,
  codes: Pick<AccountCodes, 'tryKey'>,
  now: () => Instant,
): Deps['throttle'] {
  const accountKey = (account: string) => codes.tryKey('account', fold(account.trim()))
  return {
    begin: ({ account, address }) =>
      attempts.begin(
        {
          accountKey: accountKey(account),
          addressKey: address === null ? null : codes.tryKey('address', address),
        },
        now(),
      ),
    undo: (begun) => attempts.undo(begun),
    clear: (account) => attempts.clear(accountKey(account)),
  }
}
