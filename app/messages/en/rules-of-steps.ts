import type { STEP_RULES } from '#app/domain/procedure/rules-of-steps.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfSteps: RuleWording<typeof STEP_RULES> = {
  S1: {
    sentence: ({ step }) => `Nobody is responsible for step ${step}.`,
  },
  N1: {
    sentence: ({ step, line }) => `Step code ${step} is used twice (first on line ${line}).`,
  },
  N2: {
    sentence: ({ title }) => `The step “${title}” has no code.`,
  },
  N3: {
    sentence: ({ step, expected }) => `Step code ${step} breaks the numbering (${expected} was expected).`,
  },
  N4: {
    sentence: ({ variant }) =>
      variant === '' ? 'No step is done by the unit.' : `The case “${variant}” has no step done by the unit.`,
  },
}
