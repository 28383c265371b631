import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { commitment, leafHash, nodeHash, SALT_BYTES, sha256Hex } from '#app/record/hash.ts'

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

test('SHA-256 gives the digests of FIPS 180-4, of text and of bytes alike', () => {
  expect(sha256Hex('')).toBe(EMPTY)
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex('hồ sơ')).toBe(sha256Hex(new TextEncoder().encode('hồ sơ')))
})

test('a leaf can never be passed off as an inner node, nor a node as a leaf', () => {
  const [left, right] = [leafHash('a'), leafHash('b')]
  const inner = Buffer.concat([Buffer.from(left, 'hex'), Buffer.from(right, 'hex')])
  expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  expect(leafHash('hồ sơ')).toBe(sha256Hex(Buffer.concat([Buffer.of(0), Buffer.from('hồ sơ', 'utf8')])))
  expect(nodeHash(left, right)).toBe(sha256Hex(Buffer.concat([Buffer.of(1), inner])))
  expect(nodeHash(left, right)).not.toBe(nodeHash(right, left))
})

test('a node is made of whole hashes only', () => {
  for (const wrong of ['', 'ab', EMPTY.toUpperCase(), `${EMPTY}00`, EMPTY.replace('e', 'g')]) {
    expect(() => nodeHash(EMPTY, wrong)).toThrow(RangeError)
    expect(() => nodeHash(wrong, EMPTY)).toThrow(RangeError)
  }
})

test('a commitment binds to salt and content, and takes the salt as bytes or as text', () => {
  const salt = createHash('sha256').update('a salt').digest()
  const content = 'Nguyễn Văn A'
  const committed = commitment(salt, content)
  expect(committed).toBe(sha256Hex(Buffer.concat([salt, Buffer.from(content)])))
  expect(commitment(salt.toString('hex'), Buffer.from(content))).toBe(committed)
  expect(commitment(salt, 'Nguyễn Văn B')).not.toBe(committed)
  expect(commitment(sha256Hex('another salt'), content)).not.toBe(committed)
})

test('a salt of another length is refused, so that no byte can move between salt and content', () => {
  for (const length of [0, SALT_BYTES - 1, SALT_BYTES + 1]) {
    expect(() => commitment(new Uint8Array(length), 'x')).toThrow(RangeError)
  }
  expect(() => commitment('abcd', 'x')).toThrow(RangeError)
})
