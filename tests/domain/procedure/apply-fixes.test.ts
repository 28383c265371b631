import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFixes, type CertainFix } from '#app/domain/procedure/apply-fixes.ts'

const at = (line: number, column: number, endColumn: number, fix: string): CertainFix => ({
  line,
  column,
  endColumn,
  fix,
})

describe('fixes are written into a text', () => {
  test('each exactly in its place, whatever their order', () => {
    const text = '## VII. HỒ SƠ CẢN LƯU\n\n- BM.04.\n- QT17.DDDT và QT17.DDDT'
    const fixes = [
      at(4, 16, 25, 'QT17.ĐDĐT'),
      at(1, 15, 18, 'CẦN'),
      at(3, 8, 9, ''),
      at(4, 3, 12, 'QT17.ĐDĐT'),
    ]
    expect(applyFixes(text, fixes).text).toBe('## VII. HỒ SƠ CẦN LƯU\n\n- BM.04\n- QT17.ĐDĐT và QT17.ĐDĐT')
  })

  test('of two that overlap only the first, and none outside the text', () => {
    const answer = applyFixes('một hai ba', [
      at(1, 1, 8, 'x'),
      at(1, 5, 11, 'y'),
      at(2, 1, 2, 'z'),
      at(1, 9, 99, 'w'),
    ])
    expect(answer).toEqual({ text: 'x ba', applied: [at(1, 1, 8, 'x')] })
  })

  test('and what is not fixed stays byte for byte', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'ệ', 'Đ', ' ', '|', '-'), maxLength: 20 })
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (lines, l, a, b) => {
          const index = l % lines.length
          const source = lines[index]!
          const [from, to] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ]
          const { text } = applyFixes(lines.join('\n'), [at(index + 1, from + 1, to + 1, '#')])
          const expected = lines.map((each, n) =>
            n === index ? `${each.slice(0, from)}#${each.slice(to)}` : each,
          )
          expect(text).toBe(expected.join('\n'))
        },
      ),
    )
  })
})
