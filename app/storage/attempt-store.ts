import type { Knex } from 'knex'
import {
  type AccountTries,
  FORGOTTEN_AFTER,
  NO_TRIES,
  tryAccount,
  tryAddress,
} from '../domain/organisation/throttle.ts'
import { type Instant, instantOf, secondsOf } from '../domain/shared/instant.ts'

/** A try that was let through, and what was remembered of the account before it. */
export type BegunTry = { ok: true; accountKey: string; before: AccountTries; after: AccountTries }
/** Nothing may be checked before that moment. */
export type RefusedTry = { ok: false; until: Instant }

/** Tries to sign in, in the database, so that several processes count together. Keys are hashes; see `TryKeys`. */
export function attemptStore(db: Knex) {
  /** Takes the row of a key, and holds off whoever else wants it until the transaction ends. */
  async function held(trx: Knex.Transaction, key: string) {
    await trx('sign_in_attempt')
      .insert({ key, failures: 0, recent: '', last_at: null })
      .onConflict('key')
      .ignore()
    await trx('sign_in_attempt').where('sign_in_attempt.key', key).update({ key })
    return (await trx('sign_in_attempt').where('sign_in_attempt.key', key).first())!
  }

  return {
    /** Writes the try down as failed, before anything is checked; or says until when none is let through. */
    async begin(
      keys: { accountKey: string; addressKey: string | null },
      at: Instant,
    ): Promise<BegunTry | RefusedTry> {
      return db.transaction(async (trx) => {
        // Always the account before the address: two transactions never wait for each other.
        const account = await held(trx, keys.accountKey)
        const before = { failures: account.failures, lastAt: account.last_at }
        const ofAccount = tryAccount(before, at)
        if (!ofAccount.ok) return ofAccount
        if (keys.addressKey !== null) {
          const { recent } = await held(trx, keys.addressKey)
          const ofAddress = tryAddress(recent === '' ? [] : recent.split(' '), at)
          if (!ofAddress.ok) return ofAddress
          await trx('sign_in_attempt')
            .where('sign_in_attempt.key', keys.addressKey)
            .update({ recent: ofAddress.next.join(' '), last_at: at })
        }
        await writeAccount(trx, keys.accountKey, ofAccount.next)
        return { ok: true, accountKey: keys.accountKey, before, after: ofAccount.next }
      })
    },
    /** Takes a try back that was not wrong, unless another was begun since. */
    async undo({ accountKey, before, after }: BegunTry): Promise<void> {
      await db('sign_in_attempt')
        .where({ key: accountKey, failures: after.failures, last_at: after.lastAt })
        .update({ failures: before.failures, last_at: before.lastAt })
    },
    /** Forgets the failures of an account. */
    async clear(accountKey: string): Promise<void> {
      await db('sign_in_attempt').where('sign_in_attempt.key', accountKey).delete()
    },
    /** Clears what no rule asks for any more; answers how many. */
    async removeForgotten(at: Instant): Promise<number> {
      return db('sign_in_attempt')
        .where('sign_in_attempt.last_at', '<', instantOf(secondsOf(at) - FORGOTTEN_AFTER))
        .orWhereNull('sign_in_attempt.last_at')
        .delete()
    },
    /** What is remembered of an account. */
    async ofAccount(accountKey: string): Promise<AccountTries> {
      const row = await db('sign_in_attempt').where('sign_in_attempt.key', accountKey).first()
      return row ? { failures: row.failures, lastAt: row.last_at } : NO_TRIES
    },
  }
}

async function writeAccount(trx: Knex.Transaction, key: string, tries: AccountTries): Promise<void> {
  await trx('sign_in_attempt')
    .where('sign_in_attempt.key', key)
    .update({ failures: tries.failures, last_at: tries.lastAt })
}
