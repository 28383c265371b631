import type { OrganisationRefusalTexts } from '../organisation-texts.ts'
import { labels } from './labels.ts'
import { time } from './time.ts'

const roleNames = (roles: readonly (keyof typeof labels.roles)[]) =>
  roles.map((role) => labels.roles[role]).join(', ')
const stretch = (from: string, until: string | null) =>
  until === null
    ? `from ${time.dateTime(from)}, no end known`
    : `from ${time.dateTime(from)} to ${time.dateTime(until)}`

/** People, posts, delegations and rights: why not. */
export const organisationRefusals: OrganisationRefusalTexts = {
  'permission.role-missing': ({ roles }) =>
    `This needs the role ${roleNames(roles)}. Roles are granted by the system administrator.`,
  'permission.no-post': () => 'You hold no post at the moment, so you cannot do this.',
  'permission.other-unit': () => "This can be done with one's own unit's dossiers only.",

  'document.number-missing': () => 'Write the number of the document this rests on.',
  'document.date-missing': () => 'Write the date of the document this rests on, as day/month/year.',
  'document.date-in-the-future': ({ date }) => `The date of the document, ${time.date(date)}, lies ahead.`,

  'position.title-missing': () => 'Write the title of the post.',
  'position.ends-before-it-begins': ({ from, until }) =>
    `The post ends on ${time.dateTime(until)}, not after it begins on ${time.dateTime(from)}.`,
  'position.overlaps': ({ title, from, until }) =>
    `This person holds the post ${title} in that unit already, ${stretch(from, until)}.`,
  'position.unknown': () => 'This person has no such post.',
  'position.ended-already': ({ until }) => `This post ended on ${time.dateTime(until)}.`,
  'position.reason-missing': () => 'Give the document or the reason for the end of the post.',
  'position.unit-not-there': ({ from }) => `The chosen unit does not exist on ${time.dateTime(from)}.`,

  'person.account-malformed': ({ account }) =>
    `The account name “${account}” cannot be used: lower-case letters without marks, digits, dots and hyphens inside, at most 32 characters.`,
  'person.account-taken': ({ account, name }) => `The account ${account} belongs to ${name}.`,
  'person.name-missing': () => 'Write the full name.',
  'person.nothing-changed': () => 'Nothing has changed.',
  'person.disabled-already': () => 'This account is shut already.',
  'person.not-disabled': () => 'This account is open.',
  'person.reason-missing': () => 'Give the reason.',
  'person.oneself': () => 'Nobody changes his own rights; another administrator must do it.',
  'person.last-of-role': ({ role }) =>
    `This is the last person in the role ${labels.roles[role].toLowerCase()}; give it to somebody else first.`,

  'delegation.to-oneself': () => 'Nobody delegates to himself.',
  'delegation.ends-before-it-begins': ({ from, until }) =>
    `The delegation ends on ${time.dateTime(until)}, not after it begins on ${time.dateTime(from)}.`,
  'delegation.needs-an-end': ({ capacity }) => `${capacity} needs an end (Decree 30/2020/NĐ-CP, article 13).`,
  'delegation.needs-procedures': ({ capacity }) =>
    `${capacity} needs a limit in content: choose the procedures (Decree 30/2020/NĐ-CP, article 13).`,
  'delegation.nothing-in-scope': () => 'Choose what is delegated.',
  'delegation.procedures-without-signing': () => 'A list of procedures can limit signing only.',
  'delegation.beyond-own-right': ({ act, roles }) =>
    `The delegator has no such right to hand on (${labels.delegable[act].toLowerCase()} needs the role ${roleNames(roles)}).`,
  'delegation.beyond-own-time': ({ from, until }) =>
    `The delegation goes beyond the time of the delegator's post (${stretch(from, until)}).`,
  'delegation.delegator-has-no-such-post': () => 'The delegator does not hold the chosen post.',
  'delegation.delegate-has-no-post': ({ from, until }) =>
    `The delegate holds no post over the whole time of the delegation (${stretch(from, until)}).`,
  'delegation.person-disabled': ({ name }) => `The account of ${name} is shut.`,
  'delegation.not-of-the-unit': ({ capacity }) => `${capacity} goes to a deputy in the delegator's own unit.`,
  'delegation.not-below': ({ capacity }) => `${capacity} goes to the head of a unit below the delegator's.`,
  'delegation.no-sub-delegation': ({ capacity }) =>
    capacity === 'TL.'
      ? 'What is signed by order may be handed on to a deputy only (KT.).'
      : `Who signs ${capacity} may not hand it on (Decree 30/2020/NĐ-CP, article 13).`,
  'delegation.wider-than-its-ground': () => 'What is handed on goes beyond what was delegated.',
  'delegation.goes-in-a-circle': ({ names }) => `The delegation goes in a circle: ${names.join(' → ')}.`,
  'delegation.overlaps': ({ delegate, from, until }) =>
    `This post is delegated to ${delegate} already, ${stretch(from, until)}.`,
  'delegation.ended-already': ({ until }) => `This delegation ended on ${time.dateTime(until)}.`,
  'delegation.reason-missing': () => 'Give the document or the reason for the end.',
}
