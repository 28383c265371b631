import type { Knex } from 'knex'
import { type Distribution, notDistributed } from '#app/domain/distribution/distribution.ts'
import { stateOf } from '../record-writer.ts'
import { distributionKind } from '../subjects.ts'

/** Distributions as pages show them. */
export function distributionViews(db: Knex) {
  return {
    /** Who must know the procedure and who acknowledged it; empty when it was never distributed. */
    async of(procedureId: string): Promise<Distribution> {
      return (await stateOf(db, distributionKind, procedureId)).state ?? notDistributed(procedureId)
    },
    /** Codes of the procedures that are distributed to anybody, in their order. */
    async distributedCodes(): Promise<string[]> {
      const rows = await db('distribution')
        .join('procedure', 'procedure.procedure_id', 'distribution.procedure_id')
        .orderBy('procedure.code_key')
        .select('procedure.code')
      return rows.map(({ code }) => code)
    },
  }
}
