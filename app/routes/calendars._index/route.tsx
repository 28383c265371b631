import { useLoaderData } from '@remix-run/react'
import { reachWarnings } from '#app/domain/calendar/reach.ts'
import { durationOf } from '#app/domain/dossier/plan.ts'
import { may } from '#app/domain/organisation/may.ts'
import type { RouteHandle } from '#app/root.tsx'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.registers.calendars.title)

/** Danh sách lịch: every calendar in its newest version, whose it is, and how far it reaches. */
export const loader = framed('calendar.read', async ({ app, actor, now, t }) => {
  const [inForce, versions, units] = await Promise.all([
    app.views.calendars.inForce(),
    app.views.record.calendars(),
    app.views.calendars.units(now),
  ])
  const mayEdit = may(actor, 'calendar.draft', null, now)
  const drafts = mayEdit ? await app.views.calendars.drafts() : []
  const mayConfirm = may(actor, 'calendar.publish', null, now)
  const proposals = mayConfirm ? await app.views.calendars.proposals() : []
  const terms = (await app.views.calendars.runningTermTexts()).flatMap((text) => durationOf(text) ?? [])
  const rows = await Promise.all(
    inForce.map(async (calendar) => {
      const { index } = await app.calendarOfText(calendar.sha256)
      return {
        code: calendar.code,
        name: calendar.name,
        version: calendar.version,
        unit: units.find(({ unitId }) => unitId === calendar.unitId)?.name ?? null,
        years: index.calendar.years,
        published: t.time.dateTime(calendar.publishedAt),
        citation: calendar.citation,
        warnings: reachWarnings(index, terms, now),
      }
    }),
  )
  return {
    mayEdit,
    rows,
    proposals: proposals.map(({ code, proposer, proposedAt }) => ({
      code,
      proposer,
      proposedAt: t.time.dateTime(proposedAt),
    })),
    drafts: drafts.map(({ code, savedAt }) => ({ code, savedAt: t.time.dateTime(savedAt) })),
    older: versions
      .filter(({ code, version }) => !inForce.some((each) => each.code === code && each.version === version))
      .map(({ code, version, name, citation, publishedAt }) => ({
        code,
        version,
        name,
        citation,
        published: t.time.dateTime(publishedAt),
      })),
  }
})

export default function Calendars() {
  const { rows, older, drafts, proposals, mayEdit } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.registers.calendars
  const draftWords = t.calendarDrafts
  return (
    <>
      <h1>{words.title}</h1>
      <p className="measure">{words.explanation}</p>
      {rows.flatMap(({ code, name, warnings }) =>
        warnings.map((warning) => (
          <Banner key={`${code} ${warning.code}`} tone="warning">
            <span lang="vi">{name}</span>:{' '}
            {draftWords.reach[warning.code](warning.year, t.time.date(warning.date))}
          </Banner>
        )),
      )}
      {mayEdit && (
        <ButtonRow>
          <ButtonLink kind="primary" href={addresses.newCalendar()}>
            {draftWords.newUnitCalendar}
          </ButtonLink>
        </ButtonRow>
      )}
      {proposals.length > 0 && (
        <ul>
          {proposals.map(({ code, proposer, proposedAt }) => (
            <li key={code}>
              <a href={addresses.calendarProposal(code)}>
                {t.calendarProposals.waiting(code, proposer, proposedAt)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {drafts.length > 0 && (
        <ul>
          {drafts.map(({ code, savedAt }) => (
            <li key={code}>
              <a href={addresses.calendarDraft(code)}>{draftWords.openDraft(code)}</a> (
              {draftWords.savedAt(savedAt)})
            </li>
          ))}
        </ul>
      )}
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          {
            key: 'name',
            heading: words.columns.name,
            cell: (row) => (
              <a href={addresses.calendarYear(row.code)} lang="vi">
                {row.name}
              </a>
            ),
          },
          {
            key: 'unit',
            heading: draftWords.unit,
            cell: (row) => (row.unit === null ? draftWords.everyUnit : <span lang="vi">{row.unit}</span>),
          },
          {
            key: 'version',
            heading: words.columns.version,
            cell: (row) => (
              <a href={addresses.calendar(row.code, row.version)}>{words.version(row.version)}</a>
            ),
          },
          {
            key: 'years',
            heading: draftWords.years,
            cell: ({ years }) =>
              years === null
                ? words.yearsOpen
                : Object.entries(years)
                    .map(([year, status]) =>
                      status === 'provisional' ? `${year} (${words.provisional})` : year,
                    )
                    .join(', '),
          },
          { key: 'published', heading: words.columns.published, cell: (row) => row.published },
          {
            key: 'citation',
            heading: words.columns.citation,
            cell: (row) => <span lang="vi">{row.citation}</span>,
          },
          ...(mayEdit
            ? [
                {
                  key: 'act',
                  heading: draftWords.act,
                  headingHidden: true,
                  cell: (row: (typeof rows)[number]) => (
                    <a href={addresses.calendarDraft(row.code)}>
                      {draftWords.title}
                      <span className="visually-hidden"> {row.name}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {older.length > 0 && (
        <details className="disclosure">
          <summary className="disclosure__summary">{draftWords.olderVersions(older.length)}</summary>
          <DataTable
            caption={draftWords.olderVersions(older.length)}
            captionHidden
            rows={older}
            rowKey={(row) => `${row.code} ${row.version}`}
            quiet={() => true}
            columns={[
              {
                key: 'name',
                heading: words.columns.name,
                cell: (row) => (
                  <a href={addresses.calendar(row.code, row.version)} lang="vi">
                    {row.name}, {words.version(row.version)}
                  </a>
                ),
              },
              { key: 'published', heading: words.columns.published, cell: (row) => row.published },
              {
                key: 'citation',
                heading: words.columns.citation,
                cell: (row) => <span lang="vi">{row.citation}</span>,
              },
            ]}
          />
        </details>
      )}
    </>
  )
}
