import { type Actor, officerOf } from '../organisation/actor.ts'
import {
  dayMonthsAfter,
  dayOfLocalDate,
  type Instant,
  type LocalDate,
  localDateOf,
  localDateOfDay,
} from '../shared/instant.ts'
import { accepted, type Outcome, refused } from '../shared/outcome.ts'
import type { ProcedureFact, VersionNumber } from './facts.ts'
import { type Procedure, type ProcedureVersion, statusOf, versionOf } from './procedure.ts'

export type ReviewRefusal =
  | ({ code: 'version.unknown' } & VersionNumber)
  | { code: 'review.not-in-force' }
  | { code: 'signature.content-differs' }
  | { code: 'review.note-missing' }
  | { code: 'review.next-not-later'; on: LocalDate }
  | { code: 'review.next-too-late'; latest: LocalDate }

/** Months after which a version is reviewed when nobody has said another day (system practice; ISO 9001 9.3.1, 10.3). */
export const REVIEW_MONTHS = 12
/** Longest time between two reviews, in months. */
export const LONGEST_REVIEW_MONTHS = 36
/** Days before its day from which a review is asked for. */
export const REVIEW_REMINDER_DAYS = 30

/** The day by which a version in force is to be reviewed; null for one that is not in force at that instant. */
export function reviewDueOn(version: ProcedureVersion, at: Instant): LocalDate | null {
  if (statusOf(version, at) !== 'in-force') return null
  return (
    version.reviews.at(-1)?.nextReviewOn ?? monthsAfter(localDateOf(version.effectiveFrom!), REVIEW_MONTHS)
  )
}

/** How pressing a review is at that instant: due within the time of the reminder, or passed; null when neither. */
export function reviewState(version: ProcedureVersion, at: Instant): 'soon' | 'overdue' | null {
  const due = reviewDueOn(version, at)
  if (due === null) return null
  const today = localDateOf(at)
  if (due < today) return 'overdue'
  return due <= daysAfter(today, REVIEW_REMINDER_DAYS) ? 'soon' : null
}

/** Soát xét định kỳ, không thay đổi: a signed act over exactly the content that was shown. */
export function reviewVersion(
  procedure: Procedure,
  command: VersionNumber & { actor: Actor; contentSha256: string; note: string; nextReviewOn: LocalDate },
  at: Instant,
): Outcome<ProcedureFact, ReviewRefusal> {
  const { issueNumber, revision, actor, contentSha256, nextReviewOn } = command
  const note = command.note.trim()
  const version = versionOf(procedure, command)
  if (!version) return refused({ code: 'version.unknown', issueNumber, revision })
  const refusals: ReviewRefusal[] = []
  const today = localDateOf(at)
  const latest = monthsAfter(today, LONGEST_REVIEW_MONTHS)
  if (statusOf(version, at) !== 'in-force') refusals.push({ code: 'review.not-in-force' })
  if (version.contentSha256 !== contentSha256) refusals.push({ code: 'signature.content-differs' })
  if (note === '') refusals.push({ code: 'review.note-missing' })
  if (nextReviewOn <= today) refusals.push({ code: 'review.next-not-later', on: nextReviewOn })
  if (nextReviewOn > latest) refusals.push({ code: 'review.next-too-late', latest })
  if (refusals.length > 0) return refused(...refusals)
  const by = officerOf(actor)
  return accepted({ type: 'version-reviewed', issueNumber, revision, by, contentSha256, note, nextReviewOn })
}

const monthsAfter = (date: LocalDate, months: number): LocalDate =>
  localDateOfDay(dayMonthsAfter(date, months))

const daysAfter = (date: LocalDate, days: number): LocalDate => localDateOfDay(dayOfLocalDate(date) + days)
