import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CheckPage } from '#app/ui/check-page.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { PasswordField } from '#app/ui/signing-fields.tsx'
import type { IssueView } from './route.tsx'

type Answer = {
  typed: { number: string; date: string }
  missing: { number: boolean; date: boolean; password: boolean }
  refusals: readonly Refusal[]
}

/** Trang ban hành: the decision's number and date, and the password. */
export function IssuePage({ view, answer }: { view: IssueView; answer: Answer | undefined }) {
  const { t } = useMessages()
  const words = t.procedures.issue
  const { code, label, effective } = view
  const back = addresses.version(code, label)
  const errors: SummaryError[] = [
    ...(answer?.missing.number ? [{ field: 'number', message: words.decisionNumberMissing }] : []),
    ...(answer?.missing.date ? [{ field: 'date', message: words.decisionDateWrong }] : []),
    ...(answer?.missing.password ? [{ field: 'password', message: t.procedures.password.missing }] : []),
    ...refusalErrors(t, answer?.refusals ?? [], {
      'decision.date-in-the-future': 'date',
      'password.wrong': 'password',
    }),
  ]
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  if (view.refusals.length > 0)
    return (
      <>
        <ErrorSummary errors={errors} />
        <h1>{view.pageTitle}</h1>
        <p>
          <strong>{words.notNow}.</strong> {view.refusals.map((refusal) => refusalText(t, refusal)).join(' ')}
        </p>
        <a href={back}>{t.layout.back}</a>
      </>
    )
  const from = effective?.kind === 'at' ? words.atMoment(t.time.dateTime(effective.at)) : words.now
  return (
    <CheckPage
      title={view.pageTitle}
      consequence={<p>{words.consequence(from)}</p>}
      answers={[
        {
          term: t.procedures.signature.document,
          value: (
            <>
              <span lang="vi">
                {code} – {view.title}
              </span>
              , {t.procedures.versionName(view.number)}. <a href={back}>{t.procedures.signature.read}</a>
            </>
          ),
        },
        {
          term: t.procedures.signature.soFar,
          value: (
            <ul>
              {view.signatures.map(({ role, name, signedAt }) => (
                <li key={role}>
                  {t.labels.signatureRoles[role]}: <span lang="vi">{name}</span>,{' '}
                  {t.procedures.page.signedAt(t.time.dateTime(signedAt))}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
      errors={errors}
      action={addresses.issue(code, label)}
      fields={{ formKey: view.formKey }}
      confirm={words.confirm}
      backAddress={back}
    >
      <TextField
        id="number"
        name="number"
        label={words.decisionNumber}
        hint={words.decisionNumberHint}
        error={errorOf('number')}
        width="medium"
        input={{ defaultValue: answer?.typed.number, autoComplete: 'off' }}
      />
      <TextField
        id="date"
        name="date"
        label={words.decisionDate}
        hint={words.decisionDateHint}
        error={errorOf('date')}
        width="short"
        input={{
          defaultValue: answer ? answer.typed.date : view.today,
          autoComplete: 'off',
          inputMode: 'numeric',
        }}
      />
      <PasswordField error={errorOf('password')} />
    </CheckPage>
  )
}
