import { useActionData, useLoaderData } from '@remix-run/react'
import { changesBetween } from '#app/domain/calendar/calendar-changes.ts'
import { calendarWarnings } from '#app/domain/calendar/calendar-warnings.ts'
import { reasonsNotToPublish } from '#app/domain/calendar/publish-calendar.ts'
import { calendarChangeTexts } from '#app/messages/calendar-change.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import { sessionsText } from '#app/messages/sessions-text.ts'
import type { RouteHandle } from '#app/root.tsx'
import { newestVersion } from '#app/server/asked-calendar-draft.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, notFound, redirect, redirectWithNotice } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { beginDraft } from '#app/usecases/calendar/begin-draft.ts'
import { calendarOfDraft } from '#app/usecases/calendar/calendar-draft.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle<typeof loader>((t, data) => `${t.calendarDrafts.title} ${data?.name ?? ''}`)

/** Dự thảo phiên bản lịch sau: what it changes, what stands in its way, and its days. */
export const loader = framed('calendar.draft', async (ask) => {
  const code = ask.param('code')
  const [draft, current] = [await ask.app.views.calendars.draft(code), await newestVersion(ask, code)]
  if (await ask.app.views.calendars.proposal(code)) throw redirect(addresses.calendarProposal(code))
  if (!draft && !current) throw notFound('page')
  if (!draft) return { code, name: current!.name, version: current!.version + 1, draft: null }
  const calendar = calendarOfDraft(draft)
  const reasons: readonly Refusal[] = reasonsNotToPublish(current?.calendar ?? null, calendar)
  const isUnits = calendar.override !== null
  return {
    code,
    name: calendar.name,
    version: (current?.version ?? 0) + 1,
    draft: {
      lock: draft.lockVersion,
      savedAt: draft.savedAt,
      returnedReason: draft.returnedReason,
      outdated: (current?.version ?? 0) !== draft.baseVersion,
      isUnits,
      base: calendar.override?.base ?? null,
      reasons,
      warnings: calendarWarnings(calendar),
      changes: changesBetween(current?.calendar ?? null, calendar),
      years: calendar.years,
      days: calendar.exceptions.filter(({ own }) => !isUnits || own),
    },
  }
})

/** Lập dự thảo from the version that is used now. */
export const action = framed('calendar.draft', async (ask) => {
  const code = ask.param('code')
  const outcome = await beginDraft(ask.app, { actor: ask.actor, code })
  if (outcome.ok)
    return redirectWithNotice(ask.ground, addresses.calendarDraft(code), { code: 'calendar-draft-begun' })
  const refusals: readonly Refusal[] = outcome.refusals
  if (refusals.some((refusal) => refusal.code === 'calendar.draft-missing')) throw notFound('page')
  return again({ refusals }, refusedStatus(refusals))
})

export default function CalendarDraftPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const { code, name, draft } = page
  return (
    <>
      <Breadcrumb
        above={[
          { name: t.registers.calendars.title, address: addresses.calendars() },
          { name, address: addresses.calendarYear(code) },
        ]}
        here={words.title}
      />
      <ErrorSummary errors={refusalErrors(t, answer?.refusals ?? [])} />
      <h1>
        {words.title}: <span lang="vi">{name}</span>, {t.registers.calendars.version(page.version)}
      </h1>
      {draft ? (
        <Draft code={code} draft={draft} />
      ) : (
        <form method="post" action={addresses.calendarDraft(code)}>
          <p className="measure">{words.none}</p>
          <ButtonRow>
            <Button>{words.begin}</Button>
            <a href={addresses.calendarYear(code)}>{t.layout.back}</a>
          </ButtonRow>
        </form>
      )}
    </>
  )
}

type DraftShown = NonNullable<Awaited<ReturnType<typeof loader>>['draft']>

