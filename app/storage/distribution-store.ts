import type { Knex } from 'knex'
import { type Distribution, notDistributed } from '../domain/distribution/distribution.ts'
import type { DistributionFact } from '../domain/distribution/facts.ts'
import { type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { distributionKind } from './subjects.ts'

/** Changes who must know a procedure, and records who does. On the transaction that `record` writes in. */
export function distributionStore(trx: Knex.Transaction, record: OpenRecord) {
  return {
    /** Takes the procedure's distribution for changing; that of one without any is empty. */
    async take(procedureId: string): Promise<{ taken: Taken<Distribution>; state: Distribution }> {
      const taken = await stateOf(trx, distributionKind, procedureId)
      return { taken, state: taken.state ?? notDistributed(procedureId) }
    },
    record: (taken: Taken<Distribution>, facts: DistributionFact[]) =>
      record.record(distributionKind, taken, facts),
  }
}
