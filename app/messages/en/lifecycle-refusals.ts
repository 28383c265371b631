import type { LifecycleRefusalTexts } from '../lifecycle-texts.ts'
import { time } from './time.ts'

/** Review, withdrawal and periodic review: why not. */
export const lifecycleRefusals: LifecycleRefusalTexts = {
  'comment.text-missing': () => 'Write the comment.',
  'comment.proposal-missing': () => 'Write the proposed wording.',
  'comment.too-long': ({ most }) => `The comment is longer than ${most} characters; shorten or split it.`,
  'comment.too-many': ({ most }) => `One review holds at most ${most} comments.`,
  'comment.unknown': () => 'There is no such comment.',
  'comment.closed-already': ({ by }) => `${by} has already found this comment met.`,
  'comment.answer-missing': () => 'Say why the comment is not followed.',
  'comment.not-answered': () => 'The author has not answered this blocking comment.',

  'review.sections-not-viewed': ({ titles }) =>
    `${titles.length} changed sections are not marked as viewed: ${titles.map((title) => title || 'Opening').join('; ')}.`,
  'review.blocking-comments-open': ({ count }) =>
    `${count} blocking comments are not found met; confirm each or return the version.`,
  'review.not-in-force': () => 'Only the version in force is reviewed periodically.',
  'review.note-missing': () => 'Say what was reviewed, and against what.',
  'review.next-not-later': ({ on }) => `The next review, ${time.date(on)}, must be after today.`,
  'review.next-too-late': ({ latest }) => `The next review must not be after ${time.date(latest)}.`,

  'abort.not-yours': () => 'Only its author or a quality manager takes this version out of the signatures.',

  'withdrawal.nothing-in-force': () => 'The procedure has no version in use that could be withdrawn.',
  'withdrawal.proposed-already': ({ by }) => `${by} has proposed the withdrawal; it waits for approval.`,
  'withdrawal.successor-issued': ({ effectiveFrom }) =>
    `A new version is issued and takes effect ${time.dateTime(effectiveFrom)}; the present one cannot be withdrawn.`,
  'withdrawal.reason-missing': () => 'Say why.',
  'withdrawal.not-proposed': () => 'No withdrawal is proposed.',
  'withdrawal.proposer-cannot-approve': () =>
    'You proposed it and cannot approve it; a withdrawal takes two people.',
  'withdrawal.moment-passed': ({ at }) => `The moment of withdrawal, ${time.dateTime(at)}, has passed.`,
}
