import { randomInt } from 'node:crypto'
import type { Knex } from 'knex'
import type { Instant } from '../domain/shared/instant.ts'
import { readTimePlan, type TimePlanContent } from '../domain/time-plan/content.ts'
import type { TimePlanFact } from '../domain/time-plan/facts.ts'
import {
  type SignedTimePlan,
  timePlanInForce,
  timePlansId,
  type UnitTimePlans,
} from '../domain/time-plan/time-plan.ts'
import { blobStore } from './blob-store.ts'
import { type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { timePlansKind } from './subjects.ts'
import { unitViews } from './views/units.ts'

export type TimePlanDraft = {
  unitId: string
  procedureId: string
  /** The version that it was made for. */
  versionSha256: string
  /** The content as JSON. */
  text: string
  /** Another number after every save; a save that names an older one is out of date. */
  lockVersion: number
  savedBy: string
  savedAt: Instant
}

/** Bảng phân bổ của đơn vị: signs them. On the transaction that `record` writes in. */
export function timePlanStore(trx: Knex.Transaction, record: OpenRecord) {
  const reads = timePlanReads(trx)
  return {
    ...reads,
    /** Takes the plans of the unit for that procedure; the state is null when none was signed yet. */
    take: (unitId: string, procedureId: string) =>
      stateOf(trx, timePlansKind, timePlansId(unitId, procedureId)),
    record: (taken: Taken<UnitTimePlans>, facts: TimePlanFact[]) =>
      record.record(timePlansKind, taken, facts),

    /**
     * Saves the draft over the version seen (null: there is none yet); answers the new lock version, or null when
     * somebody saved or signed meanwhile, and nothing is written. Drawn by lot: see `draftStore`.
     */
    async saveDraft(draft: Omit<TimePlanDraft, 'lockVersion'>, seen: number | null): Promise<number | null> {
      const lockVersion = randomInt(1, 2 ** 31)
      const row = {
        plans_id: timePlansId(draft.unitId, draft.procedureId),
        version_sha256: draft.versionSha256,
        text: draft.text,
        lock_version: lockVersion,
        saved_by: draft.savedBy,
        saved_at: draft.savedAt,
      }
      if (seen === null) {
        if (await reads.draft(draft.unitId, draft.procedureId)) return null
        await trx('time_plan_draft').insert(row)
        return lockVersion
      }
      const changed = await trx('time_plan_draft')
        .where({ plans_id: row.plans_id, lock_version: seen })
        .update(row)
      return changed === 1 ? lockVersion : null
    },
    /** Ends the draft that was seen; false when it is another by now. */
    async removeDraft(unitId: string, procedureId: string, seen: number): Promise<boolean> {
      const plansId = timePlansId(unitId, procedureId)
      return (await trx('time_plan_draft').where({ plans_id: plansId, lock_version: seen }).delete()) === 1
    },
  }
}

/** What pages and intake read of plans. */
export function timePlanReads(db: Knex) {
  const reads = {
    /** Every plan of the unit for that procedure, in the order of signing. */
    async ofUnit(unitId: string, procedureId: string): Promise<SignedTimePlan[]> {
      return (await stateOf(db, timePlansKind, timePlansId(unitId, procedureId))).state?.plans ?? []
    },
    /** The plan by which the unit does dossiers of that version taken in at that instant, with its content. */
    async inForce(
      unitId: string,
      version: { procedureId: string; versionSha256: string },
      at: Instant,
    ): Promise<{ plan: SignedTimePlan; content: TimePlanContent } | null> {
      const row = await db('time_plan')
        .where('time_plan.plans_id', timePlansId(unitId, version.procedureId))
        .first('time_plan.number')
      if (!row) return null
      const plans = await reads.ofUnit(unitId, version.procedureId)
      const plan = timePlanInForce(plans, version.versionSha256, at)
      return plan && { plan, content: await reads.content(plan.contentSha256) }
    },
    /** The content behind a hash. Throws when there is none. */
    content: async (sha256: string): Promise<TimePlanContent> =>
      readTimePlan(await blobStore(db).text(sha256)),
    /** Units that signed plans of the procedure, by id. */
    async unitsWithPlans(procedureId: string): Promise<string[]> {
      const rows: { unit_id: string }[] = await db('time_plan')
        .where('time_plan.procedure_id', procedureId)
        .groupBy('time_plan.unit_id')
        .orderBy('time_plan.unit_id')
        .select('time_plan.unit_id')
      return rows.map(({ unit_id }) => unit_id)
    },
    async draft(unitId: string, procedureId: string): Promise<TimePlanDraft | null> {
      const row = await db('time_plan_draft')
        .where('time_plan_draft.plans_id', timePlansId(unitId, procedureId))
        .first()
      return row
        ? {
            unitId,
            procedureId,
            versionSha256: row.version_sha256,
            text: row.text,
            lockVersion: row.lock_version,
            savedBy: row.saved_by,
            savedAt: row.saved_at,
          }
        : null
    },
    /** Titles of the posts held in the unit at that instant. */
    async posts(unitId: string, at: Instant): Promise<string[]> {
      const titles = (await unitViews(db).postsIn(unitId, at)).map(({ title }) => title)
      return [...new Set(titles)].sort(new Intl.Collator('vi').compare)
    },
  }
  return reads
}
