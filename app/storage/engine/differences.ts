import type { Knex } from 'knex'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { EngineName } from './connection.ts'

/**
 * Everything the two engines do differently, in one file. Nothing else in the room asks which engine it is on.
 */

export const engineOf = (knex: Knex): EngineName =>
  (knex.client as { config: { client: unknown } }).config.client === 'pg' ? 'postgres' : 'sqlite'

/** Holds off every other writer until the transaction ends. SQLite's BEGIN IMMEDIATE has done so already. */
export async function lockRecord(trx: Knex.Transaction): Promise<void> {
  if (engineOf(trx) === 'postgres')
    await trx('log_head').where('log_head.id', 1).forUpdate().select('log_head.id')
}

/** Makes a table append-only: no update, no delete, said by the database itself against bugs of ours. */
export async function makeAppendOnly(knex: Knex, table: string): Promise<void> {
  if (engineOf(knex) === 'sqlite') {
    for (const verb of ['update', 'delete'])
      await knex.raw(
        `create trigger ${table}_no_${verb} before ${verb} on ${table}
         begin select raise(abort, '${table} is append-only'); end`,
      )
    return
  }
  await knex.raw(
    `create or replace function refuse_change() returns trigger language plpgsql as
     $$ begin raise exception '% is append-only', tg_table_name; end $$`,
  )
  await knex.raw(
    `create trigger ${table}_append_only before update or delete on ${table}
     for each row execute function refuse_change()`,
  )
}

export async function dropAppendOnly(knex: Knex, table: string): Promise<void> {
  if (engineOf(knex) === 'sqlite') {
    for (const verb of ['update', 'delete']) await knex.raw(`drop trigger if exists ${table}_no_${verb}`)
    return
  }
  await knex.raw(`drop trigger if exists ${table}_append_only on ${table}`)
}

/** The append-only triggers that stand, sorted: a migration that rebuilt a table would have lost them silently. */
export async function appendOnlyTriggers(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] =
    engineOf(knex) === 'sqlite'
      ? await knex('sqlite_master').where({ type: 'trigger' }).select('name')
      : (await knex.raw('select tgname as name from pg_trigger where not tgisinternal')).rows
  return rows.map(({ name }) => name).sort()
}

/** A full-text index over text that our own fold() has made plain: neither engine folds đ by itself. */
export async function createSearchIndex(knex: Knex): Promise<void> {
  if (engineOf(knex) === 'sqlite') {
    await knex.raw(
      `create virtual table version_search using fts5(
         procedure_id unindexed, version_label unindexed, heading, body,
         tokenize = "unicode61 remove_diacritics 0", prefix = '2 3')`,
    )
    return
  }
  await knex.raw(
    `create table version_search (
       procedure_id text not null, version_label text not null, heading text not null, body text not null,
       document tsvector generated always as (
         setweight(to_tsvector('simple', heading), 'A') || setweight(to_tsvector('simple', body), 'B')) stored,
       primary key (procedure_id, version_label))`,
  )
  await knex.raw('create index version_search_document on version_search using gin (document)')
}

export type SearchHit = { procedureId: string; versionLabel: string }

const matchOf = (words: readonly string[]) =>
  `{heading body}: (${words.map((word) => `"${word}"*`).join(' ')})`
const tsqueryOf = (words: readonly string[]) => words.map((word) => `'${word}':*`).join(' & ')

/** Keeps of the versions found those whose effect has not ended at a moment: of twenty versions nineteen have. */
const NOT_ENDED = `and version_search.procedure_id || ' ' || version_search.version_label in
   (select live.procedure_id || ' ' || live.issue_number || '-' || live.revision from procedure_version live
    where live.effective_until is null or live.effective_until > ?)`

/**
 * The versions whose folded text holds every one of the folded words as a word's beginning, best first; with `liveAt`
 * only those whose effect has not ended by then.
 */
export async function searchVersions(
  knex: Knex,
  words: string[],
  liveAt: Instant | null = null,
): Promise<SearchHit[]> {
  if (words.length === 0) return []
  const live = liveAt === null ? '' : NOT_ENDED
  const moment = liveAt === null ? [] : [liveAt]
  if (engineOf(knex) === 'sqlite') {
    const rows: { procedure_id: string; version_label: string }[] = await knex.raw(
      `select procedure_id, version_label from version_search where version_search match ? ${live}
       order by bm25(version_search, 0, 0, 10.0, 1.0)`,
      [matchOf(words), ...moment],
    )
    return rows.map(toHit)
  }
  const { rows }: { rows: { procedure_id: string; version_label: string }[] } = await knex.raw(
    `select procedure_id, version_label from version_search, to_tsquery('simple', ?) query
     where document @@ query ${live} order by ts_rank(document, query) desc`,
    [tsqueryOf(words), ...moment],
  )
  return rows.map(toHit)
}

