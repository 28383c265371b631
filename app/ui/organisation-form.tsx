import type { ReactNode } from 'react'
import type { Refusal } from '#app/messages/refusal.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { Button, type ButtonKind, ButtonRow } from './button.tsx'
import { ErrorSummary, type SummaryError } from './error-summary.tsx'
import { useMessages } from './messages-context.tsx'
import { refusalErrors } from './refusal-errors.ts'

/** What a form of people, units or delegations answers when nothing was written. */
export type FormAnswer<Typed> = { typed: Typed; wrong: string[]; refusals: readonly Refusal[] }

/** Which control can answer for which refusal. */
export type FieldOf = Partial<Record<Refusal['code'], string>>

/** The error at a control: what the rules said to it, or what was badly filled in. */
export function useErrors(answer: FormAnswer<unknown> | undefined, fields: FieldOf) {
  const { t } = useMessages()
  const wrong: Record<string, string> = t.people.wrong
  const errors: SummaryError[] = answer
    ? [
        ...answer.wrong.map((field) => ({ field, message: wrong[field] ?? field })),
        ...refusalErrors(t, answer.refusals, fields),
      ]
    : []
  return {
    errors,
    errorOf: (field: string) => errors.find((error) => error.field === field)?.message ?? null,
  }
}

/** Khung của một biểu mẫu về cán bộ, đơn vị, việc giao ký: where it is, what was wrong, the questions, one act. */
export function OrganisationForm({
  above,
  title,
  explanation,
  errors,
  action,
  formKey,
  confirm,
  kind,
  back,
  children,
}: {
  above: readonly { name: string; address: string }[]
  title: string
  explanation?: ReactNode
  errors: readonly SummaryError[]
  action: string
  /** One for each showing of the form: a form sent twice is carried out once. */
  formKey: string
  confirm: string
  kind?: ButtonKind
  back: string
  children?: ReactNode
}) {
  const { t } = useMessages()
  return (
    <>
      <Breadcrumb above={above} here={title} />
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {explanation && <div className="measure">{explanation}</div>}
      <form method="post" action={action}>
        <input type="hidden" name="formKey" value={formKey} />
        {children}
        <ButtonRow>
          <Button kind={kind}>{confirm}</Button>
          <a href={back}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}
