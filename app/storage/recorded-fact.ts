import type { Instant } from '../domain/shared/instant.ts'
import type { Entry } from '../record/entry.ts'
import { upcast } from '../record/upcasters.ts'
import { UPCASTERS } from './upcasters.ts'

/** A fact with its place in the record. */
export type RecordedFact<Fact> = { fact: Fact; at: Instant; seq: number; actor: string }

/**
 * The fact in an entry's bytes, lifted to its newest form. The bytes are taken as they lie in the database; whether
 * they are still those that were recorded is what `checkRecord` tells, at every start and on request, and not every
 * page again.
 */
export function factOfBody<Fact>(body: string): RecordedFact<Fact> {
  const entry = JSON.parse(body) as Entry
  const data = upcast(entry.type, entry.v, entry.data, UPCASTERS)
  return { fact: { type: entry.type, ...data } as Fact, at: entry.at, seq: entry.seq, actor: entry.actor }
}
