import type { STEP_RULES } from '#app/domain/procedure/rules-of-steps.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfSteps: RuleWording<typeof STEP_RULES> = {
  S1: {
    sentence: ({ step }) => `Nobody is responsible for step ${step}.`,
    name: 'Every step has somebody who answers',
    why: 'Where nobody answers nobody receives (ISO 9001, 5.3).',
    mend: 'Write the post or the unit into the column Trách nhiệm.',
  },
  N1: {
    sentence: ({ step, line }) => `Step code ${step} is used twice (first on line ${line}).`,
    name: 'One code, one step',
    why: 'Hand-overs and the control sheet name a step by its code; with one code twice nobody knows where the dossier is.',
    mend: 'Renumber from the doubled step on.',
  },
  N2: {
    sentence: ({ title }) => `The step “${title}” has no code.`,
    name: 'Every step has a code',
    why: 'Hand-overs and the control sheet name a step by its code.',
    mend: 'Write a code (B1, B2, …) into the column TT; what people do before they hand in belongs into a note.',
  },
  N3: {
    sentence: ({ step, expected }) => `Step code ${step} breaks the numbering (${expected} was expected).`,
    name: 'Codes without a gap',
    why: 'A gap is most often a step that was removed and left references behind, or one that was forgotten.',
    mend: 'Renumber without a gap.',
  },
  N4: {
    sentence: ({ variant }) =>
      variant === '' ? 'No step is done by the unit.' : `The case “${variant}” has no step done by the unit.`,
    name: 'Every case has work of the unit',
    why: 'Where only the applicant or a body outside acts the unit controls nothing.',
    mend: 'Add the step of the unit that takes in, passes on or returns the result.',
  },
}
