import { addresses } from '#app/ui/addresses.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import { Versions } from './version-tasks.tsx'

type ReadingTask = {
  code: string
  title: string
  issueNumber: number
  revision: number
  effectiveFrom: string | null
}

/** Quy trình mới cần đọc; nothing when there is none. */
export function ReadingTasks({ rows }: { rows: ReadingTask[] }) {
  const { t } = useMessages()
  const words = t.distribution
  return (
    <Versions
      heading={words.toRead}
      rows={rows}
      label={words.open}
      address={addresses.version}
      middle={{
        key: 'from',
        heading: words.time,
        cell: ({ effectiveFrom }) =>
          effectiveFrom === null ? '' : words.from(t.time.dateTime(effectiveFrom)),
      }}
    />
  )
}
