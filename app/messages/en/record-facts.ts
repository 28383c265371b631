import type { OnBehalfOf } from '#app/domain/organisation/actor.ts'
import type { OtherFactTexts } from '../record-fact.ts'
import { calendarProposals } from './calendar-proposals.ts'
import { labels } from './labels.ts'
import { lifecycleFacts } from './lifecycle-facts.ts'
import { organisationFacts } from './organisation-facts.ts'
import { shortNumber } from './short-number.ts'
import { time } from './time.ts'

const inPlaceOf = (onBehalfOf: OnBehalfOf | null) =>
  onBehalfOf ? ` in place of ${onBehalfOf.officer.position} ${onBehalfOf.officer.name}` : ''

export const recordFacts: OtherFactTexts = {
  genesis: ({ origin, demonstration }) =>
    `Record ${origin} opened${demonstration ? ' (demonstration)' : ''}.`,
  ...organisationFacts,
  ...lifecycleFacts,
  'password-reset': ({ until }) =>
    `Temporary sign-in code given out, to be used once before ${time.dateTime(until)}.`,
  'password-changed': () => 'Password changed.',
  'second-factor-enrolled': () => 'Second factor enrolled.',
  'second-factor-removed': () => 'Second factor removed.',
  'recovery-codes-made': ({ count }) => `${count} recovery codes made.`,
  'calendar-proposed': ({ name, version, citation, proposer }) =>
    `${proposer.name} proposed ${name}, version ${version}, by ${citation}.`,
  'calendar-proposal-withdrawn': ({ code, version, by }) =>
    `${by.name} withdrew the proposal of calendar ${code}, version ${version}.`,
  'calendar-proposal-returned': ({ code, version, by, reason }) =>
    `${by.name} sent the proposal of calendar ${code}, version ${version}, back: ${reason}`,
  'calendar-published': ({ name, version, citation, way }) =>
    `${name} published, version ${version}, by ${citation}${way ? `; ${calendarProposals.publishedBy(way)}` : ''}.`,
  'due-moments-recomputed': ({ code, version, dossiers, steps, newlyOverdue, noLongerOverdue }) =>
    `Due moments counted again by calendar ${code} version ${version}: ${dossiers} dossiers and ${steps} steps moved; ${newlyOverdue} dossiers became overdue, ${noLongerOverdue} are overdue no longer.`,
  'time-plan-signed': ({ signer, unitName, number, procedureCode, effectiveFrom }) =>
    `${signer.name} signed time plan ${number} of ${unitName} for procedure ${procedureCode}, in force from ${time.dateTime(effectiveFrom)}.`,
  'procedure-registered': ({ code }) => `Procedure ${code} registered.`,
  'procedure-transferred': ({ document }) =>
    `Moved to another owner, by ${document.number} of ${time.date(document.date)}.`,
  'version-transcribed': (fact) =>
    `${shortNumber(fact)} copied from paper, issue not verified: ${fact.header.title}.`,
  'version-submitted': (fact) => `${shortNumber(fact)} submitted: ${fact.header.title}.`,
  'version-signed': (fact) =>
    `${fact.signer.name} signed ${shortNumber(fact)}, ${labels.signatureRoles[fact.role].toLowerCase()}${fact.capacity ? `, ${fact.capacity}` : ''}${inPlaceOf(fact.onBehalfOf)}.`,
  'version-returned': (fact) =>
    `${fact.by.name}${inPlaceOf(fact.onBehalfOf)} returned ${shortNumber(fact)}: ${fact.reason}`,
  'draft-taken-over': ({ by, from }) => `${by.name} took over the editing of the draft from ${from.name}.`,
  'version-issued': (fact) =>
    `${shortNumber(fact)} issued by decision ${fact.decision.number} of ${time.date(fact.decision.date)}, in force from ${time.dateTime(fact.effectiveFrom)}.`,
  'distribution-set': ({ unitIds, personIds }) =>
    `Distribution list set: ${unitIds.length} units, ${personIds.length} named people.`,
  'version-acknowledged': (fact) => `${fact.reader.name} read and understood ${shortNumber(fact)}.`,
  'version-superseded': (fact) =>
    `${shortNumber(fact)} out of force from ${time.dateTime(fact.effectiveUntil)}, superseded by ${shortNumber(fact.by)}.`,
}
