import type { Allotment } from '#app/domain/procedure/model.ts'
import { useMessages } from './messages-context.tsx'
import { Tag } from './tag.tsx'

type Time = {
  variant: string
  term: Allotment | null
  steps: number
  allotted: number
  limit: number | null
  counted: number
  without: number
}

/** Thời gian các bước so với quy định, one case after the other, from the text as compiled. */
export function StepTimes({ times }: { times: readonly Time[] }) {
  const { t } = useMessages()
  const words = t.procedures.page
  return (
    <ul className="step-times">
      {times.map((time) => (
        <li key={time.variant}>
          <strong lang="vi">{time.variant === '' ? words.single : time.variant}</strong>
          {`: ${words.steps(time.steps)}. `}
          <Sum time={time} />
        </li>
      ))}
    </ul>
  )
}

function Sum({ time }: { time: Time }) {
  const { t } = useMessages()
  const words = t.procedures.page
  const { term, allotted, limit, counted, without } = time
  if (counted === 0) return <Tag tone="soon">{words.withoutSteps}</Tag>
  if (without > 0) return <Tag tone="soon">{words.withoutTime(without)}</Tag>
  if (term?.kind === 'immediate' && allotted === 0) return <Tag tone="done">{words.atOnce}</Tag>
  const sum = t.time.workingDurationInFull(allotted)
  if (limit === null) return words.withoutLimit(sum)
  const legal = term?.kind === 'immediate' ? words.immediateLimit : t.procedures.allotment(term!)
  return allotted <= limit ? (
    <Tag tone="done">{words.within(sum, legal)}</Tag>
  ) : (
    <Tag tone="overdue">{words.beyond(sum, legal)}</Tag>
  )
}
