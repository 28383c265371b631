import { addresses } from '#app/ui/addresses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'

type CalendarTask = { code: string; name: string; version: number; proposer: string; citation: string }

/** Lịch chờ tôi xác nhận: proposed by others. */
export function CalendarTasks({ proposals }: { proposals: CalendarTask[] }) {
  const { t } = useMessages()
  const words = t.calendarProposals
  if (proposals.length === 0) return null
  return (
    <section>
      <h2>
        {words.work} ({proposals.length})
      </h2>
      <DataTable
        caption={words.work}
        captionHidden
        rows={proposals}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'calendar',
            heading: words.workColumns.calendar,
            cell: ({ name, version }) => (
              <>
                <span lang="vi">{name}</span>, {t.registers.calendars.version(version)}
              </>
            ),
          },
          { key: 'proposer', heading: words.workColumns.proposer, cell: ({ proposer }) => proposer },
          {
            key: 'citation',
            heading: words.workColumns.citation,
            cell: ({ citation }) => <span lang="vi">{citation}</span>,
          },
          {
            key: 'act',
            heading: t.work.columns.act,
            headingHidden: true,
            cell: ({ code }) => (
              <ButtonLink kind="primary" href={addresses.calendarProposal(code)} about={words.about(code)}>
                {words.open}
              </ButtonLink>
            ),
          },
        ]}
      />
    </section>
  )
}
