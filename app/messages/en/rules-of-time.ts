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
    name: 'The steps together fit the term',
    why: 'A procedure that gives itself more time than the law makes dossiers overdue that keep every step. The time of bodies outside counts.',
    mend: 'Shorten steps until the case fits its term.',
  },
  T4: {
    sentence: ({ variant, step, unit }) =>
      `Step ${step}${ofCase(variant)} is given in ${UNITS[unit] ?? unit}, unlike the other times; working time and calendar time cannot be added up.`,
    name: 'One kind of units',
    why: 'Working days and calendar days cannot be added up: the sum depends on where the days off fall.',
    mend: 'Write all steps of a case in the kind of units of its term: working days, hours, minutes; or days, months.',
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
    name: 'Every step has a time in figures',
    why: 'Without a figure nobody can say where a dossier was late. Hours of reception say when one may come, not how long the work takes.',
    mend: 'Write minutes, hours or working days into the column of times; what is done at once is “ngay”.',
  },
  T6: {
    sentence: ({ variant }) =>
      variant === ''
        ? 'The procedure has no term that can be counted.'
        : `The case “${variant}” has no term that can be counted.`,
    name: 'Every case has a term',
    why: 'Without a term no due moment can be counted and no receipt printed.',
    mend: 'Write the term of the case into the section on the time limit.',
  },
  T7: {
    sentence: ({ written }) =>
      `Several times stand in one place (“${written}”); the first, or the upper end, is used.`,
    name: 'One time in one place',
    why: 'The machine takes the first; a reader may take the other.',
    mend: 'Keep one time, or make two cases of it.',
  },
  V1: {
    sentence: ({ variant, term }) =>
      `The term ${term === '' ? 'without a case' : `of “${term}”`} was bound to the case “${variant}” by order, for the names differ.`,
    name: 'A case and its term have one name',
    why: 'Where the names differ a term can be bound by order alone, which is a guess.',
    mend: 'Call the case by one name in the section on the time limit and in the table of steps.',
  },
  V2: {
    sentence: ({ term }) => `No steps follow ${term === '' ? 'this term' : `the term of “${term}”`}.`,
    name: 'Every term has steps',
    why: 'A term without steps is a case that the table forgot.',
    mend: 'Add the steps of the case, or take the term out.',
  },
  W1: {
    sentence: ({ step, written, section }) =>
      `Step ${step} says “${written}”, which contradicts the reception section (“${section}”).`,
    name: 'One window of reception in the whole text',
    why: 'Where a step and the section on reception differ, people and officers follow two texts.',
    mend: 'Write one window; in the table of steps write how long the work takes instead.',
  },
}
