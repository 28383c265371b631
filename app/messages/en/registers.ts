import type { Catalogue } from '../catalogue.ts'
import type { registers as vietnamese } from '../vi/registers.ts'

export const registers = {
  record: {
    title: 'Record',
    explanation:
      'Everything is written once, in the same transaction as its change; nobody can alter or delete it unseen. Size and root below are printed on every sheet: a paper in another drawer is an anchor.',
    size: 'Entries',
    root: 'Root (SHA-256)',
    checkpoint: 'Last signed checkpoint',
    checkpointAt: (size: number, moment: string) => `${size} entries, at ${moment}`,
    none: 'none yet',
    origin: 'Name of the record',
    verifierKey: 'Verifier key',
    check: 'Check everything with the command',
    entries: 'Newest entries',
    columns: { seq: 'No.', at: 'At', actor: 'Written by', text: 'What', leaf: 'Hash' },
    system: 'system',
    older: 'Older entries',
  },
  calendars: {
    title: 'Working calendars',
    explanation:
      'Terms are counted by this calendar. Each exceptional day names its document and how far it was checked.',
    columns: { name: 'Calendar', version: 'Version', published: 'Published', citation: 'By' },
    version: (n: number) => `version ${n}`,
    week: 'Working week',
    reception: 'Reception',
    weekdays: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
    dayOff: 'off',
    weekColumns: { day: 'Day', work: 'Working time', reception: 'Reception' },
    exceptions: (year: string) => `Exceptional days of ${year}`,
    exceptionColumns: { date: 'Day', kind: 'Kind', name: 'Name', document: 'Document', certainty: 'Checked' },
    kinds: {
      holiday: 'Holiday',
      substitute: 'Substitute day off',
      'day-off-swap': 'Swapped day off',
      'working-day-swap': 'Make-up working day',
      other: 'Other',
    },
    certainties: {
      confirmed: 'Read in the document',
      secondary: 'From a report of it',
      'to-check': 'To be checked',
    },
    noDocument: 'no number yet',
    loaded: (years: string) => `Years loaded: ${years}. A term that runs beyond is refused, not guessed.`,
    yearView: 'year view',
    provisional: 'provisional',
    yearsOpen: 'all',
    minutesPerDay: (hours: string) => `A working day has ${hours}.`,
  },
} satisfies Catalogue<typeof vietnamese>
