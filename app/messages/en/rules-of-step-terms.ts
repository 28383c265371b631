import type { STEP_TERM_RULES } from '#app/domain/procedure/rules-of-step-terms.ts'
import type { RuleWording } from '../rule-wording.ts'
import { time } from './time.ts'

const UNITS: Record<string, string> = {
  day: 'calendar days',
  month: 'months',
  'elapsed-hour': 'elapsed hours',
}
const amount = (n: number, unit: string, minutesPerDay: number): string =>
  unit === 'working' ? time.workingDurationInFull(n, minutesPerDay) : `${n} ${UNITS[unit] ?? unit}`

export const rulesOfStepTerms: RuleWording<typeof STEP_TERM_RULES> = {
  T3: {
    sentence: ({ step, written, reads, allotted, limit, minutesPerDay }) =>
      `Step ${step} says “${written}” (${time.workingDurationInFull(limit, minutesPerDay)}), but ${reads === 'own' ? 'its own time' : 'the time of all steps up to it'} is ${time.workingDurationInFull(allotted, minutesPerDay)}.`,
    name: 'A term given inside a step is kept',
    why: 'Law often limits single acts (check within one day, pass on within two). A step with more time than its own term breaks the law by following the procedure.',
    mend: 'Shorten the step, or those before it, until the term holds; or mend the sentence where the term is gone.',
  },
  T8: {
    sentence: ({ step, written, unit, said, allotted, minutesPerDay }) =>
      `The text of step ${step} says “${written}” (${amount(said, unit, minutesPerDay)}), but its cell gives ${amount(allotted, unit, minutesPerDay)}.`,
    name: 'The text and the time of a step say one figure',
    why: 'Dossiers are timed by the cell; an officer who reads the text works by another figure and is told late without knowing why.',
    mend: 'Write the same time in both places, or leave it out of the text.',
  },
}
