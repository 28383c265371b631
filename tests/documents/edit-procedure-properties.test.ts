import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editProcedure } from '#app/documents/edit-procedure.ts'
import { othersStay, readEdited, spliced } from '#app/documents/edited-text.ts'
import { type ListName, type ProcedureEdit, rowName } from '#app/documents/procedure-edits.ts'
import { differencesOf } from '#app/documents/stated-model.ts'
import { writeProcedure } from '#app/documents/write-procedure.ts'
import type { Allotment, ProcedureModel } from '#app/domain/procedure/model.ts'
import { compiled, EXAMPLE, textOf } from '../domain/procedure/compiled.ts'
import { validModels } from '../support/generated-model.ts'
import { cleanProcedures } from '../support/generated-procedure.ts'
import { differing } from './editing.ts'

const SHIPPED = ['QT03.CC/02', 'QT03.CC/03', 'QT17.ĐDĐT/01', 'QT17.ĐDĐT/02'].map((name) =>
  textOf(`procedures/${name}.md`),
)
/** Texts of careful offices, of any model, and of paper. */
const texts = fc.oneof(cleanProcedures, validModels.map(writeProcedure), fc.constantFrom(EXAMPLE, ...SHIPPED))

const words = fc.constantFrom<string[]>(
  'Kiểm tra | đối chiếu.',
  'Trình ký *bản chính*',
  'Lập:\n- biên bản;\n- báo cáo',
  'Luật số 26/2023/QH15',
  'Nghị định số 12/2026/NĐ-CP',
  'Lưu ý',
  '5 ngày',
  '**',
  '- a',
  '',
  'B7',
  '01. x',
  '<br>',
)
const time = fc.constantFrom<Allotment>(
  { kind: 'duration', n: 2, unit: 'hour' },
  { kind: 'duration', n: 3, unit: 'working-day' },
  { kind: 'immediate' },
  { kind: 'unspecified' },
)
const LISTS: Record<ListName, (model: ProcedureModel) => readonly object[]> = {
  forms: (model) => model.forms,
  'legal-basis': (model) => model.legalBases,
  definitions: (model) => model.abbreviations,
  components: (model) => model.components,
  revisions: (model) => model.revisions,
}
const newRow = (list: ListName, text: string): Record<string, unknown> => {
  if (list === 'forms') return { code: 'BM.17', name: text }
  if (list === 'legal-basis') return { title: text }
  if (list === 'definitions') return { short: 'ABC', meaning: text }
  if (list === 'components') return { name: text, original: true, copy: false, notes: [text] }
  return { request: text, place: text, description: text, version: '01/01', issuedOn: '' }
}

const choice = fc.record({
  kind: fc.nat(12),
  a: fc.nat(),
  b: fc.nat(),
  text: words,
  time,
  fewer: fc.boolean(),
})
type Choice = typeof choice extends fc.Arbitrary<infer Value> ? Value : never

/** Some edit of that text, at a place that is there. */
function editFor(model: ProcedureModel, { kind, a, b, text, time: allotment, fewer }: Choice): ProcedureEdit {
  const variant = a % Math.max(1, model.variants.length)
  const found = model.variants[variant] ?? { name: '', steps: [] }
  const step = b % Math.max(1, found.steps.length)
  const at = { variant, step, code: found.steps[step]?.code ?? '' }
  const ofCase = { variant, name: found.name }
  const list = (Object.keys(LISTS) as ListName[])[a % 5]!
  const rows = LISTS[list](model)
  const index = b % Math.max(1, rows.length)
  const row = { index, seen: rows[index] ? rowName(list, rows[index]) : '' }
  const fields = { code: 'B17', text, responsible: [text], allotment, output: text }
  const edits: (() => unknown)[] = [
    () => ({ edit: 'set-step', at, fields: fewer ? { text } : fields }),
    () => ({ edit: 'add-step', after: at, fields }),
    () => ({ edit: 'add-step', before: at, fields }),
    () => ({ edit: 'remove-step', at }),
    () => ({ edit: 'move-step', at, by: fewer ? 1 : -1 }),
    () => ({ edit: 'renumber-steps', from: at, first: 'X3' }),
    () => ({ edit: 'add-case', where: fewer ? 'first' : { after: ofCase }, name: text, steps: [fields] }),
    () => ({ edit: 'remove-case', at: ofCase }),
    () => ({ edit: 'rename-case', at: ofCase, name: text }),
    () => ({ edit: 'set-term', at: ofCase, allotment, ...(fewer ? { from: text } : {}) }),
    () => ({ edit: 'add-row', list, where: fewer ? 'first' : 'last', row: newRow(list, text) }),
    () =>
      fewer
        ? { edit: 'remove-row', list, at: row }
        : { edit: 'set-row', list, at: row, row: newRow(list, text) },
    () => ({
      edit: 'set-header',
      fields: fewer ? { field: text } : { title: text, decision: { number: text, date: '2026-11-23' } },
    }),
  ]
  return edits[kind]!() as ProcedureEdit
}

