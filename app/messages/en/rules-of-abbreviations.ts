import type { ABBREVIATION_RULES } from '#app/domain/procedure/rules-of-abbreviations.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfAbbreviations: RuleWording<typeof ABBREVIATION_RULES> = {
  D5: {
    sentence: ({ short, reads }) =>
      ({
        undefined: `“${short}” is used and not explained.`,
        unused: `“${short}” is explained and not used.`,
        twice: `“${short}” is explained twice.`,
      })[reads],
    name: 'Abbreviations are explained and used',
    why: 'A new reader cannot guess them; one that is explained and not used is left over from another text.',
    mend: 'Explain it, write it out, or take it out.',
  },
}
