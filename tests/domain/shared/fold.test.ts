import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldByDefinition } from '#app/domain/shared/fold.ts'

const numRuns = process.env.SOAK ? 50_000 : 500

const VOWELS = 'aăâeêioôơuưy'
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
/** Every letter of Vietnamese with every tone, in both cases, and what stands between words. */
const alphabet = [
  ...[...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'bcdđghklmnpqrstvx',
].flatMap((letter) => [letter, letter.toUpperCase()])
const vietnamese = fc.string({ unit: fc.constantFrom(...alphabet, ...' .,-/0123456789'), maxLength: 60 })

describe('the search key', () => {
  test.each([
    ['CĂN CƯỚC', 'can cuoc'],
    ['ĐỊNH DANH', 'dinh danh'],
    ['định danh điện tử', 'dinh danh dien tu'],
    ['QT17.ĐDĐT', 'qt17.dddt'],
    ['Nguyễn Thị Ửng Hồng', 'nguyen thi ung hong'],
    ['Ðiều 5 (typed with the Icelandic letter)', 'dieu 5 (typed with the icelandic letter)'],
  ])('of %s is %s', (text, key) => {
    expect(fold(text)).toBe(key)
  })

  test('is the same for QT17.ĐDDT and QT17.ĐDĐT, so that the two cannot stand side by side', () => {
    expect(fold('QT17.ĐDDT')).toBe(fold('QT17.ĐDĐT'))
  })

  test('is what its definition says, letter by letter or not, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        expect(fold(text)).toBe(foldByDefinition(text))
      }),
      { numRuns },
    )
    const everyLetter = Array.from({ length: 0x2100 }, (_, unit) => String.fromCharCode(unit))
    expect(everyLetter.map(fold)).toEqual(everyLetter.map(foldByDefinition))
    expect(everyLetter.map((letter) => fold(`a${letter}b`))).toEqual(
      everyLetter.map((letter) => foldByDefinition(`a${letter}b`)),
    )
  })

  test.each(['ĐỊNH danh ', 'Căn cước '.normalize('NFD'), 'ΣΑΣ ', '😀'])(
    'is what its definition says for a long text of “%s”',
    (words) => {
      const long = `${'Cấp thẻ '.repeat(900)}${words.repeat(900)}`
      expect(fold(long)).toBe(foldByDefinition(long))
    },
  )

  test('is the same however the marks were typed', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text.toUpperCase())).toBe(fold(text))
      }),
      { numRuns },
    )
  })

  test('holds nothing but plain letters, and folding it again changes nothing', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text)).toMatch(/^[a-z0-9 .,/-]*$/)
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns },
    )
  })

  test('keeps every letter in its place, so that a hit can be marked in the text as written', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, vietnamese, (before, hit, after) => {
        expect(fold(before + hit + after)).toHaveLength((before + hit + after).length)
        expect(fold(before + hit + after).slice(before.length, before.length + hit.length)).toBe(fold(hit))
      }),
      { numRuns },
    )
  })
})
