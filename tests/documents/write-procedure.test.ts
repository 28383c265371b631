import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellMarkdown, headingMarkdown, inlineMarkdown, lineMarkdown } from '#app/documents/markdown-text.ts'
import { outlineOf } from '#app/documents/outline.ts'
import { reasonsNotWritable } from '#app/documents/reasons-not-writable.ts'
import { differencesOf, statedOf } from '#app/documents/stated-model.ts'
import { writeProcedure } from '#app/documents/write-procedure.ts'
import { compareVersions } from '#app/domain/procedure/compare-versions.ts'
import type { ProcedureModel, Step } from '#app/domain/procedure/model.ts'
import { linesOf } from '#app/domain/procedure/outline.ts'
import { parseOutput } from '../../docs/contract/parse.ts'
import { printedModel } from '../../scripts/commands/procedure-parse.ts'
import { compiled, EXAMPLE, textOf } from '../domain/procedure/compiled.ts'
import { validModels } from '../support/generated-model.ts'
import { cleanProcedures } from '../support/generated-procedure.ts'

const SHIPPED = ['QT03.CC/02', 'QT03.CC/03', 'QT17.ĐDĐT/01', 'QT17.ĐDĐT/02'].map((name) =>
  textOf(`procedures/${name}.md`),
)
const model = (text: string) => compiled(text).model

describe('a model written as Markdown', () => {
  test('says what it said, for the shipped texts, faults and all', () => {
    for (const text of [...SHIPPED, EXAMPLE]) {
      const before = model(text)
      const written = writeProcedure(before)
      expect(differencesOf(before, model(written))).toEqual([])
      expect(writeProcedure(model(written))).toBe(written)
    }
  })

  test('of any valid model is read as that model, and written again is the same to the letter', () => {
    fc.assert(
      fc.property(validModels, (before) => {
        expect(reasonsNotWritable(before)).toEqual([])
        const written = writeProcedure(before)
        const read = model(written)
        expect(statedOf(read)).toEqual(statedOf(before))
        expect(writeProcedure(read)).toBe(written)
        // What was read is whole: titles, citations, running text and places are those of the text.
        expect(model(writeProcedure(read))).toEqual(read)
      }),
      { numRuns: process.env.SOAK ? 20_000 : 300 },
    )
  })

  test('of procedures as offices write them loses no line but the words around a term and beside a table', () => {
    fc.assert(
      fc.property(cleanProcedures, (text) => {
        const before = model(text)
        const written = writeProcedure(before)
        const told = reasonsNotWritable(before)
        expect(told.filter((each) => each.code !== 'model.text-lost')).toEqual([])
        expect(
          told.filter(
            (each) => each.code === 'model.text-lost' && !/ngày làm việc|^Số lượng:/.test(each.text),
          ),
        ).toEqual([])
        expect(writeProcedure(model(written))).toBe(written)
      }),
      { numRuns: process.env.SOAK ? 5_000 : 80 },
    )
  })

  test('printed by the command line it keeps to the contract, and so does what was read back', () => {
    fc.assert(
      fc.property(validModels, (before) => {
        const read = model(writeProcedure(before))
        for (const each of [before, read]) {
          const printed = JSON.parse(JSON.stringify(printedModel(each)))
          expect(parseOutput.parse(printed)).toEqual(printed)
        }
      }),
      { numRuns: process.env.SOAK ? 2_000 : 40 },
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
    ).toEqual(['row-added', 'step-forms-changed', 'step-output-changed', 'step-time-changed'].sort())
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
    expect(differencesOf(before, model(writeProcedure(before)))).toEqual([])
  })

  test('tells what its sections held besides the rows, for that is not written', () => {
    const text = EXAMPLE.replace('### 5.4. Số lượng hồ sơ\n\n01 (một) bộ.', 'Số lượng: 01 (một) bộ.')
    const lost = reasonsNotWritable(model(text)).map((each) => 'text' in each && each.text)
    expect(lost).toEqual(['Số lượng: 01 (một) bộ.', 'không quá 03 ngày làm việc'])
  })

  test('does not write what was taken out of the model', () => {
    const before = model(EXAMPLE)
    const changed = { ...before, components: before.components.slice(1), forms: before.forms.slice(0, -1) }
    expect(writeProcedure(changed)).not.toContain('Tờ khai đề nghị')
  })

  test('keeps each case under its own heading where the text had it there', () => {
    const text = EXAMPLE.replace(
      '| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |\n| --- | --- | --- | --- | --- |\n| **Công dân trực tiếp yêu cầu** | | | | |',
      '#### Công dân trực tiếp yêu cầu\n\n| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |\n| --- | --- | --- | --- | --- |',
    ).replace(
      '| **Cơ quan, tổ chức đề nghị** | | | | |',
      '\n#### Cơ quan, tổ chức đề nghị\n\n| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |\n| --- | --- | --- | --- | --- |',
    )
    const before = model(text)
    expect(before.variants.map(({ name }) => name)).toEqual([
      'Công dân trực tiếp yêu cầu',
      'Cơ quan, tổ chức đề nghị',
    ])
    const written = writeProcedure(before)
    expect(differencesOf(before, model(written))).toEqual([])
    expect(written.match(/\| TT \| Trình tự/g)).toHaveLength(2)
  })
})

