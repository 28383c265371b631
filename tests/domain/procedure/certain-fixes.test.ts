import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFixes } from '#app/domain/procedure/apply-fixes.ts'
import { diagnosticsOf, exampleWith, type Told } from './compiled.ts'
import type { PlantedFault } from './planted-fault.ts'
import { FORM_FAULTS } from './planted-in-forms.ts'
import { HEADER_FAULTS } from './planted-in-header.ts'
import { OUTLINE_FAULTS } from './planted-in-outline.ts'
import { WORDING_FAULTS } from './planted-in-wording.ts'

const withFix = (found: readonly Told[]) =>
  found.flatMap(({ fix, ...each }) => (fix === undefined ? [] : [{ ...each, fix }]))
/** Fixes are made until none is offered: behind an entity places are known only when it is gone. */
function mended(text: string, rounds = 3): string {
  const fixes = withFix(diagnosticsOf(text))
  return fixes.length === 0 || rounds === 0 ? text : mended(applyFixes(text, fixes).text, rounds - 1)
}

const offered = [...HEADER_FAULTS, ...FORM_FAULTS, ...OUTLINE_FAULTS, ...WORDING_FAULTS].filter(
  ({ replaced, rule }: PlantedFault) =>
    withFix(diagnosticsOf(exampleWith(...replaced))).some((found) => found.rule === rule),
)

/** What scanners, word processors and hurried hands leave, each with what must stand there afterwards. */
const DAMAGE: readonly [string, string][] = [
  ['Khóa cản cước', 'Khóa căn cước'],
  ['HỒ SƠ CÀN LƯU', 'HỒ SƠ CẦN LƯU'],
  ['đôi với công dân', 'đối với công dân'],
  ['qua Công DVC', 'qua Cổng DVC'],
  ['nghịệp vụ', 'nghiệp vụ'],
  ['Cơ sở quốc gia về dân cư', 'Cơ sở dữ liệu quốc gia về dân cư'],
  ['trưòng hợp', 'trường hợp'],
  ['NGUỜI NỘP', 'NGƯỜI NỘP'],
  ['một\u00a0bộ', 'một bộ'],
  ['hồ\u200b sơ', 'hồ sơ'],
  ['Ðội', 'Đội'],
  ['khаi', 'khai'],
  ['<i>gốc</i>', 'gốc'],
  ['hai&nbsp;bản', 'hai bản'],
  ['QT00.MÂU', 'QT00.MAU'],
  ['*nhấn* mạnh', '*nhấn* mạnh'],
  ['\\*sao\\* và **đậm**', '\\*sao\\* và **đậm**'],
]

describe('a fix that is certain', () => {
  test('is offered for faults of many kinds', () => {
    expect([...new Set(offered.map(({ rule }) => rule))].sort()).toEqual(
      ['C3', 'F5', 'H5', 'O1', 'O10', 'O8', 'O9'].sort(),
    )
  })

  test.each(offered)('mends $fault, for which $rule offers it', ({ rule, replaced }) => {
    const text = exampleWith(...replaced)
    const before = withFix(diagnosticsOf(text)).filter((found) => found.rule === rule)
    const after = diagnosticsOf(mended(text)).filter((found) => found.rule === rule)
    expect(before.length).toBeGreaterThan(0)
    expect(withFix(after)).toEqual([])
  })

  test('puts right exactly what was damaged, whatever stands beside it, in lines and in cells', () => {
    const words = fc.array(fc.constantFrom(...DAMAGE), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(words, fc.boolean(), (pieces, inCell) => {
        const written = pieces.map(([damaged]) => damaged).join(', ')
        const right = pieces.map(([, whole]) => whole).join(', ')
        const passage = inCell ? 'Xác minh thông tin, soạn' : '- Quy định nội dung,'
        const put = (text: string) => exampleWith([passage, `${passage} ${text},`])
        expect(mended(put(written))).toBe(put(right))
      }),
      { numRuns: process.env.SOAK ? 5_000 : 100 },
    )
  })
})

describe('a megabyte that looks like faults', () => {
  const start = exampleWith().slice(0, exampleWith().indexOf('## SỬA'))
  test.each([
    ['damaged words', 'cản cước '],
    ['impossible syllables', 'ưo'],
    ['hard spaces', 'a\u00a0'],
    ['letters of two scripts', 'аb'],
    ['open tags', '<p '],
    ['tags', '<p>'],
    ['entities', 'a&nbsp;b '],
    ['ticks', 'X '],
    ['codes', 'QT00.MÂU '],
    ['dashes', 'a. - '],
    ['numbers of law', '12/2024/QH15 '],
    ['abbreviations', 'BCDX '],
  ])('of %s is told of by its first lines and hides nothing', (_name, piece) => {
    const text = `${start}## I. MỤC ĐÍCH\n\n${piece.repeat(Math.floor(900_000 / new TextEncoder().encode(piece).length))}\n`
    const found = diagnosticsOf(text)
    expect(found.length).toBeLessThan(200)
    expect(found.map(({ rule }) => rule)).toContain('O2')
  })
})
