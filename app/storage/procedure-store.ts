import type { Knex } from 'knex'
import type { ProcedureFact } from '../domain/procedure/facts.ts'
import type { Procedure } from '../domain/procedure/procedure.ts'
import { fold } from '../domain/shared/fold.ts'
import { Missing, type OpenRecord, stateOf, type Taken } from './record-writer.ts'
import { searchWords } from './search-words.ts'
import { procedureKind } from './subjects.ts'

export type TakenProcedure = Taken<Procedure> & { state: Procedure }

/** What is made of a version's text when it is saved, so that nothing immutable is made when it is viewed. */
export type SavedRendering = { contentSha256: string; renderer: number; html: Buffer; deflated: Buffer }

/** Changes procedures. On the transaction that `record` writes in. */
export function procedureStore(trx: Knex.Transaction, record: OpenRecord) {
  const store = {
    /** Takes the procedure for changing. Throws `Missing`. */
    async take(procedureId: string): Promise<TakenProcedure> {
      const taken = await stateOf(trx, procedureKind, procedureId)
      if (!taken.state) throw new Missing('procedure', procedureId)
      return taken as TakenProcedure
    },
    /** Takes it by a spelling of its code that folds alike. Throws `Missing`. */
    async takeByCode(code: string): Promise<TakenProcedure> {
      const row = await trx('procedure')
        .where('procedure.code_key', fold(code))
        .first('procedure.procedure_id')
      if (!row) throw new Missing('procedure', code)
      return store.take(row.procedure_id)
    },
    /** Takes every procedure that the unit owns. */
    async takeOwnedBy(unitId: string): Promise<TakenProcedure[]> {
      const rows = await trx('procedure')
        .where('procedure.owner_unit_id', unitId)
        .orderBy('procedure.code_key')
        .select('procedure.procedure_id')
      const taken: TakenProcedure[] = []
      for (const { procedure_id } of rows) taken.push(await store.take(procedure_id))
      return taken
    },
    /** The code registered under the same folded key; null when it is free. */
    async existingCode(code: string): Promise<string | null> {
      const row = await trx('procedure').where('procedure.code_key', fold(code)).first('procedure.code')
      return row?.code ?? null
    },
    record: (taken: Taken<Procedure>, facts: ProcedureFact[]) => record.record(procedureKind, taken, facts),

    async saveRendering(rendering: SavedRendering): Promise<void> {
      const { contentSha256, renderer, html, deflated } = rendering
      await trx('rendering')
        .insert({ content_sha256: contentSha256, renderer, html, deflated })
        .onConflict(['content_sha256', 'renderer'])
        .ignore()
    },
    /** Makes a version found by the folded words of its heading and body; saving again replaces. */
    async saveSearchText(
      procedureId: string,
      versionLabel: string,
      text: { heading: string; body: string },
    ): Promise<void> {
      const key = { procedure_id: procedureId, version_label: versionLabel }
      await trx('version_search').where(key).delete()
      const words = (part: string) => searchWords(part).join(' ')
      await trx('version_search').insert({ ...key, heading: words(text.heading), body: words(text.body) })
    },
  }
  return store
}
