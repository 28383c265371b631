import { addresses } from './addresses.ts'
import { useMessages } from './messages-context.tsx'

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
    <nav aria-label={t.people.tabsLabel}>
      <ul className="tabs">
        {open.map((tab) => (
          <li key={tab}>
            <a href={ADDRESSES[tab]} aria-current={tab === here ? 'page' : undefined}>
              {t.people.tabs[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
