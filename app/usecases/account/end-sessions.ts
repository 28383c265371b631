import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Deps } from '../deps.ts'

/** Kết thúc một phiên của mình; false when it is nobody's, or somebody else's. */
export const endOwnSession = (deps: Deps, { actor, idSha256 }: { actor: Actor; idSha256: string }) =>
  deps.sessions.removeOf(actor.personId, idSha256)

/** Kết thúc mọi phiên khác của mình; answers how many. */
export const endOtherSessions = (deps: Deps, { actor, kept }: { actor: Actor; kept: string }) =>
  deps.sessions.removeOthers(actor.personId, kept)
