import { createHash } from 'node:crypto'

/** Mã băm SHA-256, 64 lower-case hexadecimal digits. */
export type Hash = string

/** Salt of a commitment, in bytes; fixed, so that salt and content cannot trade bytes at their border. */
export const SALT_BYTES = 32

/** Stands before the first entry of a log, where no hash can. */
export const NO_HASH: Hash = '0'.repeat(64)

const HASH = /^[0-9a-f]{64}$/
// RFC 6962 §2.1: different first bytes, so that no leaf can be passed off as an inner node.
const LEAF = new Uint8Array([0x00])
const NODE = new Uint8Array([0x01])

/** Whether the text is a hash as this room writes it: 64 digits, lower case. */
export const isHash = (text: unknown): text is Hash => typeof text === 'string' && HASH.test(text)

/** Băm SHA-256 of the bytes, or of the text as UTF-8. */
export const sha256Hex = (data: string | Uint8Array): Hash => createHash('sha256').update(data).digest('hex')

/** Băm lá: SHA-256(0x00 ‖ body as UTF-8), RFC 6962 §2.1. The body is hashed as it is stored, never rewritten. */
export const leafHash = (body: string): Hash => createHash('sha256').update(LEAF).update(body).digest('hex')

/** Băm nút: SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1. Throws RangeError on what is no hash. */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(NODE).update(bytesOf(left)).update(bytesOf(right)).digest('hex')

/**
 * Cam kết: SHA-256(salt ‖ bytes). An entry of the log names personal data only by this, so that deleting salt and
 * data by law leaves a log that still verifies and tells nothing. The salt is 32 random bytes, or their
 * hexadecimal text; throws RangeError on another length. Text is taken as UTF-8.
 */
export function commitment(salt: Uint8Array | Hash, bytes: string | Uint8Array): Hash {
  const salted = typeof salt === 'string' ? bytesOf(salt) : salt
  if (salted.length !== SALT_BYTES)
    throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salted.length}`)
  return createHash('sha256').update(salted).update(bytes).digest('hex')
}

function bytesOf(hash: Hash): Uint8Array {
  if (!isHash(hash)) throw new RangeError(`not 64 hexadecimal digits: ${hash}`)
  return Buffer.from(hash, 'hex')
}
