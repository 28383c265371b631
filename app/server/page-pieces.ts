import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { Splice } from './load-context.ts'

/** A stretch of a page: made for this request, or stored and deflated when its version was saved. */
export type Piece = { html: Buffer; deflated: Buffer | null }

/** Cuts a page at the markers of its splices and puts the stored pieces in their place. */
export function pagePieces(html: string, splices: Map<string, Splice>): Piece[] {
  let rest = html
  const found: Piece[] = []
  for (const [marker, splice] of splices) {
    const at = rest.indexOf(marker)
    if (at === -1) continue
    found.push({ html: Buffer.from(rest.slice(0, at), 'utf8'), deflated: null }, splice)
    rest = rest.slice(at + marker.length)
  }
  return [...found, { html: Buffer.from(rest, 'utf8'), deflated: null }]
}

/** The page as one body. */
export const plainBody = (pieces: readonly Piece[]): Buffer => Buffer.concat(pieces.map(({ html }) => html))

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
/** An empty last block: what ends a deflate stream whose pieces all end on a byte (RFC 1951). */
const LAST_BLOCK = Buffer.from([0x03, 0x00])

/**
 * The page as one gzip member (RFC 1952), out of pieces that were deflated when their version was saved and of
 * the little that is made for this request.
 */
export function gzipBody(pieces: readonly Piece[]): Buffer {
  let checksum = 0
  let size = 0
  const deflated = pieces.map((piece) => {
    // zlib takes no bytes for a wish to begin anew.
    if (piece.html.length > 0) checksum = crc32(piece.html, checksum)
    size += piece.html.length
    piece.deflated ??= deflateRawSync(piece.html, { level: 1, finishFlush: constants.Z_SYNC_FLUSH })
    return piece.deflated
  })
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(checksum >>> 0, 0)
  trailer.writeUInt32LE(size >>> 0, 4)
  return Buffer.concat([GZIP_HEADER, ...deflated, LAST_BLOCK, trailer])
}

/** Pages a process keeps; each is some ten kilobytes beside the stored pieces, which are not copied. */
const MOST_KEPT = 300

/**
 * Pages that were rendered before and bear a tag: the tag stands for everything a page shows, so the same tag at
 * the same address is the same page.
 */
export function keptPages() {
  const kept = new Map<string, Piece[]>()
  return {
    get: (key: string): Piece[] | undefined => kept.get(key),
    add(key: string, pieces: Piece[]): void {
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
      kept.set(key, pieces)
    },
  }
}
