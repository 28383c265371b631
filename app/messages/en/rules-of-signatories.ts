import type { SIGNATORY_RULES } from '#app/domain/procedure/rules-of-signatories.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfSignatories: RuleWording<typeof SIGNATORY_RULES> = {
  H1: {
    sentence: ({ role, lacks }) =>
      ({
        signatory: `There is no ${role}.`,
        name: `The ${role} has no name.`,
        position: `The ${role} has no position.`,
        'only-one': `There is more than one ${role}.`,
      })[lacks],
    name: 'Three signers are named',
    why: 'Three different people sign with name and post (ISO 9001, 7.5.2 c).',
    mend: 'Write name and post of each into the header.',
  },
  H2: {
    sentence: ({ role, position }) => `The position of the ${role} holds a rank or a name: “${position}”.`,
    name: 'A post is a post',
    why: 'Rank or name in the place of the post prints a paper of wrong form (NĐ 30/2020/NĐ-CP).',
    mend: 'Write rank, name and post into their own fields.',
  },
  H3: {
    sentence: ({ name }) => `${name} signs in two roles; author, reviewer and approver must be three people.`,
    name: 'Three roles, three people',
    why: 'Who writes does not review and approve himself.',
    mend: 'Name another person.',
  },
  H7: {
    sentence: ({ role, position }) => `The position of the ${role} is “${position}”, of no unit.`,
    name: 'Posts name their unit',
    why: 'There are many heads of division; without the unit nobody knows who signed.',
    mend: 'Write the unit too, for example “Trưởng phòng PC06”.',
  },
}
