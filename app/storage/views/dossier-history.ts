import type { Knex } from 'knex'
import { type Dossier, evolveDossier } from '#app/domain/dossier/dossier.ts'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import type { VersionProgress } from '#app/domain/procedure/procedure.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { factOfMovedLine, MOVE_AS_LINE } from '../due-moves.ts'
import { factOfBody } from '../recorded-fact.ts'

/** An entry about a dossier: what happened, when, by whom, and the hash under which the record holds it. */
export type DossierEntry = {
  seq: number
  at: Instant
  actorName: string | null
  fact: DossierFact
  leaf: string
}

/** A dossier with every entry it is the fold of. */
export type DossierHistory = { dossier: Dossier; entries: DossierEntry[] }

/** One version of the procedure that a dossier runs under. */
export type VersionBeside = VersionNumber & VersionProgress & { contentSha256: string }

type EntryRow = { seq: number; body: string; leaf: string; name: string | null; moved: string | null }

/** The dossier's own entries, and those by which calendars moved it among many, in the order of the record. */
function entriesOf(db: Knex, code: string) {
  const id = () => db('dossier').where('dossier.code', code)
  const named = () => db('log_entry').leftJoin('person', 'person.person_id', 'log_entry.actor')
  const columns = ['log_entry.seq', 'log_entry.body', 'log_entry.leaf', 'person.name']
  return named()
    .where('log_entry.subject', id().select(db.raw("'dossier/' || dossier.dossier_id")))
    .select(...columns, db.raw('null as moved'))
    .unionAll(
      named()
        .join('due_move', 'due_move.seq', 'log_entry.seq')
        .where('due_move.dossier_id', id().select('dossier.dossier_id'))
        .select(...columns, db.raw(`${MOVE_AS_LINE} as moved`)),
    )
    .orderBy('seq') as unknown as Promise<EntryRow[]>
}

/** What the pages of one dossier need beside its rows. */
export function dossierHistoryViews(db: Knex) {
  return {
    /** The dossier with that mã hồ sơ and its entries, oldest first, in one statement; null when there is none. */
    async history(code: string): Promise<DossierHistory | null> {
      const entries = (await entriesOf(db, code)).map(({ seq, body, leaf, name, moved }) => {
        const { fact, at } = moved === null ? factOfBody<DossierFact>(body) : factOfMovedLine(body, moved)
        return { seq, at, actorName: name, fact, leaf }
      })
      const dossier = entries.reduce<Dossier | null>(
        (folded, { fact, at }) => evolveDossier(folded, fact, at),
        null,
      )
      return dossier && { dossier, entries }
    },

    /** Every version that the procedure has, by number: which of them is in force is decided when it is read. */
    async versionsBeside(procedureId: string): Promise<VersionBeside[]> {
      const rows = await db('procedure_version')
        .where('procedure_version.procedure_id', procedureId)
        .orderBy(['procedure_version.issue_number', 'procedure_version.revision'])
        .select(
          'procedure_version.issue_number',
          'procedure_version.revision',
          'procedure_version.origin',
          'procedure_version.content_sha256',
          'procedure_version.signature_count',
          'procedure_version.effective_from',
          'procedure_version.effective_until',
          'procedure_version.withdrawn',
        )
      return rows.map((row) => ({
        issueNumber: row.issue_number,
        revision: row.revision,
        origin: row.origin as VersionBeside['origin'],
        contentSha256: row.content_sha256,
        signatures: { length: row.signature_count },
        effectiveFrom: row.effective_from,
        effectiveUntil: row.effective_until,
        withdrawn: row.withdrawn === 1,
      }))
    },
  }
}
