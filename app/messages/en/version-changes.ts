import type { ProcedureHeader } from '#app/domain/procedure/model.ts'
import type { ChangedList, ChangePlace, StepNames } from '#app/domain/procedure/version-change.ts'
import type { VersionChangeTexts } from '../version-change.ts'
import { labels } from './labels.ts'
import { procedures } from './procedures.ts'
import { SECTION_NAMES } from './rule-places.ts'
import { time } from './time.ts'

const FIELDS: Record<keyof ProcedureHeader, string> = {
  kind: 'kind of document',
  code: 'code',
  title: 'title',
  agency: 'agency',
  unit: 'unit',
  field: 'field',
  level: 'level',
  issueNumber: 'issue',
  revision: 'revision',
  issuedOn: 'date of issue',
  revisedOn: 'date of revision',
  effectiveOn: 'effect',
  decision: 'decision of issue',
  signatories: 'signers',
}
const ROLES = { author: 'author', reviewer: 'reviewer', approver: 'approver' }
const LISTS: Record<ChangedList, string> = {
  components: 'component',
  forms: 'form',
  'legal-basis': 'legal basis',
  definitions: 'abbreviation',
  reception: 'reception time',
  notes: 'note',
}
const LONGEST = 120
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
const quoted = (text: string): string => (text === '' ? 'nothing' : `“${short(text)}”`)
const ofCase = (variant: string): string => (variant === '' ? '' : ` (case “${short(variant)}”)`)
/** As the header's own fields are named on pages. */
const fieldValue = (field: keyof ProcedureHeader, value: string): string => {
  if (field === 'kind') return named(labels.procedureKinds, value)
  if (field === 'level') return named(labels.procedureLevels, value)
  return quoted(/^\d{4}-\d{2}-\d{2}$/.test(value) ? time.date(value) : value)
}
const named = (names: Record<string, string>, value: string): string => quoted(names[value] ?? value)
const stepName = ({ before, after }: StepNames): string => short(after ?? before ?? '')
const list = (items: readonly string[]): string => (items.length === 0 ? 'nothing' : items.join(', '))

const texts: VersionChangeTexts = {
  'header-changed': ({ field, before, after }) =>
    `${FIELDS[field]}: ${fieldValue(field, before)} → ${fieldValue(field, after)}`,
  'signatory-changed': ({ role, before, after }) => `${ROLES[role]}: ${quoted(before)} → ${quoted(after)}`,
  'section-added': ({ place }) => `new section ${quoted(place.title)}`,
  'section-removed': ({ place }) => `section removed: ${quoted(place.title)}`,
  'section-renamed': ({ before, after }) => `section renamed: ${quoted(before)} → ${quoted(after)}`,
  'section-renumbered': ({ before, after }) =>
    `section renumbered: ${before || 'no number'} → ${after || 'no number'}`,
  'section-moved': ({ place, from, to }) =>
    `section ${quoted(place.title)} moved from place ${from} to ${to}`,
  'section-changed': ({ before, after }) => `text changed: ${quoted(before)} → ${quoted(after)}`,
  'case-added': ({ variant, term, steps }) =>
    `new case ${quoted(variant)}${caseTold(term && procedures.allotment(term), steps)}`,
  'case-removed': ({ variant, term, steps }) =>
    `case removed: ${quoted(variant)}${caseTold(term && procedures.allotment(term), steps)}`,
  'case-moved': ({ variant, from, to }) => `case ${quoted(variant)} moved from place ${from} to ${to}`,
  'case-renamed': ({ before, after }) => `case renamed: ${quoted(before)} → ${quoted(after)}`,
  'term-changed': ({ variant, before, after }) =>
    `term${ofCase(variant)}: ${before ? procedures.allotment(before) : 'none'} → ${after ? procedures.allotment(after) : 'none'}`,
  'term-start-changed': ({ variant, before, after }) =>
    `start of the term${ofCase(variant)}: ${quoted(before)} → ${quoted(after)}`,
  'counting-rule-changed': ({ before, after }) => `counting rule: ${rule(before)} → ${rule(after)}`,
  'step-added': ({ variant, step }) => `new step ${stepName(step)}${ofCase(variant)}`,
  'step-removed': ({ variant, step }) => `step removed: ${stepName(step)}${ofCase(variant)}`,
  'steps-renumbered': ({ variant, steps }) =>
    `steps renumbered${ofCase(variant)}: ${steps.map(({ before, after }) => `${before || '–'} → ${after || '–'}`).join(', ')}`,
  'step-moved': ({ step, from, to }) => `step moved: ${stepName(step)} from place ${from} to ${to}`,
  'step-moved-to-case': ({ step: { before, after }, before: from, after: to }) =>
    `step ${short(before ?? '')} of the case ${quoted(from)} is now step ${short(after ?? '')} of the case ${quoted(to)}`,
  'step-text-changed': ({ step }) => `${stepName(step)}: its text changed`,
  'step-time-changed': ({ step, before, after }) =>
    `${stepName(step)}: ${procedures.allotment(before)} → ${procedures.allotment(after)}`,
  'step-responsible-changed': ({ step, before, after }) =>
    `${stepName(step)}: responsible ${list(before)} → ${list(after)}`,
  'step-sub-deadlines-changed': ({ step, before, after }) =>
    `${stepName(step)}: terms within the step ${list(before)} → ${list(after)}`,
  'step-output-changed': ({ step, before, after }) =>
    `${stepName(step)}: result ${quoted(before)} → ${quoted(after)}`,
  'step-forms-changed': ({ step, added, removed }) =>
    `${stepName(step)}: ${[
      ...(added.length > 0 ? [`plus ${added.join(', ')}`] : []),
      ...(removed.length > 0 ? [`minus ${removed.join(', ')}`] : []),
    ].join('; ')}`,
  'row-added': ({ list: of, name }) => `new ${LISTS[of]} ${short(name)}`,
  'row-removed': ({ list: of, name }) => `removed ${LISTS[of]} ${short(name)}`,
  'row-changed': ({ list: of, before, after }) =>
    `changed ${LISTS[of]}: ${quoted(before)} → ${quoted(after)}`,
}

