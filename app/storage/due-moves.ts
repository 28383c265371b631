import type { Knex } from 'knex'
import type { DueMomentsRecomputed } from '../domain/calendar/facts.ts'
import type { DueMove } from '../domain/dossier/calendar-impact.ts'
import type { DossierFact } from '../domain/dossier/facts.ts'
import {
  type KeptPiece,
  type MovedPiece,
  piecesText,
  readMoveLine,
  readPieces,
} from '../domain/dossier/moved-list.ts'
import { sha256Hex } from '../record/hash.ts'
import { blobStore } from './blob-store.ts'
import { insertFromJson, updateFromJson } from './engine/differences.ts'
import { factOfBody, type RecordedFact } from './recorded-fact.ts'
import type { DueMoveRow } from './tables.ts'

/**
 * Hạn đổi hàng loạt. One fact of a calendar names every due moment that it moved; the list lies beside it in
 * pieces, and each piece is laid into the tables in a transaction of its own, so that nobody waits long. A dossier
 * that somebody takes meanwhile has its piece laid in first.
 */

const LIST_MEDIA = 'text/tab-separated-values'

/** Keeps one piece by its hash. */
export async function keepPiece(db: Knex, { piece, text, moves }: MovedPiece): Promise<KeptPiece> {
  return { piece, moves, sha256: await blobStore(db).add(text, LIST_MEDIA) }
}

/** Keeps the list of the pieces; answers the hash that the fact names. */
export const keepList = (db: Knex, pieces: readonly KeptPiece[]): Promise<string> =>
  blobStore(db).add(piecesText(pieces), LIST_MEDIA)

/** Notes the pieces of a fact just recorded; few moves are laid in at once. */
export async function beginChange(
  db: Knex.Transaction,
  seq: number,
  pieces: readonly KeptPiece[],
): Promise<void> {
  await insertFromJson(
    db,
    'due_change_piece',
    pieces.map(({ piece, sha256, moves }) => ({ seq, piece, sha256, moves, applied: 0 })),
  )
  if (pieces.length === 1) await layInPiece(db, { seq, ...pieces[0]! })
}

export type WaitingPiece = { seq: number; piece: string; sha256: string }

/** The pieces that are not in the tables yet, oldest first. */
export async function waitingPieces(db: Knex, limit = 1000): Promise<WaitingPiece[]> {
  return db('due_change_piece')
    .where('due_change_piece.applied', 0)
    .orderBy(['due_change_piece.seq', 'due_change_piece.piece'])
    .limit(limit)
    .select('due_change_piece.seq', 'due_change_piece.piece', 'due_change_piece.sha256')
}

/** How far a change has come. */
export async function changeProgress(db: Knex, seq: number): Promise<{ pieces: number; applied: number }> {
  const row = await db('due_change_piece')
    .where('due_change_piece.seq', seq)
    .first(db.raw('count(*) as pieces'), db.raw('sum(due_change_piece.applied) as applied'))
  const { pieces, applied } = row as unknown as { pieces: number | string; applied: number | string | null }
  return { pieces: Number(pieces), applied: Number(applied ?? 0) }
}

/** Lays the waiting pieces that may hold this dossier into the tables, before anybody decides on it. */
export async function settleDossier(db: Knex.Transaction, dossierId: string): Promise<void> {
  const pieces = await db('due_change_piece')
    .where('due_change_piece.applied', 0)
    .where('due_change_piece.piece', '<=', dossierId)
    .orderBy(['due_change_piece.seq', 'due_change_piece.piece'])
    .select('due_change_piece.seq', 'due_change_piece.piece', 'due_change_piece.sha256')
  // Of each change the last piece that begins at or before the id; the pieces before it hold others.
  for (const [at, piece] of pieces.entries())
    if (pieces[at + 1]?.seq !== piece.seq) await layInPiece(db, piece)
}

/**
 * Lays one piece into the tables: the moves, the due moments of dossiers, those of their open steps. Does nothing to
 * a piece that is in already. The caller holds the lock on the record.
 */
export async function layInPiece(db: Knex.Transaction, { seq, piece, sha256 }: WaitingPiece): Promise<void> {
  const claimed = await db('due_change_piece').where({ seq, piece, applied: 0 }).update({ applied: 1 })
  if (claimed === 0) return
  const rows = (await blobStore(db).text(sha256))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rowOf(readMoveLine(line), seq))
  await insertFromJson(db, 'due_move', rows)
  await updateFromJson(
    db,
    'dossier',
    { key: { dossier_id: 'dossier_id' }, set: { due_at: 'due_to' } },
    rows.filter(({ due_to }) => due_to !== null),
  )
  const ofSteps = rows.filter(({ run }) => run !== null)
  // Apart, because an index is written anew for every column that is named, changed or not.
  await updateFromJson(
    db,
    'dossier',
    { key: { dossier_id: 'dossier_id' }, set: { step_due_at: 'step_due_to' } },
    ofSteps,
  )
  await updateFromJson(
    db,
    'dossier_step',
    { key: { dossier_id: 'dossier_id', run: 'run' }, set: { due_at: 'step_due_to' }, integers: ['run'] },
    ofSteps,
  )
}

