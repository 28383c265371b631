import type { LifecycleFactTexts } from '../lifecycle-texts.ts'
import { shortNumber } from './short-number.ts'
import { time } from './time.ts'

const KINDS = { remark: 'remarks', 'must-change': 'demands a change', wording: 'proposes wording' } as const
const RUNNING = {
  finish: 'running dossiers are finished under it',
  stop: 'running dossiers must stop',
} as const

/** What the entries on review, withdrawal and periodic review say. */
export const lifecycleFacts: LifecycleFactTexts = {
  'comment-made': (fact) =>
    `${fact.by.name} ${KINDS[fact.kind]} on ${shortNumber(fact)}: ${fact.text || fact.proposal}`,
  'comment-answered': (fact) =>
    `${fact.by.name} answers a comment: ${fact.done ? 'changed' : 'not changed'}${fact.text ? `; ${fact.text}` : ''}.`,
  'comment-closed': (fact) => `${fact.by.name} finds a comment met.`,
  'version-aborted': (fact) =>
    `${fact.by.name} takes ${shortNumber(fact)} out of the signatures: ${fact.reason}`,
  'withdrawal-proposed': (fact) =>
    `${fact.by.name} proposes to withdraw ${shortNumber(fact)}: ${fact.reason}; ${RUNNING[fact.running]}.`,
  'withdrawal-dropped': (fact) =>
    `${fact.by.name} drops the withdrawal of ${shortNumber(fact)}: ${fact.reason}`,
  'version-withdrawn': (fact) =>
    `${fact.by.name} withdraws ${shortNumber(fact)} by decision ${fact.decision.number} of ${time.date(fact.decision.date)}, from ${time.dateTime(fact.effectiveUntil)}; ${RUNNING[fact.running]}.`,
  'version-reviewed': (fact) =>
    `${fact.by.name} reviewed ${shortNumber(fact)} without change: ${fact.note}; next review by ${time.date(fact.nextReviewOn)}.`,
}
