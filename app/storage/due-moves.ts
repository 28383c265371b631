import type { Knex } from 'knex'
import type { DueMomentsRecomputed } from '../domain/calendar/publish-calendar.ts'
import type { DueMove } from '../domain/dossier/calendar-impact.ts'
import type { DossierFact } from '../domain/dossier/facts.ts'
import {
  type KeptPiece,
  type MovedPiece,
  moveLine,
  piecesText,
  readMoveLine,
  readPieces,
} from '../domain/dossier/moved-list.ts'
import { sha256Hex } from '../record/hash.ts'
import { blobStore } from './blob-store.ts'
import { insertFromJson } from './engine/differences.ts'
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
  const pieces = await waitingPieces(db)
  for (const piece of pieces) if (dossierId.startsWith(piece.piece)) await layInPiece(db, piece)
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
    .map((line) => rowOf(readMoveLine(line), seq, piece))
  await insertFromJson(db, 'due_move', rows)
  const moved = (column: string) => db('due_move').where({ seq, piece }).whereNotNull(`due_move.${column}`)
  const newDue = (column: string, table: string) =>
    db.raw('(select ?? from due_move where due_move.seq = ? and due_move.dossier_id = ??)', [
      `due_move.${column}`,
      seq,
      `${table}.dossier_id`,
    ]) as unknown as string
  await db('dossier')
    .whereIn('dossier.dossier_id', moved('due_to').select('due_move.dossier_id'))
    .update({ due_at: newDue('due_to', 'dossier') })
  await db('dossier')
    .whereIn('dossier.dossier_id', moved('run').select('due_move.dossier_id'))
    .update({ step_due_at: newDue('step_due_to', 'dossier') })
  await db('dossier_step')
    .whereIn(
      ['dossier_step.dossier_id', 'dossier_step.run'],
      moved('run').select('due_move.dossier_id', 'due_move.run'),
    )
    .update({ due_at: newDue('step_due_to', 'dossier_step') })
}

const rowOf = (move: DueMove, seq: number, piece: string): DueMoveRow => ({
  dossier_id: move.dossierId,
  seq,
  piece,
  calendar_code: move.calendarCode,
  due_from: move.due?.from ?? null,
  due_to: move.due?.to ?? null,
  run: move.step?.run ?? null,
  step_due_from: move.step?.from ?? null,
  step_due_to: move.step?.to ?? null,
})

const moveOf = (row: Omit<DueMoveRow, 'seq' | 'piece'>): DueMove => ({
  dossierId: row.dossier_id,
  calendarCode: row.calendar_code,
  due: row.due_to === null ? null : { from: row.due_from!, to: row.due_to },
  step: row.run === null ? null : { run: row.run, from: row.step_due_from!, to: row.step_due_to! },
})

/** A move with the body of the entry that names it, as one row. */
export type MoveWithBody = Omit<DueMoveRow, 'piece'> & { body: string }

/** The moves of a dossier with the entries that name them, oldest first. */
export const movesWithBodies = (db: Knex) =>
  db('due_move')
    .join('log_entry', 'log_entry.seq', 'due_move.seq')
    .orderBy('due_move.seq')
    .select(
      'due_move.dossier_id',
      'due_move.seq',
      'due_move.calendar_code',
      'due_move.due_from',
      'due_move.due_to',
      'due_move.run',
      'due_move.step_due_from',
      'due_move.step_due_to',
      'log_entry.body',
    )

/** What the one fact says of this dossier, as a fact of its own. */
export function factOfMove(row: MoveWithBody): RecordedFact<DossierFact> {
  const { fact, at, seq, actor } = factOfBody<DueMomentsRecomputed>(row.body)
  const { due, step, calendarCode } = moveOf(row)
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
  const rows = (await movesWithBodies(knex).where('due_move.dossier_id', dossierId)) as MoveWithBody[]
  return rows.length === 0 ? own : [...own, ...rows.map(factOfMove)].sort((a, b) => a.seq - b.seq)
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

/** Where the list in the tables is not the one that the fact names. */
export type ListDifference = { seq: number; piece: string; dossierId: string | null }

/** Compares the moves in the tables with the lists that the facts name, to the letter. */
export async function compareMoves(
  knex: Knex,
  facts: AsyncIterable<RecordedFact<DueMomentsRecomputed>> | Iterable<RecordedFact<DueMomentsRecomputed>>,
): Promise<{ differences: ListDifference[]; waiting: number }> {
  const differences: ListDifference[] = []
  const named = new Set<string>()
  let waiting = 0
  const bytesOf = async (sha256: string): Promise<string | null> => {
    const row = await knex('blob').where('blob.sha256', sha256).first('blob.bytes')
    const text = row ? Buffer.from(row.bytes).toString('utf8') : null
    return text !== null && sha256Hex(Buffer.from(text, 'utf8')) === sha256 ? text : null
  }
  for await (const { fact, seq } of facts) {
    const list = await bytesOf(fact.listSha256)
    if (list === null) {
      differences.push({ seq, piece: '', dossierId: null })
      continue
    }
    for (const { piece, sha256 } of readPieces(list)) {
      named.add(`${seq} ${piece}`)
      const text = await bytesOf(sha256)
      const state = await knex('due_change_piece').where({ seq, piece }).first('due_change_piece.applied')
      if (state?.applied === 0) {
        waiting += 1
        continue
      }
      const rows = await knex('due_move').where({ seq, piece }).orderBy('due_move.dossier_id').select('*')
      const stored = rows.map((row) => moveLine(moveOf(row)))
      const wanted = (text ?? '').split('\n').filter((line) => line !== '')
      const wantedLines = new Set(wanted.map((line) => `${line}\n`))
      const storedLines = new Set(stored)
      if (text === null || !state) differences.push({ seq, piece, dossierId: null })
      for (const line of wantedLines)
        if (!storedLines.has(line)) differences.push({ seq, piece, dossierId: line.split('\t')[0]! })
      for (const line of storedLines)
        if (!wantedLines.has(line)) differences.push({ seq, piece, dossierId: line.split('\t')[0]! })
    }
  }
  const strangers: Pick<DueMoveRow, 'seq' | 'piece'>[] = await knex('due_move').distinct(
    'due_move.seq',
    'due_move.piece',
  )
  for (const { seq, piece } of strangers)
    if (!named.has(`${seq} ${piece}`)) differences.push({ seq, piece, dossierId: null })
  return { differences, waiting }
}
