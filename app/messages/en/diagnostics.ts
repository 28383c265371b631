import type { ArgumentsOfRule, Diagnostic, RuleId } from '#app/domain/procedure/diagnostics.ts'
import type { SectionMeaning } from '#app/domain/procedure/model.ts'
import { time } from './time.ts'

const SECTIONS: Record<SectionMeaning, string> = {
  revisions: 'revision table',
  purpose: 'purpose',
  scope: 'scope',
  references: 'references',
  definitions: 'definitions and abbreviations',
  content: 'content',
  'legal-basis': 'legal basis',
  applicants: 'applicants',
  authority: 'competent authority',
  components: 'dossier components',
  sets: 'number of sets',
  'time-limit': 'time limit',
  reception: 'time and place of reception',
  fee: 'fee',
  result: 'result',
  steps: 'steps',
  forms: 'forms',
  retention: 'records to keep',
}

const COLUMNS: Record<string, string> = {
  code: 'code',
  text: 'activity',
  responsible: 'responsible',
  time: 'time',
  name: 'name',
  description: 'description of the change',
  version: 'issue/revision',
}

const UNITS: Record<string, string> = {
  minute: 'working minutes',
  hour: 'working hours',
  'working-day': 'working days',
  day: 'calendar days',
  month: 'months',
  'elapsed-hour': 'elapsed hours',
}

const ofCase = (variant: string) => (variant === '' ? '' : ` of the case “${variant}”`)

type Sentences = { [Id in RuleId]: (found: ArgumentsOfRule[Id]) => string }

const sentences: Sentences = {
  T1: ({ variant, allotted, limit, minutesPerDay }) =>
    `The steps${ofCase(variant)} take ${time.workingDurationInFull(allotted, minutesPerDay)}, more than the term of ${time.workingDurationInFull(limit, minutesPerDay)} (a working day counted as ${minutesPerDay} minutes).`,
  T4: ({ variant, step, unit }) =>
    `Step ${step}${ofCase(variant)} is given in ${UNITS[unit] ?? unit}, unlike the other times; working time and calendar time cannot be added up.`,
  T5: ({ step, reads, written, suggestion }) => {
    const fault = {
      window: `only says when one may come (“${written}”), not how long it takes`,
      nothing: 'has no time in numbers',
      zero: 'is given no time at all',
    }[reads]
    const offer = suggestion === '' ? '' : ` Its text says “${suggestion}”.`
    return `Step ${step} ${fault}.${offer}`
  },
  T6: ({ variant }) =>
    variant === ''
      ? 'The procedure has no term that can be counted.'
      : `The case “${variant}” has no term that can be counted.`,
  T7: ({ written }) =>
    `Several times stand in one place (“${written}”); the first, or the upper end, is used.`,
  V1: ({ variant, term }) =>
    `The term ${term === '' ? 'without a case' : `of “${term}”`} was bound to the case “${variant}” by order, for the names differ.`,
  V2: ({ term }) => `No steps follow ${term === '' ? 'this term' : `the term of “${term}”`}.`,
  W1: ({ step, written, section }) =>
    `Step ${step} says “${written}”, which contradicts the reception section (“${section}”).`,
  S1: ({ step }) => `Nobody is responsible for step ${step}.`,
  N1: ({ step, line }) => `Step code ${step} is used twice (first on line ${line}).`,
  N2: ({ title }) => `The step “${title}” has no code.`,
  N3: ({ step, expected }) => `Step code ${step} breaks the numbering (${expected} was expected).`,
  N4: ({ variant }) =>
    variant === '' ? 'No step is done by the unit.' : `The case “${variant}” has no step done by the unit.`,
  H1: ({ role, lacks }) =>
    ({
      signatory: `There is no ${role}.`,
      name: `The ${role} has no name.`,
      position: `The ${role} has no position.`,
      'only-one': `There is more than one ${role}.`,
    })[lacks],
  H2: ({ role, position }) => `The position of the ${role} holds a rank or a name: “${position}”.`,
  H3: ({ name }) => `${name} signs in two roles; author, reviewer and approver must be three people.`,
  C1: ({ code }) => `The code “${code}” does not follow QTnn.XX (for example QT03.CC).`,
  C2: ({ code, letter }) => `The code “${code}” holds “${letter}”, which looks like another letter.`,
  F1: ({ form }) => `Form ${form} is cited but not listed.`,
  F2: ({ form, name }) => `Form ${form} (${name}) is listed but no step cites it.`,
  F3: ({ form }) => `Form ${form} is listed twice.`,
  R1: ({ version }) => `Version ${version} has no row in the revision table.`,
  R2: ({ written, version }) =>
    `The newest row of the revision table says “${written}”; this text is ${version}.`,
  O1: ({ title, expected }) => `The heading “${title}” is misspelt; it was read as “${expected}”.`,
  O2: ({ section }) => `The section “${SECTIONS[section]}” is missing.`,
  O3: ({ section, title }) =>
    `“${title}” is a second section “${SECTIONS[section]}”; only the first one is used.`,
  O4: ({ cells, columns }) =>
    `The row has ${cells} cells, the table ${columns} columns; the rest is not shown.`,
  O5: ({ section, missing }) =>
    missing === 'table'
      ? `The section “${SECTIONS[section]}” has no table that can be read.`
      : `The table of “${SECTIONS[section]}” has no column for ${COLUMNS[missing] ?? missing}.`,
  X1: ({ reference }) => `There is no section ${reference} in this text.`,
}

/** The sentence about a finding. */
export const diagnosticSentence = ({
  rule,
  arguments: found,
}: Pick<Diagnostic, 'rule' | 'arguments'>): string =>
  (sentences[rule] as (found: Diagnostic['arguments']) => string)(found)
