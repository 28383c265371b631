import { describe, expect, test } from 'vitest'
import { canonical } from '#app/record/canonical.ts'
import { signCheckpoint } from '#app/record/checkpoint.ts'
import { emptyHead, parseEntry } from '#app/record/entry.ts'
import { leafHash, sha256Hex } from '#app/record/hash.ts'
import { append, rootOf } from '#app/record/merkle.ts'
import { type LogRow, startVerification, verifyLog } from '#app/record/verify.ts'
import { aLog, logKey, origin, publicKey, saidBy, someFacts } from './sample-log.ts'

const SIZE = 40
// Under SOAK every byte of every entry is changed once.
const SOAK_TIMEOUT = process.env.SOAK ? 300_000 : undefined
const log = aLog(someFacts(SIZE), [0, 10, 25, SIZE])

const codesOf = (rows: Iterable<LogRow>, expected = saidBy(log)) =>
  verifyLog(rows, expected).problems.map(({ code }) => code)

/** The entry rewritten by somebody who knows the format: canonical, with a fitting leaf. */
const forged = (row: LogRow, change: Record<string, unknown>): LogRow => {
  const body = canonical({ ...parseEntry(row.body), ...change })
  return { seq: row.seq, body, leaf: leafHash(body) }
}

const withRow = (index: number, row: LogRow) => log.rows.with(index, row)

describe('a log that nobody touched', () => {
  test('verifies, and gives the size and root that a printed sheet shows', () => {
    expect(verifyLog(log.rows, saidBy(log))).toEqual({
      size: SIZE,
      root: rootOf(log.head.frontier),
      problems: [],
      clockBack: [],
    })
  })

  test('verifies when it is empty', () => {
    const empty = aLog([], [0])
    expect(verifyLog([], saidBy(empty))).toEqual({
      size: 0,
      root: sha256Hex(''),
      problems: [],
      clockBack: [],
    })
  })

  test('verifies at every length with the checkpoints it had then', () => {
    for (let size = 0; size <= SIZE; size += 1) {
      const then = aLog(someFacts(size), [size])
      expect(verifyLog(then.rows, saidBy(then)).problems).toEqual([])
    }
  })

  test('verifies row by row as rows arrive, without being held in memory', () => {
    function* arriving() {
      for (const row of log.rows) yield { ...row }
    }
    expect(codesOf(arriving())).toEqual([])
    const verification = startVerification(saidBy(log))
    for (const row of log.rows) verification.take(row)
    expect(verification.finish()).toEqual(verifyLog(log.rows, saidBy(log)))
  })

  test('tells the entries that were written while the clock stood back, which is no fault', () => {
    const facts = someFacts(4)
    const held = aLog(facts.with(2, { ...facts[2]!, at: facts[1]!.at, clockBack: true }))
    expect(verifyLog(held.rows, saidBy(held))).toMatchObject({ problems: [], clockBack: [2] })
  })
})

