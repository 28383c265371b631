import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conflictsOf, mergedText, mergeTexts } from '#app/documents/merge-texts.ts'

const text = (...lines: string[]) => lines.join('\n')
const merged = (base: string | null, mine: string, theirs: string) =>
  mergedText(mergeTexts(base, mine, theirs), [])

describe('two texts of a draft that went apart', () => {
  const base = text('Mục đích', 'Phạm vi', 'Căn cứ', 'Các bước', 'Biểu mẫu')

  test('are merged without a question where each changed other lines', () => {
    const mine = text('Mục đích của tôi', 'Phạm vi', 'Căn cứ', 'Các bước', 'Biểu mẫu')
    const theirs = text('Mục đích', 'Phạm vi', 'Căn cứ', 'Thêm một dòng', 'Các bước')
    expect(merged(base, mine, theirs)).toBe(
      text('Mục đích của tôi', 'Phạm vi', 'Căn cứ', 'Thêm một dòng', 'Các bước'),
    )
  })

  test('ask where both changed one line, and say where that stands', () => {
    const mine = base.replace('Căn cứ', 'Căn cứ A')
    const theirs = `Đầu trang\n${base.replace('Căn cứ', 'Căn cứ B')}`
    const merge = mergeTexts(base, mine, theirs)
    expect(conflictsOf(merge)).toEqual([
      { kind: 'conflict', base: ['Căn cứ'], mine: ['Căn cứ A'], theirs: ['Căn cứ B'], line: 4 },
    ])
    expect(merge.settledChanges).toBe(1)
    expect(mergedText(merge, ['both'])).toContain('Căn cứ A\nCăn cứ B')
  })

  test('ask where both put something at one point, and not when it is the same', () => {
    const [mine, theirs] = ['A', 'B'].map((line) => base.replace('Căn cứ', `${line}\nCăn cứ`))
    expect(conflictsOf(mergeTexts(base, mine!, theirs!))).toHaveLength(1)
    expect(merged(base, mine!, mine!)).toBe(mine)
  })

  test('ask at every difference when the text that both began from is not kept', () => {
    const merge = mergeTexts(null, base.replace('Căn cứ', 'Của tôi'), base)
    expect(conflictsOf(merge)).toMatchObject([{ base: null, mine: ['Của tôi'], theirs: ['Căn cứ'] }])
  })

  test('are not merged without a choice for each question', () => {
    expect(() => merged(base, base.replace('Căn cứ', 'A'), base.replace('Căn cứ', 'B'))).toThrow(RangeError)
  })
})

describe('whatever two people type', () => {
  const line = fc.constantFrom('a', 'b', 'c', 'd', '', '| B1 | x |')
  const lines = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'))

  test('one who changed nothing gets the text of the other', () => {
    fc.assert(
      fc.property(lines, lines, (base, other) => {
        expect(merged(base, base, other)).toBe(other)
        expect(merged(base, other, base)).toBe(other)
        expect(merged(base, other, other)).toBe(other)
      }),
    )
  })

  test('choosing one side everywhere keeps every line that this side has in places both changed', () => {
    fc.assert(
      fc.property(fc.option(lines, { nil: null }), lines, lines, (base, mine, theirs) => {
        const merge = mergeTexts(base, mine, theirs)
        const conflicts = conflictsOf(merge)
        const all = (choice: 'mine' | 'theirs' | 'both') =>
          mergedText(
            merge,
            conflicts.map(() => choice),
          ).split('\n')
        // Without a base nothing is settled but what both have: a side chosen everywhere is that side's text.
        if (base === null) {
          expect(all('mine').join('\n')).toBe(mine)
          expect(all('theirs').join('\n')).toBe(theirs)
        }
        const both = all('both').join('\n')
        for (const { mine: a, theirs: b } of conflicts) expect(both).toContain([...a, ...b].join('\n'))
      }),
    )
  })

  test('turning the two round turns the answers round', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const [one, other] = [mergeTexts(base, mine, theirs), mergeTexts(base, theirs, mine)]
        const places = conflictsOf(one).map(() => 'mine' as const)
        expect(conflictsOf(other)).toHaveLength(places.length)
        expect(mergedText(one, places)).toBe(
          mergedText(
            other,
            places.map(() => 'theirs' as const),
          ),
        )
      }),
    )
  })

  test('a line that only one of them put in is in the merged text', () => {
    fc.assert(
      fc.property(lines, fc.nat(12), (base, at) => {
        const all = base.split('\n')
        const mine = all.toSpliced(at % (all.length + 1), 0, 'chỉ mình tôi').join('\n')
        const theirs = all.map((each) => each && `${each}!`).join('\n')
        const merge = mergeTexts(base, mine, theirs)
        const kept = mergedText(
          merge,
          conflictsOf(merge).map(() => 'both' as const),
        )
        expect(kept.split('\n')).toContain('chỉ mình tôi')
      }),
    )
  })
})
