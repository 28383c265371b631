import { useLoaderData } from '@remix-run/react'
import { type Session, WEEKDAYS } from '#app/domain/calendar/working-calendar.ts'
import type { RouteHandle } from '#app/root.tsx'
import { framed, notFound } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.registers.calendars.title)

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const sessionsText = (sessions: readonly Session[]) =>
  sessions.map(({ start, end }) => `${clock(start)}–${clock(end)}`).join(', ')

/** One version of a calendar, whole: its week, its reception, every exceptional day with its source. */
export const loader = framed('calendar.read', async ({ app, param, t }) => {
  const version = (await app.views.record.calendars()).find(
    (each) => each.code === param('code') && String(each.version) === param('version'),
  )
  if (!version) throw notFound('page')
  const { calendar } = (await app.calendar(version)).index
  const years = [...new Set(calendar.exceptions.map(({ date }) => date.slice(0, 4)))]
  return {
    name: version.name,
    version: version.version,
    citation: version.citation,
    loaded: calendar.years,
    hours: t.time.workingDuration(calendar.minutesPerDay, 24 * 60),
    week: WEEKDAYS.map((weekday) => ({
      weekday,
      work: sessionsText(calendar.week[weekday]),
      reception: sessionsText((calendar.receptionWindows ?? calendar.week)[weekday]),
    })),
    years: years.map((year) => ({
      year,
      days: calendar.exceptions
        .filter(({ date }) => date.startsWith(year))
        .map(({ date, kind, name, document, certainty, sessions }) => ({
          date,
          shown: t.time.longDate(date),
          kind,
          name,
          document,
          certainty,
          sessions: sessionsText(sessions),
        })),
    })),
  }
})

export default function CalendarVersion() {
  const page = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.registers.calendars
  const loaded = page.loaded
    ? Object.entries(page.loaded)
        .map(([year, status]) => (status === 'provisional' ? `${year} (${words.provisional})` : year))
        .join(', ')
    : words.yearsOpen
  return (
    <>
      <Breadcrumb above={[{ name: words.title, address: addresses.calendars() }]} here={page.name} />
      <h1 lang="vi">
        {page.name}, {words.version(page.version)}
      </h1>
      <p lang="vi">{page.citation}</p>
      <p>
        {words.loaded(loaded)} {words.minutesPerDay(page.hours)}
      </p>
      <h2>{words.week}</h2>
      <DataTable
        caption={words.week}
        captionHidden
        rows={page.week}
        rowKey={({ weekday }) => weekday}
        columns={[
          { key: 'day', heading: words.weekColumns.day, cell: ({ weekday }) => words.weekdays[weekday] },
          { key: 'work', heading: words.weekColumns.work, cell: ({ work }) => work || words.dayOff },
          {
            key: 'reception',
            heading: words.weekColumns.reception,
            cell: ({ reception }) => reception || words.dayOff,
          },
        ]}
      />
      {page.years.map(({ year, days }) => (
        <section key={year}>
          <h2>{words.exceptions(year)}</h2>
          <DataTable
            caption={words.exceptions(year)}
            captionHidden
            rows={days}
            rowKey={({ date }) => date}
            columns={[
              { key: 'date', heading: words.exceptionColumns.date, cell: ({ shown }) => shown },
              {
                key: 'kind',
                heading: words.exceptionColumns.kind,
                cell: ({ kind, sessions }) => `${words.kinds[kind]}${sessions ? ` (${sessions})` : ''}`,
              },
              {
                key: 'name',
                heading: words.exceptionColumns.name,
                cell: ({ name }) => <span lang="vi">{name}</span>,
              },
              {
                key: 'document',
                heading: words.exceptionColumns.document,
                cell: ({ document }) => (document ? <span lang="vi">{document}</span> : words.noDocument),
              },
              {
                key: 'certainty',
                heading: words.exceptionColumns.certainty,
                cell: ({ certainty }) => words.certainties[certainty],
              },
            ]}
          />
        </section>
      ))}
    </>
  )
}
