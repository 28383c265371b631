import type { Catalogue } from '../catalogue.ts'
import type { rights as vietnamese } from '../vi/rights.ts'
import { labels } from './labels.ts'
import { time } from './time.ts'

/** The page of who may do what. */
export const rights: Catalogue<typeof vietnamese> = {
  title: 'Who may do what',
  person: 'Person',
  of: (name, day) => `Rights of ${name} on ${day}`,
  shutThen: 'The account was shut then, so there are no rights.',
  whoMay: (act, day) => `Who may: ${act.toLowerCase()}, on ${day}`,
  nobody: 'Nobody could do this on that day.',
  act: 'Act',
  answer: 'Allowed',
  why: 'Ground',
  yes: 'Yes',
  no: 'No',
  everybody: 'Everybody who is signed in.',
  noGround: 'Holds no role that allows it.',
  export: "Download everybody's rights (CSV) for the yearly review",
  columns: ['As of', 'Account', 'Name', 'Act code', 'Act', 'Ground'],
  acts: {
    'work.read': "See one's own work",
    'account.keep': "Keep one's own account",
    'procedure.read': 'Read issued procedures',
    'version.read-unissued': 'Read versions not issued yet',
    'version.draft': 'Draft',
    'version.submit': 'Submit for signing',
    'version.sign': 'Sign as author, reviewer, approver',
    'version.return': 'Send a submitted version back',
    'version.issue': 'Issue',
    'dossier.read': 'Read dossiers',
    'dossier.accept': 'Take dossiers in',
    'dossier.work': 'Work on dossiers and hand them over',
    'board.read': 'Watch due moments',
    'time-plan.read': 'Read time plans',
    'time-plan.draft': 'Write the time plan of the unit',
    'time-plan.sign': 'Sign the time plan of the unit',
    'calendar.read': 'Read calendars',
    'calendar.draft': 'Draft and propose calendars',
    'calendar.publish': 'Confirm and publish calendars',
    'record.read': 'Read the record',
    'organisation.read': 'See people, units and delegations',
    'rights.read': 'See who may do what',
    'person.manage': 'Manage people, posts and roles',
    'account.manage': 'Hand out sign-in codes, reset passwords',
    'delegation.record': 'Record delegations',
    'unit.manage': 'Manage units',
    'version.acknowledge': 'Acknowledge having read and understood',
    'distribution.read': 'See who has read procedures',
    'distribution.set': 'Set distribution lists',
    'procedure.transfer': 'Move procedures to another owner',
  },
  ground: ({ role, unitName, post, delegation }) => {
    const as = role === null ? '' : `Role ${labels.roles[role].toLowerCase()}`
    const where = unitName === null ? '' : `, on what belongs to ${unitName}`
    if (post) return `${as === '' ? 'Has' : `${as}, by`} the post ${post.title}, ${post.unitName}${where}.`
    if (!delegation) return `${as}${where}.`
    const { capacity, delegator, position, document } = delegation
    return `${as} when signing ${capacity} ${position} ${delegator}, by ${document.number} of ${time.date(document.date)}${where}.`
  },
}
