import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editProcedure } from '#app/documents/edit-procedure.ts'
import type { EditRefusal, ProcedureEdit } from '#app/documents/procedure-edits.ts'
import type { Allotment } from '#app/domain/procedure/model.ts'
import { catalogue, LANGUAGES } from '#app/messages/catalogue.ts'
import { compiled, EXAMPLE, textOf } from '../domain/procedure/compiled.ts'
import { cleanProcedures } from '../support/generated-procedure.ts'
import { differing, edited, refusalsOf } from './editing.ts'

const hours = (n: number): Allotment => ({ kind: 'duration', n, unit: 'hour' })
const B1 = { variant: 1, step: 0, code: 'B1' }
const B2 = { variant: 1, step: 1, code: 'B2' }
const B4 = { variant: 1, step: 3, code: 'B4' }

describe('a step is edited in its place', () => {
  test('its time, and nothing else of the text', () => {
    const after = edited(EXAMPLE, { edit: 'set-step', at: B2, fields: { allotment: hours(4) } })
    expect(differing(EXAMPLE, after)).toEqual([
      [
        '| B2 | Xác minh thông tin, soạn thảo văn bản xác nhận. | Cán bộ thụ lý | 01 ngày làm việc | Dự thảo văn bản xác nhận |',
      ],
      [
        '| B2 | Xác minh thông tin, soạn thảo văn bản xác nhận. | Cán bộ thụ lý | 04 giờ làm việc | Dự thảo văn bản xác nhận |',
      ],
    ])
  })

  test('all of it at once, with lines, bars and marks in its words', () => {
    const fields = {
      code: 'B2',
      text: 'Xác minh:\n- tại chỗ | từ xa;\n- *nếu cần*.',
      responsible: ['Cán bộ thụ lý', 'Văn thư'],
      allotment: hours(1.5),
      output: 'BM.06; Biên bản',
    }
    const after = edited(EXAMPLE, { edit: 'set-step', at: B2, fields })
    const step = compiled(after).model.variants[1]!.steps[1]!
    expect(step).toMatchObject({ ...fields, forms: ['BM.06'] })
    expect(differing(EXAMPLE, after)[1]).toHaveLength(1)
  })

  test('an empty cell is filled, a filled one emptied', () => {
    const paper = textOf('procedures/QT17.ĐDĐT/01.md')
    const at = { variant: 1, step: 1, code: 'B2' }
    const filled = edited(paper, {
      edit: 'set-step',
      at,
      fields: { allotment: { kind: 'duration', n: 1, unit: 'working-day' } },
    })
    expect(compiled(filled).model.variants[1]!.steps[1]!.allotment).toEqual({
      kind: 'duration',
      n: 1,
      unit: 'working-day',
    })
    expect(edited(filled, { edit: 'set-step', at, fields: { allotment: { kind: 'unspecified' } } })).toBe(
      paper,
    )
  })

  test('is put in, taken out and moved, and the way back leads to the same bytes', () => {
    const fields = {
      code: 'B1a',
      text: 'Xin ý kiến Đội trưởng.',
      responsible: ['Cán bộ thụ lý'],
      allotment: hours(1),
    }
    const more = edited(EXAMPLE, { edit: 'add-step', after: B1, fields })
    expect(differing(EXAMPLE, more)).toEqual([
      [],
      ['| B1a | Xin ý kiến Đội trưởng. | Cán bộ thụ lý | 01 giờ làm việc | |'],
    ])
    expect(edited(more, { edit: 'remove-step', at: { variant: 1, step: 1, code: 'B1a' } })).toBe(EXAMPLE)
    const moved = edited(EXAMPLE, { edit: 'move-step', at: B2, by: 1 })
    expect(compiled(moved).model.variants[1]!.steps.map(({ code }) => code)).toEqual(['B1', 'B3', 'B2', 'B4'])
    expect(edited(moved, { edit: 'move-step', at: { variant: 1, step: 2, code: 'B2' }, by: -1 })).toBe(
      EXAMPLE,
    )
  })

  test('is put before another', () => {
    const fields = { code: 'B0', text: 'Hướng dẫn.' }
    const after = edited(EXAMPLE, { edit: 'add-step', before: B1, fields })
    expect(compiled(after).model.variants[1]!.steps.map(({ code }) => code)).toEqual([
      'B0',
      'B1',
      'B2',
      'B3',
      'B4',
    ])
  })

  test('gets another number with all after it, and what speaks of the old ones is told and left', () => {
    const text = EXAMPLE.replace('Trình ký văn bản xác nhận.', 'Trình ký; nếu không ký thì quay lại bước B2.')
    const answer = editProcedure(text, [{ edit: 'renumber-steps', from: B2, first: 'B3' }])
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
    const { model } = compiled(answer.text)
    expect(model.variants[1]!.steps.map(({ code }) => code)).toEqual(['B1', 'B3', 'B4', 'B5'])
    expect(answer.text).toContain('quay lại bước B2')
    expect(answer.notes).toEqual([
      { code: 'edit.speaks-of-step', step: 'B2', at: expect.objectContaining({ line: 94 }) },
    ])
    const back = { edit: 'renumber-steps', from: { variant: 1, step: 1, code: 'B3' }, first: 'B2' } as const
    expect(edited(answer.text, back)).toBe(text)
    expect(refusalsOf(EXAMPLE, { edit: 'renumber-steps', from: B2, first: 'Bước' })).toEqual([
      'edit.code-without-number',
    ])
  })

  test('that others speak of is told when it is taken out', () => {
    const text = EXAMPLE.replace('Trình ký văn bản xác nhận.', 'Trình ký dự thảo tại bước B2.')
    const answer = editProcedure(text, [{ edit: 'remove-step', at: B2 }])
    expect(answer).toMatchObject({ ok: true, notes: [{ code: 'edit.speaks-of-step', step: 'B2' }] })
  })

  test('in a text of Windows, whose line ends stay', () => {
    const windows = EXAMPLE.replaceAll('\n', '\r\n')
    const edit = { edit: 'set-step', at: B2, fields: { allotment: hours(4) } } as const
    expect(edited(windows, edit)).toBe(edited(EXAMPLE, edit).replaceAll('\n', '\r\n'))
  })

  test('in a row that leaves out its last cells', () => {
    const text = EXAMPLE.replace(
      ' | Trưởng Công an xã | 01 ngày làm việc | Văn bản xác nhận |',
      ' | Trưởng Công an xã',
    )
    const at = { variant: 1, step: 2, code: 'B3' }
    const after = edited(text, { edit: 'set-step', at, fields: { output: 'BM.06' } })
    expect(differing(text, after)[1]).toEqual([
      '| B3 | Trình ký văn bản xác nhận. | Trưởng Công an xã | | BM.06 |',
    ])
  })

  test('is put first in its case', () => {
    const after = edited(EXAMPLE, {
      edit: 'add-step',
      after: { variant: 0, step: -1, code: '' },
      fields: { code: 'A0', text: 'Hướng dẫn.' },
    })
    expect(compiled(after).model.variants.map(({ steps }) => steps.map(({ code }) => code))).toEqual([
      ['A0', 'A1'],
      ['B1', 'B2', 'B3', 'B4'],
    ])
  })
})

