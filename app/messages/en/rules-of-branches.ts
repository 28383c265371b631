import type { BRANCH_RULES } from '#app/domain/procedure/rules-of-branches.ts'
import type { RuleWording } from '../rule-wording.ts'
import { ofCase } from './rule-places.ts'

const BRANCHES: Record<string, string> = {
  supplement: 'a request for supplements',
  refusal: 'a refusal',
  stop: 'stopping the work',
  apology: 'an apology or extension',
}

export const rulesOfBranches: RuleWording<typeof BRANCH_RULES> = {
  S2: {
    sentence: ({ step, drafting, post, reads }) =>
      `${post} drafts or appraises in step ${drafting} and ${reads === 'signs' ? 'signs' : 'checks the draft'} in step ${step}.`,
    name: 'Nobody checks or signs his own work',
    why: 'Four eyes: what one person drafts and signs was checked by nobody (ISO 9001, 8.5.1, 8.6).',
    mend: 'Name another post to check and to sign; where the unit has one person alone, write so as the reason at submission.',
  },
  S3: {
    sentence: ({ branch, step }) =>
      `Step ${step} speaks of ${BRANCHES[branch] ?? branch}, but no listed form serves it and no step is its own.`,
    name: 'Every branch has its paper',
    why: 'Requests for supplements, refusals, stops and apologies are papers by law (Thông tư 03/2025/TT-VPCP, forms 02 to 05). Without a request for supplements the term cannot be suspended.',
    mend: 'List the form and cite it in the step, or give the branch a step of its own.',
  },
  S4: {
    sentence: ({ form, step }) =>
      `Form ${form} is made in step ${step}, no later step uses it, and it is not among the records kept.`,
    name: 'What is made is used',
    why: 'A form that nobody receives and nobody keeps is idle work, or a step that was forgotten.',
    mend: 'Cite the form where it is used, list it among the records to keep, or leave it out.',
  },
  S6: {
    sentence: ({ step, posts }) =>
      `Step ${step} has several posts (${posts}), and none is named as the one who answers.`,
    name: 'One post answers for each step',
    why: 'When it is late one must know who holds the dossier; what is given to two is given to nobody (ISO 9001, 5.3).',
    mend: 'Say who leads and who assists, or make two steps of it.',
  },
  N5: {
    sentence: ({ variant, step }) =>
      `The last step ${step}${ofCase(variant)} neither returns the result nor files the dossier: the procedure has no end.`,
    name: 'The procedure has an end',
    why: 'A dossier is done when its result is returned and it is filed; without that step nobody records the end.',
    mend: 'Add the step that returns the result and files the dossier.',
  },
  X2: {
    sentence: ({ reference }) => `The text has no step ${reference}.`,
    name: 'A step that is spoken of is there',
    why: 'Steps were renumbered and a reference was left behind: the reader goes astray.',
    mend: 'Mend the code of the step.',
  },
}
