import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { dayOf, type YearDay, yearView } from '#app/domain/calendar/year-view.ts'
import { may } from '#app/domain/organisation/may.ts'
import { instantOfLocal, isLocalDate, type LocalDate, localDateOf } from '#app/domain/shared/instant.ts'
import { parseTypedDate } from '#app/domain/shared/typed-moment.ts'
import { sessionsText } from '#app/messages/sessions-text.ts'
import type { RouteHandle, loader as rootLoader } from '#app/root.tsx'
import { type Ask, framed, notFound } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { YearCalendar, YearLegend } from '#app/ui/year-calendar.tsx'
import arrowKeys from './arrow-keys.ts?worker&url'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle<typeof loader>((t, data) =>
  data ? t.calendarYear.title(data.name, data.view.year) : t.registers.calendars.title,
)

const LAST_SECOND = 86_399

/** Lịch của một năm: the newest version, or the one that was known at the end of a day. */
export const loader = framed('calendar.read', async (ask) => {
  const { app, actor, now, param, request } = ask
  const code = param('code')
  const query = new URL(request.url).searchParams
  const versions = (await app.views.record.calendars()).filter((each) => each.code === code)
  if (versions.length === 0) throw notFound('page')
  const asked = (query.get('as-of') ?? '').trim()
  const asOf = asked === '' ? null : isLocalDate(asked) ? asked : parseTypedDate(asked)
  const known = asOf === null ? versions : versions.filter(knownBy(asOf))
  const version = known[0] ?? versions.at(-1)!
  const { calendar } = (await app.calendarOfText(version.sha256)).index
  const day = dayAsked(query.get('day'))
  const year = yearAsked(query.get('year'), day, localDateOf(now))
  return {
    code,
    name: version.name,
    version: version.version,
    newest: version === versions[0],
    asked,
    asOf,
    notADay: asked !== '' && asOf === null,
    beforeFirst: asOf !== null && known.length === 0,
    mayEdit: may(actor, 'calendar.draft', null, now),
    today: localDateOf(now),
    view: yearView(calendar, year),
    hasOwn: calendar.override !== null,
    loadedYears: Object.keys(calendar.years ?? {}).map(Number),
    chosen: day?.startsWith(`${year}-`)
      ? { ...dayOf(calendar, day), since: await since(ask, known.length > 0 ? known : versions, day) }
      : null,
    exceptions: calendar.exceptions.filter(({ date }) => date.startsWith(`${year}-`)),
  }
})

/** Whether the version was recorded by the end of that day. */
const knownBy = (day: LocalDate) => {
  const end = instantOfLocal(day, LAST_SECOND)
  return ({ publishedAt }: { publishedAt: string }) => publishedAt <= end
}

const dayAsked = (text: string | null): LocalDate | null => (text !== null && isLocalDate(text) ? text : null)

function yearAsked(text: string | null, day: LocalDate | null, today: LocalDate): number {
  if (text !== null && /^(19|20|21)\d{2}$/.test(text)) return Number(text)
  return Number((day ?? today).slice(0, 4))
}

/** Since which version the day is as it is now: the versions are newest first. */
async function since(
  { app }: Pick<Ask, 'app'>,
  versions: readonly { version: number; sha256: string; publishedAt: string }[],
  day: LocalDate,
) {
  const told = (calendar: WorkingCalendar) => {
    const { own: _own, ...rest } = dayOf(calendar, day)
    return JSON.stringify(rest)
  }
  let found = versions[0]!
  const newest = told((await app.calendarOfText(found.sha256)).index.calendar)
  for (const older of versions.slice(1)) {
    if (told((await app.calendarOfText(older.sha256)).index.calendar) !== newest) break
    found = older
  }
  return { version: found.version, publishedAt: found.publishedAt }
}

