import { Banner } from '#app/ui/banner.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { DraftView } from './draft-view.ts'

/** Says that another version is on its way through the signatures; nothing when none is. */
export function PendingVersion({ inApproval }: Pick<DraftView, 'inApproval'>) {
  const { t } = useMessages()
  if (!inApproval) return null
  return (
    <Banner tone="information">
      <p>{t.procedures.draft.inApproval(t.procedures.versionName(inApproval))}</p>
    </Banner>
  )
}