const rowOf = (move: DueMove, seq: number): DueMoveRow => ({
  dossier_id: move.dossierId,
  seq,
  calendar_code: move.calendarCode,
  due_from: move.due?.from ?? null,
  due_to: move.due?.to ?? null,
  run: move.step?.run ?? null,
  step_due_from: move.step?.from ?? null,
  step_due_to: move.step?.to ?? null,
})

/** A row of `due_move` as the line that its list holds, by the database. */
export const MOVE_AS_LINE = [
  'due_move.dossier_id',
  'due_move.calendar_code',
  "coalesce(due_move.due_from, '-')",
  "coalesce(due_move.due_to, '-')",
  "coalesce(cast(due_move.run as text), '-')",
  "coalesce(due_move.step_due_from, '-')",
  "coalesce(due_move.step_due_to, '-')",
].join(" || '\t' || ")

/** What the one fact says of the dossier of that line, as a fact of its own. */
export function factOfMovedLine(body: string, line: string): RecordedFact<DossierFact> {
  const { fact, at, seq, actor } = factOfBody<DueMomentsRecomputed>(body)
  const { due, step, calendarCode } = readMoveLine(line)
  const calendar = fact.calendars.find(({ code }) => code === calendarCode)
  if (!calendar) throw new Error(`entry ${seq} moved a dossier by ${calendarCode}, which it does not name`)
  return { fact: { type: 'due-recomputed', calendar, citation: fact.citation, due, step }, at, seq, actor }
}

/** Lays the facts that calendars recorded for many dossiers among the dossier's own. */
export async function withDueMoves(
  knex: Knex,
  dossierId: string,
  own: RecordedFact<DossierFact>[],
): Promise<RecordedFact<DossierFact>[]> {
  const rows: { body: string; moved: string }[] = await knex('due_move')
    .join('log_entry', 'log_entry.seq', 'due_move.seq')
    .where('due_move.dossier_id', dossierId)
    .select('log_entry.body', knex.raw(`${MOVE_AS_LINE} as moved`))
  const shared = rows.map(({ body, moved }) => factOfMovedLine(body, moved))
  return shared.length === 0 ? own : [...own, ...shared].sort((a, b) => a.seq - b.seq)
}

/** Lays in every piece that waits, each in a transaction of its own. Answers how many; `laidIn` is told how long each took. */
export async function settleChanges(
  reader: Knex,
  layIn: (piece: WaitingPiece) => Promise<void>,
  laidIn: (spentMilliseconds: number) => void = () => {},
): Promise<number> {
  let done = 0
  for (;;) {
    const pieces = await waitingPieces(reader, 100)
    if (pieces.length === 0) return done
    for (const piece of pieces) {
      const begin = performance.now()
      await layIn(piece)
      laidIn(performance.now() - begin)
      done += 1
      // Requests that came meanwhile go first.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

/** The text behind a hash; null when it is missing or no longer what the hash says. */
async function soundText(knex: Knex, sha256: string): Promise<string | null> {
  const row = await knex('blob').where('blob.sha256', sha256).first('blob.bytes')
  const bytes = row && Buffer.from(row.bytes)
  return bytes && sha256Hex(bytes) === sha256 ? bytes.toString('utf8') : null
}

/** Where the list in the tables is not the one that the fact names. */
export type ListDifference = { seq: number; piece: string; dossierId: string | null }

/** Compares the moves in the tables with the lists that the facts name, to the letter. */
export async function compareMoves(
  knex: Knex,
  facts: AsyncIterable<RecordedFact<DueMomentsRecomputed>> | Iterable<RecordedFact<DueMomentsRecomputed>>,
): Promise<{ differences: ListDifference[]; waiting: number }> {
  const differences: ListDifference[] = []
  const laidIn = new Map<number, number>()
  let waiting = 0
  for await (const { fact, seq } of facts) {
    const list = await soundText(knex, fact.listSha256)
    if (list === null) differences.push({ seq, piece: '', dossierId: null })
    for (const { piece, sha256 } of readPieces(list ?? '')) {
      const state = await knex('due_change_piece').where({ seq, piece }).first('due_change_piece.applied')
      if (state?.applied === 0) {
        waiting += 1
        continue
      }
      const text = await soundText(knex, sha256)
      if (text === null || !state) differences.push({ seq, piece, dossierId: null })
      const wanted = (text ?? '').split('\n').filter((line) => line !== '')
      const rows = await knex('due_move')
        .where('due_move.seq', seq)
        .whereIn(
          'due_move.dossier_id',
          wanted.map((line) => readMoveLine(line).dossierId),
        )
        .select<{ moved: string }[]>(knex.raw(`${MOVE_AS_LINE} as moved`))
      laidIn.set(seq, (laidIn.get(seq) ?? 0) + rows.length)
      const stored = new Set(rows.map(({ moved }) => moved))
      for (const line of wanted)
        if (!stored.has(line)) differences.push({ seq, piece, dossierId: readMoveLine(line).dossierId })
    }
  }
  // Rows that no list names: more of an entry than its lists have, or of an entry that is no change of calendar.
  const counts: { seq: number; n: number | string }[] = await knex('due_move')
    .groupBy('due_move.seq')
    .select('due_move.seq', knex.raw('count(*) as n'))
  for (const { seq, n } of counts)
    if (Number(n) !== (laidIn.get(seq) ?? 0)) differences.push({ seq, piece: '', dossierId: null })
  return { differences, waiting }
}
