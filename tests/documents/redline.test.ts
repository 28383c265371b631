import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlineOf } from '#app/documents/outline.ts'
import { type Redline, type RedlineUnit, redline, redlineInTurns } from '#app/documents/redline.ts'
import { redlineHtml, redlineParts } from '#app/documents/redline-html.ts'
import { changedSections } from '#app/documents/redline-sections.ts'
import { redlineText } from '#app/documents/redline-text.ts'
import { type Unit, unitsOf } from '#app/documents/redline-units.ts'
import { redlineWords } from '#app/messages/vi/version-changes.ts'
import { EXAMPLE, textOf } from '../domain/procedure/compiled.ts'

const units = (markdown: string): Unit[] => {
  const read = outlineOf(markdown)
  if (!read.ok) throw new Error('nested too deep')
  return unitsOf(read.outline)
}
const compare = (before: string, after: string) => redline(units(before), units(after))
const BODY = EXAMPLE.slice(EXAMPLE.indexOf('\n---\n', 4) + 5)

/** What a redline says of the older or the newer text: every unit of it, with the words of that text alone. */
function side({ units: all }: Redline, which: 'removed' | 'added'): string[] {
  const other = which === 'removed' ? 'added' : 'removed'
  return all
    .filter(({ change }) => change !== other)
    .map(({ kind, level, cells }) =>
      JSON.stringify([
        kind,
        level,
        cells.map((pieces) =>
          pieces
            .filter((each) => each.kind !== other)
            .map(({ text }) => text)
            .join(''),
        ),
      ]),
    )
}
const told = (all: readonly Unit[], like: readonly RedlineUnit[]): string[] =>
  all.map(({ kind, level, cells }, index) => {
    const width = like[index]?.cells.length ?? cells.length
    const texts = Array.from({ length: Math.max(width, cells.length) }, (_, at) =>
      (cells[at] ?? []).join('\n'),
    )
    return JSON.stringify([kind, level, texts])
  })

function holdsBoth(before: string, after: string): Redline {
  const compared = compare(before, after)
  const trimmed = (lines: string[]) => lines.map((line) => line.replace(/(?:,"")+\]\]$/, ']]'))
  const without = (other: string) => compared.units.filter(({ change }) => change !== other)
  expect(trimmed(side(compared, 'removed'))).toEqual(trimmed(told(units(before), without('added'))))
  expect(trimmed(side(compared, 'added'))).toEqual(trimmed(told(units(after), without('removed'))))
  return compared
}

