import type { COMPLETENESS_RULES } from '#app/domain/procedure/rules-of-completeness.ts'
import type { RuleWording } from '../rule-wording.ts'

const DATES: Record<string, string> = {
  issuedOn: 'date of issue',
  revisedOn: 'date of revision',
  effectiveOn: 'day of effect',
  decision: 'date of the decision',
}

export const rulesOfCompleteness: RuleWording<typeof COMPLETENESS_RULES> = {
  H4: {
    sentence: () => 'The header names no field.',
    name: 'The field is named',
    why: 'The field says which register and catalogue the procedure belongs to.',
    mend: 'Write it into the header.',
  },
  H6: {
    sentence: ({ first, second }) => `The ${DATES[second]} is before the ${DATES[first]}.`,
    name: 'Dates are in order',
    why: 'A document is issued before it is revised and decided on before it takes effect; dates the other way round are wrong.',
    mend: 'Mend the dates after the decision.',
  },
  F4: {
    sentence: ({ form, other }) => `${form} and ${other} serve the same purpose.`,
    name: 'One form for one purpose',
    why: 'With two forms each uses his own, and nothing adds up.',
    mend: 'Keep one; the one of the ministry where law demands it.',
  },
  F6: {
    sentence: ({ form, step }) =>
      `The text of step ${step} names the form ${form}, which its cell of forms leaves out.`,
    name: 'A form named in a step stands in its cell',
    why: 'Control sheet and lists of papers are made from the cells of forms; what only the prose names is missed.',
    mend: 'Write the code into the cell of forms.',
  },
  H7: {
    sentence: ({ role, position }) => `The position of the ${role} is “${position}”, of no unit.`,
    name: 'Posts name their unit',
    why: 'There are many heads of division; without the unit nobody knows who signed.',
    mend: 'Write the unit too, for example “Trưởng phòng PC06”.',
  },
  R3: {
    sentence: ({ number }) => `The revision table names ${number}, which the legal basis does not list.`,
    name: 'A revised basis is listed',
    why: 'When the table says that the basis changed and the text did not, one of them is wrong.',
    mend: 'List the document, or mend the row.',
  },
  R4: {
    sentence: ({ lacks }) => `The revision row has no ${lacks === 'place' ? 'place' : 'description'}.`,
    name: 'Revision rows are whole',
    why: 'The reader must learn where and what changed (ISO 9001, 7.5.3.2 c).',
    mend: 'Write place and description; comparing the versions offers both.',
  },
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
  D8: {
    sentence: ({ title, reads }) =>
      reads === 'number'
        ? `The legal basis “${title}” has no number.`
        : `The legal basis “${title}” stands twice.`,
    name: 'Legal bases have their numbers',
    why: 'Without a number nobody can find the document or check that it holds.',
    mend: 'Write number and date; each document once.',
  },
  D9: {
    sentence: ({ number }) => `The text cites ${number}, which is not listed as a legal basis.`,
    name: 'Cited law is listed',
    why: 'What is not listed is missed when law changes.',
    mend: 'List the document.',
  },
  P1: {
    sentence: () => 'The number of sets of papers is not stated.',
    name: 'The number of sets is stated',
    why: 'Nghị định 63/2010/NĐ-CP, Điều 8 wants it in every procedure; without it people come twice.',
    mend: 'Write for example “01 (một) bộ”.',
  },
  P2: {
    sentence: ({ written }) => `The fee says “${written}”: neither an amount nor that there is none.`,
    name: 'The fee is stated',
    why: 'People must know beforehand what they pay; “not yet regulated” is most often outdated.',
    mend: 'Write the amount and the document, or “Không”.',
  },
  P3: {
    sentence: () => 'The records to keep have no period.',
    name: 'Records have a period',
    why: 'Without it nobody knows when they may be destroyed (Luật Lưu trữ 33/2024/QH15; ISO 9001, 7.5.3.2 d).',
    mend: 'Write it, for example “05 năm” or “vĩnh viễn”.',
  },
  P4: {
    sentence: ({ name }) => `“${name}” is ticked neither as original nor as copy.`,
    name: 'Papers are originals or copies',
    why: 'People must know what to bring.',
    mend: 'Tick one of the two columns.',
  },
}
