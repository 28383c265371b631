import { describe, expect, test } from 'vitest'
import type { ListName, ListRows, ProcedureEdit } from '#app/documents/procedure-edits.ts'
import { compiled, EXAMPLE } from '../domain/procedure/compiled.ts'
import { differing, edited, refusalsOf } from './editing.ts'

const add = <List extends ListName>(
  list: List,
  row: ListRows[List],
  where: Extract<ProcedureEdit, { edit: 'add-row' }>['where'] = 'last',
) => ({ edit: 'add-row', list, where, row }) as ProcedureEdit
const NEW = {
  forms: { code: 'BM.07', name: 'Phiếu | *xác minh*' },
  'legal-basis': { title: 'Luật Căn cước số 26/2023/QH15 ngày 27/11/2023' },
  definitions: { short: 'CCCD', meaning: 'Căn cước công dân' },
  components: { name: 'Ảnh chân dung', original: true, copy: false, notes: ['cỡ 3x4'] },
  revisions: {
    request: 'Rà soát',
    place: '5.7',
    description: 'Sửa câu chữ',
    version: '02/00',
    issuedOn: '',
  },
} satisfies ListRows
const LISTS = Object.keys(NEW) as ListName[]
const seenIn: Record<ListName, string> = {
  forms: 'BM.07',
  'legal-basis': NEW['legal-basis'].title,
  definitions: 'CCCD',
  components: 'Ảnh chân dung',
  revisions: 'Sửa câu chữ',
}
const COUNTS: Record<ListName, number> = {
  forms: 7,
  'legal-basis': 1,
  definitions: 2,
  components: 2,
  revisions: 1,
}

