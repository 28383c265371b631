import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepFormOf } from '#app/documents/step-form.ts'
import { type WantedStep, writeStepForm } from '#app/documents/step-form-edits.ts'
import { writeProcedure } from '#app/documents/write-procedure.ts'
import { EXAMPLE, textOf } from '../domain/procedure/compiled.ts'
import { validModels } from '../support/generated-model.ts'
import { cleanProcedures } from '../support/generated-procedure.ts'
import { differing } from './editing.ts'

const SHIPPED = ['QT03.CC/02', 'QT03.CC/03', 'QT17.ĐDĐT/01', 'QT17.ĐDĐT/02'].map((name) =>
  textOf(`procedures/${name}.md`),
)
const [QT03, NEWER] = SHIPPED

/** What the form sends back when nobody touches it. */
const unchanged = (text: string): WantedStep[][] =>
  stepFormOf(text)!.cases.map(({ steps }) =>
    steps.map(({ key, text, responsible, allotment, output }) => ({
      key,
      text,
      responsible,
      allotment,
      output,
    })),
  )

function written(text: string, change: (cases: WantedStep[][]) => void): string {
  const wanted = unchanged(text)
  change(wanted)
  const answer = writeStepForm(text, wanted)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.text
}
const codesOf = (text: string) => stepFormOf(text)!.cases.map(({ steps }) => steps.map(({ code }) => code))
const newStep = (over: Partial<WantedStep> = {}): WantedStep => ({
  key: 'new-1',
  text: 'Kiểm tra thêm',
  responsible: 'Cán bộ tiếp nhận',
  allotment: { kind: 'duration', n: 1, unit: 'hour' },
  output: '',
  ...over,
})

describe('the step table of a text as a form', () => {
  test.each(SHIPPED.map((text, index) => [index, text] as const))(
    'sent back untouched gives the same bytes: shipped text %#',
    (_index, text) => {
      expect(stepFormOf(text)!.cases.flatMap(({ steps }) => steps).length).toBeGreaterThan(3)
      expect(written(text, () => undefined)).toBe(text)
    },
  )

  test('changes nothing but the row of the step that was changed', () => {
    const text = written(QT03!, ([first]) => {
      first![1]!.allotment = { kind: 'duration', n: 3, unit: 'hour' }
    })
    const [old, next] = differing(QT03!, text)
    expect(old).toHaveLength(1)
    expect(next).toHaveLength(1)
    expect(next[0]).toContain('03 giờ làm việc')
  })

  test('numbers the steps anew when one is put in, taken out or moved, and a whole table back is the first again', () => {
    const [before] = codesOf(NEWER!)
    const longer = written(NEWER!, ([first]) => first!.splice(1, 0, newStep()))
    expect(codesOf(longer)[0]).toHaveLength(before!.length + 1)
    expect(codesOf(longer)[0]!.slice(0, before!.length)).toEqual(before)
    expect(written(longer, ([first]) => first!.splice(1, 1))).toBe(NEWER!)
    const moved = written(NEWER!, ([first]) => first!.splice(1, 2, first![2]!, first![1]!))
    expect(codesOf(moved)[0]).toEqual(before)
    expect(moved).not.toBe(NEWER!)
    expect(written(moved, ([first]) => first!.splice(1, 2, first![2]!, first![1]!))).toBe(NEWER!)
  })

  test('keeps codes that follow no order, and gives a new step that of the step above with a letter', () => {
    const [first] = codesOf(NEWER!)
    const odd = NEWER!.replace(`| ${first![2]} |`, `| ${first![1]}a |`)
    const text = written(odd, ([steps]) => steps!.splice(2, 0, newStep()))
    expect(codesOf(text)[0]!.slice(1, 4)).toEqual([first![1], `${first![1]}b`, `${first![1]}a`])
  })

  test('holds fast what it would not write as it stands, and says what is read there', () => {
    const step = stepFormOf(QT03!)!.cases[0]!.steps[1]!
    const words = step.text.split('\n')[0]!.slice(0, 12)
    const bold = QT03!.replace(words, `**${words}**`)
    const fixed = stepFormOf(bold)!.cases[0]!.steps.find(({ fixed: { text } }) => text !== undefined)!
    expect(fixed.fixed.text).toContain(words)
    // Whatever the form says of it, the cell stays.
    const text = written(bold, ([steps]) => {
      steps!.find(({ key }) => key === fixed.key)!.text = 'Khác hẳn'
    })
    expect(text).toBe(bold)
  })

  test('refuses words that would be read otherwise, and names the step', () => {
    const wanted = unchanged(QT03!)
    wanted[0]![1]!.allotment = { kind: 'window', text: '5 ngày' }
    expect(writeStepForm(QT03!, wanted)).toMatchObject({
      ok: false,
      refusals: [{ key: '0-1', refusal: { code: 'edit.reads-otherwise' } }],
    })
  })
})

describe('whatever table of steps', () => {
  const texts = fc.oneof(
    cleanProcedures,
    validModels.map(writeProcedure),
    fc.constantFrom(EXAMPLE, ...SHIPPED),
  )

  test('read and written unchanged is the same to the byte', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const answer = writeStepForm(text, unchanged(text))
        expect(answer).toMatchObject({ ok: true, text })
      }),
      { numRuns: 25 },
    )
  })

  test('reads back the steps that were wanted, in their order, or is refused', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.constantFrom('move', 'remove', 'add'), (text, a, b, act) => {
        const wanted = unchanged(text)
        if (wanted.length === 0) return
        const steps = wanted[a % wanted.length]!
        const from = b % (steps.length + 1)
        if (act === 'add') steps.splice(from, 0, newStep())
        else if (act === 'remove') steps.splice(from, 1)
        else if (steps.length > 1) steps.push(...steps.splice(from % steps.length, 1))
        const answer = writeStepForm(text, wanted)
        if (!answer.ok) return
        const texts = (cases: { text?: string | undefined }[][]) =>
          cases.map((each) => each.map((step) => step.text))
        const read = stepFormOf(answer.text)!.cases.map((each) => each.steps)
        // A case that only its steps named is gone with the last of them.
        expect(texts(read).filter((each) => each.length > 0)).toEqual(
          texts(wanted).filter((each) => each.length > 0),
        )
      }),
      { numRuns: 30 },
    )
  })
})
