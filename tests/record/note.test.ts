import { describe, expect, test } from 'vitest'
import { loadLogKey, newLogKey } from '#app/record/log-key.ts'
import { openNote, readVerifierKey, signNote, verifierKey } from '#app/record/note.ts'

/** The example of Go's golang.org/x/mod/sumdb/note, where the format comes from. */
const NEUMANN_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const NEUMANN_TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const NEUMANN_NOTE =
  `${NEUMANN_TEXT}\n` +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

const signer = (name: string) => {
  const { privatePem, publicRaw } = newLogKey()
  return { sign: { name, key: loadLogKey(privatePem) }, verify: { name, publicKey: publicRaw } }
}

describe('a signed note', () => {
  test('of another program that speaks the format opens here', () => {
    const verifier = readVerifierKey(NEUMANN_KEY)!
    expect(openNote(NEUMANN_NOTE, [verifier])).toEqual({
      ok: true,
      text: NEUMANN_TEXT,
      signedBy: ['PeterNeumann'],
    })
    expect(verifierKey(verifier.name, verifier.publicKey)).toBe(NEUMANN_KEY)
  })

  test('carries the signatures of several parties, in any order, and tells who of those asked for signed', () => {
    const [log, inspection, stranger] = [signer('log'), signer('thanh-tra'), signer('stranger')]
    const text = 'một\n\nhai\n'
    const lineOf = (by: typeof log) => signNote(text, by.sign).slice(text.length + 1)
    const note = `${text}\n${lineOf(stranger)}${lineOf(inspection)}${lineOf(log)}${lineOf(log)}`
    expect(openNote(note, [log.verify, inspection.verify])).toEqual({
      ok: true,
      text,
      signedBy: ['thanh-tra', 'log'],
    })
    expect(openNote(note, [signer('log').verify])).toEqual({ ok: false, reason: 'no-known-signature' })
    expect(openNote(note, [])).toEqual({ ok: false, reason: 'no-known-signature' })
  })

  test('is refused whole when a known key signed something else', () => {
    const [log, inspection] = [signer('log'), signer('thanh-tra')]
    const other = signNote('other\n', inspection.sign).slice('other\n\n'.length)
    const note = signNote('text\n', log.sign) + other
    expect(openNote(note, [log.verify])).toMatchObject({ ok: true })
    expect(openNote(note, [log.verify, inspection.verify])).toEqual({ ok: false, reason: 'wrong-signature' })
  })

  test('in another form is refused before any signature is looked at', () => {
    const log = signer('log')
    const note = signNote('text\n', log.sign)
    const malformed = [
      '',
      '\n\n',
      'text\n',
      'text\n\n',
      note.slice(0, -1),
      `${note}\n`,
      note.replace('text', 'te\txt'),
      note.replace('text', 'te\u0000xt'),
      note.replace('text', 'te\ud800xt'),
      note.replace('— ', '- '),
      note.replace('— log ', '— log  '),
      note.replace('— log ', '— l+g '),
      note.replace('\n\n', '\n'),
      note.replace(/\n/g, '\r\n'),
      `${note}— witness AAAA\n`,
      `${note}— witness !!!!\n`,
      // The same 68 bytes with another, careless ending in base64.
      note.replace(/(.)=\n$/, (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}=\n`),
    ]
    for (const text of malformed) {
      expect(openNote(text, [log.verify])).toEqual({ ok: false, reason: 'malformed-note' })
    }
  })

  test('is not made of a text or under a name that it cannot carry', () => {
    const { key } = signer('log').sign
    for (const text of ['', 'no newline', 'tab\t\n', 'half \ud800\n']) {
      expect(() => signNote(text, { name: 'log', key })).toThrow(RangeError)
    }
    for (const name of ['', 'two words', 'a+b', 'a\nb', 'a\u00a0b']) {
      expect(() => signNote('text\n', { name, key })).toThrow(RangeError)
    }
  })
})

describe('a verifier key', () => {
  test('is refused when anything in it was changed', () => {
    const [name, id, key] = NEUMANN_KEY.split('+') as [string, string, string]
    const broken = [
      '',
      name,
      `${name}+${id}`,
      `Peter+${id}+${key}`,
      `${name}+c74f20a4+${key}`,
      `${name}+${id.toUpperCase()}+${key}`,
      `${name}+${id}+${key.replace('ARpc', 'ARpd')}`,
      `${name}+${id}+${key.replace('ARpc', 'Ahpc')}`,
      `${name}+${id}+${key}AAAA`,
      ` ${NEUMANN_KEY}`,
    ]
    for (const text of broken) expect(readVerifierKey(text)).toBeNull()
  })
})
