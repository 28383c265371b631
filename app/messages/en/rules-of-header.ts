import type { HEADER_RULES } from '#app/domain/procedure/rules-of-header.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfHeader: RuleWording<typeof HEADER_RULES> = {
  H1: {
    sentence: ({ role, lacks }) =>
      ({
        signatory: `There is no ${role}.`,
        name: `The ${role} has no name.`,
        position: `The ${role} has no position.`,
        'only-one': `There is more than one ${role}.`,
      })[lacks],
  },
  H2: {
    sentence: ({ role, position }) => `The position of the ${role} holds a rank or a name: “${position}”.`,
  },
  H3: {
    sentence: ({ name }) => `${name} signs in two roles; author, reviewer and approver must be three people.`,
  },
  C1: {
    sentence: ({ code }) => `The code “${code}” does not follow QTnn.XX (for example QT03.CC).`,
  },
  C2: {
    sentence: ({ code, letter }) => `The code “${code}” holds “${letter}”, which looks like another letter.`,
  },
}
