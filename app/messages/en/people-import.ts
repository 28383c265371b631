import type { Catalogue } from '../catalogue.ts'
import type { peopleImport as vietnamese } from '../vi/people-import.ts'
import { labels } from './labels.ts'
import { time } from './time.ts'

/** Taking in people from a table. */
export const peopleImport: Catalogue<typeof vietnamese> = {
  title: 'Import people',
  explanation:
    'A CSV file (UTF-8) whose first line names the columns. The preview writes nothing; the import writes everything or nothing. New people have no password yet.',
  columns: (names) => `Columns: ${names}.`,
  columnsHint:
    'unit is the code of the unit (its name where the code is shared); roles are separated by semicolons; from is the first day. rank, documentNumber and documentDate may be empty.',
  file: 'CSV file',
  fileHint: 'At most 2 MiB. With a file, the text pasted below is not used.',
  pasted: 'Or paste the content',
  preview: 'Preview',
  confirm: 'Import',
  nothingGiven: 'Choose a file or paste the content.',
  notUtf8: 'The file is no UTF-8 text. Save it as “CSV UTF-8” and choose it again.',
  refused: (count) => `${count} places to mend; nothing was written.`,
  more: (count) => `And ${count} more.`,
  planned: (registered, added, unchanged) =>
    `Preview, nothing was written: ${registered} new people, ${added} further posts, ${unchanged} lines unchanged.`,
  done: (registered, added, unchanged) =>
    `Imported: ${registered} new people, ${added} further posts, ${unchanged} lines unchanged.`,
  line: 'Line',
  effect: 'Effect',
  effects: { registered: 'Registered', 'post-added': 'Post added', unchanged: 'Unchanged' },
  atLine: (line, sentence) => `Line ${line}: ${sentence}`,
  problems: {
    'csv.unreadable': ({ line }) => `Line ${line}: a quote or cell is not CSV.`,
    'csv.empty': () => 'There is no line below the names of the columns.',
    'csv.too-long': ({ most }) => `More than ${most} lines; use several files.`,
    'csv.column-missing': ({ column }) => `The column ${column} is missing.`,
    'csv.column-unknown': ({ column }) => `There is no column called “${column}”.`,
    'csv.column-twice': ({ column }) => `The column ${column} is there twice.`,
    'person-line.date-unreadable': ({ line, column, value }) =>
      `Line ${line}: column ${column} says “${value}”, which is no day written day/month/year.`,
    'person-line.role-unknown': ({ line, value }) => `Line ${line}: there is no role “${value}”.`,
    'person-line.cell-missing': ({ line, column }) => `Line ${line}: column ${column} is empty.`,
  },
  refusals: {
    'person-line.unit-unknown': ({ unit, from }) =>
      `no unit has the code or name “${unit}” on ${time.date(from)}.`,
    'person-line.unit-ambiguous': ({ unit, names }) =>
      `“${unit}” belongs to several units: ${names.join('; ')}. Write the exact name or a code of its own.`,
    'person-line.other-person': (known) =>
      `the account ${known.account} belongs to ${[known.rank, known.name].filter(Boolean).join(' ')}; change name and rank on that person’s page.`,
    'person-line.other-roles': ({ title, roles }) =>
      `the post ${title} is there with the roles: ${roles.map((role) => labels.roles[role]).join(', ') || 'reading only'}; change roles on the page of the post.`,
  },
}
