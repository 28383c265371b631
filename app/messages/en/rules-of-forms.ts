import type { FORM_RULES } from '#app/domain/procedure/rules-of-forms.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfForms: RuleWording<typeof FORM_RULES> = {
  F1: {
    sentence: ({ form }) => `Form ${form} is cited but not listed.`,
    name: 'Cited forms are listed',
    why: 'Who does not find a form makes one up.',
    mend: 'List it, or mend the code.',
  },
  F2: {
    sentence: ({ form, name }) => `Form ${form} (${name}) is listed but no step cites it.`,
    name: 'Listed forms are used',
    why: 'A form that no step uses is idle, or a step was forgotten.',
    mend: 'Cite it where it is used, or take it out.',
  },
  F3: {
    sentence: ({ form }) => `Form ${form} is listed twice.`,
    name: 'Forms are listed once',
    why: 'With two rows of one code nobody knows which name is right.',
    mend: 'Take one out, or change its code.',
  },
  F4: {
    sentence: ({ form, other, role }) =>
      role === '' ? `${form} and ${other} have one name.` : `${form} and ${other} serve the same purpose.`,
    name: 'One form for one purpose',
    why: 'With two forms each uses his own, and nothing adds up.',
    mend: 'Keep one; the one of the ministry where law demands it.',
  },
  F5: {
    sentence: ({ written }) => `The code or name of a form, “${written}”, has a mark behind it.`,
    name: 'Codes of forms stand bare',
    why: 'Codes are compared to the letter; “BM.04.” is not “BM.04”.',
    mend: 'Take the mark out.',
  },
  F6: {
    sentence: ({ form, step }) =>
      `The text of step ${step} names the form ${form}, which its cell of forms leaves out.`,
    name: 'A form named in a step stands in its cell',
    why: 'Control sheet and lists of papers are made from the cells of forms; what only the prose names is missed.',
    mend: 'Write the code into the cell of forms.',
  },
}
