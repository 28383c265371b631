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
    name: 'Cited forms are listed',
    why: 'Who does not find a form makes one up.',
    mend: 'List it, or mend the code.',
  },
  F2: {
    sentence: ({ form, name }) => `Form ${form} (${name}) is listed but no step cites it.`,
    name: 'Listed forms are used',
    why: 'A form that no step uses is idle, or a step was forgotten.',
    mend: 'Cite it where it is used, or take it out.',
  },
  F3: {
    sentence: ({ form }) => `Form ${form} is listed twice.`,
    name: 'Forms are listed once',
    why: 'With two rows of one code nobody knows which name is right.',
    mend: 'Take one out, or change its code.',
  },
  R1: {
    sentence: ({ version }) => `Version ${version} has no row in the revision table.`,
    name: 'A revised text has its revision table',
    why: 'From the second version on readers must learn what changed (ISO 9001, 7.5.3.2 c).',
    mend: 'Write the rows of this version.',
  },
  R2: {
    sentence: ({ written, version }) =>
      `The newest row of the revision table says “${written}”; this text is ${version}.`,
    name: 'The newest row is of this version',
    why: 'A table that ends with the version before says nothing of this one.',
    mend: 'Write the number of this version into the newest row.',
  },
  O1: {
    sentence: ({ title, expected }) => `The heading “${title}” is misspelt; it was read as “${expected}”.`,
    name: 'Headings are intact',
    why: 'A damaged heading is understood, but paper and contents show it.',
    mend: 'Mend the heading.',
  },
  O2: {
    sentence: ({ section }) => `The section “${SECTION_NAMES[section]}” is missing.`,
    name: 'All sections are there',
    why: 'Without it the procedure cannot be followed.',
    mend: 'Add the section.',
  },
  O3: {
    sentence: ({ section, title }) =>
      `“${title}” is a second section “${SECTION_NAMES[section]}”; only the first one is used.`,
    name: 'Every section stands once',
    why: 'Of two sections of one meaning only the first is used.',
    mend: 'Join them, or rename the second.',
  },
  O4: {
    sentence: ({ cells, columns }) =>
      `The row has ${cells} cells, the table ${columns} columns; the rest is not shown.`,
    name: 'Rows fit their table',
    why: 'Cells beyond the columns are not shown and would be signed all the same.',
    mend: 'Take them out, or add a column.',
  },
  O5: {
    sentence: ({ section, missing }) =>
      missing === 'table'
        ? `The section “${SECTION_NAMES[section]}” has no table that can be read.`
        : `The table of “${SECTION_NAMES[section]}” has no column for ${COLUMNS[missing] ?? missing}.`,
    name: 'Tables are understood',
    why: 'Without its column neither machine nor reader knows what a cell is.',
    mend: 'Name the columns as in the pattern.',
  },
  X1: {
    sentence: ({ reference }) => `There is no section ${reference} in this text.`,
    name: 'Sections referred to are there',
    why: 'A reference to nothing leads astray.',
    mend: 'Mend the number.',
  },
}
