import { addresses } from '#app/ui/addresses.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ReadingLine } from './route.tsx'

/** Bảng theo dõi việc đọc: one line for each person who must know the version. */
export function ReadingTable({ caption, readings }: { caption: string; readings: ReadingLine[] }) {
  const { t } = useMessages()
  const words = t.distribution
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={readings}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'person',
          heading: words.person,
          cell: ({ personId, name }) => (
            <a href={addresses.person(personId)} lang="vi">
              {name}
            </a>
          ),
        },
        {
          key: 'post',
          heading: words.post,
          cell: ({ position, unitName }) => (
            <span lang="vi">
              {position}, {unitName}
            </span>
          ),
        },
        { key: 'state', heading: words.state, cell: (line) => <State line={line} /> },
        { key: 'time', heading: words.time, cell: ({ at }) => (at === null ? '' : t.time.dateTime(at)) },
      ]}
    />
  )
}

function State({ line: { kind, version } }: { line: ReadingLine }) {
  const { t } = useMessages()
  const words = t.distribution
  const name = version && t.procedures.versionName(version)
  if (kind === 'read') return <Tag tone="done">{words.read}</Tag>
  if (kind === 'counts-on') return <Tag tone="done">{words.countsOn(name!)}</Tag>
  return <Tag tone="waiting">{name === null ? words.asked : words.askedAgain(name)}</Tag>
}