/** The term and the steps of a case that stands in one text alone. */
const caseTold = (term: string | null, steps: readonly string[]): string => {
  const parts = [
    ...(term ? [`term ${term}`] : []),
    ...(steps.length > 0 ? [`steps ${steps.join(', ')}`] : []),
  ]
  return parts.length === 0 ? '' : ` (${short(parts.join('; '))})`
}

const rule = (counting: { kind: string; minute?: number }): string =>
  counting.kind === 'cut-off'
    ? `received before ${Math.floor((counting.minute ?? 0) / 60)}:${String((counting.minute ?? 0) % 60).padStart(2, '0')} counts that day`
    : counting.kind === 'exact'
      ? 'by working hours'
      : 'from the next working day'

/** Each kind of change by a word or two. */
const kinds: Record<string, string> = {
  'header-changed': 'header',
  'signatory-changed': 'signers',
  'section-added': 'new section',
  'section-removed': 'section gone',
  'section-renamed': 'section name',
  'section-renumbered': 'number of a section',
  'section-moved': 'place of a section',
  'section-changed': 'text of a section',
  'case-added': 'new case',
  'case-removed': 'case gone',
  'case-renamed': 'name of a case',
  'case-moved': 'place of a case',
  'term-changed': 'term',
  'term-start-changed': 'start of a term',
  'counting-rule-changed': 'counting rule',
  'step-added': 'new step',
  'step-removed': 'step gone',
  'steps-renumbered': 'codes of steps',
  'step-moved': 'place of a step',
  'step-moved-to-case': 'case of a step',
  'step-text-changed': 'text of a step',
  'step-time-changed': 'time of a step',
  'step-responsible-changed': 'responsible',
  'step-forms-changed': 'forms of a step',
  'step-sub-deadlines-changed': 'terms within a step',
  'step-output-changed': 'result of a step',
  'row-added': 'new row of a list',
  'row-removed': 'row of a list gone',
  'row-changed': 'row of a list',
}

/** What differs between two versions of a procedure. */
export const versionChanges = {
  texts,
  kinds,
  place: ({ meaning, title, number }: ChangePlace): string =>
    meaning === 'header'
      ? 'Header'
      : [number, title || (meaning ? SECTION_NAMES[meaning] : '')].filter((part) => part !== '').join('. '),
}

/** The words of a redline that are read and not only seen. */
export const redlineWords = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  coarse: {
    lines: 'Some places are too long and were compared as lines, not word by word.',
    blocks: 'The texts differ too much in one place, which was compared as whole paragraphs.',
  },
  coarseHere: 'compared as a whole',
  unchanged: (parts: number) => `… ${parts} unchanged ${parts === 1 ? 'paragraph' : 'paragraphs'} …`,
  table: 'Table in the comparison',
  change: (number: number, of: number) => `Change ${number}/${of}`,
  previous: 'Previous change',
  next: 'Next change',
}
