/** A session that takes a new id with the act: the hashes of the one it has and of the one it is to have. */
export type SessionTurn = { idSha256: string; nextSha256: string }
