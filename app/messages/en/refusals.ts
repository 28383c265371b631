import { exactMoment } from '../exact-moment.ts'
import type { RefusalTexts } from '../refusal.ts'
import { labels } from './labels.ts'
import { lifecycleRefusals } from './lifecycle-refusals.ts'
import { organisationRefusals } from './organisation-refusals.ts'
import { time } from './time.ts'
import { timePlanRefusals } from './time-plan-refusals.ts'

const two = (n: number) => String(n).padStart(2, '0')
const versionName = (version: { issueNumber: number; revision: number }) =>
  `issue ${two(version.issueNumber)}, revision ${two(version.revision)}`

export const refusals: RefusalTexts = {
  ...organisationRefusals,
  ...lifecycleRefusals,
  ...timePlanRefusals,
  'sign-in.refused': () => 'The account or the password is wrong.',
  'password.wrong': () => 'Wrong password. Nothing was written.',
  'sign-in.throttled': ({ until }) =>
    `Too many tries: this one was not looked at. Try again after ${exactMoment(until)}; the account is not locked.`,
  'password.too-short': ({ length, least }) =>
    `The new password has ${length} characters; it needs at least ${least}. A sentence you remember is best.`,
  'password.too-long': ({ most }) => `The new password is longer than ${most} characters.`,
  'password.common': () =>
    'The new password is too common, or no more than a common one repeated or padded. Choose another sentence.',
  'password.names-the-person': () =>
    'The new password is no more than your account, your name or the name of the system. Choose another sentence.',
  'password.repeat-differs': () => 'The new password was not typed the same twice.',
  'password.unchanged': () => 'The new password is the one in use.',
  'account.own-reset': () =>
    'Nobody gives himself a temporary code: change the password on the account page, or ask another administrator.',
  'account.person-unknown': () => 'There is no such person.',
  'session.passed-on': () => 'The session has ended, or went on in another window. Nothing was written.',
  'second-factor.wrong': () =>
    'The code is wrong, has run out or was used. Wait for the app to show a new one, then type it.',
  'second-factor.enrolled-already': () => 'The account has a second factor already.',
  'second-factor.not-enrolled': () => 'The account has no second factor.',

  'account.shut': () => 'The account was just shut. Nothing was signed.',

  'procedure.code-taken': ({ procedureCode, existing }) =>
    existing === procedureCode
      ? `The code ${procedureCode} is in the register already.`
      : `The code ${procedureCode} is the same as ${existing} without marks; use one spelling.`,
  'procedure.code-malformed': ({ procedureCode }) =>
    `The code “${procedureCode}” is not well formed; a right one is QT17.ĐDĐT.`,
  'version.number-taken': (version) => `There is a version with ${versionName(version)} already.`,
  'version.number-not-next': ({ allowed, ...version }) =>
    `${versionName(version)} does not follow the last version; allowed: ${allowed.map(versionName).join('; ')}.`,
  'version.already-in-approval': (version) =>
    `${versionName(version)} is still being signed; one version at a time.`,
  'version.code-differs': ({ expected, found }) => `The text says ${found}, this procedure is ${expected}.`,
  'version.has-errors': ({ count }) =>
    `The text has ${count} errors; all must be mended before submission (see the list on the draft page).`,
  'version.warnings-without-reason': ({ places }) =>
    `${places.length} warnings have no reason (${places.map(({ rule, line }) => `${rule} on line ${line}`).join(', ')}).`,
  'version.reason-too-long': ({ most, places }) =>
    `The reasons of ${places.length} warnings are longer than ${most} characters (${places.map(({ rule, line }) => `${rule} on line ${line}`).join(', ')}).`,
  'version.effective-in-the-past': ({ at }) => `The moment of effect ${time.dateTime(at)} has passed.`,
  'version.unknown': (version) => `The procedure has no version with ${versionName(version)}.`,
  'version.not-in-signing': () => 'This version is not being signed.',
  'version.not-approved': () => 'This version does not have its three signatures yet.',
  'version.already-issued': () => 'This version was issued already.',
  'version.effect-passed': ({ effectiveFrom }) =>
    `The approved moment of effect (${time.dateTime(effectiveFrom)}) passed before the issue; submit again.`,
  'version.effect-before-last': ({ effectiveFrom, last }) =>
    `Effect at ${time.dateTime(effectiveFrom)} is not after that of the version before (${time.dateTime(last)}).`,
  'version.effect-before-withdrawal': ({ effectiveFrom, until }) =>
    `It would take effect ${time.dateTime(effectiveFrom)}, before the present version is withdrawn (${time.dateTime(until)}).`,
  'version.comments-unanswered': ({ count }) =>
    `${count} blocking comments are not answered; answer each before handing in.`,
  'signers.not-three-people': () => 'Author, reviewer and approver must be three different people.',
  'signers.author-not-you': () => 'Whoever submits must be the author who signs.',
  'signature.not-your-turn': ({ waitingFor }) =>
    `It is not your turn: the signature of ${labels.signatureRoles[waitingFor].toLowerCase()} comes first.`,
  'signature.not-a-signer': () => 'You are not among the signers of this version.',
  'signature.signed-already': () =>
    'You signed this version in another role; the three signatures are of three people, also for others.',
  'signature.role-not-held': ({ roles }) =>
    `You are named as a signer but do not hold the role ${roles.map((role) => labels.roles[role].toLowerCase()).join(', ')} now.`,
  'signature.capacity-not-yours': () => 'This capacity is not yours now; choose one from the list.',
  'signature.content-differs': () =>
    'The text is not the one you were shown; open the page again and read it before signing.',
  'signature.after-effect': ({ effectiveFrom }) =>
    `The moment of effect ${time.dateTime(effectiveFrom)} has passed; a signature is worth nothing now, submit again.`,
  'return.reason-missing': () => 'Say why it is returned.',
  'decision.number-missing': () => 'Give the number of the decision.',
  'decision.date-in-the-future': ({ date }) =>
    `The date of the decision, ${time.date(date)}, is yet to come.`,
  'draft.held-by-nobody-else': () => 'Nobody else is editing the draft now.',
  'draft.missing': () => 'The procedure has no draft.',
  'draft.changed-meanwhile': () =>
    'The draft was changed after you opened the page; read it again, then submit.',
  'draft.saved-meanwhile': ({ by, at }) =>
    `${by} saved the draft at ${time.dateTime(at)}. Your text is not lost and nothing was overwritten: both are below.`,
  'document.unreadable': ({ problems }) =>
    `The text cannot be read: ${problems.map(({ line, column }) => `line ${line}, column ${column}`).join('; ')}.`,

  'distribution.empty': () => 'Choose at least one unit or one person who must know the procedure.',
  'distribution.unit-not-there': ({ ids }) =>
    `${ids.length} of the chosen units are not there any more; open the page again and choose anew.`,
  'distribution.person-not-there': ({ ids }) =>
    `${ids.length} of the chosen people are unknown or shut out; open the page again and choose anew.`,
  'distribution.unchanged': () => 'The list is as it was; there is nothing to record.',
  'reading.not-to-be-read': ({ status }) =>
    `This version is “${labels.versionStatuses[status].toLowerCase()}”; only one in force, or issued and coming into force, is acknowledged.`,
  'reading.not-addressed': () => 'You are not on the distribution list of this procedure.',
  'reading.acknowledged-already': ({ at }) => `You acknowledged this version at ${time.dateTime(at)}.`,
  'reading.content-differs': () =>
    'The content differs from what you were shown; open the page again and read it. Nothing was recorded.',

  'calendar.version-not-next': ({ version, next }) =>
    `Calendar version ${version} does not follow; it must be ${next}.`,
  'calendar.citation-missing': () => 'Name the document that the calendar rests on.',
  'calendar.nothing-changed': () =>
    'The draft is no different from the calendar in use; there is nothing to publish.',
  'calendar.year-taken-away': ({ year }) => `Once published, the year ${year} cannot be taken out.`,
  'calendar.year-made-provisional': ({ year }) =>
    `The year ${year} is announced and cannot become provisional again.`,
  'calendar.days-without-document': ({ dates }) =>
    `${dates.length} days of an announced year cite no document: ${dates.map(time.date).join(', ')}.`,
  'calendar.draft-changed-meanwhile': () =>
    'The draft was changed or published after you opened the page; look at it again. Nothing was published.',
  'calendar.changed-meanwhile': () =>
    'Another calendar or a unit was recorded meanwhile; look at the impact again, then publish.',
  'calendar.terms-leave-years': ({ dossiers, year }) =>
    `This calendar moves the due moments of ${dossiers} dossiers into ${year}, which is not loaded; load ${year} (provisional will do) in the same version.`,
  'calendar.set-up-over-published': () =>
    'A version of this calendar is published; from the second on it takes one to propose and one to confirm.',
  'calendar.proposal-pending': ({ proposer }) =>
    `A proposal by ${proposer} is waiting for this calendar; it must be withdrawn or sent back before anything is edited.`,
  'calendar.proposal-missing': () =>
    'No proposal is waiting any more: it was published, sent back or withdrawn. Nothing was written.',
  'calendar.proposal-changed': () =>
    'The proposal that waits is not the one you were shown; look at the impact again. Nothing was written.',
  'calendar.proposal-outdated': () =>
    'A version of this calendar, or of the one it rests on, was published since it was proposed; withdraw it or send it back, then propose again.',
  'calendar.proposer-confirms': () =>
    'Who proposed it cannot confirm it; it takes another person with the right to publish calendars.',
  'calendar.proposal-not-yours': ({ proposer }) => `Only ${proposer}, who proposed it, can withdraw it.`,
  'calendar.return-reason-missing': () => 'Write why it is sent back.',
  'calendar.code-malformed': ({ calendarCode }) =>
    `The calendar code “${calendarCode}” is not well formed: capitals, digits, dots, hyphens, at most 32 characters; for example: BINH-AN.`,
  'calendar.code-taken': ({ calendarCode }) => `There is a calendar ${calendarCode} already.`,
  'calendar.name-missing': () => 'Enter the name of the calendar.',
  'calendar.unit-unknown': () => 'Choose a unit from the list.',
  'calendar.unit-has-one': ({ calendarCode }) =>
    `The unit has a calendar of its own already: ${calendarCode}.`,
  'calendar.draft-missing': () => 'This calendar has no draft.',
  'calendar.draft-there-already': ({ by }) =>
    `This calendar has a draft already, last saved by ${by}; there is one at a time.`,
  'calendar.days-inverted': ({ from, to }) =>
    `The last day ${time.date(to)} is before the first ${time.date(from)}.`,
  'calendar.too-many-days': ({ days, most }) => `${days} days at once are too many; at most ${most}.`,
  'calendar.day-outside-years': ({ date }) =>
    `${time.date(date)} is outside the loaded years; load that year first.`,
  'calendar.day-taken': ({ date, name }) =>
    `${time.date(date)} is in the calendar already (${name}); tick “replace” to replace it.`,
  'calendar.day-unknown': ({ date }) => `${time.date(date)} is not among the exceptional days.`,
  'calendar.day-not-own': ({ date }) =>
    `${time.date(date)} comes from the calendar underneath and cannot be removed here; add a day of your own over it.`,
  'calendar.day-name-missing': () => 'Enter the name of the day, for example: Tết Nguyên đán.',
  'calendar.day-document-missing': ({ year }) =>
    `The year ${year} is announced: enter the number of the document.`,
  'calendar.holiday-with-sessions': () =>
    'Holidays and days off have no working hours; leave the hours empty.',
  'calendar.make-up-day-without-sessions': () => 'A make-up day needs working hours.',
  'calendar.sessions-wrong': () =>
    'The hours are not right: write 07:30-11:30, 13:30-17:30, one session after the other, none past 24:00.',
  'calendar.year-not-next': ({ year, first, last }) =>
    `The year ${year} cannot be loaded: years follow one another, ${first} to ${last} are there.`,
  'calendar.years-of-base': () => 'Years follow the calendar underneath and cannot be changed here.',
  'calendar.day-length-wrong': () => 'A working day is from 1 minute to 24 hours long.',
  'calendar.week-change-unknown': ({ from }) => `There is no change of hours from ${time.date(from)}.`,
  'calendar.year-not-loaded': ({ year }) =>
    `The working calendar of ${year} is not loaded, so the term cannot be counted; nothing is guessed. Tell the calendar manager.`,
  'calendar.no-working-time': () => 'The calendar has no working time to count.',
  'duration.fraction-needs-exact': () => 'A fraction of a day can only be counted minute by minute.',
  'duration.unreadable': ({ text }) => `The term “${text}” is not understood.`,
  'duration.negative': () => 'A term cannot be negative.',
  'duration.not-whole': () => 'This unit cannot be parted.',
  'duration.too-long': () => 'The term is longer than ten years; probably a slip.',
  'intake.unit-without-code': ({ unitName }) =>
    `${unitName} has no identification code, so no dossier code can be made; ask the registrar to record one.`,
  'intake.no-version-for-intake': ({ procedureCode }) =>
    `${procedureCode} has no version under which a dossier could be taken in now.`,
  'intake.version-changed': (version) =>
    `While you were filling in, ${versionName(version)} took effect; check again and accept under the new one.`,
  'intake.variant-unknown': ({ variant }) => `The procedure has no case “${variant}”.`,
  'intake.no-steps': ({ variant }) =>
    `The case “${variant}” has no step done by the unit or by another body.`,
  'intake.papers-missing': ({ names }) =>
    `${names.length} papers are missing: ${names.join('; ')}. An incomplete dossier is not accepted.`,
  'intake.submitted-later': () => 'The moment of submission may not lie after now.',
  'intake.outside-window': ({ opensAt }) =>
    `Reception is closed now${opensAt ? `; it opens at ${time.dateTimeWithWeekday(opensAt)}` : ''}. To accept in person all the same, say why.`,
  'intake.request-missing': () => 'Give number, date and agency of the request.',

  'dossier.finished': () => 'The dossier has its result; no step is left.',
  'hand-over.already-given': ({ receiver, givenAt }) =>
    `This step was handed over to ${receiver} at ${time.dateTime(givenAt)} and waits to be received.`,
  'hand-over.not-holder': ({ holder }) => `${holder} holds the dossier; only the holder can hand it over.`,
  'hand-over.at-outside-body': ({ body }) =>
    `The dossier is at ${body}, outside the system; record its return when it comes back.`,
  'hand-over.last-step': () => 'This is the last step; record that the result is there.',
  'hand-over.not-last-step': ({ next }) => `This is not the last step; ${next} comes next.`,
  'hand-over.late-needs-reason': ({ step, dueAt }) =>
    `Step ${step} is over its time (due ${time.dateTime(dueAt)}); give the reason, it goes to the notes.`,
  'hand-over.next-is-outside': ({ step }) =>
    `Step ${step} is done by a body outside the system; give the means and the paper's number.`,
  'hand-over.next-is-inside': ({ step }) => `Step ${step} is done in the unit; choose who receives.`,
  'hand-over.means-missing': () => 'Say how it is sent (post, interchange, in person…).',
  'hand-over.other-unit': ({ receiver }) => `${receiver} is not of the unit that handles the dossier.`,
  'hand-over.stale-step': ({ step }) =>
    `The dossier has moved to step ${step} since you opened the page; look again. Nothing was written.`,
  'receipt.nothing-to-receive': () => 'No hand-over waits to be received.',
  'receipt.not-the-receiver': ({ receiver }) =>
    `It was given to ${receiver}; nobody can receive for another.`,
  'receipt.reason-missing': () => 'Say why you refuse to receive.',
  'take-back.not-the-giver': ({ giver }) => `Only the giver (${giver}) can take it back.`,
  'result.not-ready': () => 'The dossier has no result yet.',
  'result.already-returned': () => 'The result was returned already.',
}
