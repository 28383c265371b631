import { useMessages } from './messages-context.tsx'

/** `field` is the id of the control to correct; null when no single control is at fault. */
export type SummaryError = { field: string | null; message: string }

/** Tóm tắt lỗi: every error of the form in one place, above it; nothing when there is none. */
export function ErrorSummary({ errors, title }: { errors: readonly SummaryError[]; title?: string }) {
  const { t } = useMessages()
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the page comes back after a refused form; its reader must land on why.
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title" className="error-summary__title">
        {title ?? t.layout.errorSummary(errors.length)}
      </h2>
      <ul className="error-summary__list">
        {errors.map(({ field, message }) => (
          <li key={`${field}:${message}`}>
            {field === null ? message : <a href={`#${field}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}