describe('a redline', () => {
  test('of a text with itself shows no change', () => {
    const same = compare(BODY, BODY)
    expect(same.units.every(({ change }) => change === 'same')).toBe(true)
    expect(same.detail).toBe('words')
    expect(redlineText(same)).toBe('')
  })

  test('marks the words of a cell that changed, and nothing else of its row', () => {
    const after = BODY.replace('| Cán bộ thụ lý | 01 ngày làm việc |', '| Cán bộ thụ lý | 04 giờ làm việc |')
    const compared = holdsBoth(BODY, after)
    const changed = compared.units.filter(({ change }) => change !== 'same')
    expect(changed).toHaveLength(1)
    expect(changed[0]!.cells[3]).toEqual([
      { kind: 'removed', text: '01' },
      { kind: 'added', text: '04' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: 'ngày' },
      { kind: 'added', text: 'giờ' },
      { kind: 'same', text: ' làm việc' },
    ])
    expect(redlineText(compared, 0)).toMatch(
      /^~ B2 \| .* \[-01-\]\{\+04\+\} \[-ngày-\]\{\+giờ\+\} làm việc \| /,
    )
  })

  test('shows a new step as one new row, and one that went as one that went', () => {
    const row = '| B2a | Xin ý kiến Đội trưởng. | Cán bộ thụ lý | 02 giờ làm việc | |\n'
    const after = BODY.replace('| B3 |', `${row}| B3 |`)
    expect(holdsBoth(BODY, after).units.filter(({ change }) => change === 'added')).toHaveLength(1)
    expect(holdsBoth(after, BODY).units.filter(({ change }) => change === 'removed')).toHaveLength(1)
  })

  test('says of a section that was moved that it was moved', () => {
    const fee = '### 5.7. Lệ phí\n\nKhông.\n'
    const after = `${BODY.replace(fee, '')}\n${fee}`
    const moved = holdsBoth(BODY, after).units.filter((unit) => unit.moved)
    expect(moved.map(({ change }) => change).sort()).toEqual(['added', 'added', 'removed', 'removed'])
  })

  test('of the paper and the mended text holds every word of both', () => {
    const [before, after] = [textOf('procedures/QT17.ĐDĐT/01.md'), textOf('procedures/QT17.ĐDĐT/02.md')]
    expect(holdsBoth(before, after).detail).toBe('words')
  })

  test('holds every word of both texts, whatever was edited', () => {
    const lines = BODY.split('\n')
    const edit = fc.oneof(
      fc.record({
        at: fc.nat(lines.length - 1),
        put: fc.constantFrom('', 'Dòng mới.', '- mục mới', '| a | b |', '## Mục khác'),
      }),
      fc.record({
        at: fc.nat(lines.length - 1),
        put: fc.string({ unit: fc.constantFrom('ngày ', 'giờ ', 'B2 ', '. ', '01 '), maxLength: 6 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.nat(lines.length), (edits, from) => {
        const changed = [...lines]
        for (const { at, put } of edits) changed[at] = put
        holdsBoth(BODY, [...changed.slice(from), ...changed.slice(0, from)].join('\n'))
      }),
      { numRuns: process.env.SOAK ? 3_000 : 60 },
    )
  })

  test('never leaves out what it could not compare by words, and says so', () => {
    const long = (word: string) => Array.from({ length: 30_000 }, (_, n) => `${word}${n}`).join(' ')
    const line = holdsBoth(`Một ${long('a')}`, `Một ${long('a')} hai`)
    expect(line.detail).toBe('lines')
    const paragraphs = (word: string) =>
      Array.from({ length: 900 }, (_, n) => `${word} ${n} ${word}`).join('\n\n')
    const unlike = holdsBoth(paragraphs('trước'), paragraphs('sau'))
    expect(unlike.detail).toBe('blocks')
    expect(redlineHtml(unlike, redlineWords)).toContain(redlineWords.coarse.blocks)
  })

  test.each([
    ['ten thousand rows', `| a | b |\n| --- | --- |\n${'| 1 | 2 |\n'.repeat(10_000)}`],
    ['one line of two hundred kilobytes', 'chữ '.repeat(50_000)],
    ['nothing but marks', '*_`|<>#'.repeat(3_000)],
    ['letters in pieces', 'tài liệu '.normalize('NFD').repeat(2_000)],
    ['half letters', '\ud800 \udc00 '.repeat(500)],
    ['nothing', ''],
  ])('answers for %s', (_what, text) => {
    holdsBoth(BODY, text)
    holdsBoth(text, BODY)
    holdsBoth(text, `${text}\n\nthêm`)
  })

  test('lets others have their turn, and comes to the same', async () => {
    const [before, after] = [textOf('procedures/QT03.CC/02.md'), textOf('procedures/QT03.CC/03.md')].map(
      units,
    )
    let [turns, now] = [0, 0]
    const inTurns = await redlineInTurns(before!, after!, {
      pause: async () => void turns++,
      clock: () => now++,
      most: 5,
    })
    expect(turns).toBeGreaterThan(3)
    expect(inTurns).toEqual(redline(before!, after!))
  })
})

describe('a redline as HTML', () => {
  test('has real marks with words for those who hear them, and no text of its own gets through', () => {
    const html = redlineHtml(compare('Một <b>hai</b>', 'Một <script>ba</script>'), redlineWords)
    expect(html).toContain('<del><span class="visually-hidden">[')
    expect(html).toContain('<ins><span class="visually-hidden">[')
    expect(html).not.toMatch(/<script|<b>|style=/)
  })

  test('keeps tables and lists as such', () => {
    const html = redlineHtml(
      compare(BODY, BODY.replace('- TTHC: Thủ tục', '- TTHC: Các thủ tục')),
      redlineWords,
    )
    expect(html.match(/<table>/g)!.length).toBe(html.match(/<\/table>/g)!.length)
    expect(html.match(/<ul>/g)!.length).toBe(html.match(/<\/ul>/g)!.length)
    expect(html).toContain('<li class="redline__changed">')
  })

  test('numbers every change once, and names the sections in which something changed', () => {
    const [before, after] = [textOf('procedures/QT03.CC/02.md'), textOf('procedures/QT03.CC/03.md')]
    const compared = compare(before, after)
    for (const columns of [1, 2] as const)
      for (const shown of ['changes', 'whole'] as const) {
        const { sections, changes } = redlineParts(compared, redlineWords, { columns, parts: shown })
        const html = sections.map((section) => section.html).join('')
        const ids = [...html.matchAll(/id="change-(\d+)"/g)].map(([, number]) => Number(number))
        expect(ids).toEqual(Array.from({ length: changes }, (_, index) => index + 1))
        const changed = sections.filter((section) => section.changes > 0).map(({ key }) => key)
        expect(changed).toEqual(changedSections(compared).map(({ key }) => key))
        expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length)
      }
  })

  test('beside each other, the older text stands on one side and the newer on the other', () => {
    const { sections } = redlineParts(
      compare('# A\n\nmột hai ba bốn', '# A\n\nmột hai sáu bốn'),
      redlineWords,
      {
        columns: 2,
        parts: 'changes',
      },
    )
    const [, older, newer] = sections[0]!.html.split('id="change-1"')[1]!.split('<div>')
    expect(older).toContain('<del>')
    expect(older).not.toContain('sáu')
    expect(newer).not.toContain('<del>')
  })

  test('a section keeps its key when it is renumbered', () => {
    const keys = (text: string) => changedSections(compare('', text)).map(({ key }) => key)
    expect(keys('### 5.4. Thời hạn\n\nx')).toEqual(keys('### 5.5. Thời hạn\n\nx'))
  })

  test('marks, spaces and the place of a tone are passed over when asked, words never', () => {
    const loosely = (before: string, after: string) => {
      const [old, next] = [before, after].map((text) => {
        const read = outlineOf(text)
        if (!read.ok) throw new Error('nested too deep')
        return unitsOf(read.outline, 'words')
      })
      return redline(old!, next!, 'words').units.map(({ change }) => change)
    }
    expect(loosely('Công an tỉnh Khánh Hoà, hồ sơ.', 'Công an tỉnh Khánh Hòa; hồ sơ')).toEqual(['same'])
    expect(loosely('Nộp 01 hồ sơ tại bộ phận một cửa', 'Nộp 02 hồ sơ tại bộ phận một cửa')).toEqual([
      'changed',
    ])
    expect(compare('Khánh Hoà', 'Khánh Hòa').units.map(({ change }) => change)).not.toEqual(['same'])
  })
})
