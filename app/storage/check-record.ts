import type { Knex } from 'knex'
import type { DueMomentsRecomputed } from '../domain/calendar/facts.ts'
import { canonical } from '../record/canonical.ts'
import type { PublicKey } from '../record/log-key.ts'
import { startVerification, type Verification } from '../record/verify.ts'
import { compareMoves } from './due-moves.ts'
import { readHead } from './record-writer.ts'
import { factOfBody, type RecordedFact } from './recorded-fact.ts'
import { kindAndId, SUBJECT_KINDS, type TableRows } from './subjects.ts'

/** A row that is not what the log says: missing, changed, or in the table without a fact that put it there. */
export type TableDifference = {
  table: string
  key: Record<string, unknown>
  kind: 'missing' | 'changed' | 'unexpected'
  columns: string[]
}

export type RecordCheck = Verification & {
  subjects: number
  rows: number
  differences: TableDifference[]
  /** Pieces of moved due moments that are recorded and not yet laid into the tables. */
  waitingPieces: number
}

/** Entries read at once; keeps memory flat however long the log is. */
const PAGE = 2000
/** More differences than a person reads; the check says that there are more. */
const MOST = 100

/**
 * Checks the record from its first byte: hashes, chain, tree, checkpoints; then that every table equals the
 * fold of the log. Drafts, sessions, credentials and personal data are not in the log and not compared.
 */
export async function checkRecord(
  knex: Knex,
  log: { origin: string; publicKey: PublicKey },
  progress: (done: number, of: number) => void = () => {},
): Promise<RecordCheck> {
  const verification = await verifyEntries(knex, log, [], progress)
  return { ...verification, ...(await compareTables(knex, verification.problems.length === 0)) }
}

/**
 * Kiểm chứng nhật ký: every entry from the first byte, the record's own checkpoints, and those that were kept
 * elsewhere, without which a cut-off end cannot be seen.
 */
export async function verifyEntries(
  knex: Knex,
  log: { origin: string; publicKey: PublicKey },
  kept: readonly string[],
  progress: (done: number, of: number) => void,
): Promise<Verification & { checkpoints: number }> {
  const head = await readHead(knex)
  const notes = await knex('checkpoint').orderBy('checkpoint.size').select('checkpoint.note')
  const checkpoints = [...notes.map(({ note }) => note), ...kept]
  const verification = startVerification({ ...log, head, checkpoints })
  for (let from = -1, done = 0; ; ) {
    const rows = await knex('log_entry')
      .where('log_entry.seq', '>', from)
      .orderBy('log_entry.seq')
      .limit(PAGE)
      .select('log_entry.seq', 'log_entry.body', 'log_entry.leaf')
    for (const row of rows) verification.take(row)
    done += rows.length
    progress(done, head.size)
    if (rows.length < PAGE) break
    from = rows.at(-1)!.seq
  }
  return { ...verification.finish(), checkpoints: checkpoints.length }
}

type Folded = { kind: string; id: string; state: unknown }

async function compareTables(knex: Knex, isSound: boolean) {
  const { differences, waiting } = await compareDueMoves(knex)
  let subjects = 0
  let rows = 0
  for await (const { kind, id, state } of foldedSubjects(knex, isSound)) {
    subjects += 1
    const { tables, idColumn } = SUBJECT_KINDS[kind]!
    for (const expected of tables(state)) {
      rows += expected.rows.length
      if (differences.length < MOST)
        differences.push(...(await differencesOf(knex, expected, { [idColumn]: id })))
    }
  }
  for (const kind of Object.values(SUBJECT_KINDS))
    for (const table of kind.tableNames)
      if (differences.length < MOST) differences.push(...(await rowsOfNoSubject(knex, table, kind)))
  return { subjects, rows, differences: differences.slice(0, MOST), waitingPieces: waiting }
}

/** The due moments that calendars moved, against the lists that the record names by their hashes. */
async function compareDueMoves(knex: Knex): Promise<{ differences: TableDifference[]; waiting: number }> {
  const bodies = await knex('log_entry')
    .where('log_entry.type', 'due-moments-recomputed')
    .orderBy('log_entry.seq')
    .select('log_entry.body')
  const facts = bodies.map(({ body }) => factOfBody<DueMomentsRecomputed>(body))
  const { differences, waiting } = await compareMoves(knex, facts)
  return {
    waiting,
    differences: differences.map(({ seq, piece, dossierId }) => ({
      table: 'due_move',
      key: { seq, piece, dossier_id: dossierId },
      kind: 'changed',
      columns: [],
    })),
  }
}

