import type { Knex } from 'knex'
import type { Instant } from '../domain/shared/instant.ts'
import { blobStore, personalStore } from './blob-store.ts'
import { calendarDraftStore } from './calendar-draft-store.ts'
import { calendarStore } from './calendar-store.ts'
import { accountStore, credentialStore } from './credential-store.ts'
import { distributionStore } from './distribution-store.ts'
import { dossierStore } from './dossier-store.ts'
import { draftStore } from './draft-store.ts'
import { constraintOf } from './engine/differences.ts'
import { peopleStore } from './people-store.ts'
import { procedureStore } from './procedure-store.ts'
import { type OpenRecord, openRecord } from './record-writer.ts'
import { reviewNoteStore } from './review-note-store.ts'
import { type RunningQuestion, runningSteps, runningTerms } from './running-terms.ts'
import { sessionStore } from './sessions.ts'
import { timePlanStore } from './time-plan-store.ts'
import { unitStore } from './unit-store.ts'

/** Who does it, and the key of the form it came by: a form sent twice is carried out once. */
export type Doer = { actor: string; unit: string | null; formKey?: string | null }

/** What a task is handed: stores on the one open transaction, and the one instant of all it writes. */
export type Stores = ReturnType<typeof storesOn>

const storesOn = (trx: Knex.Transaction, record: OpenRecord) => ({
  at: record.at,
  head: record.head,
  note: record.note,
  procedures: procedureStore(trx, record),
  distributions: distributionStore(trx, record),
  dossiers: dossierStore(trx, record),
  people: peopleStore(trx, record),
  units: unitStore(trx, record),
  accounts: accountStore(trx, record),
  credentials: credentialStore(trx),
  sessions: sessionStore(trx),
  calendars: calendarStore(trx, record),
  calendarDrafts: calendarDraftStore(trx),
  timePlans: timePlanStore(trx, record),
  /** Terms under way, as they stand inside the transaction. */
  running: {
    terms: (question: RunningQuestion) => runningTerms(trx, question),
    steps: (question: RunningQuestion) => runningSteps(trx, question),
  },
  drafts: draftStore(trx),
  reviewNotes: reviewNoteStore(trx),
  blobs: blobStore(trx),
  personal: personalStore(trx),
})

type Answer = { ok: true; result?: string } | { ok: false }

/**
 * Carries out one task in one transaction. A refusal rolls everything back: it leaves no trace. `result` is
 * kept under the form's key, so that a second sending is answered like the first and writes nothing.
 */
export type Work = <A extends Answer>(
  by: Doer,
  task: (stores: Stores) => Promise<A>,
) => Promise<A | { ok: true; result: string; repeated: true }>

/** Another writer decided on the same state first; the caller answers 409. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

class RolledBack<A> extends Error {
  readonly answer: A

  constructor(answer: A) {
    super('rolled back')
    this.answer = answer
  }
}

/** `now` is asked once a transaction; the record may push it forward, never back. */
export function unitOfWork(knex: Knex, now: () => Instant): Work {
  return async (by, task) => {
    try {
      return await knex.transaction(async (trx) => {
        const record = await openRecord(trx, by, now())
        const earlier = by.formKey ? await earlierResult(trx, by.actor, by.formKey) : null
        if (earlier !== null) return { ok: true as const, result: earlier, repeated: true as const }
        const answer = await task(storesOn(trx, record))
        if (!answer.ok) throw new RolledBack(answer)
        if (by.formKey)
          await trx('idempotency').insert({
            actor: by.actor,
            key: by.formKey,
            result: answer.result ?? '',
            at: record.at,
          })
        return answer
      })
    } catch (fault) {
      if (fault instanceof RolledBack) return fault.answer
      if (constraintOf(fault) === 'unique')
        throw new Overtaken('the record was changed meanwhile', { cause: fault })
      throw fault
    }
  }
}

async function earlierResult(trx: Knex.Transaction, actor: string, key: string): Promise<string | null> {
  const row = await trx('idempotency').where({ actor, key }).first('idempotency.result')
  return row?.result ?? null
}
