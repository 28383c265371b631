import type { Knex } from 'knex'
import type { KeptSession, Stage } from '../domain/organisation/sign-in-stage.ts'
import type { Instant } from '../domain/shared/instant.ts'
import type { SessionRow } from './tables.ts'

/** A session to begin: of whom, how far it has come, and where it comes from as far as is known. */
export type BegunSession = {
  idSha256: string
  personId: string
  stage: Stage
  /** The second factor was shown in it. */
  secondFactor: boolean
  address: string | null
  userAgent: string | null
  at: Instant
}

/** What a query selects of a session that is asked whether it still stands. */
export const SESSION_COLUMNS = [
  'session.stage',
  'session.second_factor',
  'session.created_at',
  'session.seen_at',
] as const

export const keptSession = (
  row: Pick<SessionRow, 'stage' | 'second_factor' | 'created_at' | 'seen_at'>,
): KeptSession => ({
  stage: row.stage as Stage,
  secondFactor: row.second_factor === 1,
  createdAt: row.created_at,
  seenAt: row.seen_at,
})

/** Sessions of signed-in people. Only the hash of a session's id is kept: a stolen table lets nobody in. */
export function sessionStore(db: Knex) {
  const session = (idSha256: string) => db('session').where('session.id_sha256', idSha256)
  return {
    async add({
      idSha256,
      personId,
      stage,
      secondFactor,
      address,
      userAgent,
      at,
    }: BegunSession): Promise<void> {
      await db('session').insert({
        id_sha256: idSha256,
        person_id: personId,
        created_at: at,
        seen_at: at,
        stage,
        second_factor: secondFactor ? 1 : 0,
        tries: 0,
        address,
        user_agent: userAgent,
      })
    },
    async seen(idSha256: string, at: Instant): Promise<void> {
      await session(idSha256).update({ seen_at: at })
    },
    /**
     * Gives the session a new id and stage, so that a copied cookie is worth nothing after it; false when the session
     * ended or passed on meanwhile. Its age stays.
     */
    async rotate(
      idSha256: string,
      next: { idSha256: string; from: readonly Stage[]; stage: Stage; secondFactor: boolean },
    ): Promise<boolean> {
      const changed = await session(idSha256)
        .whereIn('session.stage', next.from)
        .update({
          id_sha256: next.idSha256,
          stage: next.stage,
          second_factor: next.secondFactor ? 1 : 0,
          tries: 0,
        })
      return changed === 1
    },
    /** Counts one more try of a code, up to `most`; false when there were as many, or the session ended. */
    async countTry(idSha256: string, most: number): Promise<boolean> {
      return (await session(idSha256).where('session.tries', '<', most).increment('tries', 1)) === 1
    },
    /** Tries of a code so far; null when the session ended. */
    async triesOf(idSha256: string): Promise<number | null> {
      return (await session(idSha256).first('session.tries'))?.tries ?? null
    },
    async remove(idSha256: string): Promise<void> {
      await session(idSha256).delete()
    },
    /** Ends that session if it is the person's; answers whether there was such a one. */
    async removeOf(personId: string, idSha256: string): Promise<boolean> {
      return (await session(idSha256).where('session.person_id', personId).delete()) === 1
    },
    /** Ends the person's sessions but that one, or all of them; answers how many. */
    async removeOthers(personId: string, kept: string | null): Promise<number> {
      const others = db('session').where('session.person_id', personId)
      if (kept !== null) others.whereNot('session.id_sha256', kept)
      return others.delete()
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
