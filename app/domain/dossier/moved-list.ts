import type { DueMove } from './calendar-impact.ts'

/**
 * Danh sách hạn đổi, as it is kept beside the record: one line a dossier, in the order of their ids, cut into pieces
 * that hold the dossiers whose ids begin alike. The fact names the hash of the list of the pieces' hashes.
 */

/** One piece is laid into the tables in one short transaction. */
const MOVES_IN_A_PIECE = 400

/** How many letters of a dossier's id name its piece: ids begin with hexadecimal digits drawn by lot. */
export const lettersFor = (moves: number): number =>
  moves <= MOVES_IN_A_PIECE ? 0 : moves <= 16 * MOVES_IN_A_PIECE ? 1 : 2

export type MovedPiece = { piece: string; text: string; moves: number }
/** A piece as the list of pieces names it. */
export type KeptPiece = { piece: string; sha256: string; moves: number }

export const inOrder = (moves: Iterable<DueMove>): DueMove[] =>
  [...moves].sort((a, b) => (a.dossierId < b.dossierId ? -1 : a.dossierId > b.dossierId ? 1 : 0))

/** The sorted list cut into pieces, in its order. */
export function piecesOf(moves: readonly DueMove[], letters: number): MovedPiece[] {
  const pieces: { piece: string; lines: string[] }[] = []
  for (const move of moves) {
    const piece = move.dossierId.slice(0, letters)
    const last = pieces.at(-1)
    if (last?.piece === piece) last.lines.push(moveLine(move))
    else pieces.push({ piece, lines: [moveLine(move)] })
  }
  return pieces.map(({ piece, lines }) => ({ piece, text: lines.join(''), moves: lines.length }))
}

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
