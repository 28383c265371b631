import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import type { Catalogue } from '../catalogue.ts'
import type { people as vietnamese } from '../vi/people.ts'
import { time } from './time.ts'

const BEGINNING = '1970-01-01T00:00:00Z'

const cited = ({ number, date, title }: OfficialDocument): string =>
  `${number} of ${time.date(date)}${title === '' ? '' : `, ${title}`}`

/** Pages of people and their posts. */
export const people: Catalogue<typeof vietnamese> = {
  tabsLabel: 'People and units',
  tabs: { people: 'People', units: 'Units', delegations: 'Delegations', rights: 'Who may do what' },
  title: 'People',
  asOf: (day, count) => `On ${day}: ${count} people.`,
  newPerson: 'Register a person',
  newPersonExplanation:
    'A new person has no password yet; after registering, hand out a one-time code for the first sign-in.',
  nobody: 'Nobody',
  nobodyAdvice: 'Try another word, or another day.',
  name: 'Full name',
  rank: 'Rank',
  post: 'Post, unit',
  noPost: 'Holds no post',
  noRoles: 'Reads only',
  account: 'Account',
  accountHint: 'Lower-case letters without marks, digits, dots, hyphens; for example an.nguyen.',
  state: 'Account state',
  open: 'Open',
  shut: 'Shut',
  suspensions: 'When the account was shut',
  posts: 'Posts',
  firstPost: 'First post',
  time: 'Time',
  paper: 'Ground',
  noPaper: 'No document named',
  acts: 'Acts',
  history: 'Record',
  delegationsOf: 'Delegations',
  noDelegations: 'No delegations.',
  rightsOf: (name) => `Rights of ${name}, each with its ground`,
  stretch: (from, until) => {
    const beginning = from <= BEGINNING ? 'Since before this system' : `From ${time.dateTime(from)}`
    return until === null ? beginning : `${beginning} to ${time.dateTime(until)}`
  },
  inForce: (stretch) => `In force here: ${stretch.toLowerCase()}`,
  cited,
  endedBy: (document, reason) => ['Ended', document && cited(document), reason].filter(Boolean).join(': '),
  reason: 'Reason',
  reasonHint: 'Name the document above, or the reason here.',
  document: {
    number: 'Number of the document',
    numberHint: 'For example 15/QĐ-CAT-PX01.',
    date: 'Date of the document',
    dateHint: 'Day/month/year.',
    title: 'Title',
  },
  position: {
    assign: 'Assign a post, move',
    explanation:
      'The new post gives rights from the day below on, never before it was entered. To move somebody, tick the old post: it ends at the same moment.',
    unit: 'Unit',
    chooseUnit: 'Choose a unit',
    title: 'Title of the post',
    roles: 'Roles',
    rolesHint: 'Roles decide what may be done. Without a role one reads only.',
    capacity: 'Signing capacity of the post',
    noCapacity: 'In person',
    capacities: { 'TM.': 'TM. – on behalf of the collective', 'Q.': 'Q. – acting head' },
    from: 'From day',
    until: 'Until before day',
    dayHint: 'Day/month/year; counted from 00:00 of that day in Vietnam.',
    untilHint: 'The first day on which the post is no longer held. Empty when not known.',
    hour: (label) => `${label}: hour`,
    hourHint: 'Hour:minute; empty is 00:00.',
    inPlaceOf: 'In place of',
    inPlaceOfHint: 'These posts end exactly when the new one begins.',
  },
  end: {
    title: 'End the post',
    explanation: (title) =>
      `The post ${title} ends at the beginning of the day below; its rights end at that moment.`,
    from: 'Ends from day',
  },
  roles: {
    title: 'Change roles',
    explanation: (title) =>
      `The post ${title} keeps its name; the new roles count from this person's next request.`,
  },
  description: {
    title: 'Write name and rank anew',
    explanation: 'Signatures and hand-overs made before keep name and rank as they were.',
  },
  disabling: {
    title: 'Shut the account',
    explanation: (name) =>
      `${name} is out at the next request and has no rights any more. Nothing is deleted.`,
  },
  enabling: {
    title: 'Open the account again',
    explanation: (name) => `${name} can sign in again, with the posts that still run.`,
  },
  reset: {
    title: 'Hand out a temporary code',
    explanation: (name) =>
      `In place of a password forgotten, or never set. Every session of ${name} ends; the code is shown once on the next page, serves once within 24 hours, and then a new password must be set.`,
    withSecondFactor: 'Take the second factor away too (telephone lost, no recovery codes left)',
    done: (name) => `Temporary code of ${name}`,
    tell: (until) => `Hand it over in person; it serves once before ${until} and is not shown again.`,
    shownBefore:
      'The code was shown when this was sent before. If it was not written down, hand out another.',
  },
  asOfForm: {
    search: 'Search',
    day: 'As of day',
    placeholder: 'today',
    notADay: 'Write the day as day/month/year.',
    inTheFuture: 'Only today or a day that is past can be looked at.',
    show: 'Show',
  },
  wrong: {
    unit: 'Choose a unit.',
    from: 'Write the first day as day/month/year, the hour as hour:minute.',
    until: 'Write the last day as day/month/year, the hour as hour:minute.',
    documentDate: 'Write the date of the document as day/month/year.',
    delegator: 'Choose who delegates, and the post.',
    delegate: 'Choose to whom.',
    capacity: 'Choose a capacity.',
    procedures: 'Choose procedures from the list.',
    level: 'Choose a level.',
    how: 'Choose how it ends.',
    ending: 'Choose the units that end from the list.',
    madeLevel: 'Choose the level of the new unit.',
  },
}
