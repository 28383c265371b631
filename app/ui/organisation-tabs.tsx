import { addresses } from './addresses.ts'
import { useMessages } from './messages-context.tsx'
import { Tabs } from './tabs.tsx'

export type OrganisationTab = 'people' | 'units' | 'delegations' | 'rights'

const ADDRESSES: Record<OrganisationTab, string> = {
  people: addresses.people(),
  units: addresses.units(),
  delegations: addresses.delegations(),
  rights: addresses.rights(),
}

/** Các trang của mục Cán bộ, side by side; those that the reader may open. */
export function OrganisationTabs({
  open,
  here,
}: {
  open: readonly OrganisationTab[]
  here: OrganisationTab
}) {
  const { t } = useMessages()
  return (
    <Tabs
      label={t.people.tabsLabel}
      tabs={open.map((key) => ({ key, name: t.people.tabs[key], address: ADDRESSES[key] }))}
      here={here}
    />
  )
}
