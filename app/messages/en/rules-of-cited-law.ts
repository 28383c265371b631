import type { CITED_LAW_RULES } from '#app/domain/procedure/rules-of-cited-law.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfCitedLaw: RuleWording<typeof CITED_LAW_RULES> = {
  D8: {
    sentence: ({ title, reads }) =>
      ({
        number: `The legal basis “${title}” has no number.`,
        date: `The legal basis “${title}” has no date; such numbers begin again every year.`,
        'no-such-day': `The legal basis “${title}” names a day that does not exist.`,
        twice: `The legal basis “${title}” stands twice.`,
      })[reads],
    name: 'Legal bases have number and date',
    why: 'Without them nobody can find the document or check that it holds (NĐ 30/2020/NĐ-CP, appendix I; laws and ordinances go by their names).',
    mend: 'Write number and date; each document once.',
  },
  D9: {
    sentence: ({ number }) => `The text cites ${number}, which is not listed as a legal basis.`,
    name: 'Cited law is listed',
    why: 'What is not listed is missed when law changes.',
    mend: 'List the document.',
  },
}
