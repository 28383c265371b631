import { describe, expect, test } from 'vitest'
import type { ProcedureEdit } from '#app/documents/procedure-edits.ts'
import type { Allotment } from '#app/domain/procedure/model.ts'
import { compiled, EXAMPLE } from '../domain/procedure/compiled.ts'
import { differing, edited, refusalsOf } from './editing.ts'

const days = (n: number): Allotment => ({ kind: 'duration', n, unit: 'working-day' })
const CITIZEN = { variant: 0, name: 'Công dân trực tiếp yêu cầu' }
const OFFICE = { variant: 1, name: 'Cơ quan, tổ chức đề nghị' }
const STEPS = [
  { code: 'C1', text: 'Tiếp nhận.', responsible: ['Cán bộ tiếp nhận'], allotment: days(1) },
  { code: 'C2', text: 'Trả kết quả.', responsible: ['Cán bộ tiếp nhận'], output: 'BM.06' },
]
const casesOf = (text: string) =>
  compiled(text).model.variants.map(({ name, term, steps }) => [name, term?.allotment, steps.length])
/** The example with its term in a sentence and a single case. */
const SENTENCE = EXAMPLE.replace(
  /\| Trường hợp \| Thời hạn[\s\S]*?\n\n/,
  '- Thời hạn: không quá **03 (ba) ngày làm việc** kể từ ngày nhận đủ hồ sơ.\n\n',
).replace(/\| \*\*Công dân[\s\S]*?\| \*\*Cơ quan.*\n/, '')

describe('a case', () => {
  const add: ProcedureEdit = {
    edit: 'add-case',
    where: { after: CITIZEN },
    name: 'Nộp trực tuyến',
    steps: STEPS,
    term: { allotment: days(2), from: 'ngày nhận đủ hồ sơ' },
  }

  test('is added with its steps and its term, and taken out again to the same bytes', () => {
    const after = edited(EXAMPLE, add)
    expect(casesOf(after)).toEqual([
      ['Công dân trực tiếp yêu cầu', { kind: 'immediate' }, 1],
      ['Nộp trực tuyến', days(2), 2],
      ['Cơ quan, tổ chức đề nghị', days(3), 4],
    ])
    expect(after).toContain('| Nộp trực tuyến | 02 ngày làm việc | ngày nhận đủ hồ sơ |\n')
    expect(after).toContain(
      '| **Nộp trực tuyến** | | | | |\n| C1 | Tiếp nhận. | Cán bộ tiếp nhận | 01 ngày làm việc | |\n',
    )
    expect(edited(after, { edit: 'remove-case', at: { variant: 1, name: 'Nộp trực tuyến' } })).toBe(EXAMPLE)
  })

  test('is put before all others', () => {
    const after = edited(EXAMPLE, { edit: 'add-case', where: 'first', name: 'Mới', steps: [] })
    expect(casesOf(after)[0]).toEqual(['Mới', undefined, 0])
  })

  test('is taken out; the one that is left needs no name, and gets its own back beside another', () => {
    const one = edited(EXAMPLE, { edit: 'remove-case', at: CITIZEN })
    expect(casesOf(one)).toEqual([['', days(3), 4]])
    const two = edited(one, {
      edit: 'add-case',
      where: { after: { variant: 0, name: '' } },
      name: 'Khác',
      steps: STEPS,
    })
    expect(casesOf(two)).toEqual([
      ['Cơ quan, tổ chức đề nghị', days(3), 4],
      ['Khác', undefined, 2],
    ])
  })

  test('that is the only one is named in the table, so that another can stand beside it', () => {
    const after = edited(
      SENTENCE,
      { edit: 'rename-case', at: { variant: 0, name: '' }, name: 'Cơ quan đề nghị' },
      { edit: 'add-case', where: 'first', name: 'Công dân', steps: STEPS },
    )
    expect(casesOf(after).map(([name]) => name)).toEqual(['Công dân', 'Cơ quan đề nghị'])
  })

  test('is renamed in the table of steps and in the time limit alike', () => {
    const after = edited(EXAMPLE, { edit: 'rename-case', at: OFFICE, name: 'Cơ quan *khác* | tổ chức' })
    expect(casesOf(after)[1]).toEqual(['Cơ quan *khác* | tổ chức', days(3), 4])
    const back = { variant: 1, name: 'Cơ quan *khác* | tổ chức' }
    expect(edited(after, { edit: 'rename-case', at: back, name: OFFICE.name })).toBe(EXAMPLE)
  })

  test.each<[string, string, ProcedureEdit, string]>([
    [
      'of another name',
      EXAMPLE,
      { edit: 'remove-case', at: { variant: 0, name: 'Khác' } },
      'edit.case-not-there',
    ],
    [
      'whose name is a note',
      EXAMPLE,
      { edit: 'rename-case', at: OFFICE, name: 'Lưu ý' },
      'edit.reads-otherwise',
    ],
    ['with a term where terms stand in no table', SENTENCE, { ...add, where: 'first' }, 'edit.no-table'],
    [
      'with a note for a step',
      EXAMPLE,
      { edit: 'add-case', where: 'first', name: 'Mới', steps: [{ code: 'Lưu ý', text: 'x' }] },
      'edit.reads-otherwise',
    ],
  ])('%s is refused', (_what, text, edit, code) => {
    expect(refusalsOf(text, edit)).toEqual([code])
  })

  test('that a heading names is renamed there', () => {
    const text = EXAMPLE.replace(
      '| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |\n| --- | --- | --- | --- | --- |\n| **Công dân trực tiếp yêu cầu** | | | | |',
      '#### Công dân trực tiếp yêu cầu\n\n| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |\n| --- | --- | --- | --- | --- |',
    )
    expect(refusalsOf(text, { edit: 'rename-case', at: CITIZEN, name: 'Khác' })).toEqual([
      'edit.named-by-heading',
    ])
    expect(refusalsOf(text, { edit: 'remove-case', at: CITIZEN })).toEqual(['edit.named-by-heading'])
  })
})

