import type { Allotment, Step, Variant } from '../domain/procedure/model.ts'
import { performerOfAll } from '../domain/procedure/performer.ts'
import { sameAllotment } from '../domain/procedure/same-allotment.ts'
import { codeAfter, insertedCode } from '../domain/procedure/step-numbering.ts'
import { editProcedure } from './edit-procedure.ts'
import { keptText } from './edit-steps.ts'
import type { EditAnswer, EditRefusal, ProcedureEdit, StepFields } from './procedure-edits.ts'
import { type FormStep, type StepForm, stepFormOf } from './step-form.ts'

/** A step as it is wanted. `key` is that of the form, or one of its own for a new step; a fixed field is left out. */
export type WantedStep = {
  key: string
  text?: string | undefined
  /** Parted by semicolons. */
  responsible?: string | undefined
  allotment?: Allotment | undefined
  output?: string | undefined
}

/** Why the wanted steps cannot be written; `key` names the step, null when it is none in particular. */
export type StepFormRefusal = { key: string | null; refusal: EditRefusal }
export type StepFormAnswer = Extract<EditAnswer, { ok: true }> | { ok: false; refusals: StepFormRefusal[] }

type Owned = { edit: ProcedureEdit; key: string | null }

/**
 * Ghi bảng bước: the text with the wanted steps of each case, in their order; every other byte stays. What is wanted as
 * it stands is not written at all, so that a form sent back unchanged gives the same text. Refuses like `editProcedure`.
 */
export function writeStepForm(text: string, wanted: readonly (readonly WantedStep[])[]): StepFormAnswer {
  const form = stepFormOf(text)
  if (!form) {
    const answer = editProcedure(text, [])
    return {
      ok: false,
      refusals: answer.ok ? [] : answer.refusals.map((refusal) => ({ key: null, refusal })),
    }
  }
  const edits = stepFormEdits(form, wanted)
  const answer = editProcedure(
    text,
    edits.map(({ edit }) => edit),
  )
  return answer.ok ? answer : { ok: false, refusals: whoseRefusals(text, edits) }
}

/** The first edit that is refused by itself after those before it, with the step it belongs to. */
function whoseRefusals(text: string, edits: readonly Owned[]): StepFormRefusal[] {
  let current = text
  for (const { edit, key } of edits) {
    const answer = editProcedure(current, [edit])
    if (!answer.ok) return answer.refusals.map((refusal) => ({ key, refusal }))
    current = answer.text
  }
  return []
}

type Placed = { key: string; code: string }

/** The edits that make the steps of the form those that are wanted; none when they are. */
export function stepFormEdits(form: StepForm, wanted: readonly (readonly WantedStep[])[]): Owned[] {
  const edits: Owned[] = []
  const after = form.cases.map((each, variant) => {
    const steps: Placed[] = each.steps.map(({ key, code }) => ({ key, code }))
    changeFields(edits, variant, each.steps, wanted[variant] ?? [])
    arrange(edits, form, variant, steps, wanted[variant] ?? [])
    return steps
  })
  const isMoved = after.some((steps, variant) => {
    const before = form.cases[variant]!.steps
    return steps.length !== before.length || steps.some(({ key }, index) => key !== before[index]!.key)
  })
  if (isMoved && form.numbering !== 'by-hand') renumber(edits, form, after)
  return edits
}

const addressOf = (variant: number, step: number, { code }: { code: string }) => ({ variant, step, code })

function changeFields(
  edits: Owned[],
  variant: number,
  steps: readonly FormStep[],
  wanted: readonly WantedStep[],
): void {
  for (const [index, step] of steps.entries()) {
    const want = wanted.find(({ key }) => key === step.key)
    if (!want) continue
    const fields = changedFields(step, want)
    if (Object.keys(fields).length > 0)
      edits.push({ edit: { edit: 'set-step', at: addressOf(variant, index, step), fields }, key: step.key })
  }
}

function changedFields(step: FormStep, want: WantedStep): StepFields {
  const fields: StepFields = {}
  for (const field of ['text', 'output'] as const) {
    const value = want[field]
    if (step.fixed[field] === undefined && value !== undefined && keptText(value) !== step[field])
      fields[field] = value
  }
  const { responsible, allotment } = want
  if (
    step.fixed.responsible === undefined &&
    responsible !== undefined &&
    keptText(responsible) !== step.responsible
  )
    fields.responsible = namesIn(responsible)
  if (step.fixed.allotment === undefined && allotment && !sameAllotment(allotment, step.allotment))
    fields.allotment = allotment
  return fields
}

