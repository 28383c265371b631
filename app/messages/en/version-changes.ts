import type { ChangePlace } from '#app/domain/procedure/version-change.ts'
import type { VersionChangeTexts } from '../version-change.ts'
import { procedures } from './procedures.ts'
import { SECTION_NAMES } from './rule-places.ts'

const FIELDS: Record<string, string> = {
  kind: 'kind of document',
  code: 'code',
  title: 'title',
  agency: 'agency',
  unit: 'unit',
  field: 'field',
  level: 'level',
}
const ROLES = { author: 'author', reviewer: 'reviewer', approver: 'approver' }
const LISTS = {
  components: 'component',
  forms: 'form',
  'legal-basis': 'legal basis',
  definitions: 'abbreviation',
}
const LONGEST = 120
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
const quoted = (text: string): string => (text === '' ? 'nothing' : `“${short(text)}”`)
const ofCase = (variant: string): string => (variant === '' ? '' : ` (case “${short(variant)}”)`)
const list = (items: readonly string[]): string => (items.length === 0 ? 'nothing' : items.join(', '))

const texts: VersionChangeTexts = {
  'header-changed': ({ field, before, after }) =>
    `${FIELDS[field] ?? field}: ${quoted(before)} → ${quoted(after)}`,
  'signatory-changed': ({ role, before, after }) => `${ROLES[role]}: ${quoted(before)} → ${quoted(after)}`,
  'section-added': ({ place }) => `new section ${quoted(place.title)}`,
  'section-removed': ({ place }) => `section removed: ${quoted(place.title)}`,
  'section-renamed': ({ before, after }) => `section renamed: ${quoted(before)} → ${quoted(after)}`,
  'section-changed': () => 'its text changed',
  'case-added': ({ variant }) => `new case ${quoted(variant)}`,
  'case-removed': ({ variant }) => `case removed: ${quoted(variant)}`,
  'case-renamed': ({ before, after }) => `case renamed: ${quoted(before)} → ${quoted(after)}`,
  'term-changed': ({ variant, before, after }) =>
    `term${ofCase(variant)}: ${before ? procedures.allotment(before) : 'none'} → ${after ? procedures.allotment(after) : 'none'}`,
  'term-start-changed': ({ variant, before, after }) =>
    `start of the term${ofCase(variant)}: ${quoted(before)} → ${quoted(after)}`,
  'counting-rule-changed': ({ before, after }) => `counting rule: ${rule(before)} → ${rule(after)}`,
  'step-added': ({ variant, step, title }) => `new step ${step || quoted(title)}${ofCase(variant)}`,
  'step-removed': ({ variant, step, title }) => `step removed: ${step || quoted(title)}${ofCase(variant)}`,
  'step-renumbered': ({ before, after }) => `step renumbered ${before || '–'} → ${after || '–'}`,
  'step-moved': ({ step, from, to }) => `step moved: ${step} from place ${from} to ${to}`,
  'step-text-changed': ({ step }) => `${step}: its text changed`,
  'step-time-changed': ({ step, before, after }) =>
    `${step}: ${procedures.allotment(before)} → ${procedures.allotment(after)}`,
  'step-responsible-changed': ({ step, before, after }) =>
    `${step}: responsible ${list(before)} → ${list(after)}`,
  'step-forms-changed': ({ step, added, removed }) =>
    `${step}: ${[
      ...(added.length > 0 ? [`plus ${added.join(', ')}`] : []),
      ...(removed.length > 0 ? [`minus ${removed.join(', ')}`] : []),
    ].join('; ')}`,
  'row-added': ({ list: of, name }) => `new ${LISTS[of]} ${short(name)}`,
  'row-removed': ({ list: of, name }) => `removed ${LISTS[of]} ${short(name)}`,
  'row-changed': ({ list: of, before, after }) =>
    `changed ${LISTS[of]}: ${quoted(before)} → ${quoted(after)}`,
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
  'section-changed': 'text of a section',
  'case-added': 'new case',
  'case-removed': 'case gone',
  'case-renamed': 'name of a case',
  'term-changed': 'term',
  'term-start-changed': 'start of a term',
  'counting-rule-changed': 'counting rule',
  'step-added': 'new step',
  'step-removed': 'step gone',
  'step-renumbered': 'code of a step',
  'step-moved': 'place of a step',
  'step-text-changed': 'text of a step',
  'step-time-changed': 'time of a step',
  'step-responsible-changed': 'responsible',
  'step-forms-changed': 'forms of a step',
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
}
