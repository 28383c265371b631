import type { ReactNode } from 'react'
import type { Instant } from '#app/domain/shared/instant.ts'
import { useMessages } from './messages-context.tsx'

/**
 * Vì sao hạn là lúc này: the derivation of a due moment, one counted or skipped stretch a line, in order.
 * `calendar` names the calendar and its version.
 */
export function WhyDue({
  due,
  lines,
  calendar,
  open,
}: {
  due: Instant
  lines: readonly ReactNode[]
  calendar?: ReactNode
  open?: boolean
}) {
  const { t } = useMessages()
  return (
    <details className="disclosure" open={open}>
      <summary className="disclosure__summary">{t.layout.whyDue(t.time.dateTimeWithWeekday(due))}</summary>
      <ol className="disclosure__body">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are a fixed sequence and may repeat.
          <li key={index}>{line}</li>
        ))}
      </ol>
      {calendar && <p className="disclosure__note">{calendar}</p>}
    </details>
  )
}
