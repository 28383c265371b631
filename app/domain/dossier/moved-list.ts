import type { DueMove } from './calendar-impact.ts'

/**
 * Danh sách hạn đổi, as it is kept beside the record: one line a dossier, in the order of their ids, cut into pieces
 * that each hold a stretch of ids. Ids follow the order in which dossiers were taken in, so that a piece touches few
 * pages of a table. The fact names the hash of the list of the pieces' hashes.
 */

/** One piece is laid into the tables in one short transaction. */
export const MOVES_IN_A_PIECE = 400

/** A piece is named by the first id of its stretch; the first piece begins before every id. */
export const FIRST_PIECE = ''

export type MovedPiece = { piece: string; text: string; moves: number }
/** A piece as the list of pieces names it. */
export type KeptPiece = { piece: string; sha256: string; moves: number }

export const inOrder = (moves: Iterable<DueMove>): DueMove[] =>
  [...moves].sort((a, b) => (a.dossierId < b.dossierId ? -1 : a.dossierId > b.dossierId ? 1 : 0))

/** The names of the pieces that a sorted list is cut into. */
export const pieceNames = (sorted: readonly DueMove[]): string[] =>
  sorted.flatMap(({ dossierId }, at) =>
    at === 0 ? [FIRST_PIECE] : at % MOVES_IN_A_PIECE === 0 ? [dossierId] : [],
  )

/** The piece that holds a dossier, if any does: the last that begins at or before its id. Names stand in order. */
export function pieceHolding(names: readonly string[], dossierId: string): string | null {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]! <= dossierId) low = middle + 1
    else high = middle
  }
  return names[low - 1] ?? null
}

/** One piece as it is kept; the moves stand in order. */
export const pieceOf = (piece: string, sorted: readonly DueMove[]): MovedPiece => ({
  piece,
  text: sorted.map(moveLine).join(''),
  moves: sorted.length,
})

/** Danh sách các phần: a line a piece, in order. Ends with a line feed. */
export const piecesText = (pieces: readonly KeptPiece[]): string =>
  [...pieces]
    .sort((a, b) => (a.piece < b.piece ? -1 : 1))
    .map(({ piece, moves, sha256 }) => `${piece === '' ? NONE : piece}\t${moves}\t${sha256}\n`)
    .join('')

/** The inverse of `piecesText`. */
export const readPieces = (text: string): KeptPiece[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [piece, moves, sha256] = line.split('\t')
      return { piece: piece === NONE ? '' : piece!, moves: Number(moves), sha256: sha256! }
    })

const NONE = '-'

/** Một dòng của danh sách đổi hạn: the line that is hashed, and kept as it stands. Ends with a line feed. */
export const moveLine = ({ dossierId, calendarCode, due, step }: DueMove): string =>
  `${[
    dossierId,
    calendarCode,
    due?.from ?? NONE,
    due?.to ?? NONE,
    step?.run ?? NONE,
    step?.from ?? NONE,
    step?.to ?? NONE,
  ].join('\t')}\n`

/** The inverse of `moveLine`, without its line feed. Throws on a line that no version of the system wrote. */
export function readMoveLine(line: string): DueMove {
  const [dossierId, calendarCode, dueFrom, dueTo, run, stepFrom, stepTo, more] = line.split('\t')
  if (!dossierId || !calendarCode || stepTo === undefined || more !== undefined)
    throw new Error(`not a line of moved due moments: ${line}`)
  return {
    dossierId,
    calendarCode,
    due: dueFrom === NONE ? null : { from: dueFrom!, to: dueTo! },
    step: run === NONE ? null : { run: Number(run), from: stepFrom!, to: stepTo },
  }
}

/** Every line of a piece. */
export const readMoves = (text: string): DueMove[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map(readMoveLine)
