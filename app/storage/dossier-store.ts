import type { Knex } from 'knex'
import type { Dossier } from '../domain/dossier/dossier.ts'
import type { DossierFact } from '../domain/dossier/facts.ts'
import { settleDossier } from './due-moves.ts'
import { Missing, type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { dossierKind } from './subjects.ts'

export type TakenDossier = Taken<Dossier> & { state: Dossier }

/** Changes dossiers. On the transaction that `record` writes in. */
export function dossierStore(trx: Knex.Transaction, record: OpenRecord) {
  const store = {
    /** Takes the dossier for changing. Throws `Missing`. */
    async take(dossierId: string): Promise<TakenDossier> {
      // A change of calendar that is still on its way into the tables comes before whatever is decided now.
      await settleDossier(trx, dossierId)
      const taken = await stateOf(trx, dossierKind, dossierId)
      if (!taken.state) throw new Missing('dossier', dossierId)
      return taken as TakenDossier
    },
    /** Takes it by its mã hồ sơ. Throws `Missing`. */
    async takeByCode(code: string): Promise<TakenDossier> {
      const row = await trx('dossier').where('dossier.code', code).first('dossier.dossier_id')
      if (!row) throw new Missing('dossier', code)
      return store.take(row.dossier_id)
    },
    /** How many dossiers bear a code that begins so: the serials of a unit's day are counted without a gap. */
    async countWithCodePrefix(prefix: string): Promise<number> {
      const row = await trx('dossier')
        // The range is found by the index; what else a collation sorts into it is left out by the letters.
        .whereBetween('dossier.code', [`${prefix}-0000`, `${prefix}-9999`])
        .whereRaw('substr(dossier.code, 1, ?) = ?', [prefix.length + 1, `${prefix}-`])
        .count<{ n: string | number }>({ n: '*' })
        .first()
      return Number(row?.n ?? 0)
    },
    record: (taken: Taken<Dossier>, facts: DossierFact[]) => record.record(dossierKind, taken, facts),
  }
  return store
}
