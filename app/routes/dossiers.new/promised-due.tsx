import { derivationText } from '#app/messages/derivation.ts'
import { refusalText } from '#app/messages/refusal.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WhyDue } from '#app/ui/why-due.tsx'
import type { Preview } from './intake-ground.ts'
import type { IntakeView } from './intake-view.ts'

/** Hẹn trả before anything is accepted, with why; or every reason why there is none. */
export function PromisedDue({
  preview,
  calendar,
}: {
  preview: Preview | null
  calendar: IntakeView['calendar']
}) {
  const { t } = useMessages()
  const words = t.dossiers.intake
  if (preview === null) return null
  if (!preview.ok)
    return (
      <Banner tone="warning">
        {preview.refusals.map((refusal) => (
          <p key={refusal.code}>{refusalText(t, refusal)}</p>
        ))}
      </Banner>
    )
  const { promisedAt, acceptedAt, derivation, provisional } = preview
  if (promisedAt === null) return <p>{words.noDue}</p>
  return (
    <section className="promised-due" aria-label={words.due}>
      <p>
        {words.due}: <strong>{t.time.dateTimeWithWeekday(promisedAt)}</strong>{' '}
        {provisional && <Tag tone="soon">{t.dossiers.page.provisional}</Tag>}
      </p>
      <p className="small muted">{words.countedFrom(acceptedAt)}</p>
      <WhyDue
        due={promisedAt}
        lines={derivation.map((line) => derivationText(t, line))}
        calendar={
          <span lang="vi">
            {words.calendarNote(calendar.name, calendar.version, t.dossiers.countingRule(calendar.rule))}
          </span>
        }
      />
    </section>
  )
}