function Draft({ code, draft }: { code: string; draft: DraftShown }) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  return (
    <>
      <p className="muted">{words.savedAt(t.time.dateTime(draft.savedAt))}</p>
      {draft.base && <p>{words.restsOn(draft.base.code, draft.base.version)}</p>}
      {draft.returnedReason !== null && (
        <Banner tone="warning">
          <span lang="vi">{t.calendarProposals.returned(draft.returnedReason)}</span>
        </Banner>
      )}
      {draft.outdated && <Banner tone="warning">{words.outdated}</Banner>}
      {draft.warnings.map((warning) => (
        <Banner key={warning.weekday} tone="warning">
          {words.hoursDiffer(
            t.registers.calendars.weekdays[warning.weekday],
            t.time.workingDuration(warning.minutesOfSessions, 100_000),
            t.time.workingDuration(warning.minutesPerDay, 100_000),
          )}
        </Banner>
      ))}
      <h2>{words.changes(draft.changes.length)}</h2>
      {draft.changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <ul className="change-list">
          {calendarChangeTexts(t, draft.changes).map((text) => (
            <li key={text} lang="vi">
              {text}
            </li>
          ))}
        </ul>
      )}
      {draft.changes.length > 0 && draft.reasons.length > 0 && (
        <Banner tone="warning">
          {words.notYet}
          <ul>
            {draft.reasons.map((reason) => (
              <li key={reason.code}>{refusalText(t, reason)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <ButtonRow>
        {draft.changes.length > 0 && (
          <ButtonLink kind="primary" href={addresses.calendarDraftProposal(code)}>
            {t.calendarProposals.toImpact}
          </ButtonLink>
        )}
        <ButtonLink href={addresses.calendarDraftDays(code)}>{words.addDays}</ButtonLink>
        {!draft.isUnits && (
          <>
            <ButtonLink href={addresses.calendarDraftProposals(code)}>{words.proposals}</ButtonLink>
            <ButtonLink href={addresses.calendarDraftYears(code)}>{words.years}</ButtonLink>
          </>
        )}
        <ButtonLink href={addresses.calendarDraftWeek(code)}>{words.week}</ButtonLink>
        <ButtonLink href={addresses.calendarDraftReception(code)}>{words.reception}</ButtonLink>
        <ButtonLink kind="danger" href={addresses.calendarDraftRemoval(code)}>
          {words.discard}
        </ButtonLink>
      </ButtonRow>
      <h2>{draft.isUnits ? words.ownDays : words.days}</h2>
      {draft.days.length === 0 ? <p>{words.noDays}</p> : <Days code={code} draft={draft} />}
    </>
  )
}

function Days({ code, draft }: { code: string; draft: DraftShown }) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  const list = t.registers.calendars
  const years = [...new Set(draft.days.map(({ date }) => date.slice(0, 4)))].reverse()
  return (
    <>
      {years.map((year, at) => (
        <details key={year} className="disclosure" open={at === 0}>
          <summary className="disclosure__summary">
            {list.exceptions(year)}
            {draft.years?.[year] === 'provisional' ? ` (${list.provisional})` : ''}
          </summary>
          <DataTable
            caption={list.exceptions(year)}
            captionHidden
            rows={draft.days.filter(({ date }) => date.startsWith(year))}
            rowKey={({ date }) => date}
            columns={[
              { key: 'date', heading: list.exceptionColumns.date, cell: ({ date }) => t.time.longDate(date) },
              {
                key: 'kind',
                heading: list.exceptionColumns.kind,
                cell: ({ kind, sessions }) =>
                  `${list.kinds[kind]}${sessions.length > 0 ? ` (${sessionsText(sessions)})` : ''}`,
              },
              {
                key: 'name',
                heading: list.exceptionColumns.name,
                cell: ({ name }) => <span lang="vi">{name}</span>,
              },
              {
                key: 'document',
                heading: list.exceptionColumns.document,
                cell: ({ document }) => (document ? <span lang="vi">{document}</span> : list.noDocument),
              },
              {
                key: 'act',
                heading: words.act,
                headingHidden: true,
                cell: ({ date }) => (
                  <a href={`${addresses.calendarDraftDayRemoval(code)}?date=${date}`}>
                    {words.removeDay}
                    <span className="visually-hidden"> {t.time.date(date)}</span>
                  </a>
                ),
              },
            ]}
          />
        </details>
      ))}
    </>
  )
}
