import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellMarkdown, inlineMarkdown, lineMarkdown } from '#app/documents/markdown-text.ts'
import { outlineOf } from '#app/documents/outline.ts'
import { writeProcedure } from '#app/documents/write-procedure.ts'
import { compareVersions } from '#app/domain/procedure/compare-versions.ts'
import type { ProcedureModel } from '#app/domain/procedure/model.ts'
import { linesOf } from '#app/domain/procedure/outline.ts'
import { compiled, EXAMPLE, textOf } from '../domain/procedure/compiled.ts'
import { cleanProcedures } from '../support/generated-procedure.ts'

const SHIPPED = ['QT03.CC/02', 'QT03.CC/03', 'QT17.ĐDĐT/01', 'QT17.ĐDĐT/02'].map((name) =>
  textOf(`procedures/${name}.md`),
)
const model = (text: string) => compiled(text).model

/** What a model says: everything but where it stands, and the running text of sections whose rows say the same. */
function said({ sections, headerAt, uses, ...rest }: ProcedureModel): unknown {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !['at', 'places'].includes(key))
        .map(([key, each]) => [key, bare(each)]),
    )
  }
  return {
    ...(bare(rest) as object),
    sections: sections.map(({ meaning, number, title, level }) => ({ meaning, number, title, level })),
  }
}

describe('a model written as Markdown', () => {
  test('says what it said, for the shipped texts, faults and all', () => {
    for (const text of [...SHIPPED, EXAMPLE]) {
      const before = model(text)
      const written = writeProcedure(before)
      expect(said(model(written))).toEqual(said(before))
      expect(writeProcedure(model(written))).toBe(written)
    }
  })

  test('says what it said, and written again is the same to the letter', () => {
    fc.assert(
      fc.property(cleanProcedures, (text) => {
        const before = model(text)
        const written = writeProcedure(before)
        expect(said(model(written))).toEqual(said(before))
        expect(writeProcedure(model(written))).toBe(written)
        // Only a table in place of a sentence about the term may read otherwise.
        const changed = compareVersions(before, model(written)).map(({ place }) => place.meaning)
        expect(changed.filter((meaning) => meaning !== 'time-limit' && meaning !== 'components')).toEqual([])
      }),
      { numRuns: process.env.SOAK ? 20_000 : 300 },
    )
  })

  test('takes what was changed in the model', () => {
    const before = model(EXAMPLE)
    const after: ProcedureModel = {
      ...before,
      legalBases: [
        ...before.legalBases,
        {
          ...before.legalBases[0]!,
          title: 'Luật Căn cước số 26/2023/QH15 ngày 27/11/2023',
          kind: 'Luật',
          number: '26/2023/QH15',
          date: '2023-11-27',
        },
      ],
      variants: before.variants.map((variant) => ({
        ...variant,
        steps: variant.steps.map((step) =>
          step.code === 'B2'
            ? { ...step, allotment: { kind: 'duration', n: 0.5, unit: 'working-day' }, forms: ['BM.06'] }
            : step,
        ),
      })),
    }
    const read = model(writeProcedure(after))
    expect(read.legalBases.map(({ number }) => number)).toEqual(['118/2025/NĐ-CP', '26/2023/QH15'])
    expect(
      compareVersions(before, read)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['row-added', 'section-changed', 'step-forms-changed', 'step-time-changed'].sort())
  })

  test('of a procedure of cut-off, of half days and of marks of Markdown in its words says them', () => {
    const text = EXAMPLE.replace(
      'ngày nhận đủ hồ sơ |\n\n',
      'ngày nhận đủ hồ sơ |\n\nHồ sơ nhận sau 15 giờ 30 tính từ ngày làm việc tiếp theo.\n\n',
    )
      .replace('Xác minh thông tin,', 'Xác minh \\*thông tin\\* a\\|b \\<br\\> &lt;x&gt; \\[1\\],')
      .replace('| 01 ngày làm việc | Dự', '| 0,5 ngày làm việc | Dự')
    const before = model(text)
    expect(before.countingRule).toEqual({ kind: 'cut-off', minute: 930 })
    expect(said(model(writeProcedure(before)))).toEqual(said(before))
  })
})

describe('any text', () => {
  const texts = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'*_`[]()<>~|\\#+-=>&!1.) ', 'br', '<br>', '&lt;'),
        fc.constantFrom('ệ', 'Đ', 'a '),
      ),
      maxLength: 24,
    })
    .map((text) => text.replace(/\s+/g, ' ').trim().normalize('NFC'))
    .filter((text) => text !== '')
  const readBack = (markdown: string): string[] => {
    const read = outlineOf(markdown)
    if (!read.ok) throw new Error('nested too deep')
    return [
      ...linesOf([...read.outline.preamble, ...read.outline.sections.flatMap(({ blocks }) => blocks)]),
    ].map(({ text }) => text)
  }

  test('is read back as it was from a paragraph, from an item and from a cell', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readBack(`Trước ${inlineMarkdown(text)}`)).toEqual([`Trước ${text}`])
        expect(readBack(`- ${lineMarkdown(text)}`)).toEqual([text])
        const cell = readBack(`| a | b |\n| --- | --- |\n| x | ${cellMarkdown(text)} |`)
        expect(cell).toEqual(['a', 'b', 'x', text])
      }),
      { numRuns: process.env.SOAK ? 50_000 : 1_000 },
    )
  })
})
