import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { commitment, sha256Hex } from '../record/hash.ts'
import { Missing } from './record-writer.ts'

/** Keeps texts and files by the hash of their bytes; what is there is never written again. */
export function blobStore(db: Knex) {
  return {
    /** Keeps the text; answers the SHA-256 of its UTF-8 bytes. */
    async add(text: string, media: string): Promise<string> {
      const bytes = Buffer.from(text, 'utf8')
      const sha256 = sha256Hex(bytes)
      await db('blob').insert({ sha256, media, bytes }).onConflict('sha256').ignore()
      return sha256
    },
    /** The text behind the hash. Throws `Missing`. */
    async text(sha256: string): Promise<string> {
      const row = await db('blob').where('blob.sha256', sha256).first('blob.bytes')
      if (!row) throw new Missing('blob', sha256)
      return Buffer.from(row.bytes).toString('utf8')
    },
  }
}

/**
 * Keeps personal data apart from the record, which holds only a salted commitment to it: a lawful erasure
 * deletes salt and bytes, and the record still verifies.
 */
export function personalStore(db: Knex) {
  return {
    /** Keeps the value as JSON; answers the commitment. */
    async add(value: unknown): Promise<string> {
      const salt = randomBytes(32).toString('hex')
      const bytes = JSON.stringify(value)
      const hash = commitment(salt, bytes)
      await db('personal_blob').insert({ commitment: hash, salt, bytes })
      return hash
    },
    /** The value behind the commitment; null when it was erased. */
    async find<T>(hash: string): Promise<T | null> {
      const row = await db('personal_blob')
        .where('personal_blob.commitment', hash)
        .first('personal_blob.bytes')
      return row ? (JSON.parse(row.bytes) as T) : null
    },
  }
}
