import type { REVISION_RULES } from '#app/domain/procedure/rules-of-revisions.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfRevisions: RuleWording<typeof REVISION_RULES> = {
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
  R3: {
    sentence: ({ number }) => `The revision table names ${number}, which the legal basis does not list.`,
    name: 'A revised basis is listed',
    why: 'When the table says that the basis changed and the text did not, one of them is wrong.',
    mend: 'List the document, or mend the row.',
  },
  R4: {
    sentence: ({ lacks }) => `The revision row has no ${lacks === 'place' ? 'place' : 'description'}.`,
    name: 'Revision rows are whole',
    why: 'The reader must learn where and what changed (ISO 9001, 7.5.3.2 c).',
    mend: 'Write place and description; comparing the versions offers both.',
  },
  R5: {
    sentence: ({ written, before }) => `The revision row “${written}” is out of order beside “${before}”.`,
    name: 'Revision rows are in order',
    why: 'Issues and revisions are numbered upwards; a number that goes back is wrong or its row was misplaced, and nobody knows which row is the newest.',
    mend: 'Mend the number, or move the row.',
  },
}
