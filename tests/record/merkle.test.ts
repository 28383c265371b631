import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { leafHash, sha256Hex } from '#app/record/hash.ts'
import { append, emptyFrontier, type Frontier, rootOf } from '#app/record/merkle.ts'

/** RFC 6962 §2.1 word for word, on bytes: slow, and shares nothing with the room but SHA-256. */
function naiveRoot(leaves: Buffer[]): Buffer {
  const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  if (leaves.length === 0) return hash()
  if (leaves.length === 1) return hash(Buffer.of(0), leaves[0]!)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hash(Buffer.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

const frontierOf = (leaves: Buffer[]): Frontier =>
  leaves.reduce<Frontier>(
    (frontier, leaf, size) => append(frontier, size, leafHash(leaf.toString())),
    emptyFrontier,
  )

/** The eight leaves by which Certificate Transparency logs compare their trees, and the root at every size. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the tree over the log', () => {
  test('has the roots that Certificate Transparency publishes for its eight leaves', () => {
    const leaves = LEAVES.map((hex) => Buffer.from(hex, 'hex'))
    for (const [size, root] of ROOTS.entries()) expect(rootOf(frontierOf(leaves.slice(0, size)))).toBe(root)
  })

  test('has at every size to 130 the root that RFC 6962 defines', () => {
    const leaves = Array.from({ length: 130 }, (_, index) => Buffer.from(`mục ${index}`))
    for (let size = 0; size <= leaves.length; size += 1) {
      const some = leaves.slice(0, size)
      expect(rootOf(frontierOf(some))).toBe(naiveRoot(some).toString('hex'))
    }
  })

  test('is carried by one hash for each 1 in the binary form of its size', () => {
    let frontier = emptyFrontier
    for (let size = 0; size < 130; size += 1) {
      expect(frontier).toHaveLength(size.toString(2).replaceAll('0', '').length)
      frontier = append(frontier, size, leafHash(String(size)))
    }
  })

  test('leaves the frontier it grew from as it was', () => {
    const before = append(append(emptyFrontier, 0, leafHash('a')), 1, leafHash('b'))
    const copy = [...before]
    append(append(before, 2, leafHash('c')), 3, leafHash('d'))
    expect(before).toEqual(copy)
    expect(emptyFrontier).toEqual([])
  })

  test('grows past 32 bits of entries', () => {
    const full = Array.from({ length: 40 }, (_, level) => sha256Hex(String(level)))
    expect(append(full, 2 ** 40 - 1, leafHash('a'))).toHaveLength(1)
    expect(append([sha256Hex('root')], 2 ** 40, leafHash('a'))).toEqual([sha256Hex('root'), leafHash('a')])
  })

  test('refuses a frontier of another size and a leaf that is no hash', () => {
    expect(() => append(emptyFrontier, 1, leafHash('a'))).toThrow(RangeError)
    expect(() => append([leafHash('a')], 0, leafHash('b'))).toThrow(RangeError)
    expect(() => append(emptyFrontier, -1, leafHash('a'))).toThrow(RangeError)
    expect(() => append(emptyFrontier, 0.5, leafHash('a'))).toThrow(RangeError)
    expect(() => append(emptyFrontier, 0, 'a')).toThrow(RangeError)
  })
})
