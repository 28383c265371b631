import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Khóa thông tin đăng nhập: 32 random bytes in a file outside the database and its backups (mode 0400), beside the log
 * key. Who holds the database alone can neither make anybody's one-time codes, nor see what was typed as an account.
 */
export type CredentialKey = ReturnType<typeof credentialKeyAt>

/** The key of that file, made when it is first used. Throws RangeError on a file that holds no such key. */
export function credentialKeyAt(file: string) {
  let kept: Buffer | null = null
  /** A key of its own for each purpose. */
  function keyFor(purpose: string): Buffer {
    kept ??= readOrMake(file)
    return Buffer.from(hkdfSync('sha256', kept, Buffer.alloc(0), `minhtrinh/${purpose}`, KEY_BYTES))
  }

  return {
    /** The secret under AES-256-GCM, bound to the person: it opens under no other person's name. */
    seal(personId: string, secret: Uint8Array): string {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', keyFor('totp-secret'), nonce)
      cipher.setAAD(Buffer.from(personId, 'utf8'))
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
    },
    /** Throws when the text was changed, or sealed for somebody else or under another key. */
    open(personId: string, sealed: string): Buffer {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv(
        'aes-256-gcm',
        keyFor('totp-secret'),
        bytes.subarray(0, NONCE_BYTES),
        {
          authTagLength: TAG_BYTES,
        },
      )
      decipher.setAAD(Buffer.from(personId, 'utf8'))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
    },
    /** 32 bytes that belong to the purpose and the text, and that nobody tells without the key. */
    derived: (purpose: string, text: string): Buffer =>
      createHmac('sha256', keyFor(purpose)).update(text, 'utf8').digest(),
  }
}

function readOrMake(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    // Written whole before it gets its name: another process that starts now reads no half of it.
    const unfinished = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(unfinished, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o400, flag: 'wx' })
    try {
      linkSync(unfinished, file)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    } finally {
      unlinkSync(unfinished)
    }
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new RangeError('the credential key is not 32 bytes in base64')
  return key
}
