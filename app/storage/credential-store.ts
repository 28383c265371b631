import type { Knex } from 'knex'
import type { AccountFact } from '../domain/organisation/account.ts'
import type { Person } from '../domain/organisation/person.ts'
import type { Instant } from '../domain/shared/instant.ts'
import { Missing, type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { personKind } from './subjects.ts'

/** Stands in place of a verifier once a temporary code was used: no password matches it. */
export const NO_PASSWORD = 'none'

/**
 * What people sign in with. Each change asks in its own statement for what it changes, so that of two at once only
 * one is made: a one-time code, a recovery code or a temporary code serves once on either engine.
 */
export function credentialStore(db: Knex) {
  const ofPerson = (personId: string) => db('credential').where('credential.person_id', personId)
  return {
    /** Keeps a new verifier; with a moment it is that of a temporary code, which serves once until then. */
    async setPassword(
      personId: string,
      password: { verifier: string; temporaryUntil: Instant | null },
      at: Instant,
    ): Promise<void> {
      const { verifier, temporaryUntil } = password
      await db('credential')
        .insert({ person_id: personId, verifier, temporary_until: temporaryUntil, updated_at: at })
        .onConflict('person_id')
        .merge()
    },
    /** Uses the temporary code of that verifier up; false when it was used or replaced meanwhile. */
    async spendTemporaryCode(personId: string, verifier: string): Promise<boolean> {
      const changed = await ofPerson(personId)
        .where('credential.verifier', verifier)
        .whereNotNull('credential.temporary_until')
        .update({ verifier: NO_PASSWORD, temporary_until: null })
      return changed === 1
    },
    /** Begins a second factor; false when there is one. The counter of the code that confirmed it is used up. */
    async enrol(personId: string, sealed: string, counter: number, at: Instant): Promise<boolean> {
      const changed = await ofPerson(personId)
        .whereNull('credential.totp_secret')
        .update({ totp_secret: sealed, totp_counter: counter, totp_since: at })
      return changed === 1
    },
    /** Ends the second factor and its recovery codes; false when there was none. */
    async removeSecondFactor(personId: string): Promise<boolean> {
      const changed = await ofPerson(personId)
        .whereNotNull('credential.totp_secret')
        .update({ totp_secret: null, totp_counter: null, totp_since: null })
      await db('recovery_code').where('recovery_code.person_id', personId).delete()
      return changed === 1
    },
    /** Uses a one-time code up; false when its counter, or a later one, was used with that secret (RFC 6238, 5.2). */
    async spendCounter(personId: string, sealed: string, counter: number): Promise<boolean> {
      const changed = await ofPerson(personId)
        .where('credential.totp_secret', sealed)
        .where('credential.totp_counter', '<', counter)
        .update({ totp_counter: counter })
      return changed === 1
    },
    /** Keeps these recovery codes, by their hashes, in place of all earlier ones. */
    async setRecoveryCodes(personId: string, hashes: readonly string[]): Promise<void> {
      await db('recovery_code').where('recovery_code.person_id', personId).delete()
      await db('recovery_code').insert(
        hashes.map((code_sha256) => ({ person_id: personId, code_sha256, used_at: null })),
      )
    },
    /** Uses a recovery code up; false when there is none of that hash, or it was used. */
    async spendRecoveryCode(personId: string, hash: string, at: Instant): Promise<boolean> {
      const changed = await db('recovery_code')
        .where({ person_id: personId, code_sha256: hash })
        .whereNull('recovery_code.used_at')
        .update({ used_at: at })
      return changed === 1
    },
  }
}

/** Records what became of a person's account. On the transaction that `record` writes in. */
export function accountStore(trx: Knex.Transaction, record: OpenRecord) {
  return {
    /** Throws `Missing`. */
    async take(personId: string): Promise<Taken<Person>> {
      const taken = await stateOf(trx, personKind, personId)
      if (taken.state === null) throw new Missing('person', personId)
      return taken
    },
    async record(taken: Taken<Person>, facts: AccountFact[]): Promise<void> {
      await record.record(personKind, taken, facts)
    },
  }
}