describe('an edit is refused, and nothing is changed', () => {
  test.each<[string, ProcedureEdit, string[]]>([
    [
      'a step that is not there any more',
      { edit: 'remove-step', at: { variant: 1, step: 1, code: 'B3' } },
      ['edit.step-not-there'],
    ],
    [
      'a case that is not there',
      { edit: 'remove-step', at: { variant: 7, step: 0, code: 'B1' } },
      ['edit.step-not-there'],
    ],
    ['a move past the end', { edit: 'move-step', at: B4, by: 1 }, ['edit.nothing-to-move-past']],
    [
      'a text that is read as a case',
      {
        edit: 'set-step',
        at: B2,
        fields: {
          code: 'Trường hợp khác',
          text: '',
          responsible: [],
          allotment: { kind: 'unspecified' },
          output: '',
        },
      },
      ['edit.reads-otherwise'],
    ],
    [
      'a note in the place of a step',
      { edit: 'add-step', after: B2, fields: { code: 'Lưu ý', text: 'Giữ bản gốc.' } },
      ['edit.reads-otherwise'],
    ],
    [
      'a time that is no time',
      { edit: 'set-step', at: B2, fields: { allotment: { kind: 'window', text: '02 ngày' } } },
      ['edit.reads-otherwise'],
    ],
    [
      'two posts in one name',
      { edit: 'set-step', at: B2, fields: { responsible: ['Cán bộ; Đội trưởng'] } },
      ['edit.reads-otherwise'],
    ],
  ])('%s', (_what, edit, expected) => {
    expect(refusalsOf(EXAMPLE, edit)).toEqual(expected)
  })

  test('in a text that is not as texts are kept', () => {
    const edit = { edit: 'remove-step', at: B2 } as const
    expect(refusalsOf(EXAMPLE.normalize('NFD'), edit)).toEqual(['edit.not-normalised'])
    expect(refusalsOf(EXAMPLE.replace('\n', '\r\n'), edit)).toEqual(['edit.not-normalised'])
    expect(refusalsOf(EXAMPLE.replace('kind: tthc', 'kind: x'), edit)).toEqual(['edit.unreadable'])
  })

  test('when one of several is refused none is made', () => {
    const answer = editProcedure(EXAMPLE, [
      { edit: 'set-step', at: B2, fields: { allotment: hours(1) } },
      { edit: 'move-step', at: B4, by: 1 },
    ])
    expect(answer).toEqual({ ok: false, refusals: [{ code: 'edit.nothing-to-move-past', at: B4 }] })
  })

  test('in a table without the column', () => {
    const text = EXAMPLE.replace('| Thời gian | Biểu mẫu/ Kết quả |', '| Thời gian | Ghi |')
    expect(refusalsOf(text, { edit: 'set-step', at: B2, fields: { output: 'BM.06' } })).toEqual([
      'edit.no-column',
    ])
  })

  test('every refusal has a sentence in both languages', () => {
    const at = { code: 'B2', name: 'Công dân', seen: 'BM.01' }
    const all = {
      at,
      problems: [{ line: 3, column: 7 }],
      list: 'forms',
      section: 'time-limit' as const,
      column: 'allotment',
      cases: ['Công dân', 'Tổ chức'],
      told: ['case-added'],
      paths: ['notes'],
    }
    const codes: Record<EditRefusal['code'], RegExp> = {
      'edit.unreadable': /3.*7/,
      'edit.not-normalised': /./,
      'edit.step-not-there': /B2/,
      'edit.case-not-there': /Công dân/,
      'edit.row-not-there': /BM\.01/,
      'edit.no-section': /./,
      'edit.no-table': /./,
      'edit.no-column': /Thời gian/,
      'edit.nothing-to-move-past': /B2/,
      'edit.code-without-number': /B2/,
      'edit.named-by-heading': /Công dân/,
      'edit.no-term': /Công dân/,
      'edit.term-shared': /Tổ chức/,
      'edit.not-in-one-line': /BM\.01/,
      'edit.header-shape': /./,
      'edit.reads-otherwise': /^(?!.*case-added)/,
    }
    for (const language of LANGUAGES) {
      const words: Record<string, (refusal: typeof all) => string> = catalogue(language).procedureEdits
      expect(Object.keys(words).sort()).toEqual(Object.keys(codes).sort())
      for (const [code, expected] of Object.entries(codes)) {
        const sentence = words[code]!(all)
        expect(sentence).toMatch(expected)
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
      }
      expect(words['edit.reads-otherwise']!({ ...all, told: [] })).not.toMatch(/\(\)|notes\b.*case/)
      expect(catalogue(language).editNotes['edit.speaks-of-step']({ step: 'B3', at: { line: 9 } })).toMatch(
        /9.*B3/,
      )
    }
  })
})

