import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** Khóa nhật ký: the private Ed25519 key of the log itself, which signs checkpoints. It speaks for no person. */
export type LogKey = KeyObject

/** The 32 bytes of an Ed25519 public key (RFC 8032) in base64. */
export type PublicKey = string

const PUBLIC_KEY_BYTES = 32

/**
 * Makes a log key. `privatePem` (PKCS #8) belongs in a file outside the database and outside its backups,
 * readable by the server alone; `publicRaw` is for everybody, and on paper.
 */
export function newLogKey(): { privatePem: string; publicRaw: PublicKey } {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicRaw: publicKeyOf(privateKey),
  }
}

/** Reads a log key from its PEM text. Throws RangeError on anything but an unencrypted private Ed25519 key. */
export function loadLogKey(pem: string): LogKey {
  const key = readPrivateKey(pem)
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new RangeError('the log key is not a private Ed25519 key in PEM')
  return key
}

/** Khóa công khai of the log key. */
export const publicKeyOf = (key: LogKey): PublicKey =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url').toString('base64')

/** The 64-byte Ed25519 signature over the bytes. */
export const signBytes = (bytes: Uint8Array, key: LogKey): Uint8Array => sign(null, bytes, key)

/** Whether the signature over the bytes is of that key. Throws RangeError when the key is none. */
export function isSignedBy(publicKey: PublicKey, bytes: Uint8Array, signature: Uint8Array): boolean {
  const x = bytesOfPublicKey(publicKey).toString('base64url')
  return verify(
    null,
    bytes,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
    signature,
  )
}

/** The 32 bytes of the key. Throws RangeError on another length or careless base64. */
export function bytesOfPublicKey(publicKey: PublicKey): Buffer {
  const bytes = Buffer.from(publicKey, 'base64')
  if (bytes.length !== PUBLIC_KEY_BYTES || bytes.toString('base64') !== publicKey) {
    throw new RangeError('not the base64 of an Ed25519 public key')
  }
  return bytes
}

function readPrivateKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    // OpenSSL's many words for it all mean the same here; the caller throws one of its own.
    return null
  }
}
