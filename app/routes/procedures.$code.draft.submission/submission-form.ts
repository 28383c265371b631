import type { EffectiveCondition } from '#app/domain/procedure/facts.ts'
import type { WarningPlace } from '#app/domain/procedure/submit-version.ts'
import { parseTypedClock, parseTypedDate, parseTypedMoment } from '#app/domain/shared/typed-moment.ts'
import { textOf } from '#app/server/route.ts'
import { passwordOf } from '../procedures.$code.versions.$label._index/signing-form.ts'

const FIELDS = ['reviewer', 'approver', 'effect', 'effectDate', 'effectTime', 'password'] as const
export type SubmissionField = (typeof FIELDS)[number]

/** The form as it was typed, what it means, and the fields that say nothing that can be understood. */
export function submissionForm(form: FormData) {
  const typed = {
    reviewer: textOf(form, 'reviewer'),
    approver: textOf(form, 'approver'),
    effect: textOf(form, 'effect'),
    effectDate: textOf(form, 'effectDate'),
    effectTime: textOf(form, 'effectTime'),
    signsAs: textOf(form, 'signsAs'),
  }
  const password = passwordOf(form)
  const reasons = [...form.entries()].flatMap(([name, value]) => {
    const place = warningOfField(name)
    return place ? [{ ...place, reason: String(value).normalize('NFC').trim() }] : []
  })
  const isFixed = typed.effect === 'at'
  const wrong: Record<SubmissionField, boolean> = {
    reviewer: typed.reviewer === '',
    approver: typed.approver === '',
    effect: !isFixed && typed.effect !== 'on-issue',
    effectDate: isFixed && parseTypedDate(typed.effectDate) === null,
    effectTime: isFixed && parseTypedClock(typed.effectTime) === null,
    password: password === '',
  }
  const at = isFixed ? parseTypedMoment(typed.effectDate, typed.effectTime) : null
  const effective: EffectiveCondition = at ? { kind: 'at', at } : { kind: 'on-issue' }
  return { typed, reasons, wrong: FIELDS.filter((field) => wrong[field]), effective, password }
}

/** The field that asks why a warning may stand. */
export const reasonField = ({ rule, line, column }: WarningPlace): string =>
  `reason-${rule}-${line}-${column}`

function warningOfField(name: string): WarningPlace | null {
  const match = /^reason-([A-Z]\d{1,3})-(\d{1,6})-(\d{1,7})$/.exec(name)
  return match && { rule: match[1]!, line: Number(match[2]), column: Number(match[3]) }
}

export type TypedSubmission = ReturnType<typeof submissionForm>['typed']