describe('whatever is edited in whatever procedure', () => {
  test('reads as asked, and every other line stays byte for byte', () => {
    const fields = fc.record(
      {
        text: fc.constantFrom(
          'Kiểm tra | đối chiếu.',
          'Trình ký *bản chính*.',
          'Lập:\n- biên bản;\n- báo cáo.',
        ),
        responsible: fc.constantFrom(['Văn thư'], ['Đội trưởng Đội nghiệp vụ'], []),
        allotment: fc.constantFrom<Allotment>(hours(2), { kind: 'immediate' }, { kind: 'unspecified' }),
        output: fc.constantFrom('', 'BM.06', 'Biên bản'),
      },
      { requiredKeys: [] },
    )
    let made = 0
    fc.assert(
      fc.property(cleanProcedures, fc.nat(), fc.nat(), fields, (text, v, s, asked) => {
        const { variants } = compiled(text).model
        const variant = v % variants.length
        const step = s % variants[variant]!.steps.length
        const { code } = variants[variant]!.steps[step]!
        const answer = editProcedure(text, [{ edit: 'set-step', at: { variant, step, code }, fields: asked }])
        // A step that says nothing in any other cell is the name of a case: then nothing may have been done.
        if (!answer.ok) return
        made++
        expect(compiled(answer.text).model.variants[variant]!.steps[step]).toMatchObject(asked)
        const [old, next] = differing(text, answer.text)
        expect([old.length, next.length].every((count) => count <= 1)).toBe(true)
      }),
      { numRuns: process.env.SOAK ? 3_000 : 120 },
    )
    expect(made).toBeGreaterThan(80)
  })
})
