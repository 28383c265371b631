import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editProcedure, type ProcedureEdit } from '#app/documents/edit-procedure.ts'
import type { Allotment } from '#app/domain/procedure/model.ts'
import { catalogue, LANGUAGES } from '#app/messages/catalogue.ts'
import { compiled, EXAMPLE, textOf } from '../domain/procedure/compiled.ts'
import { cleanProcedures } from '../support/generated-procedure.ts'

const hours = (n: number): Allotment => ({ kind: 'duration', n, unit: 'hour' })
const B1 = { variant: 1, step: 0, code: 'B1' }
const B2 = { variant: 1, step: 1, code: 'B2' }
const B4 = { variant: 1, step: 3, code: 'B4' }

function edited(text: string, ...edits: ProcedureEdit[]): string {
  const answer = editProcedure(text, edits)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.text
}
const codes = (text: string, ...edits: ProcedureEdit[]) => {
  const answer = editProcedure(text, edits)
  return answer.ok ? [] : answer.refusals.map(({ code }) => code)
}
/** The lines that are not the same in both, old and new. */
function differing(before: string, after: string): string[][] {
  const [old, next] = [before.split('\n'), after.split('\n')]
  let from = 0
  while (from < Math.min(old.length, next.length) && old[from] === next[from]) from++
  let end = 0
  while (end < Math.min(old.length, next.length) - from && old.at(-1 - end) === next.at(-1 - end)) end++
  return [old.slice(from, old.length - end), next.slice(from, next.length - end)]
}

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
    expect(
      edited(filled, { edit: 'set-step', at, fields: { allotment: { kind: 'unspecified' } } }).replaceAll(
        '  |',
        ' |',
      ),
    ).toBe(paper.replaceAll('  |', ' |'))
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
    expect(codes(EXAMPLE, edit)).toEqual(expected)
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
    expect(codes(text, { edit: 'set-step', at: B2, fields: { output: 'BM.06' } })).toEqual(['edit.no-column'])
  })

  test('every refusal has a sentence in both languages', () => {
    for (const language of LANGUAGES) {
      const words = catalogue(language).procedureEdits
      expect(words['edit.step-not-there']({ at: B2 })).toContain('B2')
      expect(words['edit.no-column']({ column: 'allotment' })).toContain('Thời gian')
      expect(words['edit.nothing-to-move-past']({ at: B4 })).toContain('B4')
      expect(words['edit.unreadable']({ problems: [{ line: 3, column: 7 }] })).toContain('7')
      expect(words['edit.reads-otherwise']({ told: ['case-added'] })).not.toContain('case-added')
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
        expect([old!.length, next!.length].every((count) => count <= 1)).toBe(true)
      }),
      { numRuns: process.env.SOAK ? 3_000 : 120 },
    )
    expect(made).toBeGreaterThan(80)
  })
})
