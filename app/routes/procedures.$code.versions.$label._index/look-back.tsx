import { addresses } from '#app/ui/addresses.ts'
import { AsOfForm } from '#app/ui/as-of-form.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { VersionView } from './version-view.ts'

/** Says, before anything else, that the page looks back, and what the version is worth now. */
export function PastBanner({
  back: { past },
  status,
}: {
  back: VersionView['back']
  status: VersionView['strip']['status']
}) {
  const { t } = useMessages()
  if (!past) return null
  const words = t.procedures.page
  const sentence = { 'in-force': words.past, paper: words.pastPaper, none: words.pastNone }[past.found]
  return (
    <Banner tone="warning">
      <p>
        <strong>{sentence(t.time.date(past.day))}</strong>{' '}
        {past.found === 'in-force' && (status === 'in-force' ? words.stillInForce : words.noLongerInForce)}
      </p>
    </Banner>
  )
}

/** Asks for the version that was in force on a day. */
export function LookBack({ back, code }: { back: VersionView['back']; code: string }) {
  const { t } = useMessages()
  return (
    <details className="disclosure" open={back.asked !== ''}>
      <summary className="disclosure__summary">{t.procedures.page.lookBack}</summary>
      <AsOfForm
        action={addresses.procedure(code)}
        asked={back.asked}
        notADay={back.wrong === 'not-a-day'}
        inTheFuture={back.wrong === 'in-the-future'}
      />
    </details>
  )
}
