import type { Knex } from 'knex'
import type { Instant } from '../domain/shared/instant.ts'

/** Sessions of signed-in people. Only the hash of a session's id is kept: a stolen table lets nobody in. */
export function sessionStore(db: Knex) {
  return {
    async add(session: { idSha256: string; personId: string; at: Instant }): Promise<void> {
      const { idSha256, personId, at } = session
      await db('session').insert({ id_sha256: idSha256, person_id: personId, created_at: at, seen_at: at })
    },
    async seen(idSha256: string, at: Instant): Promise<void> {
      await db('session').where('session.id_sha256', idSha256).update({ seen_at: at })
    },
    async remove(idSha256: string): Promise<void> {
      await db('session').where('session.id_sha256', idSha256).delete()
    },
    /** Clears sessions begun before one instant or last seen before the other; answers how many. */
    async removeStale(begunBefore: Instant, seenBefore: Instant): Promise<number> {
      return db('session')
        .where('session.created_at', '<', begunBefore)
        .orWhere('session.seen_at', '<', seenBefore)
        .delete()
    },
  }
}
