import type { TimePlanRefusalTexts } from '../time-plan-texts.ts'
import { dossiers } from './dossiers.ts'
import { time } from './time.ts'

const place = (variant: string, steps: string) =>
  variant === '' ? `Step ${steps}` : `Case “${variant}”, step ${steps}`
const ofCase = (variant: string) => (variant === '' ? 'The plan' : `Case “${variant}”`)
const allotments = (text: string) => text.split(' + ').map(dossiers.allotment).join(' + ')
const minutes = (n: number) => `${Math.round((n / 60) * 100) / 100} working hours`

export const timePlanRefusals: TimePlanRefusalTexts = {
  'time-plan.case-missing': ({ variant }) => `${ofCase(variant)} of the procedure is missing in the plan.`,
  'time-plan.case-unknown': ({ variant }) => `The procedure has no case “${variant}”.`,
  'time-plan.steps-differ': ({ variant, expected, found }) =>
    `${ofCase(variant)}: all steps must be there in the order of the procedure (${expected}); the plan has: ${found}.`,
  'time-plan.outside-step-changed': ({ variant, steps }) =>
    `${place(variant, steps)} is done by a body outside: its time stays that of the procedure, and it cannot be grouped.`,
  'time-plan.time-not-positive': ({ variant, steps }) =>
    `${place(variant, steps)}: the time must be above 0.`,
  'time-plan.loosened': ({ variant, steps, allotment, limit }) =>
    `${place(variant, steps)}: ${allotments(allotment)} is looser than the procedure (${allotments(limit)}); a unit may only tighten.`,
  'time-plan.not-comparable': ({ variant, steps, allotment, limit }) =>
    `${place(variant, steps)}: ${allotments(allotment)} and ${allotments(limit)} of the procedure cannot be compared; write it in the procedure's unit, ungrouped.`,
  'time-plan.sum-over-version': ({ variant, allotted, limit }) =>
    `${ofCase(variant)}: the sum of ${minutes(allotted)} is more than the ${minutes(limit)} of the procedure.`,
  'time-plan.sum-over-term': ({ variant, allotted, limit }) =>
    `${ofCase(variant)}: the sum of ${minutes(allotted)} is more than the statutory ${minutes(limit)}.`,
  'time-plan.post-missing': ({ variant, steps }) => `${place(variant, steps)}: name a post of the unit.`,
  'time-plan.post-unknown': ({ variant, steps, post, known }) =>
    `${place(variant, steps)}: the unit has no post “${post}”; it has: ${known.join('; ') || 'none'}.`,
  'time-plan.no-version': ({ procedureCode }) => `Procedure ${procedureCode} has no version to plan yet.`,
  'time-plan.version-changed': ({ issueNumber, revision }) =>
    `The procedure has another version (issue ${issueNumber}, revision ${revision}) since the draft was written; open the draft again, see what no longer fits, and save it.`,
  'time-plan.effective-in-the-past': ({ at }) =>
    `${time.dateTime(at)} is past; a plan has no effect backwards.`,
  'time-plan.effective-before-version': ({ from }) =>
    `The version is in force from ${time.dateTime(from)}; the plan cannot be before.`,
  'time-plan.has-errors': ({ count }) => `The rules find ${count} errors in the plan; mend them, then sign.`,
  'time-plan.draft-missing': () =>
    'There is no draft any more: it may have been signed. Nothing was written.',
  'time-plan.draft-changed': () =>
    'The draft was changed or signed after you opened the page; look at it again. Nothing was written.',
  'time-plan.nothing-changed': () =>
    'This is exactly the plan that was signed last; there is nothing to sign.',
}
