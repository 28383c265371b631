import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSignedBy, loadLogKey, newLogKey, publicKeyOf, signBytes } from '#app/record/log-key.ts'

const bytes = Buffer.from('một văn bản')

test('a log key that was written to a file signs as the same key when read again', () => {
  const { privatePem, publicRaw } = newLogKey()
  const key = loadLogKey(privatePem)
  expect(publicKeyOf(key)).toBe(publicRaw)
  expect(Buffer.from(publicRaw, 'base64')).toHaveLength(32)
  expect(isSignedBy(publicRaw, bytes, signBytes(bytes, key))).toBe(true)
})

test('every new log key is another one', () => {
  expect(newLogKey().publicRaw).not.toBe(newLogKey().publicRaw)
})

test('the key and the signatures are those of RFC 8032, section 7.1, test 2', () => {
  const seed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex').toString('base64')
  const key = loadLogKey(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`)
  expect(Buffer.from(publicKeyOf(key), 'base64').toString('hex')).toBe(
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  )
  expect(Buffer.from(signBytes(Buffer.of(0x72), key)).toString('hex')).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
})

test('a signature holds for its own bytes and key alone', () => {
  const { privatePem, publicRaw } = newLogKey()
  const signature = signBytes(bytes, loadLogKey(privatePem))
  expect(isSignedBy(publicRaw, Buffer.from('một văn bản khác'), signature)).toBe(false)
  expect(isSignedBy(newLogKey().publicRaw, bytes, signature)).toBe(false)
  expect(isSignedBy(publicRaw, bytes, signature.subarray(0, 63))).toBe(false)
  expect(isSignedBy(publicRaw, bytes, new Uint8Array())).toBe(false)
})

test('a key of another kind, a public key and a text that is no key are refused as log keys', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { publicKey } = generateKeyPairSync('ed25519')
  for (const pem of [
    privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicKey.export({ type: 'spki', format: 'pem' }) as string,
    'not a key',
    '',
  ]) {
    expect(() => loadLogKey(pem)).toThrow(RangeError)
  }
})

test('a public key is 32 bytes in the one base64 that they have', () => {
  const { publicRaw } = newLogKey()
  for (const wrong of [
    '',
    publicRaw.slice(4),
    publicRaw.replace('=', ''),
    ` ${publicRaw}`,
    `${publicRaw}AAAA`,
  ]) {
    expect(() => isSignedBy(wrong, bytes, new Uint8Array(64))).toThrow(RangeError)
  }
})
