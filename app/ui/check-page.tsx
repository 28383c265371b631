import type { ReactNode } from 'react'
import { Button, type ButtonKind, ButtonRow } from './button.tsx'
import { ErrorSummary, type SummaryError } from './error-summary.tsx'
import { useMessages } from './messages-context.tsx'

export type CheckedAnswer = {
  term: string
  value: ReactNode
  /** Where the answer can be changed; absent when it cannot. */
  changeAddress?: string
}

/**
 * Trang kiểm tra trước khi làm: everything that will be recorded, once more, before the act that cannot be
 * undone. `children` are the questions of the act itself, such as the password.
 */
export function CheckPage({
  title,
  consequence,
  answers,
  errors = [],
  action,
  fields = {},
  confirm,
  kind = 'primary',
  backAddress,
  children,
}: {
  title: string
  /** What will happen, and that it cannot be undone. */
  consequence: ReactNode
  answers: readonly CheckedAnswer[]
  errors?: readonly SummaryError[]
  action: string
  fields?: Record<string, string>
  /** The words of the button: the act, not "OK". */
  confirm: string
  kind?: ButtonKind
  backAddress: string
  children?: ReactNode
}) {
  const { t } = useMessages()
  return (
    <div className="check-page">
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <dl className="check-page__answers">
        {answers.map(({ term, value, changeAddress }) => (
          <div key={term} className="check-page__answer">
            <dt className="check-page__term">{term}</dt>
            <dd className="check-page__value">{value}</dd>
            {changeAddress !== undefined && (
              <dd>
                <a href={changeAddress}>
                  {t.layout.change}
                  <span className="visually-hidden"> {term}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div className="check-page__consequence">{consequence}</div>
      <form method="post" action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <ButtonRow>
          <Button kind={kind}>{confirm}</Button>
          <a href={backAddress}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </div>
  )
}
