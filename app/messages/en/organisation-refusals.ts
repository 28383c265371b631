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

  'unit.name-missing': () => 'Write the name of the unit.',
  'unit.name-taken': ({ name }) => `There is a unit named ${name} below the same one at that time.`,
  'unit.parent-not-there': ({ parent, from }) =>
    `The unit above, ${parent}, does not exist on ${time.dateTime(from)}.`,
  'unit.parent-goes-in-a-circle': ({ names }) => `The units above go in a circle: ${names.join(' → ')}.`,
  'unit.nothing-changed': ({ name }) => `Nothing has changed about ${name}.`,
  'unit.change-not-after-last': ({ name, last }) =>
    `${name} has a change from ${time.dateTime(last)} on record; a new one must come after it.`,
  'unit.ended-already': ({ name, at }) => `${name} ended on ${time.dateTime(at)}.`,
  'unit.document-missing': () => 'Give the document that the change rests on.',
  'unit.parts-ahead-need-an-end': ({ name, children }) =>
    `${name} has units below it: ${children.join(', ')}; move or end them first, or in the same decision.`,
  'unit.successor-missing': () => 'Choose the unit that comes in its place.',
  'unit.successor-not-there': ({ name, at }) =>
    `The unit in its place, ${name}, does not exist on ${time.dateTime(at)}.`,
  'unit.becomes-itself': ({ name }) => `${name} cannot come in its own place.`,
  'unit.merges-alone': () => 'Choose the unit that ends.',
  'unit.splits-into-one': ({ name }) => `Splitting ${name} needs at least two units in its place.`,
  'unit.heir-missing': ({ name, dossiers, procedures }) =>
    `${name} still has ${dossiers} dossiers not returned and ${procedures} procedures: choose who takes them.`,
  'unit.heir-is-no-successor': ({ name }) =>
    `Who takes the work of ${name} must be one of the units in its place.`,
  'unit.ends-before-it-begins': ({ name, from }) =>
    `${name} begins on ${time.dateTime(from)}; it cannot end before.`,

  'unit.keeps-last-of-role': ({ role }) =>
    `After the end nobody would hold the role ${labels.roles[role].toLowerCase()}; give it to somebody in another unit first.`,
  'unit.ends-before-it-takes-over': ({ name, other, from }) =>
    `${name} comes in the place of ${other} on ${time.dateTime(from)}; it cannot end before or at that moment.`,

  'transfer.unit-not-there': ({ name, at }) => `${name} does not exist on ${time.dateTime(at)}.`,
  'transfer.owner-already': ({ name }) => `${name} owns it already.`,
}
