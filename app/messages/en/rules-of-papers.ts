import type { PAPER_RULES } from '#app/domain/procedure/rules-of-papers.ts'
import type { RuleWording } from '../rule-wording.ts'
import { SECTION_NAMES } from './rule-places.ts'

const COLUMNS: Record<string, string> = {
  code: 'code',
  text: 'activity',
  responsible: 'responsible',
  time: 'time',
  name: 'name',
  description: 'description of the change',
  version: 'issue/revision',
}

export const rulesOfPapers: RuleWording<typeof PAPER_RULES> = {
  F1: {
    sentence: ({ form }) => `Form ${form} is cited but not listed.`,
  },
  F2: {
    sentence: ({ form, name }) => `Form ${form} (${name}) is listed but no step cites it.`,
  },
  F3: {
    sentence: ({ form }) => `Form ${form} is listed twice.`,
  },
  R1: {
    sentence: ({ version }) => `Version ${version} has no row in the revision table.`,
  },
  R2: {
    sentence: ({ written, version }) =>
      `The newest row of the revision table says “${written}”; this text is ${version}.`,
  },
  O1: {
    sentence: ({ title, expected }) => `The heading “${title}” is misspelt; it was read as “${expected}”.`,
  },
  O2: {
    sentence: ({ section }) => `The section “${SECTION_NAMES[section]}” is missing.`,
  },
  O3: {
    sentence: ({ section, title }) =>
      `“${title}” is a second section “${SECTION_NAMES[section]}”; only the first one is used.`,
  },
  O4: {
    sentence: ({ cells, columns }) =>
      `The row has ${cells} cells, the table ${columns} columns; the rest is not shown.`,
  },
  O5: {
    sentence: ({ section, missing }) =>
      missing === 'table'
        ? `The section “${SECTION_NAMES[section]}” has no table that can be read.`
        : `The table of “${SECTION_NAMES[section]}” has no column for ${COLUMNS[missing] ?? missing}.`,
  },
  X1: {
    sentence: ({ reference }) => `There is no section ${reference} in this text.`,
  },
}