describe('the statutory term of a case', () => {
  test('is changed in its cell, and the words around it stay', () => {
    const after = edited(EXAMPLE, {
      edit: 'set-term',
      at: OFFICE,
      allotment: days(5),
      from: 'ngày tiếp nhận',
    })
    expect(differing(EXAMPLE, after)).toEqual([
      ['| Cơ quan, tổ chức đề nghị | không quá 03 ngày làm việc | ngày nhận đủ hồ sơ |'],
      ['| Cơ quan, tổ chức đề nghị | không quá 05 ngày làm việc | ngày tiếp nhận |'],
    ])
    const ngay = edited(EXAMPLE, { edit: 'set-term', at: OFFICE, allotment: { kind: 'immediate' } })
    expect(differing(EXAMPLE, ngay)[1]).toEqual(['| Cơ quan, tổ chức đề nghị | ngay | ngày nhận đủ hồ sơ |'])
  })

  test('is changed in the sentence that states it', () => {
    const at = { variant: 0, name: '' }
    const after = edited(SENTENCE, { edit: 'set-term', at, allotment: days(5), from: 'khi nhận hồ sơ' })
    expect(differing(SENTENCE, after)[1]).toEqual([
      '- Thời hạn: không quá **05 ngày làm việc** kể từ khi nhận hồ sơ.',
    ])
    expect(refusalsOf(SENTENCE, { edit: 'set-term', at, allotment: { kind: 'immediate' } })).toEqual([
      'edit.no-table',
    ])
  })

  test('that several cases share, or that is not there, is not changed for one of them', () => {
    const shared = EXAMPLE.replace(/\| Trường hợp \| Thời hạn[\s\S]*?\n\n/, 'Không quá 03 ngày làm việc.\n\n')
    expect(refusalsOf(shared, { edit: 'set-term', at: OFFICE, allotment: days(5) })).toEqual([
      'edit.term-shared',
    ])
    const none = EXAMPLE.replace(/\| Trường hợp \| Thời hạn[\s\S]*?\n\n/, '')
    expect(refusalsOf(none, { edit: 'set-term', at: OFFICE, allotment: days(5) })).toEqual(['edit.no-term'])
    const noStart = EXAMPLE.replace('| Trường hợp | Thời hạn | Tính từ |', '| Trường hợp | Thời hạn | Ghi |')
    expect(refusalsOf(noStart, { edit: 'set-term', at: OFFICE, from: 'ngày nhận' })).toEqual([
      'edit.no-column',
    ])
  })
})
