import { type Instant, parseInstant } from '../domain/shared/instant.ts'
import { CanonicalRefusal, canonical } from './canonical.ts'
import { type Hash, isHash, leafHash, NO_HASH } from './hash.ts'
import { append, emptyFrontier, type Frontier } from './merkle.ts'

/**
 * Mục nhật ký: one fact as it is recorded, for ever. Its canonical text is stored and hashed as it stands.
 * Personal data is not part of it: `data` names it by commitment only.
 */
export type Entry = {
  /** Version of the shape of `data` for this type, from 1; older ones are lifted by upcasters when read. */
  v: number
  /** Position in the log, from 0. */
  seq: number
  /** Leaf hash of the entry before; 64 zeros in the first. */
  prev: Hash
  /** The kind of fact: past tense, kebab-case. */
  type: string
  /** The one thing (version, dossier, unit …) that the fact is about. */
  subject: string
  /** Position among the entries of the subject, from 0; unique with it, which settles races. */
  subjectSeq: number
  /** Never before the `at` of the entry before. */
  at: Instant
  actor: string
  unit: string | null
  data: Record<string, unknown>
  /** The seam for people's keys; null until a later fact enables them. */
  signature: null
  /** Present when the machine's clock stood before the last entry and `at` was held at that one's time. */
  clockBack?: true
}

/** Đầu nhật ký: all that is needed to append: count of entries, tree, last leaf (64 zeros at first), last time. */
export type LogHead = { size: number; frontier: Frontier; lastLeaf: Hash; lastAt: Instant | null }

/** The head of a log without entries. */
export const emptyHead: LogHead = { size: 0, frontier: emptyFrontier, lastLeaf: NO_HASH, lastAt: null }

export type BrokenEntryReason =
  | 'not-json'
  | 'not-canonical'
  | 'not-an-object'
  | 'missing-field'
  | 'unknown-field'
  | 'malformed-field'
  | 'time-went-back'

/** The text or the values are no entry of a log. `field` names the part at fault where there is one. */
export class BrokenEntry extends Error {
  override readonly name = 'BrokenEntry'
  readonly reason: BrokenEntryReason
  readonly field: string | null

  constructor(reason: BrokenEntryReason, field: string | null = null) {
    super(field === null ? `broken entry: ${reason}` : `broken entry: ${reason} (${field})`)
    this.reason = reason
    this.field = field
  }
}

const TYPE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0

const FIELDS: Record<keyof Entry, (value: unknown) => boolean> = {
  v: (value) => isCount(value) && value !== 0,
  seq: isCount,
  prev: isHash,
  type: (value) => typeof value === 'string' && TYPE.test(value),
  subject: isText,
  subjectSeq: isCount,
  // A moment that exists, and in the one notation that compares as text.
  at: (value) => typeof value === 'string' && parseInstant(value) === value,
  actor: isText,
  unit: (value) => value === null || isText(value),
  data: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  signature: (value) => value === null,
  clockBack: (value) => value === true,
}

/**
 * Ghi thêm một mục: gives the fields their place in the log. `body` is to be stored verbatim with `leaf`, and
 * `head` replaces the head given, in the transaction of the change that the fact tells. Throws BrokenEntry on
 * malformed fields and on an `at` before `head.lastAt` (the caller holds the time and sets `clockBack`), and
 * CanonicalRefusal on data without canonical form.
 */
export function appendEntry(
  head: LogHead,
  fields: Omit<Entry, 'seq' | 'prev'>,
): { body: string; leaf: Hash; entry: Entry; head: LogHead } {
  const { clockBack, ...rest } = fields
  const flag = clockBack ? { clockBack } : {}
  const entry = checked({ ...rest, ...flag, seq: head.size, prev: head.lastLeaf })
  if (head.lastAt !== null && entry.at < head.lastAt) throw new BrokenEntry('time-went-back', 'at')
  const body = canonical(entry)
  const leaf = leafHash(body)
  return {
    body,
    leaf,
    entry,
    head: {
      size: head.size + 1,
      frontier: append(head.frontier, head.size, leaf),
      lastLeaf: leaf,
      lastAt: entry.at,
    },
  }
}

/**
 * Đọc một mục: throws BrokenEntry when the text is not canonical or has not exactly the fields of an entry. What
 * `data` holds is not judged here; it belongs to the type and its version.
 */
export function parseEntry(body: string): Entry {
  const value = parsed(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BrokenEntry('not-an-object')
  return checked(value as Record<string, unknown>)
}

function parsed(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body)
    if (canonical(value) === body) return value
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new BrokenEntry('not-json')
    if (!(fault instanceof CanonicalRefusal)) throw fault
  }
  throw new BrokenEntry('not-canonical')
}

function checked(value: Record<string, unknown>): Entry {
  for (const field of Object.keys(value)) {
    if (!Object.hasOwn(FIELDS, field)) throw new BrokenEntry('unknown-field', field)
  }
  for (const [field, isRight] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(value, field)) {
      if (field !== 'clockBack') throw new BrokenEntry('missing-field', field)
    } else if (!isRight(value[field])) {
      throw new BrokenEntry('malformed-field', field)
    }
  }
  return value as Entry
}
