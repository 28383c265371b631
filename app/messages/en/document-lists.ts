import type { Catalogue } from '../catalogue.ts'
import type { documentLists as vietnamese } from '../vi/document-lists.ts'

/** Lists of documents and records (ISO 9001:2015, 7.5.3). */
export const documentLists = {
  tabsLabel: 'Lists',
  titles: {
    internal: 'List of internal documents',
    external: 'List of external documents',
    records: 'List of records',
  },
  explanations: {
    internal: 'One line for each procedure: the version by which dossiers are worked.',
    external: 'Documents that the legal bases of the versions in force cite.',
    records: 'Records that must be kept by the section “Hồ sơ cần lưu” of the versions in force.',
  },
  asOfNow: (day, count) => `As of ${day}: ${count} ${count === 1 ? 'line' : 'lines'}.`,
  asOfPast: (day, count) =>
    `As at the end of ${day}, not as of now: ${count} ${count === 1 ? 'line' : 'lines'}.`,
  pdf: 'Print (PDF)',
  csv: 'Download for a spreadsheet (CSV)',
  none: 'There are no lines.',
  nonePast: 'No version is recorded as in force on that day.',
  rowNumber: 'No.',
  columns: {
    internal: [
      'Code',
      'Title',
      'Kind',
      'Issue/ revision',
      'Issued on',
      'Revised on',
      'In force from',
      'Approved by',
      'Owner',
      'Carried out by',
      'Hash',
    ],
    external: ['Number', 'Kind', 'Title', 'Date', 'Standing', 'Cited by'],
    records: ['Procedure', 'Title of the procedure', 'Records', 'Kept at', 'Kept for'],
  },
  standings: {
    'in-effect': 'In effect',
    'not-yet': 'Not yet in effect',
    'not-ended': 'No end in the register of law',
    ended: 'No longer in effect',
    unknown: 'Not in the register of law',
  },
  replacedBy: (numbers) => `replaced by ${numbers}`,
  paper: 'Copied from paper, not verified',
  unknown: 'not stated',
  printed: (moment) => `printed at ${moment} (+07:00)`,
  printStill: 'The list on the screen and the CSV file can still be read.',
} satisfies Catalogue<typeof vietnamese>
