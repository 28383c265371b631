import type { Party } from '#app/domain/dossier/facts.ts'
import type { Officer, OnBehalfOf } from '#app/domain/organisation/actor.ts'
import type { DossierFactTexts } from '../dossier-fact.ts'
import { time } from './time.ts'

const nameOf = (party: Party) =>
  party.kind === 'officer' ? party.officer.name : `${party.body} (outside the system)`
const doer = (officer: Officer, onBehalfOf: OnBehalfOf | null) =>
  onBehalfOf === null ? officer.name : `${officer.name} in place of ${onBehalfOf.officer.name}`
const used = (minutes: number) => `${time.workingDuration(minutes)} of working time used`
const because = (reason: string | null) => (reason === null ? '' : `; late because: ${reason}`)
const bearing = (means: string | null, paper: string | null) =>
  [means, paper === null ? null : `paper ${paper}`].filter((part) => part !== null).join(', ')
const bracketed = (text: string) => (text === '' ? '' : ` (${text})`)

export const dossierFacts: DossierFactTexts = {
  'dossier-accepted': ({ code, pinned, promisedAt }) =>
    `Dossier ${code} accepted under ${pinned.procedureCode}, issue ${pinned.issueNumber}, revision ${pinned.revision}${
      promisedAt === null ? '' : `; promised for ${time.dateTime(promisedAt)}`
    }.`,
  'step-handed-over': ({ step, giver, onBehalfOf, receiver, usedMinutes, lateReason, means, paper }) =>
    `${doer(giver, onBehalfOf)} ended step ${step + 1} and gave it to ${nameOf(receiver)}${bracketed(bearing(means, paper))}, ${used(usedMinutes)}${because(lateReason)}.`,
  'step-received': ({ step, receiver, onBehalfOf, waitedMinutes, dueAt }) =>
    `${doer(receiver, onBehalfOf)} received step ${step + 1}${waitedMinutes === 0 ? '' : ` after ${time.workingDuration(waitedMinutes)} of waiting`}${
      dueAt === null ? '' : `; the step is due ${time.dateTime(dueAt)}`
    }.`,
  'receipt-refused': ({ by, onBehalfOf, reason }) => `${doer(by, onBehalfOf)} refused receipt: ${reason}.`,
  'hand-over-taken-back': ({ by, onBehalfOf }) =>
    `${doer(by, onBehalfOf)} took back what nobody had received.`,
  'outside-step-opened': ({ step, body, dueAt }) =>
    `Step ${step + 1} began at ${body}, outside the system${dueAt === null ? '' : `; the step is due ${time.dateTime(dueAt)}`}.`,
  'returned-from-outside': ({ receiver, usedMinutes, means, paper }) =>
    `${receiver.name} recorded the return from outside${bracketed(bearing(means, paper))}, ${used(usedMinutes)} there.`,
  'dossier-finished': ({ by, onBehalfOf, usedMinutes, lateReason }) =>
    `${doer(by, onBehalfOf)} recorded the result, ${used(usedMinutes)} at the last step${because(lateReason)}.`,
  'due-recomputed': ({ calendar, citation, due, step }) =>
    [
      `Counted again by calendar ${calendar.code} version ${calendar.version}`,
      due && `the dossier's due moment from ${time.dateTime(due.from)} to ${time.dateTime(due.to)}`,
      step && `the open step's from ${time.dateTime(step.from)} to ${time.dateTime(step.to)}`,
      citation && `on the ground of: ${citation}`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  'result-returned': ({ by }) => `${by.name} returned the result to the applicant.`,
}
