import type { Delegation } from '#app/domain/organisation/delegation.ts'
import { addresses } from './addresses.ts'
import { DataTable } from './data-table.tsx'
import { useMessages } from './messages-context.tsx'

/** Danh sách việc giao ký: both people, what for, from when to when, by which paper. */
export function DelegationTable({ rows }: { rows: readonly Delegation[] }) {
  const { t } = useMessages()
  const words = t.delegations
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ delegationId }) => delegationId}
      columns={[
        {
          key: 'who',
          heading: words.who,
          cell: ({ delegationId, capacity, delegator, delegate }) => (
            <span lang="vi">
              <a href={addresses.delegation(delegationId)}>
                {delegate.name}, {delegate.position}
              </a>
              <br />
              {capacity} {delegator.position} {delegator.name}
            </span>
          ),
        },
        {
          key: 'scope',
          heading: words.scope,
          cell: ({ scope }) => scope.acts.map((act) => t.labels.delegable[act]).join('; '),
        },
        { key: 'time', heading: t.people.time, cell: ({ from, until }) => t.people.stretch(from, until) },
        { key: 'paper', heading: t.people.paper, cell: ({ document }) => t.people.cited(document) },
      ]}
    />
  )
}
