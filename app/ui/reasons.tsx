import { useMessages } from './messages-context.tsx'

/**
 * Vì sao tôi không…: every reason why an act is not open to the reader, as the rule gave them. Nothing when
 * there is none. `act` completes the question: "ký được bản này" makes "Vì sao tôi không ký được bản này?".
 */
export function Reasons({ act, reasons, open }: { act: string; reasons: readonly string[]; open?: boolean }) {
  const { t } = useMessages()
  if (reasons.length === 0) return null
  return (
    <details className="disclosure" open={open}>
      <summary className="disclosure__summary">{t.layout.whyNot(act)}</summary>
      <ul className="disclosure__body">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  )
}
