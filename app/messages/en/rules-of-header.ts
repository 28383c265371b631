import type { HEADER_RULES } from '#app/domain/procedure/rules-of-header.ts'
import type { RuleWording } from '../rule-wording.ts'

const DATES: Record<string, string> = {
  issuedOn: 'date of issue',
  revisedOn: 'date of revision',
  effectiveOn: 'day of effect',
  decision: 'date of the decision',
}

export const rulesOfHeader: RuleWording<typeof HEADER_RULES> = {
  H4: {
    sentence: ({ lacks }) => `The header names no ${lacks}.`,
    name: 'Unit and field are named',
    why: 'The unit says who follows the procedure, the field which register and catalogue it belongs to.',
    mend: 'Write unit and field into the header.',
  },
  H5: {
    sentence: ({ written, expected }) =>
      expected === ''
        ? `The title holds “${written}”, which is no word of Vietnamese.`
        : `The title holds the damaged words “${written}”; write “${expected}”.`,
    name: 'The title has no damaged words',
    why: 'It stands on every page, on receipts and in every list; one wrong mark makes it another title that no search finds.',
    mend: 'Take the offered words, or type the right ones.',
  },
  H6: {
    sentence: ({ first, second }) => `The ${DATES[second]} is before the ${DATES[first]}.`,
    name: 'Dates are in order',
    why: 'A document is issued before it is revised and decided on before it takes effect; dates the other way round are wrong.',
    mend: 'Mend the dates after the decision.',
  },
  C1: {
    sentence: ({ code }) => `The code “${code}” does not follow QTnn.XX (for example QT03.CC).`,
    name: 'The code follows the pattern',
    why: 'Codes of one pattern can be sorted and cited.',
    mend: 'Write it as QTnn.XX.',
  },
  C2: {
    sentence: ({ code, letter }) => `The code “${code}” holds “${letter}”, which looks like another letter.`,
    name: 'The code has no look-alikes',
    why: 'Letters that only look alike are not found by a search.',
    mend: 'Type the code again.',
  },
  C3: {
    sentence: ({ written, code }) => `The text says “${written}”, the code of the document is “${code}”.`,
    name: 'One code, one spelling',
    why: 'The code names the document (ISO 9001, 7.5.2): two spellings are two documents, and nobody knows which is right.',
    mend: 'Write it as in the header.',
  },
}
