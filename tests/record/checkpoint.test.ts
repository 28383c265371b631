import { describe, expect, test } from 'vitest'
import { openCheckpoint, signCheckpoint } from '#app/record/checkpoint.ts'
import { sha256Hex } from '#app/record/hash.ts'
import { loadLogKey, newLogKey } from '#app/record/log-key.ts'
import { signNote } from '#app/record/note.ts'

const { privatePem, publicRaw: publicKey } = newLogKey()
const key = loadLogKey(privatePem)
const origin = 'congan.binhhai.example/minhtrinh'
const root = sha256Hex('')
const note = signCheckpoint({ origin, size: 1234, root }, key)
const signedText = (text: string) => signNote(text, { name: origin, key })

describe('a checkpoint', () => {
  test('is a text that other programs can read: origin, size and root, one line each', () => {
    const base64 = Buffer.from(root, 'hex').toString('base64')
    expect(note.startsWith(`${origin}\n1234\n${base64}\n\n— ${origin} `)).toBe(true)
    expect(openCheckpoint(note, { origin, publicKey })).toEqual({ ok: true, size: 1234, root })
  })

  test('of an empty log can be signed', () => {
    const empty = signCheckpoint({ origin, size: 0, root }, key)
    expect(openCheckpoint(empty, { origin, publicKey })).toEqual({ ok: true, size: 0, root })
  })

  test('is refused when one bit of it was changed, wherever it stands', () => {
    const bytes = Buffer.from(note)
    for (let place = 0; place < bytes.length; place += 1) {
      for (const bit of process.env.SOAK ? [0, 1, 2, 3, 4, 5, 6, 7] : [place % 8]) {
        const changed = Buffer.from(bytes)
        changed[place]! ^= 1 << bit
        expect(openCheckpoint(changed.toString(), { origin, publicKey }).ok).toBe(false)
      }
    }
  })

  test('of another log, or by another key, is refused', () => {
    const other = 'congan.other.example/minhtrinh'
    expect(openCheckpoint(note, { origin: other, publicKey })).toEqual({
      ok: false,
      reason: 'no-known-signature',
    })
    expect(openCheckpoint(note, { origin, publicKey: newLogKey().publicRaw })).toEqual({
      ok: false,
      reason: 'no-known-signature',
    })
    const disguised = signedText(note.slice(0, note.indexOf('\n\n') + 1).replace(origin, other))
    expect(openCheckpoint(disguised, { origin, publicKey })).toEqual({ ok: false, reason: 'other-origin' })
  })

  test('may carry the lines of witnesses, known or not', () => {
    const text = note.slice(0, note.indexOf('\n\n') + 1)
    const witness = signNote(text, { name: 'thanh-tra', key: loadLogKey(newLogKey().privatePem) })
    const line = witness.slice(text.length + 1)
    const cosignature = `— witness.example/w1 ${Buffer.alloc(76, 7).toString('base64')}\n`
    expect(openCheckpoint(note + line + cosignature, { origin, publicKey })).toEqual({
      ok: true,
      size: 1234,
      root,
    })
    expect(openCheckpoint(`${text}\n${line}`, { origin, publicKey })).toEqual({
      ok: false,
      reason: 'no-known-signature',
    })
  })

  test('may carry lines that later versions of the format add', () => {
    const extended = signedText(`${origin}\n1\n${Buffer.from(root, 'hex').toString('base64')}\nlater\n`)
    expect(openCheckpoint(extended, { origin, publicKey })).toEqual({ ok: true, size: 1, root })
  })

  test('that is rightly signed but no checkpoint is refused', () => {
    const base64 = Buffer.from(root, 'hex').toString('base64')
    const texts = [
      `${origin}\n`,
      `${origin}\n1\n`,
      `${origin}\n01\n${base64}\n`,
      `${origin}\n-1\n${base64}\n`,
      `${origin}\n9007199254740993\n${base64}\n`,
      `${origin}\n1\n${base64.slice(4)}\n`,
      `${origin}\n1\n${base64.replace('=', '')}\n`,
      `${origin}\n1\n${root}\n`,
    ]
    for (const text of texts) {
      expect(openCheckpoint(signedText(text), { origin, publicKey })).toEqual({
        ok: false,
        reason: 'malformed-checkpoint',
      })
    }
  })

  test('is not signed over what no log can be', () => {
    expect(() => signCheckpoint({ origin, size: -1, root }, key)).toThrow(RangeError)
    expect(() => signCheckpoint({ origin, size: 1.5, root }, key)).toThrow(RangeError)
    expect(() => signCheckpoint({ origin, size: 1, root: 'abc' }, key)).toThrow(RangeError)
    expect(() => signCheckpoint({ origin: 'Công an tỉnh', size: 1, root }, key)).toThrow(RangeError)
  })
})
