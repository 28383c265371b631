import { addresses } from './addresses.ts'
import { useMessages } from './messages-context.tsx'

const ADDRESSES = {
  source: addresses.draft,
  steps: addresses.draftSteps,
  revisions: addresses.draftRevisions,
  preview: addresses.draftPreview,
} as const

export type DraftTab = keyof typeof ADDRESSES
const TABS = Object.keys(ADDRESSES) as DraftTab[]

/** Các cách xem một dự thảo, side by side; each has its own address. */
export function DraftTabs({ code, here }: { code: string; here: DraftTab }) {
  const { t } = useMessages()
  return (
    <nav aria-label={t.draftEditor.tabsLabel}>
      <ul className="tabs">
        {TABS.map((tab) => (
          <li key={tab}>
            <a href={ADDRESSES[tab](code)} aria-current={tab === here ? 'page' : undefined}>
              {t.draftEditor.tabs[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