/** How many versions, whatever their effect, hold every one of the folded words. */
export async function countVersions(knex: Knex, words: string[]): Promise<number> {
  if (engineOf(knex) === 'sqlite') {
    const [row]: { n: number }[] = await knex.raw(
      'select count(*) as n from version_search where version_search match ?',
      [matchOf(words)],
    )
    return Number(row?.n ?? 0)
  }
  const { rows }: { rows: { n: string }[] } = await knex.raw(
    "select count(*) as n from version_search where document @@ to_tsquery('simple', ?)",
    [tsqueryOf(words)],
  )
  return Number(rows[0]?.n ?? 0)
}

const toHit = (row: { procedure_id: string; version_label: string }): SearchHit => ({
  procedureId: row.procedure_id,
  versionLabel: row.version_label,
})

/** A copy of the whole database in one file, taken while others write. PostgreSQL has its own tools for it. */
export async function copyDatabaseTo(knex: Knex, file: string): Promise<boolean> {
  if (engineOf(knex) !== 'sqlite') return false
  await knex.raw('vacuum into ?', [file])
  return true
}

type JsonRow = Record<string, string | number | null>

/**
 * Inserts many rows that name the same columns in one statement: a row at a time, or a list of values, costs
 * several times as much to bind.
 */
export async function insertFromJson(knex: Knex, table: string, rows: readonly JsonRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const names = columns.map(() => '??').join(', ')
  if (engineOf(knex) === 'sqlite') {
    const values = columns.map((column) => `json_extract(value, '$.${column}')`).join(', ')
    await knex.raw(`insert into ?? (${names}) select ${values} from json_each(?)`, [
      table,
      ...columns,
      JSON.stringify(rows),
    ])
    return
  }
  await knex.raw(
    `insert into ?? (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ?::jsonb)`,
    [table, ...columns, ...columns, JSON.stringify(rows)],
  )
}

/**
 * Brings many rows to new values in one statement, found by their keys.
 * All columns are text but those of the key named in `integers`.
 */
export async function updateFromJson(
  knex: Knex,
  table: string,
  change: { key: Record<string, string>; set: Record<string, string>; integers?: readonly string[] },
  rows: readonly JsonRow[],
): Promise<void> {
  if (rows.length === 0) return
  const { key, set, integers = [] } = change
  const sqlite = engineOf(knex) === 'sqlite'
  const from = (field: string) => (sqlite ? `json_extract(value, '$.${field}')` : `changed.${field}`)
  const assignments = Object.entries(set).map(([column, field]) => `${column} = ${from(field)}`)
  const found = Object.entries(key).map(([column, field]) => `${table}.${column} = ${from(field)}`)
  const fields = [...Object.values(key), ...Object.values(set)].map(
    (field) => `${field} ${integers.includes(field) ? 'integer' : 'text'}`,
  )
  const source = sqlite ? 'json_each(?)' : `jsonb_to_recordset(?::jsonb) as changed(${fields.join(', ')})`
  await knex.raw(
    `update ${table} set ${assignments.join(', ')} from ${source} where ${found.join(' and ')}`,
    [JSON.stringify(rows)],
  )
}

/**
 * All rows of a query as one text, a line a row and a tab between columns: a hundred thousand rows one by one cost
 * six times as much to hand over. The columns must be plain text without tabs or line feeds, and not null.
 */
export async function linesOf(
  knex: Knex,
  query: Knex.QueryBuilder,
  columns: readonly string[],
): Promise<string> {
  const sqlite = engineOf(knex) === 'sqlite'
  const tab = sqlite ? 'char(9)' : 'chr(9)'
  const line = columns.map(() => '??').join(` || ${tab} || `)
  const whole = sqlite ? `group_concat(${line}, char(10))` : `string_agg(${line}, chr(10))`
  const [row] = (await query.select(knex.raw(`${whole} as lines`, [...columns]))) as {
    lines: string | null
  }[]
  return row?.lines ?? ''
}

export type ConstraintKind = 'unique' | 'other'

/** What kind of constraint the engine's error speaks of; null when it is no constraint error. */
export function constraintOf(fault: unknown): ConstraintKind | null {
  const { code, message } = (fault ?? {}) as { code?: string; message?: string }
  if (code === '23505') return 'unique'
  if (code === '23503' || code === '23514' || code === '23502') return 'other'
  if (code !== 'SQLITE_CONSTRAINT') return null
  return /UNIQUE|PRIMARY KEY/.test(message ?? '') ? 'unique' : 'other'
}
