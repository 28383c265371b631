import { type Hash, isHash } from './hash.ts'
import type { LogKey, PublicKey } from './log-key.ts'
import { type NoteRefusal, openNote, signNote } from './note.ts'

/** Điểm chốt: the log `origin` had `size` entries, and they had this root. */
export type Checkpoint = { origin: string; size: number; root: Hash }

export type CheckpointRefusal = NoteRefusal | 'malformed-checkpoint' | 'other-origin'

const SIZE = /^(0|[1-9]\d*)$/

/**
 * Signs a checkpoint as a C2SP tlog-checkpoint (c2sp.org/tlog-checkpoint). The origin is also the name of the
 * log's key, as that document recommends: no space and no plus sign, in the shape of
 * `host.example/log`. Throws RangeError on a size or root that is none.
 */
export function signCheckpoint(checkpoint: Checkpoint, key: LogKey): string {
  const { origin, size, root } = checkpoint
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a size: ${size}`)
  if (!isHash(root)) throw new RangeError(`not a root: ${root}`)
  const rootText = Buffer.from(root, 'hex').toString('base64')
  return signNote(`${origin}\n${size}\n${rootText}\n`, { name: origin, key })
}

/**
 * Opens a checkpoint of the log `origin`, whose key is pinned. Lines of witnesses are welcome and ignored; so are
 * extension lines after the root, which the format allows.
 */
export function openCheckpoint(
  note: string,
  log: { origin: string; publicKey: PublicKey },
): { ok: true; size: number; root: Hash } | { ok: false; reason: CheckpointRefusal } {
  const opened = openNote(note, [{ name: log.origin, publicKey: log.publicKey }])
  if (!opened.ok) return opened
  const [origin, size, root] = opened.text.split('\n')
  if (origin !== log.origin) return { ok: false, reason: 'other-origin' }
  const rootBytes = Buffer.from(root ?? '', 'base64')
  const wellFormed =
    SIZE.test(size ?? '') &&
    Number.isSafeInteger(Number(size)) &&
    rootBytes.length === 32 &&
    rootBytes.toString('base64') === root
  if (!wellFormed) return { ok: false, reason: 'malformed-checkpoint' }
  return { ok: true, size: Number(size), root: rootBytes.toString('hex') }
}
