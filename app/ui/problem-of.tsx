import type { MayRefusal } from '#app/domain/organisation/may.ts'
import { refusalText } from '#app/messages/refusal.ts'
import { addresses } from './addresses.ts'
import { useMessages } from './messages-context.tsx'
import { ProblemPage } from './problem-page.tsx'

/** What went wrong, as the server tells it; null for a fault that nobody foresaw. */
export type ProblemDetails =
  | { code: 'not-found'; what: string; suggestion: string | null }
  | { code: 'forbidden'; refusals: MayRefusal[] }
  | { code: 'overtaken' }
  | { code: 'busy' }
  | { code: 'unreadable-text' }

/** The problem page for what went wrong. */
export function ProblemOf({
  details,
  reference = null,
}: {
  details: ProblemDetails | null
  reference?: string | null
}) {
  const { t } = useMessages()
  const words = t.entrance.problems
  const home = (
    <a key="home" href={addresses.home()}>
      {words.home}
    </a>
  )
  switch (details?.code) {
    case 'not-found':
      return (
        <ProblemPage
          title={words.notFoundTitle}
          whatHappened={<p>{words.notFound[details.what] ?? words.notFound.page}</p>}
          whatToDo={[
            ...(details.suggestion
              ? [
                  <span key="suggestion">
                    {words.suggestion}{' '}
                    <a href={addresses.procedure(details.suggestion)}>{details.suggestion}</a>?
                  </span>,
                ]
              : []),
            words.checkAddress,
            home,
          ]}
          reference={null}
        />
      )
    case 'forbidden':
      return (
        <ProblemPage
          title={words.forbiddenTitle}
          whatHappened={details.refusals.map((refusal) => (
            <p key={refusal.code}>{refusalText(t, refusal)}</p>
          ))}
          whatToDo={[words.forbiddenAdvice, home]}
          reference={null}
        />
      )
    case 'overtaken':
      return (
        <ProblemPage
          title={words.overtakenTitle}
          whatHappened={<p>{words.overtaken}</p>}
          whatToDo={[words.overtakenAdvice, home]}
          reference={null}
        />
      )
    case 'busy':
      return (
        <ProblemPage
          title={words.busyTitle}
          whatHappened={<p>{words.busy}</p>}
          whatToDo={[words.busyAdvice]}
          reference={null}
        />
      )
    case 'unreadable-text':
      return (
        <ProblemPage
          title={words.unreadableTitle}
          whatHappened={<p>{words.unreadable}</p>}
          whatToDo={[words.unreadableAdvice]}
          reference={null}
        />
      )
    default:
      return (
        <ProblemPage
          title={words.faultTitle}
          whatHappened={<p>{words.fault}</p>}
          whatToDo={[words.faultAdvice, home]}
          reference={reference}
        />
      )
  }
}
