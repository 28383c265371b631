import type { Knex } from 'knex'
import type { Instant } from '#app/domain/shared/instant.ts'
import { NO_PASSWORD } from '../credential-store.ts'

/** What a person signs in with. */
export type Account = {
  personId: string
  account: string
  name: string
  /** Null when there is none: nobody signs in, or a temporary code was used and no password set yet. */
  verifier: string | null
  /** The verifier is that of a temporary code, which serves until then. */
  temporaryUntil: Instant | null
  passwordSince: Instant | null
  /** Sealed secret of the one-time codes; null without a second factor. */
  totpSecret: string | null
  totpSince: Instant | null
}

/** A session as its owner is told of it. */
export type SessionLine = {
  idSha256: string
  createdAt: Instant
  seenAt: Instant
  address: string | null
  userAgent: string | null
}

/** Accounts as signing in and the pages of one's own account need them. */
export function accountViews(db: Knex) {
  return {
    /** Null when nobody has that id. */
    async ofPerson(personId: string): Promise<Account | null> {
      const row = await db('person')
        .leftJoin('credential', 'credential.person_id', 'person.person_id')
        .where('person.person_id', personId)
        .first(
          'person.account',
          'person.name',
          'credential.verifier',
          'credential.temporary_until',
          'credential.updated_at',
          'credential.totp_secret',
          'credential.totp_since',
        )
      if (!row) return null
      return {
        personId,
        account: row.account,
        name: row.name,
        verifier: row.verifier === NO_PASSWORD ? null : row.verifier,
        temporaryUntil: row.temporary_until,
        passwordSince: row.updated_at,
        totpSecret: row.totp_secret,
        totpSince: row.totp_since,
      }
    },
    /** Recovery codes that were not used. */
    async recoveryCodesLeft(personId: string): Promise<number> {
      const row = await db('recovery_code')
        .where('recovery_code.person_id', personId)
        .whereNull('recovery_code.used_at')
        .count<{ n: string | number }>({ n: '*' })
        .first()
      return Number(row?.n)
    },
    /** The person's sessions that were seen since one instant and begun since the other, newest sight first. */
    async sessionsOf(personId: string, since: { seen: Instant; begun: Instant }): Promise<SessionLine[]> {
      const rows = await db('session')
        .where('session.person_id', personId)
        .where('session.seen_at', '>=', since.seen)
        .where('session.created_at', '>=', since.begun)
        .orderBy([
          { column: 'session.seen_at', order: 'desc' },
          { column: 'session.created_at', order: 'desc' },
        ])
        .select(
          'session.id_sha256',
          'session.created_at',
          'session.seen_at',
          'session.address',
          'session.user_agent',
        )
      return rows.map((row) => ({
        idSha256: row.id_sha256,
        createdAt: row.created_at,
        seenAt: row.seen_at,
        address: row.address,
        userAgent: row.user_agent,
      }))
    },
  }
}
