import type { ReactNode } from 'react'
import type { DossierAct } from '#app/domain/dossier/acts.ts'
import type { PlannedStep } from '#app/domain/dossier/facts.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { addresses } from './addresses.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { type CheckedAnswer, CheckPage } from './check-page.tsx'
import { ErrorSummary, type SummaryError } from './error-summary.tsx'
import { useMessages } from './messages-context.tsx'

type AskedAct = {
  number: string
  procedureCode: string
  procedureTitle: string
  step: number | null
  stepName: string | null
  next: PlannedStep | null
  giver: string | null
  lateSince: Instant | null
  formKey: string
}

/**
 * Trang của một việc trên hồ sơ: what will be recorded, once more, with the questions of the act as `children`;
 * or, when the reader may not do it, every reason why.
 */
export function ActPage({
  act,
  page,
  reasons,
  action,
  refusals = [],
  wrong = [],
  consequence,
  kind,
  children,
}: {
  act: DossierAct
  page: AskedAct
  /** Why the reader may not do it now; empty shows the form. */
  reasons: readonly Refusal[]
  action: string
  /** What the rule said to the form just sent. */
  refusals?: readonly Refusal[]
  /** What was badly filled in. */
  wrong?: readonly SummaryError[]
  consequence: string
  kind?: 'primary' | 'danger'
  children?: ReactNode
}) {
  const { t } = useMessages()
  const words = t.dossiers.acts
  const name = words.names[act]
  const errors: SummaryError[] = [
    ...wrong,
    ...refusals.map((refusal) => ({ field: null, message: refusalText(t, refusal) })),
  ]
  const crumbs = (
    <Breadcrumb
      above={[
        { name: t.dossiers.list.title, address: addresses.dossiers() },
        { name: page.number, address: addresses.dossier(page.number) },
      ]}
      here={name}
    />
  )
  if (reasons.length > 0)
    return (
      <>
        {crumbs}
        <ErrorSummary errors={errors} />
        {errors.length > 0 && <p>{words.nothingWritten}</p>}
        <h1>{name}</h1>
        <p>{words.notNow}</p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason.code}>{refusalText(t, reason)}</li>
          ))}
        </ul>
        <p>
          <a href={addresses.dossier(page.number)}>{words.backToDossier}</a>
        </p>
      </>
    )
  return (
    <>
      {crumbs}
      <CheckPage
        title={name}
        consequence={consequence}
        answers={answersOf(page)}
        errors={errors}
        action={action}
        fields={{ formKey: page.formKey, ...(page.step === null ? {} : { step: String(page.step) }) }}
        confirm={name}
        kind={kind}
        backAddress={addresses.dossier(page.number)}
      >
        {children}
      </CheckPage>
    </>
  )

  function answersOf({ number, procedureCode, procedureTitle, stepName, next, giver, lateSince }: AskedAct) {
    const answers: (CheckedAnswer | null)[] = [
      { term: words.dossier, value: number },
      {
        term: words.procedure,
        value: (
          <span lang="vi">
            {procedureCode} – {procedureTitle}
          </span>
        ),
      },
      stepName === null ? null : { term: words.step, value: <span lang="vi">{stepName}</span> },
      giver === null ? null : { term: words.giver, value: giver },
      lateSince === null ? null : { term: words.stepDue, value: words.late(lateSince) },
      next === null
        ? null
        : {
            term: words.next,
            value: (
              <span lang="vi">
                {next.code} {next.title}
              </span>
            ),
          },
      next === null ? null : { term: words.nextDue, value: t.dossiers.allotment(next.allotment) },
    ]
    return answers.filter((answer) => answer !== null)
  }
}
