import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.registers.calendars.title)

export const loader = framed('calendar.read', async ({ app, t }) => {
  const calendars = await app.views.record.calendars()
  return calendars.map(({ code, version, name, citation, publishedAt }) => ({
    code,
    version,
    name,
    citation,
    published: t.time.dateTime(publishedAt),
  }))
})

export default function Calendars() {
  const rows = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.registers.calendars
  return (
    <>
      <h1>{words.title}</h1>
      <p className="measure">{words.explanation}</p>
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={(row) => `${row.code} ${row.version}`}
        columns={[
          {
            key: 'name',
            heading: words.columns.name,
            cell: (row) => (
              <a href={addresses.calendar(row.code, row.version)} lang="vi">
                {row.name}
              </a>
            ),
          },
          { key: 'version', heading: words.columns.version, cell: (row) => words.version(row.version) },
          { key: 'published', heading: words.columns.published, cell: (row) => row.published },
          {
            key: 'citation',
            heading: words.columns.citation,
            cell: (row) => <span lang="vi">{row.citation}</span>,
          },
        ]}
      />
    </>
  )
}
