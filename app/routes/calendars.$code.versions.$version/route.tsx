import { useLoaderData } from '@remix-run/react'
import { changesBetween } from '#app/domain/calendar/calendar-changes.ts'
import type {
  CalendarPublished,
  DueMomentsRecomputed,
  MovedCounts,
  PublicationWay,
} from '#app/domain/calendar/facts.ts'
import { WEEKDAYS } from '#app/domain/calendar/working-calendar.ts'
import { may, unitsSeen } from '#app/domain/organisation/may.ts'
import { calendarChangeTexts } from '#app/messages/calendar-change.ts'
import { sessionsText } from '#app/messages/sessions-text.ts'
import type { RouteHandle } from '#app/root.tsx'
import type { App } from '#app/server/app.ts'
import { type Ask, framed, notFound } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Pager } from '#app/ui/pager.tsx'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.registers.calendars.title)

/** One version of a calendar, whole: its week, its reception, every exceptional day with its source. */
export const loader = framed('calendar.read', async (ask) => {
  const { app, param, t } = ask
  const versions = (await app.views.record.calendars()).filter(({ code }) => code === param('code'))
  const version = versions.find((each) => String(each.version) === param('version'))
  if (!version) throw notFound('page')
  const { calendar } = (await app.calendar(version)).index
  const entries = await app.views.record.ofSubject('calendar', version.code)
  const before = versions.find((each) => each.version === version.version - 1)
  const years = [...new Set(calendar.exceptions.map(({ date }) => date.slice(0, 4)))]
  return {
    name: version.name,
    version: version.version,
    citation: version.citation,
    code: version.code,
    published: t.time.dateTime(version.publishedAt),
    sha256: version.sha256,
    changes: before ? changesBetween((await app.calendar(before)).index.calendar, calendar) : [],
    moved: await movedBy(ask, entries, version),
    way: wayOf(entries, version),
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

type Entries = Awaited<ReturnType<App['views']['record']['ofSubject']>>

/** By what act it was published; null where that was not written down. */
function wayOf(entries: Entries, { version }: { version: number }): PublicationWay | null {
  const entry = entries.find(({ fact }) => fact.type === 'calendar-published' && fact.version === version)
  return entry ? (entry.fact as unknown as CalendarPublished).way : null
}

/** What the version moved when it was published, and how far that has come into the tables; null when nothing. */
async function movedBy(
  { app, actor, now, request }: Ask,
  entries: Entries,
  version: { code: string; version: number },
) {
  const entry = entries.find(
    ({ fact }) => fact.type === 'due-moments-recomputed' && fact.version === version.version,
  )
  if (!entry) return null
  const fact = entry.fact as unknown as DueMomentsRecomputed
  const piece = new URL(request.url).searchParams.get('after')
  // Who sees the board of every unit sees these numbers too; for others the counts are enough.
  const mayList = unitsSeen(actor, 'board.read', now) === null
  const page = mayList ? await app.views.calendars.movedBy(entry.seq, piece) : { moves: [], next: null }
  const names = await app.views.calendars.named(page.moves.map(({ dossierId }) => dossierId))
  return {
    seq: entry.seq,
    listSha256: fact.listSha256,
    counts: fact as MovedCounts,
    progress: await app.views.calendars.progress(entry.seq),
    mayOpen: may(actor, 'dossier.read', null, now),
    rows: page.moves.flatMap(({ dossierId, due, step }) => {
      const name = names.get(dossierId)
      return name ? [{ code: name.code, procedureCode: name.procedureCode, due, step }] : []
    }),
    next: page.next,
  }
}

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
        {words.columns.published}: {page.published}
        {page.way && ` (${t.calendarProposals.publishedBy(page.way)})`}. {words.loaded(loaded)}{' '}
        {words.minutesPerDay(page.hours)}
      </p>
      <p className="small muted">
        SHA-256 <code className="hash">{page.sha256}</code> ·{' '}
        <a href={addresses.calendarText(page.code, page.version)}>{t.calendarYear.file}</a> ·{' '}
        <a href={addresses.calendarYear(page.code)}>{t.registers.calendars.yearView}</a>
      </p>
      {page.version > 1 && (
        <>
          <h2>{t.calendarDrafts.differences}</h2>
          <ul className="change-list">
            {calendarChangeTexts(t, page.changes).map((text) => (
              <li key={text} lang="vi">
                {text}
              </li>
            ))}
          </ul>
          <h2>{t.calendarDrafts.movedTitle}</h2>
          {page.moved ? <Moved page={page} moved={page.moved} /> : <p>{t.calendarDrafts.movedNone}</p>}
        </>
      )}
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

type PageData = Awaited<ReturnType<typeof loader>>

/** Hạn đã đổi: counts, where the record names them, and the dossiers themselves for those who may see them. */
function Moved({
  page,
  moved,
}: {
  page: Pick<PageData, 'code' | 'version'>
  moved: NonNullable<PageData['moved']>
}) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  const { pieces, applied } = moved.progress
  const change = (move: { from: string; to: string } | null) =>
    move ? words.fromTo(t.time.dateTime(move.from), t.time.dateTime(move.to)) : words.stays
  return (
    <>
      <p>{words.impactCounts(moved.counts)}.</p>
      <p className="small muted">{words.movedEntry(moved.seq, moved.listSha256.slice(0, 16))}</p>
      {applied < pieces && <Banner tone="information">{words.movedProgress(applied, pieces)}</Banner>}
      {moved.rows.length > 0 && (
        <DataTable
          caption={words.movedTitle}
          captionHidden
          rows={moved.rows}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'code',
              heading: words.moveColumns.dossier,
              cell: ({ code }) => (moved.mayOpen ? <a href={addresses.dossier(code)}>{code}</a> : code),
            },
            { key: 'procedure', heading: words.moveColumns.procedure, cell: (row) => row.procedureCode },
            { key: 'due', heading: words.moveColumns.due, cell: ({ due }) => change(due) },
            { key: 'step', heading: words.moveColumns.step, cell: ({ step }) => change(step) },
          ]}
        />
      )}
      <Pager
        previous={null}
        next={
          moved.next &&
          `${addresses.calendar(page.code, page.version)}?after=${encodeURIComponent(moved.next)}`
        }
      />
    </>
  )
}