export default function CalendarYear() {
  const page = useLoaderData<typeof loader>()
  const nonce = useRouteLoaderData<typeof rootLoader>('root')?.nonce
  const { t } = useMessages()
  const words = t.calendarYear
  const list = t.registers.calendars
  const { view, code, version } = page
  const asOf = page.asOf ?? undefined
  const to = (year: number) => addresses.calendarYear(code, { year, asOf })
  const loaded = (year: number) => page.loadedYears.includes(year)
  return (
    <>
      <Breadcrumb above={[{ name: list.title, address: addresses.calendars() }]} here={page.name} />
      <h1>
        <span lang="vi">{page.name}</span>, {view.year}
      </h1>
      {page.notADay && <Banner tone="warning">{words.notADay(page.asked)}</Banner>}
      {page.beforeFirst && page.asOf && (
        <Banner tone="warning">{words.asOfBefore(t.time.date(page.asOf))}</Banner>
      )}
      {page.asOf && !page.beforeFirst && (
        <Banner tone={page.newest ? 'information' : 'obsolete'}>
          {words.asOfBanner(t.time.date(page.asOf), version)}{' '}
          <a href={addresses.calendarYear(code, { year: view.year })}>{words.asOfNewest}</a>
        </Banner>
      )}
      {view.status === 'announced' ? (
        <p>{words.statuses.announced}</p>
      ) : (
        <Banner tone="warning">{words.statuses[view.status]}</Banner>
      )}
      <p>{words.workingTime(view.workingDays, t.time.workingDuration(view.workingMinutes, 1_000_000))}</p>
      <ButtonRow>
        {loaded(view.year - 1) && (
          <ButtonLink href={to(view.year - 1)}>← {words.previousYear(view.year - 1)}</ButtonLink>
        )}
        {loaded(view.year + 1) && (
          <ButtonLink href={to(view.year + 1)}>{words.nextYear(view.year + 1)} →</ButtonLink>
        )}
        {page.mayEdit && <ButtonLink href={addresses.calendarDraft(code)}>{words.edit}</ButtonLink>}
        <a href={addresses.calendar(code, version)}>{words.versionPage(version)}</a>
        <a href={addresses.calendarPdf(code, version, view.year)}>{words.print}</a>
        <a href={addresses.calendarText(code, version)}>{words.file}</a>
      </ButtonRow>
      {page.chosen && <ChosenDay day={page.chosen} />}
      <YearLegend withOwn={page.hasOwn} />
      <YearCalendar
        view={view}
        action={addresses.calendarYear(code)}
        hidden={{ year: String(view.year), ...(asOf ? { 'as-of': asOf } : {}) }}
        chosen={page.chosen?.date ?? null}
        today={page.today}
      />
      <h2>{words.exceptions(view.year)}</h2>
      {page.exceptions.length === 0 ? (
        <p>{words.noExceptions}</p>
      ) : (
        <DataTable
          caption={words.exceptions(view.year)}
          captionHidden
          rows={page.exceptions}
          rowKey={({ date }) => date}
          columns={[
            { key: 'date', heading: list.exceptionColumns.date, cell: ({ date }) => t.time.longDate(date) },
            {
              key: 'kind',
              heading: list.exceptionColumns.kind,
              cell: ({ kind, sessions, own }) =>
                [
                  `${words.marks[kind]}${sessions.length > 0 ? ` (${sessionsText(sessions)})` : ''}`,
                  own ? words.own : null,
                ]
                  .filter(Boolean)
                  .join('; '),
            },
            {
              key: 'name',
              heading: list.exceptionColumns.name,
              cell: ({ name }) => <span lang="vi">{name}</span>,
            },
            {
              key: 'document',
              heading: list.exceptionColumns.document,
              cell: (day) => <DocumentOf day={day} />,
            },
            {
              key: 'certainty',
              heading: list.exceptionColumns.certainty,
              cell: ({ certainty }) => list.certainties[certainty],
            },
          ]}
        />
      )}
      <form method="get" action={addresses.calendarYear(code)} className="not-printed">
        <input type="hidden" name="year" value={view.year} />
        <div className="line-form">
          <TextField
            id="as-of"
            name="as-of"
            label={words.asOfLabel}
            hint={words.asOfHint}
            width="short"
            error={page.notADay ? words.notADay(page.asked) : null}
            input={{ defaultValue: page.asOf ? t.time.date(page.asOf) : page.asked, autoComplete: 'off' }}
          />
          <Button kind="secondary">{words.asOfShow}</Button>
        </div>
      </form>
      <script type="module" src={arrowKeys} nonce={nonce} />
    </>
  )
}

function DocumentOf({
  day,
}: {
  day: { document: string | null; documentDate?: string; documentTitle?: string }
}) {
  const { t } = useMessages()
  if (day.document === null) return <>{t.registers.calendars.noDocument}</>
  return (
    <span lang="vi">
      {t.calendarYear.documentOf(
        day.document,
        day.documentDate ? t.time.date(day.documentDate) : null,
        day.documentTitle ?? null,
      )}
    </span>
  )
}

/** Ngày đang chọn: its hours, why, on what ground, and since when the calendar says so. */
function ChosenDay({ day }: { day: YearDay & { since: { version: number; publishedAt: string } } }) {
  const { t } = useMessages()
  const words = t.calendarYear
  const { exception } = day
  const told: Definition[] = [
    { term: words.kind, description: `${words.marks[day.mark]}${day.own ? `; ${words.own}` : ''}` },
    { term: words.work, description: sessionsText(day.sessions) || words.dayOff },
    { term: words.reception, description: sessionsText(day.reception) || words.dayOff },
    { term: words.reason, description: exception && <span lang="vi">{exception.name}</span> },
    { term: words.document, description: exception && <DocumentOf day={exception} /> },
    {
      term: words.certainty,
      description: exception && t.registers.calendars.certainties[exception.certainty],
    },
    {
      term: words.since,
      description: words.sinceVersion(day.since.version, t.time.dateTime(day.since.publishedAt)),
    },
  ]
  return (
    <section className="day-panel" aria-label={words.chosen}>
      <h2>{t.time.longDate(day.date)}</h2>
      <DefinitionList items={told} />
    </section>
  )
}
