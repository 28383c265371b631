import { addresses } from './addresses.ts'
import { useMessages } from './messages-context.tsx'
import { Tabs } from './tabs.tsx'

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
    <Tabs
      label={t.draftEditor.tabsLabel}
      tabs={TABS.map((key) => ({ key, name: t.draftEditor.tabs[key], address: ADDRESSES[key](code) }))}
      here={here}
    />
  )
}
