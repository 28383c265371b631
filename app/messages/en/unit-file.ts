import type { Catalogue } from '../catalogue.ts'
import type { unitFile as vietnamese } from '../vi/unit-file.ts'

/** Lists of units: what is wrong with a line, besides what the rules say of a unit. */
export const unitFile: Catalogue<typeof vietnamese> = {
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
