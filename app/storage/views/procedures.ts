import type { Knex } from 'knex'
import type { DraftHold } from '#app/domain/procedure/draft-hold.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { compareNumbers, type Procedure } from '#app/domain/procedure/procedure.ts'
import { fold } from '#app/domain/shared/fold.ts'
import type { Instant, LocalDate } from '#app/domain/shared/instant.ts'
import { holdOfRow } from '../draft-hold-row.ts'
import { countVersions, searchVersions } from '../engine/differences.ts'
import { stateOf } from '../record-writer.ts'
import { reviewNoteStore } from '../review-note-store.ts'
import { searchWords } from '../search-words.ts'
import { procedureKind } from '../subjects.ts'
import type { ProcedureVersionRow } from '../tables.ts'

/** One version as a line of the register. */
export type RegisterLine = VersionNumber & {
  procedureId: string
  code: string
  demonstration: boolean
  title: string
  unit: string
  field: string
  level: string
  origin: 'paper' | 'system'
  contentSha256: string
  signatureCount: number
  effectiveFrom: Instant | null
  effectiveUntil: Instant | null
  withdrawn: boolean
  nextReviewOn: LocalDate | null
  runningDossiers: number
}

export type StoredRendering = { html: Buffer; deflated: Buffer }

export type OpenDraft = {
  text: string
  lockVersion: number
  savedAt: Instant
  savedByName: string
  returnedReason: string | null
}

/** Folded procedures a process keeps. */
const MOST_FOLDED = 500

