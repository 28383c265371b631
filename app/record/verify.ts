/**
 * Kiểm chứng nhật ký: reads the stored bytes from the first entry to the last, trusts no column beside them, and
 * tells every place where the log is not what it was. One entry at a time; only checkpoints and the last number
 * of each subject stay in memory.
 */
import { type Instant, secondsOf } from '../domain/shared/instant.ts'
import { type CheckpointRefusal, openCheckpoint } from './checkpoint.ts'
import {
  BrokenEntry,
  type BrokenEntryReason,
  type Entry,
  emptyHead,
  type LogHead,
  parseEntry,
} from './entry.ts'
import { type Hash, leafHash } from './hash.ts'
import type { PublicKey } from './log-key.ts'
import { append, rootOf } from './merkle.ts'

/** One stored entry: its place, its text verbatim, and the leaf hash stored beside it. */
export type LogRow = { seq: number; body: string; leaf: Hash }

/**
 * What the log is held against: the head row, checkpoints (signed notes, in any order, the auditor's own among
 * them), and the log's name and public key as the auditor pinned them.
 */
export type Expected = { head?: LogHead; checkpoints?: string[]; origin: string; publicKey: PublicKey }

/**
 * A fault, naming the entry by the `seq` of its row or the checkpoint by its `index` in the list given. When an
 * entry was changed together with its stored leaf, `prev-differs` names the one after it: the link is broken there.
 */
export type LogProblem =
  | { code: 'not-canonical'; seq: number }
  | { code: 'broken-entry'; seq: number; reason: BrokenEntryReason; field: string | null }
  | { code: 'leaf-differs'; seq: number; stored: Hash; computed: Hash }
  | { code: 'prev-differs'; seq: number; named: Hash; computed: Hash }
  | { code: 'sequence-gap'; seq: number; expected: number; named: number | null }
  | { code: 'subject-sequence-gap'; seq: number; subject: string; expected: number; named: number }
  | { code: 'time-went-back'; seq: number; seconds: number }
  | { code: 'head-differs'; size: number; fields: (keyof LogHead)[] }
  | { code: 'checkpoint-signature'; index: number; reason: CheckpointRefusal }
  | { code: 'checkpoint-root'; index: number; size: number; signed: Hash; computed: Hash }
  | { code: 'checkpoint-beyond-log'; index: number; size: number; entries: number }

/** `clockBack` lists the entries that were written while the machine's clock stood back: no fault, but to be told. */
export type Verification = { size: number; root: Hash; problems: LogProblem[]; clockBack: number[] }

/**
 * Verifies a whole log. No problems means: this is the log that was signed, as far as the newest checkpoint given.
 * A tail cut off together with its head and checkpoints leaves no trace here; only a checkpoint kept elsewhere
 * shows it.
 */
export function verifyLog(entries: Iterable<LogRow>, expected: Expected): Verification {
  const verification = startVerification(expected)
  for (const row of entries) verification.take(row)
  return verification.finish()
}

/** The same in steps, for rows that arrive one by one from a database: `take` each in order, then `finish` once. */
export function startVerification(expected: Expected): { take(row: LogRow): void; finish(): Verification } {
  const problems: LogProblem[] = []
  const clockBack: number[] = []
  const signedRoots = openedCheckpoints(expected, problems)
  const subjects = new Map<string, number>()
  let head = emptyHead
  let storedLeaf = emptyHead.lastLeaf
  let nextSeq = 0

  function compareWithCheckpoints(): void {
    const signed = signedRoots.get(head.size)
    if (!signed) return
    const computed = rootOf(head.frontier)
    for (const { index, root } of signed) {
      if (root !== computed) {
        problems.push({ code: 'checkpoint-root', index, size: head.size, signed: root, computed })
      }
    }
    signedRoots.delete(head.size)
  }

  function checkPlace(seq: number, entry: Entry): void {
    // An entry that names the stored leaf of a changed predecessor is itself sound, and that one is named already.
    if (entry.prev !== head.lastLeaf && entry.prev !== storedLeaf) {
      problems.push({ code: 'prev-differs', seq, named: entry.prev, computed: head.lastLeaf })
    }
    const subjectSeq = subjects.get(entry.subject) ?? 0
    if (entry.subjectSeq !== subjectSeq) {
      const { subject, subjectSeq: named } = entry
      problems.push({ code: 'subject-sequence-gap', seq, subject, expected: subjectSeq, named })
    }
    subjects.set(entry.subject, entry.subjectSeq + 1)
    if (head.lastAt !== null && entry.at < head.lastAt) {
      problems.push({ code: 'time-went-back', seq, seconds: secondsOf(head.lastAt) - secondsOf(entry.at) })
    }
    if (entry.clockBack) clockBack.push(seq)
  }

  function take({ seq, body, leaf }: LogRow): void {
    const computed = leafHash(body)
    if (leaf !== computed) problems.push({ code: 'leaf-differs', seq, stored: leaf, computed })
    const entry = readEntry(seq, body, problems)
    const named = entry?.seq ?? null
    if (seq !== nextSeq || (named !== null && named !== seq)) {
      problems.push({ code: 'sequence-gap', seq, expected: nextSeq, named })
    }
    if (entry) checkPlace(seq, entry)
    head = {
      size: head.size + 1,
      frontier: append(head.frontier, head.size, computed),
      lastLeaf: computed,
      lastAt: latest(head.lastAt, entry),
    }
    storedLeaf = leaf
    // From the row's own number: one lost entry is one gap, not a gap at every later entry.
    nextSeq = seq + 1
    compareWithCheckpoints()
  }

  function finish(): Verification {
    for (const [size, signed] of signedRoots) {
      for (const { index } of signed) {
        problems.push({ code: 'checkpoint-beyond-log', index, size, entries: head.size })
      }
    }
    if (expected.head) {
      const fields = differencesBetween(expected.head, head)
      if (fields.length > 0) problems.push({ code: 'head-differs', size: head.size, fields })
    }
    return { size: head.size, root: rootOf(head.frontier), problems, clockBack }
  }

  compareWithCheckpoints()
  return { take, finish }
}

function openedCheckpoints(
  expected: Expected,
  problems: LogProblem[],
): Map<number, { index: number; root: Hash }[]> {
  const bySize = new Map<number, { index: number; root: Hash }[]>()
  for (const [index, note] of (expected.checkpoints ?? []).entries()) {
    const opened = openCheckpoint(note, expected)
    if (opened.ok) bySize.set(opened.size, [...(bySize.get(opened.size) ?? []), { index, root: opened.root }])
    else problems.push({ code: 'checkpoint-signature', index, reason: opened.reason })
  }
  return bySize
}

function readEntry(seq: number, body: string, problems: LogProblem[]): Entry | null {
  try {
    return parseEntry(body)
  } catch (fault) {
    if (!(fault instanceof BrokenEntry)) throw fault
    const { reason, field } = fault
    problems.push(
      reason === 'not-canonical' ? { code: reason, seq } : { code: 'broken-entry', seq, reason, field },
    )
    return null
  }
}

const latest = (lastAt: Instant | null, entry: Entry | null): Instant | null =>
  entry && (lastAt === null || entry.at > lastAt) ? entry.at : lastAt

function differencesBetween(stored: LogHead, computed: LogHead): (keyof LogHead)[] {
  const fields: (keyof LogHead)[] = ['size', 'frontier', 'lastLeaf', 'lastAt']
  return fields.filter((field) => String(stored[field]) !== String(computed[field]))
}
