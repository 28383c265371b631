import type { Step } from './model.ts'
import { ALWAYS_ERROR, ERROR_AT_SUBMISSION, rule, WARNING } from './rule.ts'

/** S1: every step has somebody who answers for it. */
const everyStepHasResponsible = rule<{ step: string }>()({
  id: 'S1',
  severity: ERROR_AT_SUBMISSION,
  check: (model) =>
    model.variants.flatMap(({ steps }) =>
      steps
        .filter((step) => step.responsible.length === 0)
        .map((step) => ({
          at: step.places?.responsible ?? step.at,
          arguments: { step: step.code || step.title },
        })),
    ),
})

/** A hand-over names its step by the code; within one case it must name one step. */
const codesAreUnique = rule<{ step: string; line: number }>()({
  id: 'N1',
  severity: ALWAYS_ERROR,
  check: (model) =>
    model.variants.flatMap(({ steps }) => {
      const first = new Map<string, Step>()
      return steps.flatMap((step) => {
        if (step.code === '') return []
        const earlier = first.get(step.code)
        if (!earlier) first.set(step.code, step)
        if (!earlier) return []
        return [{ at: step.places?.code ?? step.at, arguments: { step: step.code, line: earlier.at.line } }]
      })
    }),
})

const everyStepHasCode = rule<{ title: string }>()({
  id: 'N2',
  severity: ALWAYS_ERROR,
  check: (model) =>
    model.variants.flatMap(({ steps }) =>
      steps
        .filter((step) => step.code === '')
        .map((step) => ({ at: step.places?.code ?? step.at, arguments: { title: step.title } })),
    ),
})

/** B2 after B1; a case may start again at 1 or go on where the last one ended. */
const codesHaveNoGap = rule<{ step: string; expected: string }>()({
  id: 'N3',
  severity: WARNING,
  check: (model) => {
    const last = new Map<string, number>()
    return model.variants.flatMap(({ steps }) => {
      const inCase = new Set<string>()
      return steps.flatMap((step) => {
        const match = /^(\p{L}*)(\d{1,4})$/u.exec(step.code)
        if (!match) return []
        const [, prefix, digits] = match
        const number = Number(digits)
        const before = last.get(prefix!) ?? 0
        const started = inCase.has(prefix!)
        inCase.add(prefix!)
        last.set(prefix!, number)
        // The same code twice is told by N1.
        const right = number === before + 1 || (started ? number === before : number === 1)
        if (right) return []
        const expected = `${prefix}${before + 1}`
        return [{ at: step.places?.code ?? step.at, arguments: { step: step.code, expected } }]
      })
    })
  },
})

/** A case in which only the applicant or a body outside acts leaves nothing to control. */
const everyVariantHasOurStep = rule<{ variant: string }>()({
  id: 'N4',
  severity: ERROR_AT_SUBMISSION,
  check: (model) =>
    model.variants
      .filter(({ steps }) => !steps.some((step) => step.performer === 'unit'))
      .map(({ name, at }) => ({ at, arguments: { variant: name } })),
})

export const STEP_RULES = [
  everyStepHasResponsible,
  codesAreUnique,
  everyStepHasCode,
  codesHaveNoGap,
  everyVariantHasOurStep,
] as const
