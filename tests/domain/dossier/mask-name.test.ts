import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskName } from '#app/domain/dossier/mask-name.ts'

const numRuns = process.env.SOAK ? 20_000 : 300

describe('an applicant’s name in a list', () => {
  test('shows the first letter of each word and nothing of its length', () => {
    expect(maskName('Nguyễn Văn An')).toBe('N*** V*** A***')
    expect(maskName('Đặng Thị Ước')).toBe('Đ*** T*** Ư***')
    expect(maskName('Lý')).toBe('L***')
  })

  test('is the same however the keyboard wrote its marks', () => {
    expect(maskName('Ấn Ẩn'.normalize('NFD'))).toBe('Ấ*** Ẩ***')
  })

  test('is empty where there is no name', () => {
    expect(maskName('  ')).toBe('')
  })

  test('never lets a word through, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        for (const word of maskName(name).split(' ').filter(Boolean)) expect(word.endsWith('***')).toBe(true)
        const words = name.normalize('NFC').split(/\s+/u).filter(Boolean)
        expect(maskName(name).split(' ').filter(Boolean)).toHaveLength(words.length)
      }),
      { numRuns },
    )
  })
})
