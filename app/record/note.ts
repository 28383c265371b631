/**
 * Bản ghi có ký: the C2SP signed-note format (c2sp.org/signed-note), with its Ed25519 signature type. A text, a
 * blank line, then one line a signature; parties who do not know each other can sign the same text.
 */
import { createHash } from 'node:crypto'
import {
  bytesOfPublicKey,
  isSignedBy,
  type LogKey,
  type PublicKey,
  publicKeyOf,
  signBytes,
} from './log-key.ts'

export type NoteSigner = { name: string; key: LogKey }
export type NoteVerifier = { name: string; publicKey: PublicKey }
export type NoteRefusal = 'malformed-note' | 'no-known-signature' | 'wrong-signature'

type SignatureLine = { name: string; keyId: string; signature: Uint8Array }

const ED25519 = 0x01
const KEY_ID_BYTES = 4
const SIGNATURE_LINE = /^— ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/
const NOT_IN_NAMES = /[\p{White_Space}+]/u
const VERIFIER_KEY = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/

/**
 * Signs a text that ends in a newline and holds no other control character. Names hold no space and no plus
 * sign. Throws RangeError otherwise.
 */
export function signNote(text: string, signer: NoteSigner): string {
  if (!isNoteText(text)) throw new RangeError('not a text that a note can carry')
  if (!isNoteName(signer.name)) throw new RangeError(`not a name for a note's key: ${signer.name}`)
  const keyId = keyIdOf(signer.name, publicKeyOf(signer.key))
  const signature = signBytes(Buffer.from(text), signer.key)
  const line = Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')
  return `${text}\n— ${signer.name} ${line}\n`
}

/**
 * Opens a note: its text, and the names of those among the verifiers who signed it, at least one. Lines of
 * unknown keys are ignored, so that witnesses can add theirs; a bad signature under a known key refuses it all.
 */
export function openNote(
  note: string,
  verifiers: NoteVerifier[],
): { ok: true; text: string; signedBy: string[] } | { ok: false; reason: NoteRefusal } {
  const parts = splitNote(note)
  if (parts === null) return { ok: false, reason: 'malformed-note' }
  const bytes = Buffer.from(parts.text)
  const known = verifiers.map((verifier) => ({
    ...verifier,
    keyId: keyIdOf(verifier.name, verifier.publicKey),
  }))
  const signedBy: string[] = []
  for (const line of parts.lines) {
    const verifier = known.find(({ name, keyId }) => name === line.name && keyId === line.keyId)
    if (!verifier || signedBy.includes(verifier.name)) continue
    if (!isSignedBy(verifier.publicKey, bytes, line.signature))
      return { ok: false, reason: 'wrong-signature' }
    signedBy.push(verifier.name)
  }
  if (signedBy.length === 0) return { ok: false, reason: 'no-known-signature' }
  return { ok: true, text: parts.text, signedBy }
}

/** Khóa kiểm chứng as one line of text, `name+key id+key`: what an auditor is given once and pins. */
export const verifierKey = (name: string, publicKey: PublicKey): string =>
  `${name}+${keyIdOf(name, publicKey)}+${typedKey(publicKey).toString('base64')}`

/** Reads such a line; null when it is malformed, of another key type, or its key id does not belong to it. */
export function readVerifierKey(text: string): NoteVerifier | null {
  const match = VERIFIER_KEY.exec(text)
  if (!match) return null
  const bytes = Buffer.from(match[3]!, 'base64')
  if (bytes.length !== 33 || bytes[0] !== ED25519) return null
  const verifier = { name: match[1]!, publicKey: bytes.subarray(1).toString('base64') }
  return isNoteName(verifier.name) && verifierKey(verifier.name, verifier.publicKey) === text
    ? verifier
    : null
}

function splitNote(note: string): { text: string; lines: SignatureLine[] } | null {
  const border = note.lastIndexOf('\n\n')
  if (border < 0 || !isNoteText(note)) return null
  const lines = note
    .slice(border + 2, -1)
    .split('\n')
    .map(readSignatureLine)
  if (!lines.every((line) => line !== null)) return null
  return { text: note.slice(0, border + 1), lines }
}

function readSignatureLine(line: string): SignatureLine | null {
  const match = SIGNATURE_LINE.exec(line)
  if (!match || !isNoteName(match[1]!)) return null
  const bytes = Buffer.from(match[2]!, 'base64')
  // Base64 has several spellings of the same bytes; only one of them is let in.
  if (bytes.length <= KEY_ID_BYTES || bytes.toString('base64') !== match[2]) return null
  return {
    name: match[1]!,
    keyId: bytes.subarray(0, KEY_ID_BYTES).toString('hex'),
    signature: bytes.subarray(KEY_ID_BYTES),
  }
}

const isNoteName = (name: string) => name !== '' && !NOT_IN_NAMES.test(name)

const isNoteText = (text: string) =>
  text.endsWith('\n') &&
  !/\p{Surrogate}/u.test(text) &&
  [...text].every((character) => character >= ' ' || character === '\n')

const typedKey = (publicKey: PublicKey) =>
  Buffer.concat([Buffer.from([ED25519]), bytesOfPublicKey(publicKey)])

const keyIdOf = (name: string, publicKey: PublicKey) =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(typedKey(publicKey))
    .digest('hex')
    .slice(0, KEY_ID_BYTES * 2)
