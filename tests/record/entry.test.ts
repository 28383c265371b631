import { describe, expect, test } from 'vitest'
import { CanonicalRefusal, canonical } from '#app/record/canonical.ts'
import { appendEntry, BrokenEntry, type Entry, emptyHead, parseEntry } from '#app/record/entry.ts'
import { leafHash } from '#app/record/hash.ts'
import { append, rootOf } from '#app/record/merkle.ts'

type Fields = Omit<Entry, 'seq' | 'prev'>

const aFact = (more: Partial<Fields> = {}): Fields => ({
  v: 1,
  type: 'step-handed-over',
  subject: 'dossier:H05.2026.000123',
  subjectSeq: 0,
  at: '2026-08-20T01:30:00Z',
  actor: 'person:12',
  unit: 'unit:pc06',
  data: { step: 'B2', to: 'unit:pc06' },
  signature: null,
  ...more,
})

const faultOf = (act: () => unknown): { reason: string; field: string | null } => {
  try {
    act()
  } catch (fault) {
    if (fault instanceof BrokenEntry) return { reason: fault.reason, field: fault.field }
    throw fault
  }
  throw new Error('nothing was refused')
}

describe('an entry that is added', () => {
  test('is stored as the very bytes that are hashed', () => {
    const { body, leaf, entry } = appendEntry(emptyHead, aFact())
    expect(body).toBe(
      '{"actor":"person:12","at":"2026-08-20T01:30:00Z","data":{"step":"B2","to":"unit:pc06"},' +
        `"prev":"${'0'.repeat(64)}","seq":0,"signature":null,"subject":"dossier:H05.2026.000123","subjectSeq":0,` +
        '"type":"step-handed-over","unit":"unit:pc06","v":1}',
    )
    expect(leaf).toBe(leafHash(body))
    expect(parseEntry(body)).toEqual(entry)
  })

  test('names the entry before it and moves the head by one', () => {
    const first = appendEntry(emptyHead, aFact())
    const second = appendEntry(first.head, aFact({ subjectSeq: 1, unit: null, clockBack: true }))
    expect(second.entry).toMatchObject({ seq: 1, prev: first.leaf, clockBack: true })
    expect(second.head).toEqual({
      size: 2,
      frontier: append(first.head.frontier, 1, second.leaf),
      lastLeaf: second.leaf,
      lastAt: '2026-08-20T01:30:00Z',
    })
    expect(rootOf(second.head.frontier)).toMatch(/^[0-9a-f]{64}$/)
    expect(emptyHead).toEqual({ size: 0, frontier: [], lastLeaf: '0'.repeat(64), lastAt: null })
  })

  test('is refused when its time lies before the entry before it, and taken at the same time', () => {
    const { head } = appendEntry(emptyHead, aFact())
    expect(faultOf(() => appendEntry(head, aFact({ at: '2026-08-20T01:29:59Z' })))).toEqual({
      reason: 'time-went-back',
      field: 'at',
    })
    expect(appendEntry(head, aFact()).entry.seq).toBe(1)
  })

  test('carries no mark of the clock when the clock was right', () => {
    expect(appendEntry(emptyHead, aFact({ clockBack: undefined })).body).not.toContain('clockBack')
  })

  test('is refused when its data has no canonical form, with the place in the data', () => {
    const fact = aFact({ data: { rows: [{ share: 0.5 }] } })
    expect(() => appendEntry(emptyHead, fact)).toThrow(CanonicalRefusal)
    expect(() => appendEntry(emptyHead, fact)).toThrow('$.data.rows[0].share')
  })

  test('can always be read back: nothing is written that reading would refuse', () => {
    const wrong: [string, unknown][] = [
      ['v', 0],
      ['type', 'StepHandedOver'],
      ['type', ''],
      ['subject', ''],
      ['subjectSeq', -1],
      ['at', '2026-08-20T08:30:00+07:00'],
      ['at', '2026-02-30T00:00:00Z'],
      ['actor', ''],
      ['unit', ''],
      ['data', []],
      ['data', null],
      ['signature', 'abc'],
    ]
    for (const [field, value] of wrong) {
      const fact = { ...aFact(), [field]: value } as Fields
      expect(faultOf(() => appendEntry(emptyHead, fact))).toEqual({ reason: 'malformed-field', field })
    }
  })
})

describe('an entry that is read', () => {
  const { entry } = appendEntry(emptyHead, aFact())
  const without = (field: string) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field))

  test('is broken when it is no JSON, no object, or not in canonical form', () => {
    expect(faultOf(() => parseEntry('{'))).toEqual({ reason: 'not-json', field: null })
    expect(faultOf(() => parseEntry('[]'))).toEqual({ reason: 'not-an-object', field: null })
    expect(faultOf(() => parseEntry('null'))).toEqual({ reason: 'not-an-object', field: null })
    expect(faultOf(() => parseEntry(JSON.stringify(entry, null, 1)))).toEqual({
      reason: 'not-canonical',
      field: null,
    })
    expect(faultOf(() => parseEntry(canonical(entry).replace('"v":1', '"v":1.0')))).toEqual({
      reason: 'not-canonical',
      field: null,
    })
    expect(faultOf(() => parseEntry('{"v":1.5}'))).toEqual({ reason: 'not-canonical', field: null })
  })

  test('has every field of an entry', () => {
    for (const field of Object.keys(entry)) {
      expect(faultOf(() => parseEntry(canonical(without(field))))).toEqual({ reason: 'missing-field', field })
    }
  })

  test('has no field beside those of an entry', () => {
    for (const field of ['extra', 'constructor', 'toString']) {
      const body = canonical({ ...entry, [field]: 1 })
      expect(faultOf(() => parseEntry(body))).toEqual({ reason: 'unknown-field', field })
    }
  })

  test('has each field in its own form', () => {
    const wrong: [string, unknown][] = [
      ['v', '1'],
      ['seq', -1],
      ['seq', null],
      ['prev', 'A'.repeat(64)],
      ['prev', ''],
      ['clockBack', false],
      ['data', 'text'],
      ['at', 20260820],
    ]
    for (const [field, value] of wrong) {
      const body = canonical({ ...entry, [field]: value })
      expect(faultOf(() => parseEntry(body))).toEqual({ reason: 'malformed-field', field })
    }
  })
})
