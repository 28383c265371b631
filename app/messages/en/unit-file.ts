import type { Catalogue } from '../catalogue.ts'
import type { unitFile as vietnamese } from '../vi/unit-file.ts'

/** Lists of units: what is wrong with a line, besides what the rules say of a unit. */
export const unitFile: Catalogue<typeof vietnamese> = {
  title: 'Import units',
  explanation:
    'A CSV file (UTF-8) whose first line names the columns. The preview writes nothing; the import writes everything or nothing. A unit that is there already (same name, unit above and first day) is not written again.',
  columnsHint:
    'Only the columns name, parent and level are needed. level: central, province, district, commune; how: merged, split, abolished; successors are names separated by semicolons; heir is the unit that takes dossiers and procedures.',
  planned: (made, ended, unchanged) =>
    `Preview, nothing was written: ${made} new units, ${ended} units that end, ${unchanged} lines unchanged.`,
  effects: {
    registered: 'Registered',
    'registered-ended': 'Registered, with an end',
    ended: 'Ended',
    unchanged: 'Unchanged',
  },
  from: 'From day',
  until: 'Until before day',
  atLine: (line, sentence) => `Line ${line}: ${sentence}`,
  problems: {
    'unit-line.date-unreadable': ({ line, column, value }) =>
      `Line ${line}: column ${column} says “${value}”, which is no day as day/month/year.`,
    'unit-line.level-unknown': ({ line, value }) =>
      `Line ${line}: there is no level “${value}”; use central, province, district or commune.`,
    'unit-line.end-unknown': ({ line, value }) =>
      `Line ${line}: there is no end “${value}”; use merged, split or abolished.`,
  },
  refusals: {
    'unit-line.parent-unknown': ({ parent }) => `there is no unit above “${parent}” on the first day.`,
    'unit-line.successor-unknown': ({ name }) => `there is no unit “${name}” in its place on the last day.`,
    'unit-line.ends-before-it-begins': () => 'the last day is not after the first.',
    'unit-line.end-needs-a-kind': () => 'with a last day, the column how must say how it ends.',
    'unit-line.twice': ({ first }) => `the same as line ${first}.`,
  },
}
