import { useActionData, useLoaderData } from '@remix-run/react'
import { type StepForm, stepFormOf } from '#app/documents/step-form.ts'
import { type StepFormRefusal, writeStepForm } from '#app/documents/step-form-edits.ts'
import type { Procedure } from '#app/domain/procedure/procedure.ts'
import type { Messages } from '#app/messages/catalogue.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { type Ask, again, framed, redirect, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { DraftHeading } from '../procedures.$code.draft._index/draft-heading.tsx'
import { draftHeading } from '../procedures.$code.draft._index/draft-heading-view.ts'
import { MergePage } from '../procedures.$code.draft._index/merge-page.tsx'
import { saveText } from '../procedures.$code.draft._index/save-text.ts'
import { seenOf } from '../procedures.$code.draft._index/typed-text.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { StepsForm } from './steps-page.tsx'
import { stepsView } from './steps-view.ts'
import {
  nextKey,
  rearranged,
  type StepFault,
  stepField,
  type TypedStep,
  typedOf,
  typedSteps,
  wantedSteps,
} from './typed-steps.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.pageTitle ?? '')

export const loader = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draftSteps)
  const { draft, heading } = await draftHeading(ask, procedure)
  if (!draft) throw redirect(addresses.draft(procedure.code))
  const form = stepFormOf(draft.text)
  return {
    pageTitle: ask.t.procedures.draft.title(procedure.code),
    heading,
    isReadable: form !== null,
    shown:
      form &&
      (await shownOf(
        ask,
        procedure,
        form,
        form.cases.map(({ steps }) => steps.map(typedOf)),
        draft.lockVersion,
      )),
  }
})

/** The table as typed, over the text of that lock version. */
async function shownOf(ask: Ask, procedure: Procedure, form: StepForm, cases: TypedStep[][], seen: number) {
  const { minutesPerDay } = await ask.app.settingsFor(procedure.code)
  return { seen, view: stepsView(form, cases, minutesPerDay), newKey: nextKey(cases) }
}

const NONE: readonly Refusal[] = []

/** Buttons that rearrange give the table back as typed; only saving writes, through edits of the text itself. */
export const action = framed('version.draft', async (ask) => {
  const procedure = await askedProcedure(ask, addresses.draftSteps)
  const sent = await ask.request.formData()
  const words = ask.t.draftEditor.steps
  const seen = seenOf(sent)
  const text = seen === null ? null : await ask.app.views.procedures.draftText(procedure.procedureId, seen)
  const form = text === null ? null : stepFormOf(text)
  if (seen === null || text === null || !form)
    return again({ shown: null, errors: failed(words.changedMeanwhile), refusals: NONE, merge: null }, 409)
  const typed = typedSteps(form, sent)
  if (!typed)
    return again({ shown: null, errors: failed(words.formDamaged), refusals: NONE, merge: null }, 400)

  const act = textOf(sent, 'do')
  const cases = act === 'save' ? typed : rearranged(typed, act)
  const shown = await shownOf(ask, procedure, form, cases, seen)
  if (act !== 'save') return again({ shown, errors: [], refusals: NONE, merge: null }, 200)

  const { wanted, faults } = wantedSteps(form, cases)
  if (faults.length > 0) {
    const errors = faults.map((fault) => faultError(ask.t, cases, fault))
    return again({ shown, errors, refusals: NONE, merge: null }, 400)
  }
  const written = writeStepForm(text, wanted)
  if (!written.ok) {
    const errors = written.refusals.map((refused) => refusedError(ask.t, cases, refused))
    return again({ shown, errors, refusals: NONE, merge: null }, 422)
  }
  const outcome = await saveText(ask, procedure, { text: written.text, seen, base: seen })
  if (!outcome.ok) {
    const { refusals, merge } = outcome
    return again({ shown, errors: refusalErrors(ask.t, refusals), refusals, merge }, refusedStatus(refusals))
  }
  const lines = [...new Set(written.notes.map(({ at }) => at.line))]
  return redirectWithNotice(ask.ground, addresses.draftSteps(procedure.code), {
    code: 'draft-steps-saved',
    detail: lines.join(', '),
  })
})

const failed = (message: string): SummaryError[] => [{ field: null, message }]

const numberOf = (cases: readonly (readonly TypedStep[])[], key: string | null): number =>
  1 + cases.flat().findIndex((step) => step.key === key)

function faultError(
  t: Messages,
  cases: readonly (readonly TypedStep[])[],
  { key, field, fault }: StepFault,
): SummaryError {
  const typed = cases.flat().find((step) => step.key === key)
  return {
    field: stepField(key, field),
    message: t.draftEditor.steps[fault](numberOf(cases, key), typed?.window ?? ''),
  }
}

function refusedError(
  t: Messages,
  cases: readonly (readonly TypedStep[])[],
  { key, refusal }: StepFormRefusal,
): SummaryError {
  const sentence = t.procedureEdits[refusal.code] as (refusal: StepFormRefusal['refusal']) => string
  const number = numberOf(cases, key)
  const reason = sentence(refusal)
  return key === null || number === 0
    ? { field: null, message: reason }
    : { field: stepField(key, 'text'), message: t.draftEditor.steps.refusedAt(number, reason) }
}

export default function DraftSteps() {
  const { pageTitle, heading, isReadable, shown: saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.draftEditor.steps
  if (answer?.merge) return <MergePage code={heading.code} merge={answer.merge} refusals={answer.refusals} />
  const shown = answer?.shown ?? saved
  const errors = answer?.errors ?? []
  return (
    <>
      {!shown && <ErrorSummary errors={errors} />}
      <DraftHeading view={heading} title={pageTitle} here="steps" />
      {!isReadable && <p>{words.unreadable}</p>}
      {shown && shown.view.cases.length === 0 && <p>{words.none}</p>}
      {shown && shown.view.cases.length > 0 && (
        <StepsForm
          code={heading.code}
          seen={shown.seen}
          view={shown.view}
          newKey={shown.newKey}
          errors={errors}
        />
      )}
    </>
  )
}
