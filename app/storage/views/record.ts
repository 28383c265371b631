import type { Knex } from 'knex'
import type { Instant } from '#app/domain/shared/instant.ts'
import { rootOf } from '../../record/merkle.ts'
import { lastCheckpoint } from '../checkpoints.ts'
import { readHead } from '../record-writer.ts'
import { factOfBody } from '../recorded-fact.ts'
import { kindAndId, subjectOf } from '../subjects.ts'

export type EntryLine = {
  seq: number
  at: Instant
  type: string
  kind: string
  id: string
  actorName: string | null
  fact: { type: string } & Record<string, unknown>
  leaf: string
}

/** The record itself, as pages and printed sheets show it. */
export function recordViews(db: Knex) {
  return {
    /** Size and root of the tree now, as printed on every sheet. */
    async anchor(): Promise<{ size: number; root: string }> {
      const head = await readHead(db)
      return { size: head.size, root: rootOf(head.frontier) }
    },
    lastCheckpoint: () => lastCheckpoint(db),
    /** The newest entries before that one, or the newest of all. */
    async newest(before: number | null, limit = 50): Promise<EntryLine[]> {
      const rows = await entries()
        .modify((select) => {
          if (before !== null) select.where('log_entry.seq', '<', before)
        })
        .orderBy('log_entry.seq', 'desc')
        .limit(limit)
      return rows.map(toEntryLine)
    },
    /** Every entry about one subject, oldest first. */
    async ofSubject(kind: string, id: string): Promise<EntryLine[]> {
      const rows = await entries()
        .where('log_entry.subject', subjectOf({ name: kind }, id))
        .orderBy('log_entry.subject_seq')
      return rows.map(toEntryLine)
    },
    /** Number and hash of a calendar's newest version; null when none was published. */
    async newestCalendar(code: string): Promise<{ version: number; sha256: string } | null> {
      const row = await db('calendar_version')
        .where('calendar_version.code', code)
        .orderBy('calendar_version.version', 'desc')
        .first('calendar_version.version', 'calendar_version.content_sha256')
      return row ? { version: row.version, sha256: row.content_sha256 } : null
    },
    /** Every version of every calendar, newest first. */
    async calendars() {
      const rows = await db('calendar_version').orderBy([
        { column: 'calendar_version.code' },
        { column: 'calendar_version.version', order: 'desc' },
      ])
      return rows.map((row) => ({
        code: row.code,
        version: row.version,
        name: row.name,
        sha256: row.content_sha256,
        citation: row.citation,
        publishedAt: row.published_at,
      }))
    },
    /** The text behind a hash, e.g. a calendar or the source of a version; null when unknown. */
    async blobText(sha256: string): Promise<string | null> {
      const row = await db('blob').where('blob.sha256', sha256).first('blob.bytes')
      return row ? Buffer.from(row.bytes).toString('utf8') : null
    },
  }

  function entries() {
    return db('log_entry')
      .leftJoin('person', 'person.person_id', 'log_entry.actor')
      .select('log_entry.seq', 'log_entry.subject', 'log_entry.body', 'log_entry.leaf', 'person.name')
  }
}

function toEntryLine(row: { subject: string; body: string; leaf: string; name: string | null }): EntryLine {
  const { fact, at, seq } = factOfBody<EntryLine['fact']>(row.body)
  return { seq, at, type: fact.type, ...kindAndId(row.subject), actorName: row.name, fact, leaf: row.leaf }
}
