import type { OUTLINE_RULES } from '#app/domain/procedure/rules-of-outline.ts'
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

export const rulesOfOutline: RuleWording<typeof OUTLINE_RULES> = {
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
  O6: {
    sentence: ({ written, expected }) =>
      `The numbers of sections break at “${written}”${expected === '' ? '' : ` (should be ${expected})`}.`,
    name: 'Sections are numbered without a gap',
    why: 'What refers to section 5.4 must find it; numbers that jump or are missing lead readers astray.',
    mend: 'Renumber the sections of that level.',
  },
  O7: {
    sentence: ({ written, heading, reads }) =>
      ({
        missing: `The contents list “${written}”, which the text does not have.`,
        differs: `The contents list “${written}”, the heading is “${heading}”.`,
        unlisted: `The contents leave out “${heading}”.`,
      })[reads],
    name: 'The contents agree with the headings',
    why: 'When the contents say one thing and the text another nobody knows whether a part was lost.',
    mend: 'Mend the contents after the headings; the system makes its own, so that they may be left out.',
  },
  O12: {
    sentence: ({ title }) => `The section “${title}” is empty.`,
    name: 'Every section says something',
    why: 'A heading with nothing under it is a part that was lost or forgotten.',
    mend: 'Write the content, or that there is none.',
  },
  X1: {
    sentence: ({ reference }) => `There is no section ${reference} in this text.`,
    name: 'Sections referred to are there',
    why: 'A reference to nothing leads astray.',
    mend: 'Mend the number.',
  },
}