describe('a change to what is stored', () => {
  test(
    'of a single bit is found in every entry, and that entry is named first',
    () => {
      for (const [index, row] of log.rows.entries()) {
        const bytes = Buffer.from(row.body)
        const step = process.env.SOAK ? 1 : Math.ceil(bytes.length / 12)
        for (let place = index % step; place < bytes.length; place += step) {
          const changed = Buffer.from(bytes)
          changed[place]! ^= 1 << ((place + index) % 8)
          const { problems } = verifyLog(withRow(index, { ...row, body: changed.toString() }), saidBy(log))
          expect(problems[0]).toMatchObject({ code: 'leaf-differs', seq: index })
          expect(problems.map(({ code }) => code)).toContain('checkpoint-root')
        }
      }
    },
    SOAK_TIMEOUT,
  )

  test('of a word that leaves the entry well-formed is told of that entry and no other', () => {
    const row = log.rows[7]!
    const body = row.body.replace('Đã nhận đủ', 'Đã nhận dư')
    const { problems } = verifyLog(withRow(7, { ...row, body }), saidBy(log))
    expect(problems.filter((problem) => 'seq' in problem)).toEqual([
      { code: 'leaf-differs', seq: 7, stored: row.leaf, computed: leafHash(body) },
    ])
  })

  test('of the stored leaf alone is found', () => {
    for (const [index, row] of log.rows.entries()) {
      const leaf = `${row.leaf[0] === '0' ? '1' : '0'}${row.leaf.slice(1)}`
      const { problems } = verifyLog(withRow(index, { ...row, leaf }), saidBy(log))
      expect(problems).toEqual([{ code: 'leaf-differs', seq: index, stored: leaf, computed: row.leaf }])
    }
  })

  test('of an entry together with its leaf is found by the next entry, and by head and checkpoints', () => {
    for (const [index, row] of log.rows.entries()) {
      const changed = forged(row, { actor: 'person:9' })
      const { problems } = verifyLog(withRow(index, changed), saidBy(log))
      const codes = problems.map(({ code }) => code)
      const next = problems.find(({ code }) => code === 'prev-differs')
      if (index + 1 < SIZE) expect(next).toMatchObject({ seq: index + 1, computed: changed.leaf })
      expect(codes).toContain('checkpoint-root')
      expect(codes).toContain('head-differs')
    }
  })

  test('that only rewrites the form, not the meaning, is found', () => {
    const row = log.rows[3]!
    const body = row.body.replace('{"actor"', '{ "actor"')
    expect(codesOf(withRow(3, { ...row, body, leaf: leafHash(body) }))).toContain('not-canonical')
  })

  test('that leaves no entry behind is named as such', () => {
    const row = log.rows[3]!
    const wrecked = (body: string) =>
      verifyLog(withRow(3, { ...row, body, leaf: leafHash(body) }), saidBy(log)).problems
    const hole = { code: 'broken-entry', seq: 3 }
    expect(wrecked('')).toContainEqual({ ...hole, reason: 'not-json', field: null })
    expect(wrecked('{}')).toContainEqual({ ...hole, reason: 'missing-field', field: 'v' })
    expect(wrecked(row.body.replace('"v":1', '"v":1,"w":1'))).toContainEqual({
      ...hole,
      reason: 'unknown-field',
      field: 'w',
    })
  })

  test('by deleting one entry is found, once, where it is missing', () => {
    for (let index = 0; index < SIZE; index += 1) {
      const { problems } = verifyLog(log.rows.toSpliced(index, 1), saidBy(log))
      const gaps = problems.filter(({ code }) => code === 'sequence-gap')
      if (index + 1 < SIZE) {
        expect(gaps).toEqual([{ code: 'sequence-gap', seq: index + 1, expected: index, named: index + 1 }])
        expect(problems).toContainEqual(expect.objectContaining({ code: 'prev-differs', seq: index + 1 }))
      }
      expect(problems.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['head-differs', 'checkpoint-beyond-log']),
      )
    }
  })

  test('by deleting an entry and numbering the rest anew is found', () => {
    const rows = log.rows.toSpliced(12, 1).map((row, seq) => ({ ...row, seq }))
    const { problems } = verifyLog(rows, saidBy(log))
    expect(problems[0]).toMatchObject({ code: 'sequence-gap', seq: 12, expected: 12, named: 13 })
  })

  test('by swapping two entries is found, with and without their numbers', () => {
    for (let index = 0; index + 1 < SIZE; index += 1) {
      const [one, other] = [log.rows[index]!, log.rows[index + 1]!]
      const swapped = withRow(index, other).with(index + 1, one)
      const renumbered = swapped.map((row, seq) => ({ ...row, seq }))
      expect(codesOf(swapped)).toEqual(
        expect.arrayContaining(['sequence-gap', 'prev-differs', 'time-went-back']),
      )
      expect(codesOf(renumbered)).toEqual(expect.arrayContaining(['sequence-gap', 'prev-differs']))
    }
  })

  test('by inserting an entry is found, also when it fits its place in every way', () => {
    for (let index = 0; index <= SIZE; index += 1) {
      const before = log.rows[index - 1]
      const inserted = forged(log.rows[Math.min(index, SIZE - 1)]!, {
        seq: index,
        prev: before?.leaf ?? '0'.repeat(64),
        subject: 'dossier:invented',
        subjectSeq: 0,
      })
      const { problems } = verifyLog(log.rows.toSpliced(index, 0, { ...inserted, seq: index }), saidBy(log))
      expect(problems.map(({ code }) => code)).toContain('head-differs')
      if (index < SIZE) {
        const gap = { code: 'sequence-gap', seq: index, expected: index + 1 }
        expect(problems).toContainEqual(expect.objectContaining(gap))
      }
    }
  })

  test('by repeating an entry is found', () => {
    expect(codesOf(log.rows.toSpliced(5, 0, log.rows[5]!))).toContain('sequence-gap')
  })
})

describe('a log written wrongly from the start', () => {
  /** Chained without the checks of appendEntry, as a faulty or hostile program would. */
  const chained = (entries: Record<string, unknown>[]) => {
    let head = emptyHead
    const rows = entries.map((fields, seq): LogRow => {
      const body = canonical({ ...fields, seq, prev: head.lastLeaf })
      const leaf = leafHash(body)
      const at = String(fields.at)
      head = { size: seq + 1, frontier: append(head.frontier, seq, leaf), lastLeaf: leaf, lastAt: at }
      return { seq, body, leaf }
    })
    return { rows, head }
  }

  test('is found when an entry of a subject is missing or told twice', () => {
    const facts = someFacts(12)
    for (const subjectSeq of [0, 2]) {
      const { rows, head } = chained(facts.with(6, { ...facts[6]!, subjectSeq }))
      expect(verifyLog(rows, { head, origin, publicKey }).problems[0]).toEqual({
        code: 'subject-sequence-gap',
        seq: 6,
        subject: 'dossier:H05.2026.000001',
        expected: 1,
        named: subjectSeq,
      })
    }
  })

  test('is found when time went back, and by how much, also when the entry owns up to it', () => {
    const facts = someFacts(3)
    const { rows, head } = chained(
      facts.with(2, { ...facts[2]!, at: '2026-08-20T00:59:00Z', clockBack: true }),
    )
    expect(verifyLog(rows, { head: { ...head, lastAt: facts[1]!.at }, origin, publicKey })).toMatchObject({
      problems: [{ code: 'time-went-back', seq: 2, seconds: 120 }],
      clockBack: [2],
    })
  })
})