describe('a row of a list', () => {
  test.each(LISTS)('is added last and first, and taken out again to the same bytes: %s', (list) => {
    const count = COUNTS[list]
    for (const [where, index] of [
      ['last', count],
      ['first', 0],
    ] as const) {
      const after = edited(EXAMPLE, add(list, NEW[list], where))
      expect(differing(EXAMPLE, after)[1]).toHaveLength(1)
      expect(edited(after, { edit: 'remove-row', list, at: { index, seen: seenIn[list] } })).toBe(EXAMPLE)
    }
  })

  test('says what was asked', () => {
    const { model } = compiled(edited(EXAMPLE, ...LISTS.map((list) => add(list, NEW[list]))))
    expect(model.forms.at(-1)).toMatchObject(NEW.forms)
    expect(model.legalBases.at(-1)).toMatchObject({ ...NEW['legal-basis'], number: '26/2023/QH15' })
    expect(model.abbreviations.at(-1)).toMatchObject(NEW.definitions)
    expect(model.components.at(-1)).toMatchObject(NEW.components)
    expect(model.revisions.at(-1)).toMatchObject(NEW.revisions)
  })

  test('at the end of a table that counts its rows gets the next number', () => {
    expect(differing(EXAMPLE, edited(EXAMPLE, add('forms', NEW.forms)))[1]).toEqual([
      '| 8 | BM.07 | Phiếu \\| *xác minh* |'.replace('*xác minh*', '\\*xác minh\\*'),
    ])
  })

  test('stands after the one that was named', () => {
    const where = { after: { index: 1, seen: 'BM.02' } }
    const after = edited(EXAMPLE, add('forms', NEW.forms, where))
    expect(
      compiled(after)
        .model.forms.map(({ code }) => code)
        .slice(0, 4),
    ).toEqual(['BM.01', 'BM.02', 'BM.07', 'BM.03'])
  })

  test.each<[ProcedureEdit, string]>([
    [
      { edit: 'set-row', list: 'forms', at: { index: 3, seen: 'BM.04' }, row: { name: 'Văn bản xin lỗi' } },
      '| 4 | BM.04 | Văn bản xin lỗi |',
    ],
    [
      {
        edit: 'set-row',
        list: 'definitions',
        at: { index: 1, seen: 'TNTKQ' },
        row: { meaning: 'Bộ phận trả kết quả' },
      },
      '- TNTKQ: Bộ phận trả kết quả.',
    ],
    [
      {
        edit: 'set-row',
        list: 'components',
        at: { index: 1, seen: 'Giấy tờ chứng minh' },
        row: { original: true, notes: [] },
      },
      '| Giấy tờ chứng minh | X | X |',
    ],
    [
      {
        edit: 'set-row',
        list: 'legal-basis',
        at: { index: 0, seen: 'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ' },
        row: { title: 'Luật Cư trú số 68/2020/QH14' },
      },
      '- Luật Cư trú số 68/2020/QH14.',
    ],
    [
      {
        edit: 'set-row',
        list: 'components',
        at: { index: 0, seen: 'Tờ khai đề nghị (mẫu TK99)' },
        row: { original: false },
      },
      '| Tờ khai đề nghị (mẫu TK99) | | |',
    ],
  ])('is changed in its line and nowhere else: %j', (edit, line) => {
    expect(differing(EXAMPLE, edited(EXAMPLE, edit))[1]).toEqual([line])
  })

  test('is the first of its list: in an empty table, under a heading, or after nothing at all', () => {
    for (const list of ['forms', 'components', 'revisions', 'legal-basis', 'definitions'] as const) {
      const heading = compiled(EXAMPLE).model.sections.find(({ meaning }) => meaning === list)!
      const lines = EXAMPLE.split('\n')
      const from = heading.at.line
      const end = lines.findIndex((line, index) => index > from && line.startsWith('##'))
      const bare = [...lines.slice(0, from + 1), ...lines.slice(end)].join('\n')
      const after = edited(bare, add(list, NEW[list]))
      expect(JSON.stringify(compiled(after).model)).toContain(JSON.stringify(Object.values(NEW[list])[0]))
      const table = lines.slice(from + 1, from + 3)
      if (!table[0]!.startsWith('|')) continue
      const empty = [...lines.slice(0, from + 1), ...table, '', ...lines.slice(end)].join('\n')
      const filled = edited(empty, add(list, NEW[list]))
      expect(differing(empty, filled)[1]).toHaveLength(1)
    }
  })

  test.each<[string, ProcedureEdit, string, (text: string) => string]>([
    [
      'that is not there any more',
      { edit: 'remove-row', list: 'forms', at: { index: 0, seen: 'BM.02' } },
      'edit.row-not-there',
      (text) => text,
    ],
    [
      'beside one that is not there',
      add('forms', NEW.forms, { after: { index: 9, seen: 'BM.10' } }),
      'edit.row-not-there',
      (text) => text,
    ],
    [
      'that is no legal document',
      add('legal-basis', { title: 'Sổ tay' }),
      'edit.reads-otherwise',
      (text) => text,
    ],
    [
      'of a list that the text has no section for',
      add('forms', NEW.forms),
      'edit.no-section',
      (text) => text.replace(/## VI\. BIỂU MẪU[\s\S]*?(?=## VII)/, ''),
    ],
    [
      'with a tick where papers stand in a list',
      add('components', NEW.components),
      'edit.no-column',
      (text) => text.replace(/\| Thành phần hồ sơ[\s\S]*?\n\n/, '- Tờ khai;\n- Ảnh.\n\n'),
    ],
    [
      'whose text runs on in the next line',
      { edit: 'remove-row', list: 'legal-basis', at: { index: 0, seen: 'Nghị định số 118/2025/NĐ-CP' } },
      'edit.not-in-one-line',
      (text) => text.replace('NĐ-CP ngày 09', 'NĐ-CP\n  ngày 09'),
    ],
    [
      'that is two rows',
      add('definitions', { short: 'A: B', meaning: 'c' }),
      'edit.reads-otherwise',
      (text) => text,
    ],
  ])('%s is refused', (_what, edit, code, change) => {
    expect(refusalsOf(change(EXAMPLE), edit)).toEqual([code])
  })
})

describe('a field of the header', () => {
  const set = (fields: Extract<ProcedureEdit, { edit: 'set-header' }>['fields']): ProcedureEdit => ({
    edit: 'set-header',
    fields,
  })

  test('is changed in its line, with its comment left there', () => {
    const text = EXAMPLE.replace('field: Lĩnh vực mẫu', 'field:   "Lĩnh vực mẫu"   # theo danh mục')
    const after = edited(text, set({ field: 'Cư trú: đăng ký' }))
    expect(differing(text, after)[1]).toEqual(['field:   "Cư trú: đăng ký"   # theo danh mục'])
  })

  test('is taken out and put back where it stands in order', () => {
    const after = edited(EXAMPLE, set({ decision: null, effectiveOn: null, revisedOn: null }))
    expect(compiled(after).model.header).toMatchObject({ decision: null, effectiveOn: null, revisedOn: null })
    const { decision, effectiveOn, revisedOn } = compiled(EXAMPLE).model.header
    expect(edited(after, set({ decision, effectiveOn, revisedOn }))).toBe(EXAMPLE)
  })

  test('changes one signer in his line, and the list when another is added', () => {
    const { signatories } = compiled(EXAMPLE).model.header
    const [author, ...others] = signatories
    const renamed = edited(EXAMPLE, set({ signatories: [{ ...author!, name: 'Trần Văn D' }, ...others] }))
    expect(differing(EXAMPLE, renamed)[1]).toEqual([
      '  - { role: author, name: Trần Văn D, rank: Đại úy, position: Phó Trưởng Công an xã }',
    ])
    const fewer = edited(EXAMPLE, set({ signatories: others }))
    expect(compiled(fewer).model.header.signatories).toEqual(others)
    expect(edited(fewer, set({ signatories }))).toBe(EXAMPLE)
  })

  test('written over several lines or among comments leaves the others as they are', () => {
    const text = EXAMPLE.replace(
      'decision: { number: 128/QĐ-CAT-PV01, date: 2026-06-15 }',
      '# quyết định\ndecision:\n  number: 128/QĐ-CAT-PV01\n  date: 2026-06-15\n',
    )
    const after = edited(text, set({ decision: { number: '9/QĐ', date: '2026-07-01' }, title: 'Tên: mới' }))
    expect(after).toContain('# quyết định\ndecision: { number: 9/QĐ, date: 2026-07-01 }\n\neffectiveOn')
    expect(compiled(after).model.header).toMatchObject({ title: 'Tên: mới', decision: { number: '9/QĐ' } })
  })

  test.each<[string, ProcedureEdit, string]>([
    ['a title of two lines', set({ title: 'a\nb' }), 'edit.unreadable'],
    ['no code at all', set({ code: ' ' }), 'edit.unreadable'],
    ['an issue beyond two digits', set({ issueNumber: 100 }), 'edit.unreadable'],
  ])('%s is refused', (_what, edit, code) => {
    expect(refusalsOf(EXAMPLE, edit)).toEqual([code])
  })

  test('in a front matter on one line is edited in the text', () => {
    const text = `---\n{ kind: policy, code: QT1, title: a, agency: b, unit: c, level: commune, issueNumber: 1, signatories: [] }\n---\n\n## I. Mục đích\n\nX.\n`
    expect(refusalsOf(text, set({ title: 'b' }))).toEqual(['edit.header-shape'])
  })
})
