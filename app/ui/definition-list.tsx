import type { ReactNode } from 'react'

export type Definition = { term: string; description: ReactNode }

/** Thông tin: names and their values. An absent value (null, undefined, false, "") leaves its line out. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  const told = items.filter(
    ({ description }) =>
      description !== null && description !== undefined && description !== false && description !== '',
  )
  return (
    <dl className="definition-list">
      {told.map(({ term, description }) => (
        <div key={term} className="definition-list__item">
          <dt className="definition-list__term">{term}</dt>
          <dd className="definition-list__description">{description}</dd>
        </div>
      ))}
    </dl>
  )
}
