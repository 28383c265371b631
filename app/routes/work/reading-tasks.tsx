import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'

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
  if (rows.length === 0) return null
  const name = (row: ReadingTask) => versionLabel(row.issueNumber, row.revision)
  return (
    <section>
      <h2>
        {words.toRead} ({rows.length})
      </h2>
      <DataTable
        caption={words.toRead}
        captionHidden
        rows={rows}
        rowKey={(row) => `${row.code} ${name(row)}`}
        columns={[
          {
            key: 'procedure',
            heading: t.layout.sections.procedures,
            cell: (row) => (
              <span lang="vi">
                <a href={addresses.version(row.code, name(row))}>
                  {row.code} {name(row)}
                </a>
                <br />
                {row.title}
              </span>
            ),
          },
          {
            key: 'from',
            heading: words.time,
            cell: ({ effectiveFrom }) =>
              effectiveFrom === null ? '' : words.from(t.time.dateTime(effectiveFrom)),
          },
          {
            key: 'act',
            heading: t.work.columns.act,
            headingHidden: true,
            cell: (row) => (
              <ButtonLink
                kind="primary"
                href={addresses.version(row.code, name(row))}
                about={t.work.aboutVersion(row.code, name(row))}
              >
                {words.open}
              </ButtonLink>
            ),
          },
        ]}
      />
    </section>
  )
}
