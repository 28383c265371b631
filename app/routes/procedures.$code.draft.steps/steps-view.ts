import { type StepForm, stepKey } from '#app/documents/step-form.ts'
import { wantedVariants } from '#app/documents/step-form-edits.ts'
import { caseTimes } from '#app/server/draft-reading.ts'
import { type TypedStep, wantedSteps } from './typed-steps.ts'

/** What the page shows of a step besides its fields; a new step has neither code nor line. */
export type ShownStep = {
  typed: TypedStep
  code: string | null
  line: number | null
  fixed: StepForm['cases'][number]['steps'][number]['fixed']
  /** Notes that stand before it. */
  notes: string[]
}

/** Bảng bước as typed: its cases with their sums of time, and what fields are helped by. */
export function stepsView(form: StepForm, cases: readonly (readonly TypedStep[])[], minutesPerDay: number) {
  const { wanted } = wantedSteps(form, cases)
  const times = caseTimes({ variants: wantedVariants(form, wanted) }, minutesPerDay)
  return {
    numbering: form.numbering,
    roles: form.roles,
    forms: form.forms,
    cases: form.cases.map(({ name, steps: known, notes }, variant) => {
      const rows = cases[variant] ?? []
      const keys = new Set(rows.map(({ key }) => key))
      const placeOf = (before: number) => stepKey(variant, before)
      return {
        name,
        time: times[variant]!,
        steps: rows.map((typed): ShownStep => {
          const step = known.find(({ key }) => key === typed.key)
          return {
            typed,
            code: step?.code ?? null,
            line: step?.line ?? null,
            fixed: step?.fixed ?? {},
            notes: notes.filter(({ before }) => placeOf(before) === typed.key).map(({ text }) => text),
          }
        }),
        /** Notes at the end, and those whose step is to be taken out. */
        notes: notes.filter(({ before }) => !keys.has(placeOf(before))).map(({ text }) => text),
      }
    }),
  }
}

export type StepsView = ReturnType<typeof stepsView>
