import type { TIME_RULES } from '#app/domain/procedure/rules-of-time.ts'
import type { RuleWording } from '../rule-wording.ts'
import { ofCase } from './rule-places.ts'
import { time } from './time.ts'

const UNITS: Record<string, string> = {
  minute: 'working minutes',
  hour: 'working hours',
  'working-day': 'working days',
  day: 'calendar days',
  month: 'months',
  'elapsed-hour': 'elapsed hours',
}

export const rulesOfTime: RuleWording<typeof TIME_RULES> = {
  T1: {
    sentence: ({ variant, allotted, limit, minutesPerDay }) =>
      `The steps${ofCase(variant)} take ${time.workingDurationInFull(allotted, minutesPerDay)}, more than the term of ${time.workingDurationInFull(limit, minutesPerDay)} (a working day counted as ${minutesPerDay} minutes).`,
  },
  T4: {
    sentence: ({ variant, step, unit }) =>
      `Step ${step}${ofCase(variant)} is given in ${UNITS[unit] ?? unit}, unlike the other times; working time and calendar time cannot be added up.`,
  },
  T5: {
    sentence: ({ step, reads, written, suggestion }) => {
      const fault = {
        window: `only says when one may come (“${written}”), not how long it takes`,
        nothing: 'has no time in numbers',
        zero: 'is given no time at all',
      }[reads]
      const offer = suggestion === '' ? '' : ` Its text says “${suggestion}”.`
      return `Step ${step} ${fault}.${offer}`
    },
  },
  T6: {
    sentence: ({ variant }) =>
      variant === ''
        ? 'The procedure has no term that can be counted.'
        : `The case “${variant}” has no term that can be counted.`,
  },
  T7: {
    sentence: ({ written }) =>
      `Several times stand in one place (“${written}”); the first, or the upper end, is used.`,
  },
  V1: {
    sentence: ({ variant, term }) =>
      `The term ${term === '' ? 'without a case' : `of “${term}”`} was bound to the case “${variant}” by order, for the names differ.`,
  },
  V2: {
    sentence: ({ term }) => `No steps follow ${term === '' ? 'this term' : `the term of “${term}”`}.`,
  },
  W1: {
    sentence: ({ step, written, section }) =>
      `Step ${step} says “${written}”, which contradicts the reception section (“${section}”).`,
  },
}
