import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  LONGEST_PASSWORD,
  reasonsNotToTake,
  SHORTEST_PASSWORD,
} from '#app/domain/organisation/password-policy.ts'
import { isCommonPassword } from '#app/server/common-passwords.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'

const owner = { account: 'mau.tv', name: 'Trần Văn Mẫu Thử' }
const codes = (password: string) =>
  reasonsNotToTake(password, owner, isCommonPassword).map(({ code }) => code)
const numRuns = process.env.SOAK ? 20_000 : 300

describe('A new password is taken', () => {
  test.each([
    ['một câu dễ nhớ', 'con trâu đi qua cầu lúc mưa'],
    ['a sentence without marks', 'con trau di qua cau luc mua'],
    ['four words', 'correct horse battery staple'],
    ['the one of the demonstration', DEMONSTRATION_PASSWORD],
    ['digits alone, as they fall', '739182640157338'],
    ['with spaces at its ends', '  trâu qua cầu  '],
    ['with letters of another script', 'длинныйпарольслов'],
    ['of fifteen characters outside the first plane', '😀🐃🌧🎋🌉🏮🛶🐟🌾🍚🥢🧧🪷🎐🌙'],
    ['of the most characters', `${'câu dài '.repeat(16).slice(0, LONGEST_PASSWORD - 4)}trâu`],
  ])('%s', (_why, password) => {
    expect(codes(password)).toEqual([])
  })

  test('however its letters are composed, and counted as they are read', () => {
    const fifteen = 'ệậộểẩổấềốắẵặụửữ'
    expect([...fifteen]).toHaveLength(SHORTEST_PASSWORD)
    expect(codes(fifteen)).toEqual([])
    expect(codes(fifteen.normalize('NFD'))).toEqual([])
    expect(codes([...fifteen].slice(1).join('').normalize('NFD'))).toEqual(['password.too-short'])
  })
})

describe('A new password is not taken', () => {
  test.each([
    ['one short', 'trâu qua cầu ạ', 'password.too-short'],
    ['nothing', '', 'password.too-short'],
    ['too long', 'trâu qua cầu '.repeat(10), 'password.too-long'],
    ['a common one twice', 'passwordpassword', 'password.common'],
    ['a common one with digits after it', 'password1234567', 'password.common'],
    ['a common one with marks around it', '!!!!!password!!!!!', 'password.common'],
    ['a common one with its last letter on and on', 'passworddddddddd', 'password.common'],
    ['a common one with capitals, digits and marks', 'MatKhau@20262026', 'password.common'],
    ['a common one with spaces', 'p a s s w o r d 1 2 3', 'password.common'],
    ['a common one cut off in its second turn', '123456789012345', 'password.common'],
    ['a common one with Vietnamese marks', 'mật khẩu mật khẩu', 'password.common'],
    ['one character', 'aaaaaaaaaaaaaaa', 'password.common'],
    ['three characters', 'xyqxyqxyqxyqxyq', 'password.common'],
    ['the alphabet', 'abcdefghijklmnop', 'password.common'],
    ['the keyboard, backwards', 'lkjhgfdsapoiuyt', 'password.common'],
    ['spaces', ' '.repeat(20), 'password.common'],
    ['the account', 'mau.tv mau.tv mau.tv', 'password.names-the-person'],
    ['the account with digits', 'MAU.TV 2026 2027 !!', 'password.names-the-person'],
    ['the name', 'Trần Văn Mẫu Thử', 'password.names-the-person'],
    ['the name without marks and spaces', 'tranvanmauthu1990', 'password.names-the-person'],
    ['the product', 'Minh Trình 2026!!!!', 'password.names-the-person'],
  ])('%s', (_why, password, code) => {
    expect(codes(password)).toContain(code)
  })

  test('for every reason at once', () => {
    expect(codes('password')).toEqual(['password.too-short', 'password.common'])
  })

  test('when it is any common password, however often it is repeated and whatever digits or marks stand around it', () => {
    const words = ['password', 'dragon', 'matkhau', 'letmein', 'iloveyou', 'vietnam', 'q1w2e3r4t5']
    const padding = fc.string({ unit: fc.constantFrom('0', '7', '9', '!', '.', '-', ' '), maxLength: 12 })
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.integer({ min: 1, max: 6 }),
        padding,
        padding,
        (word, times, before, after) => {
          // Digits at the end of a word run on into digits beside it.
          const end = /\d$/.test(word) ? after.replace(/\d/g, '') : after
          expect(codes(before + word.repeat(times) + end)).toContain('password.common')
        },
      ),
      { numRuns },
    )
  })

  test('and the answer is the same for both ways in which its letters may be composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 140 }), (text) => {
        expect(codes(text.normalize('NFD'))).toEqual(codes(text.normalize('NFC')))
      }),
      { numRuns },
    )
  })
})
