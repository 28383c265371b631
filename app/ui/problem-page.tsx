import type { ReactNode } from 'react'
import { useMessages } from './messages-context.tsx'

/** Trang báo sự cố: what happened, what was kept, what to do, and the reference to quote. */
export function ProblemPage({
  title,
  whatHappened,
  whatWasKept,
  whatToDo,
  reference,
}: {
  title: string
  whatHappened: ReactNode
  whatWasKept?: ReactNode
  whatToDo: readonly ReactNode[]
  /** Under which the fault stands in the server's log; null for what is no fault, such as a missing page. */
  reference: string | null
}) {
  const { t } = useMessages()
  const words = t.layout.problem
  return (
    <div className="problem-page">
      <h1>{title}</h1>
      <h2>{words.whatHappened}</h2>
      <div>{whatHappened}</div>
      {whatWasKept && (
        <>
          <h2>{words.whatWasKept}</h2>
          <div>{whatWasKept}</div>
        </>
      )}
      {whatToDo.length > 0 && (
        <>
          <h2>{words.whatToDo}</h2>
          <ul>
            {whatToDo.map((advice, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of advice, written once.
              <li key={index}>{advice}</li>
            ))}
          </ul>
        </>
      )}
      {reference !== null && (
        <p className="problem-page__reference">
          {words.reference}: <code>{reference}</code>
        </p>
      )}
    </div>
  )
}