/** Procedures as pages show them. */
export function procedureViews(db: Knex) {
  const folded = new Map<string, { entries: number; state: Procedure }>()
  return {
    /**
     * Danh mục: every version of every procedure that the words find (all, when there are none), by code and
     * number. Which of them to show, and as what, is decided by status at the moment of reading. With `liveAt` those
     * whose effect has ended by then are left out, which are most.
     */
    async register(query: string, liveAt: Instant | null = null): Promise<RegisterLine[]> {
      const words = searchWords(query)
      const hits = words.length > 0 ? await searchVersions(db, words, liveAt) : null
      const rank =
        hits && new Map(hits.map((hit, index) => [`${hit.procedureId} ${hit.versionLabel}`, index]))
      const rows: (ProcedureVersionRow & {
        code: string
        demonstration: number
        running: string | number
      })[] = await db('procedure_version')
        .join('procedure', 'procedure.procedure_id', 'procedure_version.procedure_id')
        .modify((select) => {
          if (hits)
            select.whereIn('procedure_version.procedure_id', [...new Set(hits.map((hit) => hit.procedureId))])
          if (liveAt !== null)
            select.where((until) =>
              until
                .whereNull('procedure_version.effective_until')
                .orWhere('procedure_version.effective_until', '>', liveAt),
            )
        })
        .select(
          'procedure_version.*',
          'procedure.code',
          'procedure.demonstration',
          db('dossier')
            .whereRaw(
              'dossier.procedure_id = procedure_version.procedure_id and dossier.issue_number = procedure_version.issue_number and dossier.revision = procedure_version.revision',
            )
            .whereNull('dossier.returned_at')
            .count('*')
            .as('running'),
        )
      const collator = new Intl.Collator('vi', { numeric: true })
      return rows
        .filter((row) => !rank || rank.has(`${row.procedure_id} ${row.issue_number}-${row.revision}`))
        .map(toRegisterLine)
        .sort((a, b) => collator.compare(a.code, b.code) || compareNumbers(b, a))
    },

    /** How many versions there are in all that the words find, those without effect too. */
    async countOfVersions(query: string): Promise<number> {
      const words = searchWords(query)
      if (words.length > 0) return countVersions(db, words)
      const [row] = await db('procedure_version').count({ n: '*' })
      return Number(row?.n ?? 0)
    },

    /** The procedure under a spelling of its code that folds alike, as the fold of its facts; null when unknown. */
    async byCode(code: string): Promise<Procedure | null> {
      const row: { procedure_id: string; entries: string | number } | undefined = await db('procedure')
        .where('procedure.code_key', fold(code))
        .first(
          'procedure.procedure_id',
          db('log_entry')
            .whereRaw(`log_entry.subject = '${procedureKind.name}/' || procedure.procedure_id`)
            .count('*')
            .as('entries'),
        )
      if (!row) return null
      // Entries are only ever added: as many as before are the same as before.
      const kept = folded.get(row.procedure_id)
      if (kept?.entries === Number(row.entries)) return kept.state
      const { state, nextSeq } = await stateOf(db, procedureKind, row.procedure_id)
      if (folded.size >= MOST_FOLDED) folded.delete(folded.keys().next().value!)
      if (state) folded.set(row.procedure_id, { entries: nextSeq, state })
      return state
    },

    /** Every code there is; for suggesting the nearest. */
    async codes(): Promise<string[]> {
      return (await db('procedure').select('procedure.code')).map(({ code }) => code)
    },

    /**
     * A version's text with what was rendered of its body when it was saved (null when another renderer did), in
     * one statement. Null when no text has that hash.
     */
    async versionText(
      contentSha256: string,
      renderer: number,
    ): Promise<{ text: string; rendering: StoredRendering | null } | null> {
      const row = await db('blob')
        .leftJoin('rendering', (on) =>
          on.on('rendering.content_sha256', 'blob.sha256').andOnVal('rendering.renderer', renderer),
        )
        .where('blob.sha256', contentSha256)
        .first('blob.bytes', 'rendering.html', 'rendering.deflated')
      if (!row) return null
      const { html, deflated } = row
      return {
        text: Buffer.from(row.bytes).toString('utf8'),
        rendering: html && deflated ? { html: Buffer.from(html), deflated: Buffer.from(deflated) } : null,
      }
    },

    /** The one open draft of the procedure, with the name of who saved it last; null when there is none. */
    async draft(procedureId: string): Promise<OpenDraft | null> {
      const row = await db('draft')
        .join('person', 'person.person_id', 'draft.saved_by')
        .where('draft.procedure_id', procedureId)
        .first('draft.text', 'draft.lock_version', 'draft.saved_at', 'draft.returned_reason', 'person.name')
      return row
        ? {
            text: row.text,
            lockVersion: row.lock_version,
            savedAt: row.saved_at,
            savedByName: row.name,
            returnedReason: row.returned_reason,
          }
        : null
    },

    /** The text of the draft as that save left it; null when it is not kept (any more). */
    async draftText(procedureId: string, lockVersion: number): Promise<string | null> {
      const row = await db('draft_text')
        .where({ procedure_id: procedureId, lock_version: lockVersion })
        .first('draft_text.text')
      return row?.text ?? null
    },

    /** Who edits the draft, lapsed or not; null when nobody did. */
    async draftHold(procedureId: string): Promise<DraftHold | null> {
      const row = await db('draft_hold').where('draft_hold.procedure_id', procedureId).first()
      return row ? holdOfRow(row) : null
    },

    /** What the person noted of exactly that text before his verdict. */
    reviewNotes: (procedureId: string, personId: string, contentSha256: string) =>
      reviewNoteStore(db).find(procedureId, personId, contentSha256),

    /** How many dossiers run under each version of the procedure now. */
    async runningDossiers(procedureId: string): Promise<(VersionNumber & { count: number })[]> {
      const rows: { issue_number: number; revision: number; n: string | number }[] = await db('dossier')
        .where('dossier.procedure_id', procedureId)
        .whereNull('dossier.returned_at')
        .groupBy('dossier.issue_number', 'dossier.revision')
        .select('dossier.issue_number', 'dossier.revision')
        .count({ n: '*' })
      return rows.map((row) => ({
        issueNumber: row.issue_number,
        revision: row.revision,
        count: Number(row.n),
      }))
    },

    /** Every procedure by id and code, in the order of the codes. */
    async allCodes(): Promise<{ procedureId: string; code: string }[]> {
      const rows = await db('procedure')
        .orderBy('procedure.code_key')
        .select('procedure.procedure_id', 'procedure.code')
      return rows.map(({ procedure_id, code }) => ({ procedureId: procedure_id, code }))
    },
    /** Codes of procedures by id. */
    async codesOf(procedureIds: readonly string[]): Promise<string[]> {
      const rows = await db('procedure')
        .whereIn('procedure.procedure_id', [...procedureIds])
        .orderBy('procedure.code_key')
        .select('procedure.code')
      return rows.map(({ code }) => code)
    },

    /** The versions that wait for the signature of one of these people. */
    async waitingForSignature(personIds: readonly string[]) {
      const rows = await db('procedure_version')
        .join('procedure', 'procedure.procedure_id', 'procedure_version.procedure_id')
        .whereIn('procedure_version.next_signer', [...personIds])
        .select(
          'procedure.code',
          'procedure_version.title',
          'procedure_version.issue_number',
          'procedure_version.revision',
          'procedure_version.signature_count',
        )
      return rows.map((row) => ({
        code: row.code as string,
        title: row.title as string,
        issueNumber: row.issue_number as number,
        revision: row.revision as number,
        signatureCount: row.signature_count as number,
      }))
    },

    /** The versions with three signatures and no decision yet. */
    async waitingForIssue() {
      const rows = await db('procedure_version')
        .join('procedure', 'procedure.procedure_id', 'procedure_version.procedure_id')
        .where('procedure_version.signature_count', 3)
        .where('procedure_version.origin', 'system')
        .whereNull('procedure_version.issued_at')
        .select(
          'procedure.code',
          'procedure_version.title',
          'procedure_version.issue_number',
          'procedure_version.revision',
        )
      return rows.map((row) => ({
        code: row.code as string,
        title: row.title as string,
        issueNumber: row.issue_number as number,
        revision: row.revision as number,
      }))
    },
  }
}

function toRegisterLine(
  row: ProcedureVersionRow & { code: string; demonstration: number; running: string | number },
): RegisterLine {
  return {
    procedureId: row.procedure_id,
    code: row.code,
    demonstration: row.demonstration === 1,
    issueNumber: row.issue_number,
    revision: row.revision,
    title: row.title,
    unit: row.unit,
    field: row.field,
    level: row.level,
    origin: row.origin as RegisterLine['origin'],
    contentSha256: row.content_sha256,
    signatureCount: row.signature_count,
    effectiveFrom: row.effective_from,
    effectiveUntil: row.effective_until,
    withdrawn: row.withdrawn === 1,
    nextReviewOn: row.next_review_on,
    runningDossiers: Number(row.running),
  }
}
