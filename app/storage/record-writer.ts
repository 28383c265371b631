import type { Knex } from 'knex'
import type { Instant } from '../domain/shared/instant.ts'
import { appendEntry, emptyHead, type LogHead } from '../record/entry.ts'
import { currentVersion } from '../record/upcasters.ts'
import { lockRecord } from './engine/differences.ts'
import { project } from './project.ts'
import { factOfBody, type RecordedFact } from './recorded-fact.ts'
import { type SubjectKind, subjectOf } from './subjects.ts'
import type { LogHeadRow } from './tables.ts'
import { UPCASTERS } from './upcasters.ts'

/** A subject taken for changing: its state as folded from the record, and the number its next entry will bear. */
export type Taken<State> = { id: string; state: State | null; nextSeq: number }

/** Thrown when a subject that was asked for is not in the record. */
export class Missing extends Error {
  override readonly name = 'Missing'
  readonly what: string
  readonly id: string

  constructor(what: string, id: string) {
    super(`no ${what} ${id}`)
    this.what = what
    this.id = id
  }
}

const headOf = (row: LogHeadRow | undefined): LogHead =>
  row
    ? {
        size: row.size,
        frontier: JSON.parse(row.frontier),
        lastLeaf: row.last_leaf,
        lastAt: row.last_at,
      }
    : emptyHead

/** The head of the record as it stands. */
export async function readHead(knex: Knex): Promise<LogHead> {
  return headOf(await knex('log_head').where('log_head.id', 1).first())
}

/**
 * The facts of one subject, in order, lifted to their newest form, with the instant of each.
 */
export async function factsOf<Fact>(knex: Knex, subject: string): Promise<RecordedFact<Fact>[]> {
  const rows = await knex('log_entry')
    .where('log_entry.subject', subject)
    .orderBy('log_entry.subject_seq')
    .select('log_entry.body')
  return rows.map(({ body }) => factOfBody<Fact>(body))
}

/** The state of one subject: the fold of its facts. Null when the record knows nothing of it. */
export async function stateOf<State, Fact extends { type: string }>(
  knex: Knex,
  kind: SubjectKind<State, Fact>,
  id: string,
): Promise<Taken<State>> {
  const own = await factsOf<Fact>(knex, subjectOf(kind, id))
  const entries = kind.withShared ? await kind.withShared(knex, id, own) : own
  const state = entries.reduce<State | null>((folded, { fact, at }) => kind.evolve(folded, fact, at), null)
  return { id, state, nextSeq: own.length }
}

/**
 * The one way into the record: opened once per transaction, holds the lock on the head, and knows the one
 * instant of everything that the transaction writes.
 */
export async function openRecord(
  trx: Knex.Transaction,
  by: { actor: string; unit: string | null },
  now: Instant,
) {
  await lockRecord(trx)
  let head = await readHead(trx)
  const fresh = head.size === 0
  // The record never goes back in time; a clock that did is flagged on the entries it stamps.
  const clockBack = head.lastAt !== null && now < head.lastAt
  const at = clockBack ? head.lastAt! : now

  async function append(subject: string, subjectSeq: number, fact: { type: string }) {
    const { type, ...data } = fact
    const appended = appendEntry(head, {
      v: currentVersion(type, UPCASTERS),
      type,
      subject,
      subjectSeq,
      at,
      actor: by.actor,
      unit: by.unit,
      data,
      signature: null,
      ...(clockBack ? { clockBack: true as const } : {}),
    })
    await trx('log_entry').insert({
      seq: appended.entry.seq,
      subject,
      subject_seq: subjectSeq,
      type,
      at,
      actor: by.actor,
      body: appended.body,
      leaf: appended.leaf,
    })
    head = appended.head
  }

  async function saveHead() {
    const row = {
      size: head.size,
      frontier: JSON.stringify(head.frontier),
      last_leaf: head.lastLeaf,
      last_at: head.lastAt,
    }
    if (fresh)
      await trx('log_head')
        .insert({ id: 1, ...row })
        .onConflict('id')
        .merge()
    else await trx('log_head').where('log_head.id', 1).update(row)
  }

  return {
    at,
    head: () => head,

    /** Writes facts that belong to no subject with rows of its own, e.g. `genesis`. */
    async note(subject: string, subjectSeq: number, fact: { type: string }) {
      await append(subject, subjectSeq, fact)
      await saveHead()
    },

    /** Writes the facts of one decision and the rows they change, in the transaction that is open. */
    async record<State, Fact extends { type: string }>(
      kind: SubjectKind<State, Fact>,
      taken: Taken<State>,
      facts: Fact[],
    ): Promise<Taken<State>> {
      let { state, nextSeq } = taken
      for (const fact of facts) {
        await append(subjectOf(kind, taken.id), nextSeq, fact)
        state = kind.evolve(state, fact, at)
        nextSeq += 1
      }
      await saveHead()
      await project(trx, taken.state === null ? [] : kind.tables(taken.state), kind.tables(state!))
      return { id: taken.id, state, nextSeq }
    },
  }
}

export type OpenRecord = Awaited<ReturnType<typeof openRecord>>