describe('a model that no text can say', () => {
  const before = model(EXAMPLE)
  const withStep = (change: Partial<Step>): ProcedureModel => ({
    ...before,
    variants: before.variants.map((variant) => ({
      ...variant,
      steps: variant.steps.map((step) => (step.code === 'B2' ? { ...step, ...change } : step)),
    })),
  })
  const path = (field: string) => `variants.1.steps.1.${field}`

  test.each<[string, ProcedureModel, object]>([
    [
      'two posts in one name',
      withStep({ responsible: ['A; B'] }),
      { code: 'model.reads-otherwise', path: path('responsible') },
    ],
    [
      'a code that ends in a full stop',
      withStep({ code: 'B2.' }),
      { code: 'model.reads-otherwise', path: path('code') },
    ],
    ['an empty line', withStep({ text: 'a\n\nb' }), { code: 'model.line-feed', path: path('text') }],
    ['spaces at an end', withStep({ text: 'a ' }), { code: 'model.not-trimmed', path: path('text') }],
    [
      'marks beside their letters',
      withStep({ text: 'hồ sơ'.normalize('NFD') }),
      { code: 'model.not-nfc', path: path('text') },
    ],
    [
      'half a calendar day',
      withStep({ allotment: { kind: 'duration', n: 0.5, unit: 'day' } }),
      { code: 'model.reads-otherwise', path: path('allotment.unit') },
    ],
    [
      'a window that says no time',
      withStep({ allotment: { kind: 'window', text: 'sau' } }),
      { code: 'model.reads-otherwise', path: path('allotment.kind') },
    ],
    [
      'a title that means another section',
      {
        ...before,
        sections: before.sections.map((section) =>
          section.meaning === 'fee' ? { ...section, title: 'Kết quả' } : section,
        ),
      },
      { code: 'model.reads-otherwise', path: 'sections.12.meaning' },
    ],
    [
      'a title of two lines',
      { ...before, header: { ...before.header, title: 'a\nb' } },
      { code: 'model.unreadable' },
    ],
    [
      'a basis that is no legal document',
      { ...before, legalBases: [{ ...before.legalBases[0]!, title: 'Sổ tay' }] },
      { code: 'model.reads-otherwise', path: 'legalBases' },
    ],
  ])('%s', (_fault, unsaid, reason) => {
    expect(reasonsNotWritable(unsaid)).toContainEqual(expect.objectContaining(reason))
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
    const { preamble, sections } = read.outline
    const headings = sections.flatMap(({ heading }) => heading)
    return [...headings, ...linesOf([...preamble, ...sections.flatMap(({ blocks }) => blocks)])].map(
      ({ text }) => text,
    )
  }

  test('is read back as it was from a paragraph, from an item and from a cell', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readBack(`Trước ${inlineMarkdown(text)}`)).toEqual([`Trước ${text}`])
        expect(readBack(`- ${lineMarkdown(text)}`)).toEqual([text])
        const cell = readBack(`| a | b |\n| --- | --- |\n| x | ${cellMarkdown(text)} |`)
        expect(cell).toEqual(['a', 'b', 'x', text])
        expect(readBack(`## ${headingMarkdown(text)}`)).toEqual([text])
      }),
      { numRuns: process.env.SOAK ? 50_000 : 1_000 },
    )
  })

  test('of several lines is read back as it was from a cell', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (lines) => {
        const cell = readBack(`| a | b |\n| --- | --- |\n| x | ${cellMarkdown(lines.join('\n'))} |`)
        expect(cell).toEqual(['a', 'b', 'x', ...lines])
      }),
      { numRuns: process.env.SOAK ? 50_000 : 1_000 },
    )
  })
})