/** Rows of subjects that the log does not know at all. */
async function rowsOfNoSubject(
  knex: Knex,
  table: string,
  { name, idColumn }: { name: string; idColumn: string },
): Promise<TableDifference[]> {
  const facts = knex('log_entry').whereRaw("log_entry.subject = ? || '/' || ??", [
    name,
    `${table}.${idColumn}`,
  ])
  const found: Row[] = await knex(table).whereNotExists(facts).limit(MOST).select('*')
  return found.map((row) => ({ table, key: keyOf(row, [idColumn]), kind: 'unexpected', columns: [] }))
}

type Folding = {
  subject: string
  state: unknown
  isReadable: boolean
  /** Facts recorded for many subjects that concern this one and stand later in the record; oldest first. */
  shared: RecordedFact<{ type: string }>[]
}

/**
 * Every subject of the log with the fold of its facts, one subject at a time. In a log that is not sound a
 * subject whose facts cannot be read is left out: its entry has been named already.
 */
async function* foldedSubjects(knex: Knex, isSound: boolean): AsyncGenerator<Folded> {
  const moved = new Set((await knex('due_move').distinct('due_move.dossier_id')).map((row) => row.dossier_id))
  const sharedOf = async (subject: string) => {
    const { kind, id } = kindAndId(subject)
    return moved.has(id) ? ((await SUBJECT_KINDS[kind]!.withShared?.(knex, id, [])) ?? []) : []
  }
  let current = null as Folding | null
  let last = { subject: '', seq: -1 }
  for (;;) {
    const rows = await knex('log_entry')
      .where((query) =>
        query
          .where('log_entry.subject', '>', last.subject)
          .orWhere((same) =>
            same.where('log_entry.subject', last.subject).where('log_entry.subject_seq', '>', last.seq),
          ),
      )
      .orderBy([{ column: 'log_entry.subject' }, { column: 'log_entry.subject_seq' }])
      .limit(PAGE)
      .select('log_entry.subject', 'log_entry.subject_seq', 'log_entry.body')
    for (const row of rows) {
      last = { subject: row.subject, seq: row.subject_seq }
      const { kind } = kindAndId(row.subject)
      // `genesis` and its like belong to the log itself and have no rows.
      if (!SUBJECT_KINDS[kind]) continue
      if (current && current.subject !== row.subject) {
        const folded = foldedToTheEnd(current)
        if (folded.isReadable) yield { ...kindAndId(folded.subject), state: folded.state }
        current = null
      }
      current = foldedFurther(
        current ?? {
          subject: row.subject,
          state: null,
          isReadable: true,
          shared: await sharedOf(row.subject),
        },
        row.body,
        isSound,
      )
    }
    if (rows.length < PAGE) break
  }
  const folded = current && foldedToTheEnd(current)
  if (folded?.isReadable) yield { ...kindAndId(folded.subject), state: folded.state }
}

/** The state after the shared facts that stand before that place in the record. */
function withSharedBefore(folding: Folding, seq: number): Folding {
  const { evolve } = SUBJECT_KINDS[kindAndId(folding.subject).kind]!
  const due = folding.shared.filter((each) => each.seq < seq)
  return {
    ...folding,
    state: due.reduce((state, { fact, at }) => evolve(state, fact, at), folding.state),
    shared: folding.shared.slice(due.length),
  }
}

const foldedToTheEnd = (folding: Folding): Folding =>
  folding.isReadable ? withSharedBefore(folding, Number.POSITIVE_INFINITY) : folding

function foldedFurther(folding: Folding, body: string, isSound: boolean): Folding {
  const { subject, isReadable } = folding
  if (!isReadable) return folding
  try {
    const { fact, at, seq } = factOfBody<{ type: string }>(body)
    const before = withSharedBefore(folding, seq)
    return { ...before, state: SUBJECT_KINDS[kindAndId(subject).kind]!.evolve(before.state, fact, at) }
  } catch (fault) {
    if (isSound) throw fault
    return { ...folding, state: null, isReadable: false }
  }
}

type Row = TableRows['rows'][number]
const keyOf = (row: Row, key: string[]) => Object.fromEntries(key.map((column) => [column, row[column]]))

async function differencesOf(knex: Knex, expected: TableRows, owner: Row): Promise<TableDifference[]> {
  const { table, key, rows } = expected
  const stored: Row[] = await knex(table).where(owner).select('*')
  const byKey = new Map(stored.map((row) => [canonical(keyOf(row, key)), row]))
  const differences: TableDifference[] = []
  for (const row of rows) {
    const name = canonical(keyOf(row, key))
    const found = byKey.get(name)
    byKey.delete(name)
    if (!found) differences.push({ table, key: keyOf(row, key), kind: 'missing', columns: [] })
    else {
      const columns = Object.keys(row).filter((column) => row[column] !== found[column])
      if (columns.length > 0) differences.push({ table, key: keyOf(row, key), kind: 'changed', columns })
    }
  }
  for (const extra of byKey.values())
    differences.push({ table, key: keyOf(extra, key), kind: 'unexpected', columns: [] })
  return differences
}
