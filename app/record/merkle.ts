/**
 * Cây băm Merkle of the log (RFC 6962 §2.1), held as its frontier: the roots of the full subtrees that the
 * leaves so far make up. A log of a million entries has at most twenty of them, so appending needs no old entry.
 */
import { type Hash, isHash, nodeHash, sha256Hex } from './hash.ts'

/** Biên của cây: roots of the full subtrees, largest first; one for each 1 in the binary form of the size. */
export type Frontier = Hash[]

/** The frontier of a log without entries. */
export const emptyFrontier: Frontier = []

/** The root of the empty tree: SHA-256 of nothing (RFC 6962 §2.1). */
const EMPTY_ROOT = sha256Hex('')

/**
 * The frontier after one more leaf; the one given is left alone. `size` counts the leaves before it. Throws
 * RangeError when frontier and size do not belong together or the leaf is no hash.
 */
export function append(frontier: Frontier, size: number, leaf: Hash): Frontier {
  if (frontier.length !== subtreesIn(size)) throw new RangeError(`no frontier of ${size} leaves`)
  if (!isHash(leaf)) throw new RangeError(`not a leaf hash: ${leaf}`)
  const next = [...frontier]
  let grown = leaf
  // Each trailing 1 of the size is a full subtree as large as the one just grown: the two become one.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) grown = nodeHash(next.pop()!, grown)
  next.push(grown)
  return next
}

/** Gốc của cây: what a checkpoint signs and a printed sheet shows. */
export const rootOf = (frontier: Frontier): Hash =>
  frontier.length === 0 ? EMPTY_ROOT : frontier.reduceRight((right, left) => nodeHash(left, right))

/** How many full subtrees a tree of this size has. Divides instead of shifting: a size may pass 32 bits. */
function subtreesIn(size: number): number {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a size: ${size}`)
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
