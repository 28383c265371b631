import type { OrganisationFactTexts } from '../organisation-texts.ts'
import { labels } from './labels.ts'
import { time } from './time.ts'

const rolesOf = (roles: readonly (keyof typeof labels.roles)[]) =>
  roles.length === 0 ? 'no role' : roles.map((role) => labels.roles[role].toLowerCase()).join(', ')
const paper = (document: { number: string; date: string } | null) =>
  document ? `, by ${document.number} of ${time.date(document.date)}` : ''
const because = (reason: string) => (reason === '' ? '' : `: ${reason}`)

/** What the record says of people, posts and delegations. */
export const organisationFacts: OrganisationFactTexts = {
  'person-registered': ({ name, position }) =>
    position ? `Registered ${name}, ${position.title}.` : `Registered ${name}.`,
  'position-assigned': ({ title, roles, capacity, from, until, document }) =>
    `Assigned the post ${capacity === null ? '' : `${capacity} `}${title} (${rolesOf(roles)}) from ${time.dateTime(from)}${until === null ? '' : ` to ${time.dateTime(until)}`}${paper(document)}.`,
  'position-ended': ({ until, document, reason }) =>
    `Ended the post from ${time.dateTime(until)}${paper(document)}${because(reason)}.`,
  'person-described': ({ name, rank, document }) =>
    `Wrote name and rank anew: ${[rank, name].filter(Boolean).join(' ')}${paper(document)}.`,
  'person-disabled': ({ reason }) => `Shut the account${because(reason)}.`,
  'person-enabled': ({ reason }) => `Opened the account again${because(reason)}.`,
  'delegation-recorded': ({ capacity, delegator, delegate, from, until, document }) =>
    `Recorded that ${delegate.name} signs ${capacity} ${delegator.position} ${delegator.name} from ${time.dateTime(from)}${until === null ? '' : ` to ${time.dateTime(until)}`}${paper(document)}.`,
  'delegation-ended': ({ until, document, reason }) =>
    `Ended the delegation from ${time.dateTime(until)}${paper(document)}${because(reason)}.`,
  'unit-registered': ({ name, code, from, document }) =>
    `Registered the unit ${name}${code === '' ? '' : `, code ${code}`}${document ? `, from ${time.dateTime(from)}` : ''}${paper(document)}.`,
  'unit-changed': ({ name, code, from, document }) =>
    `Is ${name}${code === '' ? '' : `, code ${code}`} from ${time.dateTime(from)}${paper(document)}.`,
  'unit-ended': ({ at, how, document }) =>
    `${labels.unitEnds[how]} from ${time.dateTime(at)}${paper(document)}.`,
}
