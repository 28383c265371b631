import { signCheckpoint } from '#app/record/checkpoint.ts'
import { appendEntry, type Entry, emptyHead, type LogHead } from '#app/record/entry.ts'
import { type LogKey, loadLogKey, newLogKey } from '#app/record/log-key.ts'
import { rootOf } from '#app/record/merkle.ts'
import type { Expected, LogRow } from '#app/record/verify.ts'

export type Fields = Omit<Entry, 'seq' | 'prev'>
export type SampleLog = { rows: LogRow[]; heads: LogHead[]; head: LogHead; checkpoints: string[] }

const { privatePem, publicRaw } = newLogKey()
export const logKey: LogKey = loadLogKey(privatePem)
export const origin = 'congan.binhhai.example/minhtrinh'
export const publicKey = publicRaw

/** The facts of some dossiers, taken in turn, a minute apart. */
export const someFacts = (count: number): Fields[] =>
  Array.from({ length: count }, (_, index) => ({
    v: 1,
    type: index < 5 ? 'dossier-accepted' : 'step-handed-over',
    subject: `dossier:H05.2026.00000${index % 5}`,
    subjectSeq: Math.floor(index / 5),
    at: `2026-08-20T01:${String(index).padStart(2, '0')}:00Z`,
    actor: `person:${index % 3}`,
    unit: index % 4 === 0 ? null : 'unit:pc06',
    data: { step: `B${index % 7}`, note: 'Đã nhận đủ hồ sơ', papers: [index, 'TK01'] },
    signature: null,
  }))

/** A log of these facts; a checkpoint is signed over each of the sizes. */
export function aLog(facts: Fields[], checkpointSizes: number[] = []): SampleLog {
  const rows: LogRow[] = []
  const heads: LogHead[] = [emptyHead]
  for (const fields of facts) {
    const { body, leaf, entry, head } = appendEntry(heads.at(-1)!, fields)
    rows.push({ seq: entry.seq, body, leaf })
    heads.push(head)
  }
  const checkpoints = checkpointSizes.map((size) =>
    signCheckpoint({ origin, size, root: rootOf(heads[size]!.frontier) }, logKey),
  )
  return { rows, heads, head: heads.at(-1)!, checkpoints }
}

/** What the database itself says the log should be. */
export const saidBy = ({ head, checkpoints }: Pick<SampleLog, 'head' | 'checkpoints'>): Expected => ({
  head,
  checkpoints,
  origin,
  publicKey,
})
