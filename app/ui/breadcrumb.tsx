import { useMessages } from './messages-context.tsx'

/** Đường dẫn: the pages above this one, then this one by name. */
export function Breadcrumb({
  above,
  here,
}: {
  above: readonly { name: string; address: string }[]
  here: string
}) {
  const { t } = useMessages()
  return (
    <nav aria-label={t.layout.breadcrumb}>
      <ol className="breadcrumb__list">
        {above.map(({ name, address }) => (
          <li key={address} className="breadcrumb__item">
            <a href={address}>{name}</a>
          </li>
        ))}
        <li className="breadcrumb__item" aria-current="page">
          {here}
        </li>
      </ol>
    </nav>
  )
}
