/** Các trang cạnh nhau of one subject, each under its own address; `label` names the row of them. */
export function Tabs({
  label,
  tabs,
  here,
}: {
  label: string
  tabs: readonly { key: string; name: string; address: string }[]
  here: string
}) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map(({ key, name, address }) => (
          <li key={key}>
            <a href={address} aria-current={key === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