const namesIn = (responsible: string): string[] =>
  keptText(responsible)
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Takes out, moves and puts in, on the text and on `steps` alike. */
function arrange(
  edits: Owned[],
  form: StepForm,
  variant: number,
  steps: Placed[],
  wanted: readonly WantedStep[],
): void {
  const keys = wanted.map(({ key }) => key)
  const remove = () => {
    for (let index = steps.length - 1; index >= 0; index--) {
      const step = steps[index]!
      if (keys.includes(step.key)) continue
      edits.push({ edit: { edit: 'remove-step', at: addressOf(variant, index, step) }, key: step.key })
      steps.splice(index, 1)
    }
  }
  // A case that only its steps name would be gone with the last of them.
  const keepsSome = steps.some(({ key }) => keys.includes(key))
  if (keepsSome) remove()
  const kept = keys.filter((key) => steps.some((step) => step.key === key))
  for (const [place, key] of kept.entries())
    for (let index = steps.findIndex((step) => step.key === key); index > place; index--) {
      const step = steps[index]!
      edits.push({ edit: { edit: 'move-step', at: addressOf(variant, index, step), by: -1 }, key })
      steps.splice(index - 1, 2, step, steps[index - 1]!)
    }
  const taken = new Set(form.cases.flatMap((each) => each.steps.map(({ code }) => code)))
  for (const [place, want] of wanted.entries()) {
    if (steps.some(({ key }) => key === want.key)) continue
    const before = steps[place - 1]
    const code = insertedCode(before?.code ?? steps[place]?.code ?? 'B1', taken)
    taken.add(code)
    const { text = '', responsible = '', allotment = { kind: 'unspecified' as const }, output = '' } = want
    const fields = { code, text, responsible: namesIn(responsible), allotment, output }
    const at = { variant, step: place - 1, code: before?.code ?? '' }
    edits.push({ edit: { edit: 'add-step', after: at, fields }, key: want.key })
    steps.splice(place, 0, { key: want.key, code })
  }
  if (!keepsSome) remove()
}

function renumber(edits: Owned[], form: StepForm, after: readonly Placed[][]): void {
  const firstOf = (variant: number) => form.cases[variant]!.steps[0]?.code
  let next = form.cases.flatMap(({ steps }) => steps.map(({ code }) => code))[0]
  let gone = 0
  for (const [variant, steps] of after.entries()) {
    // A case without any step of its own numbering begins where the table does.
    const first = form.numbering === 'through' ? next : (firstOf(variant) ?? next)
    if (steps.length === 0 && form.cases[variant]!.name === '') gone++
    if (first === undefined || steps.length === 0) continue
    if (steps.some(({ code }, index) => code !== codeAfter(first, index)))
      edits.push({
        edit: { edit: 'renumber-steps', from: addressOf(variant - gone, 0, steps[0]!), first },
        key: null,
      })
    next = codeAfter(first, steps.length)
  }
}

/** Each case as it would compile with the wanted steps, for sums of time before anything is saved. */
export function wantedVariants(form: StepForm, wanted: readonly (readonly WantedStep[])[]): Variant[] {
  return form.variants.map((variant, index) => ({
    ...variant,
    steps: (wanted[index] ?? []).map((want): Step => {
      const at = form.cases[index]!.steps.findIndex(({ key }) => key === want.key)
      const known = variant.steps[at]
      const fixed = form.cases[index]!.steps[at]?.fixed ?? {}
      const responsible =
        fixed.responsible === undefined && want.responsible !== undefined
          ? namesIn(want.responsible)
          : (known?.responsible ?? [])
      return {
        ...(known ?? NEW_STEP),
        at: known?.at ?? variant.at,
        responsible,
        performer: performerOfAll(responsible, form.header),
        allotment: want.allotment ?? known?.allotment ?? { kind: 'unspecified' },
      }
    }),
  }))
}

const NEW_STEP = { code: '', title: '', text: '', subDeadlines: [], output: '', forms: [] }
