import type { PublicationWay } from '#app/domain/calendar/facts.ts'
import type { Catalogue } from '../catalogue.ts'
import type { calendarProposals as vietnamese } from '../vi/calendar-proposals.ts'

const way = {
  'two-people': ({ proposer, publisher }: Extract<PublicationWay, { kind: 'two-people' }>) =>
    `proposed by ${proposer.name}, confirmed by ${publisher.name}`,
  'set-up': () => 'taken in by the command line when the database was begun',
  'with-base': () => 'published with the calendar it rests on',
}

export const calendarProposals: Catalogue<typeof vietnamese> = {
  title: 'Proposal of a calendar',
  toImpact: 'See the impact and propose',
  propose: (version) => `Propose version ${version}`,
  proposeTitle: 'Propose',
  proposeConsequence:
    'The proposal is recorded over the hash of the whole calendar; from then on nobody can edit it unless it is withdrawn. Another person with the right to publish confirms it or sends it back.',
  waiting: (code, proposer, moment) =>
    `Calendar ${code}: proposed by ${proposer} ${moment}, waiting for a second person`,
  calendar: 'Calendar',
  proposer: 'Proposed by',
  proposedAt: 'Proposed at',
  hash: 'Hash of the content',
  confirmTitle: 'Confirm and publish',
  confirmConsequence: 'It is published at once and stays; what is wrong is put right by the next version.',
  confirm: (version) => `Confirm and publish version ${version}`,
  notYou: 'You cannot confirm it:',
  toReturn: 'Send it back',
  returnTitle: 'Send the proposal of a calendar back',
  returnConsequence: 'The proposal becomes a draft again, with the reason. No due moment moves.',
  reason: 'Why it is sent back',
  reasonHint: 'What must change, on which day, by which document.',
  toWithdraw: 'Withdraw it to edit',
  withdrawTitle: 'Withdraw the proposal of a calendar',
  withdrawConsequence:
    'The proposal becomes a draft again; to publish it, propose it anew. The withdrawal is recorded.',
  returned: (reason) => `The proposal was sent back: ${reason}`,
  work: 'Calendars waiting for me to confirm',
  workColumns: { calendar: 'Calendar', proposer: 'Proposed by', citation: 'Ground' },
  open: 'See the impact',
  about: (code) => `calendar ${code}`,
  publishedBy: (published) =>
    published.kind === 'two-people' ? way['two-people'](published) : way[published.kind](),
}