describe('a head or a checkpoint that does not belong to the log', () => {
  test('is found in each part of the head', () => {
    const parts = { size: 39, frontier: [], lastLeaf: sha256Hex(''), lastAt: null }
    for (const [field, value] of Object.entries(parts)) {
      const expected = { ...saidBy(log), head: { ...log.head, [field]: value } }
      expect(verifyLog(log.rows, expected).problems).toEqual([
        { code: 'head-differs', size: SIZE, fields: [field] },
      ])
    }
  })

  test('is found when the log key did not sign it', () => {
    const broken = log.checkpoints[1]!.replace('\n10\n', '\n11\n')
    const expected = { ...saidBy(log), checkpoints: [log.checkpoints[0]!, broken, 'nonsense'] }
    expect(verifyLog(log.rows, expected).problems).toEqual([
      { code: 'checkpoint-signature', index: 1, reason: 'wrong-signature' },
      { code: 'checkpoint-signature', index: 2, reason: 'malformed-note' },
    ])
  })

  test('is found when the log key signed two histories of one size', () => {
    const second = signCheckpoint({ origin, size: 10, root: sha256Hex('another history') }, logKey)
    const expected = { ...saidBy(log), checkpoints: [...log.checkpoints, second] }
    expect(verifyLog(log.rows, expected).problems).toEqual([
      {
        code: 'checkpoint-root',
        index: 4,
        size: 10,
        signed: sha256Hex('another history'),
        computed: rootOf(log.heads[10]!.frontier),
      },
    ])
  })
})

describe('a tail that is cut off', () => {
  const cut = log.rows.slice(0, 30)

  test('is found by the head, and by the checkpoint over what is gone', () => {
    expect(verifyLog(cut, saidBy(log)).problems).toEqual([
      { code: 'checkpoint-beyond-log', index: 3, size: SIZE, entries: 30 },
      { code: 'head-differs', size: 30, fields: ['size', 'frontier', 'lastLeaf', 'lastAt'] },
    ])
    expect(codesOf(cut, { ...saidBy(log), checkpoints: [] })).toEqual(['head-differs'])
    expect(codesOf(cut, { ...saidBy(log), head: undefined })).toEqual(['checkpoint-beyond-log'])
  })

  test('is NOT found when the old head and the old checkpoints are put back with it: that takes an anchor', () => {
    const old = { head: log.heads[30]!, checkpoints: log.checkpoints.slice(0, 3), origin, publicKey }
    expect(verifyLog(cut, old).problems).toEqual([])
  })

  test('is found in that case by one checkpoint that was kept elsewhere', () => {
    const kept = log.checkpoints[3]!
    const old = {
      head: log.heads[30]!,
      checkpoints: [...log.checkpoints.slice(0, 3), kept],
      origin,
      publicKey,
    }
    expect(codesOf(cut, old)).toEqual(['checkpoint-beyond-log'])
  })
})

describe('a history that is rewritten', () => {
  const facts = someFacts(SIZE)
  const rewriteFrom = (index: number) => facts.with(index, { ...facts[index]!, actor: 'person:9' })

  test('is NOT found after the newest checkpoint when head and entries are rewritten together', () => {
    const rewritten = aLog(rewriteFrom(30))
    const upTo25 = log.checkpoints.slice(0, 3)
    expect(codesOf(rewritten.rows, saidBy({ head: rewritten.head, checkpoints: upTo25 }))).toEqual([])
  })

  test('is found before any checkpoint, for only the log key can sign another', () => {
    const rewritten = aLog(rewriteFrom(20))
    expect(codesOf(rewritten.rows, saidBy({ ...log, head: rewritten.head }))).toEqual([
      'checkpoint-root',
      'checkpoint-root',
    ])
  })

  test('is NOT found when the holder of the log key signs it anew, until a kept checkpoint is laid beside it', () => {
    const rewritten = aLog(rewriteFrom(20), [0, 10, 25, SIZE])
    expect(codesOf(rewritten.rows, saidBy(rewritten))).toEqual([])
    const anchored = saidBy({ ...rewritten, checkpoints: [...rewritten.checkpoints, log.checkpoints[2]!] })
    expect(codesOf(rewritten.rows, anchored)).toEqual(['checkpoint-root'])
  })
})