/** The lines of a text that an edit may touch, as far as a reader can tell: those that are not in both. */
const keptLines = (before: string, after: string): number => {
  const left = new Map<string, number>()
  for (const line of before.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  let kept = 0
  for (const line of after.split('\n')) {
    const count = left.get(line) ?? 0
    if (count > 0) kept++
    left.set(line, count - 1)
  }
  return kept
}
/** Most lines of a text that an edit of one row takes out or writes anew; a case has as many as it has steps. */
const touchedBy = (edit: ProcedureEdit, model: ProcedureModel): number => {
  if (edit.edit === 'renumber-steps') return model.variants[edit.from.variant]!.steps.length
  if (edit.edit === 'remove-case') return model.variants[edit.at.variant]!.steps.length + 2
  return edit.edit === 'rename-case' || edit.edit === 'move-step' || edit.edit === 'set-header' ? 2 : 1
}

describe('whatever is edited in whatever procedure', () => {
  test('every other line stays byte for byte, and what was not asked is stated as before', () => {
    const made = new Map<string, number>()
    fc.assert(
      fc.property(texts, choice, (text, chosen) => {
        const { model } = compiled(text)
        const edit = editFor(model, chosen)
        const answer = editProcedure(text, [edit])
        if (!answer.ok) {
          expect(answer.refusals.length).toBeGreaterThan(0)
          return
        }
        made.set(edit.edit, (made.get(edit.edit) ?? 0) + 1)
        const lines = text.split('\n').length
        expect(keptLines(text, answer.text)).toBeGreaterThanOrEqual(lines - touchedBy(edit, model))
        const after = compiled(answer.text).model
        const touched: Record<string, readonly string[]> = {
          'set-header': ['header'],
          'add-row': ['components', 'forms', 'legalBases', 'abbreviations', 'revisions'],
          'set-row': ['components', 'forms', 'legalBases', 'abbreviations', 'revisions'],
          'remove-row': ['components', 'forms', 'legalBases', 'abbreviations', 'revisions'],
        }
        const allowed = touched[edit.edit] ?? ['variants', 'terms']
        expect(differencesOf(model, after).filter((path) => !allowed.includes(path.split('.')[0]!))).toEqual(
          [],
        )
      }),
      { numRuns: process.env.SOAK ? 20_000 : 400 },
    )
    // Each kind of edit is made many times, and refused only where the words do not allow it.
    expect([...made.keys()].length).toBeGreaterThanOrEqual(11)
    expect([...made.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(150)
  })

  test('a change that was planted in any other line is seen', () => {
    fc.assert(
      fc.property(cleanProcedures, fc.nat(), fc.nat(), (text, a, b) => {
        const lines = text.split('\n')
        const bodyFrom = lines.indexOf('---', 1) + 1
        const read = lines.flatMap((line, index) => (index > bodyFrom && /\p{L}/u.test(line) ? [index] : []))
        const [asked, planted] = [read[a % read.length]!, read[b % read.length]!]
        // Before a closing bar, since a heading row of one cell more makes no table of the lines under it.
        const splice = { from: asked, remove: 1, insert: [lines[asked]!.replace(/( \|)?$/, ' x$1')] }
        const changed = spliced(lines, [splice]).with(planted, `${lines[planted]!.replace(/\p{L}/u, 'Q')}`)
        const [before, after] = [outlineIn(text), outlineIn(changed.join('\n'))]
        expect(othersStay(before, after, [splice])).toBe(
          asked === planted || changed[planted] === lines[planted],
        )
      }),
      { numRuns: process.env.SOAK ? 3_000 : 60 },
    )
  })

  test('the way back leads to the same bytes', () => {
    let made = 0
    fc.assert(
      fc.property(texts, choice, (text, chosen) => {
        const { model } = compiled(text)
        const edit = editFor(model, { ...chosen, kind: [1, 2, 4, 5][chosen.kind % 4]! })
        const answer = editProcedure(text, [edit])
        if (!answer.ok) return
        const back = inverse(edit, model)
        if (!back) return
        made++
        const again = editProcedure(answer.text, [back])
        expect(again).toMatchObject({ ok: true })
        expect(again.ok && differing(text, again.text)).toEqual([[], []])
      }),
      { numRuns: process.env.SOAK ? 5_000 : 120 },
    )
    expect(made).toBeGreaterThan(20)
  })

  test('one edit that is refused leaves all of them undone', () => {
    fc.assert(
      fc.property(texts, fc.array(choice, { maxLength: 3 }), (text, choices) => {
        const stale: ProcedureEdit = { edit: 'remove-row', list: 'forms', at: { index: 99, seen: 'BM.99' } }
        const { model } = compiled(text)
        const answer = editProcedure(text, [...choices.map((chosen) => editFor(model, chosen)), stale])
        expect(answer.ok).toBe(false)
        expect('text' in answer).toBe(false)
      }),
      { numRuns: process.env.SOAK ? 2_000 : 40 },
    )
  })

  test('no text and no words make it throw', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('\0', '\ud800', '\r', '\n', '|', '`', '<br>', '---', '\u0301', '"', "'"),
      }),
    )
    fc.assert(
      fc.property(hostile, choice, fc.boolean(), (text, chosen, inText) => {
        const edit = editFor(compiled(EXAMPLE).model, { ...chosen, text })
        const answer = editProcedure(inText ? EXAMPLE.replace('Không.', () => text) : EXAMPLE, [edit])
        if (answer.ok) expect(compiled(answer.text).model.header.code).toBe('QT00.MAU')
      }),
      { numRuns: process.env.SOAK ? 5_000 : 200 },
    )
  })
})

function outlineIn(text: string) {
  const read = readEdited(text)
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read.outline
}

/** The edit that undoes another; null where there is none. */
function inverse(edit: ProcedureEdit, { variants }: ProcedureModel): ProcedureEdit | null {
  if (edit.edit === 'add-step') {
    const { variant, step } = 'after' in edit ? edit.after : edit.before
    const at = { variant, step: 'after' in edit ? step + 1 : step, code: edit.fields.code }
    return { edit: 'remove-step', at }
  }
  if (edit.edit === 'move-step')
    return {
      edit: 'move-step',
      at: { ...edit.at, step: edit.at.step + edit.by },
      by: edit.by === 1 ? -1 : 1,
    }
  if (edit.edit !== 'renumber-steps') return null
  // Codes that did not run on from one another are not had back by counting.
  const codes = variants[edit.from.variant]!.steps.slice(edit.from.step).map(({ code }) => code)
  const [, letters, digits] = /^(.*?)(\d+)$/.exec(codes[0]!) ?? []
  const runsOn = codes.every((code, index) => code === `${letters}${Number(digits) + index}`)
  return runsOn
    ? { edit: 'renumber-steps', from: { ...edit.from, code: edit.first }, first: codes[0]! }
    : null
}
