import type { Refusal } from '#app/messages/refusal.ts'

/** Refusals that say only that somebody else was faster. */
const OVERTAKEN: readonly Refusal['code'][] = [
  'draft.missing',
  'draft.saved-meanwhile',
  'draft.changed-meanwhile',
  'signature.content-differs',
  'version.already-issued',
  'reading.content-differs',
  'calendar.draft-changed-meanwhile',
  'calendar.changed-meanwhile',
  'time-plan.draft-missing',
  'time-plan.draft-changed',
  'time-plan.version-changed',
  'calendar.proposal-missing',
  'calendar.proposal-changed',
  'calendar.proposal-pending',
  'calendar.draft-there-already',
  'second-factor.enrolled-already',
  'second-factor.not-enrolled',
  'session.passed-on',
]

/** 429 for too many tries, 409 when what the page showed no longer stands, 422 when the rules say no. */
export function refusedStatus(refusals: readonly { code: Refusal['code'] }[]): 409 | 422 | 429 {
  if (refusals.some(({ code }) => code === 'sign-in.throttled')) return 429
  return refusals.some(({ code }) => OVERTAKEN.includes(code)) ? 409 : 422
}
