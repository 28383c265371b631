import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { AcceptedWarning } from '#app/domain/procedure/facts.ts'
import { LONGEST_REASON } from '#app/domain/procedure/submit-version.ts'
import type { Messages } from '#app/messages/catalogue.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CheckPage } from '#app/ui/check-page.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { ChoiceField, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { CapacityField, PasswordField } from '#app/ui/signing-fields.tsx'
import { reasonField, type SubmissionField, type TypedSubmission } from './submission-form.ts'
import type { SubmissionView } from './submission-view.ts'

type Answer = {
  typed: TypedSubmission
  reasons: readonly AcceptedWarning[]
  wrong: readonly SubmissionField[]
  refusals: readonly Refusal[]
}
type ErrorOf = (field: SubmissionField) => string | undefined

/** Trang trình ký: the text's number, hash and findings, who will sign, from when, and the author's password. */
export function SubmissionPage({
  view,
  answer,
}: {
  view: SubmissionView & { pageTitle: string }
  answer: Answer | undefined
}) {
  const { t } = useMessages()
  const words = t.procedures.submission
  const { code, document } = view
  const back = addresses.draft(code)
  const errors = errorsOf(t, answer)
  const errorOf: ErrorOf = (field) => errors.find((error) => error.field === field)?.message
  if (!document)
    return (
      <>
        <ErrorSummary errors={[...errors, { field: null, message: words.unreadable }]} />
        <h1>{view.pageTitle}</h1>
        <a href={back}>{words.backToDraft}</a>
      </>
    )
  return (
    <CheckPage
      title={view.pageTitle}
      consequence={
        <>
          <p>{words.consequence}</p>
          <p>{t.procedures.page.internalConfirmation}</p>
        </>
      }
      answers={[
        {
          term: words.procedure,
          value: (
            <span lang="vi">
              {code} – {document.title}
            </span>
          ),
          changeAddress: back,
        },
        { term: words.number, value: t.procedures.versionName(document.number) },
        { term: words.hash, value: <code>{document.contentSha256}</code> },
        { term: words.findings, value: words.findingsOf(document.errors, document.warnings.length) },
        {
          term: words.author,
          value: (
            <span lang="vi">
              {document.author.name}, {document.author.position}
            </span>
          ),
        },
      ]}
      errors={errors}
      action={addresses.submission(code)}
      fields={{ seen: String(view.lockVersion), formKey: view.formKey }}
      confirm={words.confirm}
      backAddress={back}
    >
      <Warnings warnings={document.warnings} answer={answer} />
      <Signers document={document} typed={answer?.typed} errorOf={errorOf} />
      <Effect typed={answer?.typed} errorOf={errorOf} />
      <CapacityField ways={document.ways} chosen={answer ? answer.typed.signsAs : document.signsAs} />
      <PasswordField error={errorOf('password')} />
    </CheckPage>
  )
}

function errorsOf(t: Messages, answer: Answer | undefined): SummaryError[] {
  const words = t.procedures.submission
  const sentences: Record<SubmissionField, string> = {
    reviewer: words.reviewerMissing,
    approver: words.approverMissing,
    effect: words.effectMissing,
    effectDate: words.effectDateWrong,
    effectTime: words.effectTimeWrong,
    password: t.procedures.password.missing,
  }
  return [
    ...(answer?.wrong ?? []).map((field) => ({ field, message: sentences[field] })),
    ...reasonErrors(t, answer?.refusals ?? []),
    ...refusalErrors(t, (answer?.refusals ?? []).filter(isOfOneField), {
      'password.wrong': 'password',
      'signers.not-three-people': 'reviewer',
      'version.effective-in-the-past': 'effectDate',
    }),
  ]
}

type OfReasons = Extract<Refusal, { code: 'version.warnings-without-reason' | 'version.reason-too-long' }>

const isOfReasons = (refusal: Refusal): refusal is OfReasons =>
  refusal.code === 'version.warnings-without-reason' || refusal.code === 'version.reason-too-long'
const isOfOneField = (refusal: Refusal): boolean => !isOfReasons(refusal)

/** One line for each warning whose reason is missing or too long, each a link to its field. */
function reasonErrors(t: Messages, refusals: readonly Refusal[]): SummaryError[] {
  const words = t.procedures.submission
  return refusals.filter(isOfReasons).flatMap(({ code, places }) =>
    places.map((place) => ({
      field: reasonField(place),
      message:
        code === 'version.reason-too-long'
          ? words.reasonTooLong(place.rule, place.line, LONGEST_REASON)
          : words.reasonMissing(place.rule, place.line),
    })),
  )
}

/** Cảnh báo: each asks why the text is handed in all the same. */
function Warnings({ warnings, answer }: { warnings: readonly Diagnostic[]; answer: Answer | undefined }) {
  const { t } = useMessages()
  const words = t.procedures.submission
  const errors = reasonErrors(t, answer?.refusals ?? [])
  if (warnings.length === 0) return null
  return (
    <fieldset className="field">
      <legend className="field__label">{words.warnings(warnings.length)}</legend>
      <div className="field__hint">{words.warningsHint}</div>
      {warnings.map((warning) => {
        const field = reasonField(warning)
        const { rule, line, column } = warning
        const typed = answer?.reasons.find(
          (reason) => reason.rule === rule && reason.line === line && reason.column === column,
        )
        return (
          <TextAreaField
            key={field}
            id={field}
            name={field}
            label={words.reasonFor(rule, line, t.diagnosticSentence(warning))}
            error={errors.find((error) => error.field === field)?.message}
            input={{ rows: 2, defaultValue: typed?.reason, autoComplete: 'off' }}
          />
        )
      })}
    </fieldset>
  )
}

function Signers({
  document,
  typed,
  errorOf,
}: {
  document: NonNullable<SubmissionView['document']>
  typed: TypedSubmission | undefined
  errorOf: ErrorOf
}) {
  const { t } = useMessages()
  const words = t.procedures.submission
  return (['reviewer', 'approver'] as const).map((role) => {
    const { named, chosen, candidates } = document[role]
    return (
      <SelectField
        key={role}
        id={role}
        name={role}
        label={words[role]}
        hint={named === '' ? undefined : words.named(named)}
        error={errorOf(role)}
        choices={[{ value: '', label: words.choose }, ...candidates]}
        input={{ defaultValue: typed ? typed[role] : chosen }}
      />
    )
  })
}

function Effect({ typed, errorOf }: { typed: TypedSubmission | undefined; errorOf: ErrorOf }) {
  const { t } = useMessages()
  const words = t.procedures.submission
  return (
    <>
      <ChoiceField
        id="effect"
        name="effect"
        label={words.effect}
        error={errorOf('effect')}
        chosen={[typed?.effect || 'on-issue']}
        choices={[
          { value: 'on-issue', label: words.onIssue, hint: words.onIssueHint },
          { value: 'at', label: words.atMoment, hint: words.atMomentHint },
        ]}
      />
      <TextField
        id="effectDate"
        name="effectDate"
        label={words.effectDate}
        hint={words.effectDateHint}
        error={errorOf('effectDate')}
        optional
        width="short"
        input={{ defaultValue: typed?.effectDate, autoComplete: 'off' }}
      />
      <TextField
        id="effectTime"
        name="effectTime"
        label={words.effectTime}
        hint={words.effectTimeHint}
        error={errorOf('effectTime')}
        optional
        width="short"
        input={{ defaultValue: typed?.effectTime, autoComplete: 'off' }}
      />
    </>
  )
}
