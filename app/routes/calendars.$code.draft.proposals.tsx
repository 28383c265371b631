import { useActionData, useLoaderData } from '@remix-run/react'
import type { CalendarEdit } from '#app/domain/calendar/edit-calendar.ts'
import { disagreements, type Proposal, proposalsForYear } from '#app/domain/calendar/year-proposals.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, type DraftAnswer, editAsked } from '#app/server/asked-calendar-draft.ts'
import { suggestedYear } from '#app/server/holiday-suggestions.ts'
import { type Ask, again, framed, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { CalendarDraftForm } from '#app/ui/calendar-draft-form.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Tag } from '#app/ui/tag.tsx'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.proposals)

/** Gợi ý ngày nghỉ của một năm: offered one by one; nobody's decision until a person takes them with a document. */
export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, calendar } = await askedCalendarDraft(ask)
  const loaded = Object.keys(calendar.years ?? {}).map(Number)
  const year = yearOf(ask.request) ?? loaded.find((each) => calendar.years?.[each] === 'provisional') ?? 0
  const suggested = loaded.includes(year) ? await suggestedYear(year) : null
  return {
    code,
    name: calendar.name,
    lock: draft.lockVersion,
    year,
    years: loaded,
    proposals: suggested ? proposalsForYear(calendar, year, suggested) : [],
    disagreements: suggested ? disagreements(year, suggested, calendar) : [],
  }
})

function yearOf(request: Request): number | null {
  const text = new URL(request.url).searchParams.get('year') ?? ''
  return /^(19|20|21)\d{2}$/.test(text) ? Number(text) : null
}

/** Takes the days that were ticked into the draft, each with the document typed for all or the law's own. */
export const action = framed('calendar.draft', async (ask) => {
  const { calendar } = await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const year = yearOf(ask.request) ?? 0
  const typed = { document: textOf(form, 'document'), days: daysOf(form) }
  const chosen = (await proposalsOf(ask, year)).filter(({ day }) => typed.days.includes(day.date))
  const undocumented = chosen.some(({ needsDocument }) => needsDocument) && typed.document === ''
  const wrong = [...(chosen.length === 0 ? ['days'] : []), ...(undocumented ? ['document'] : [])]
  if (wrong.length > 0) return again<DraftAnswer<typeof typed>>({ typed, wrong, refusals: [] }, 400)
  const edits = chosen.map(
    ({ day }): CalendarEdit => ({
      edit: 'add-days',
      kind: day.kind,
      name: day.name,
      from: day.date,
      to: day.date,
      sessions: null,
      document: typed.document || day.document,
      documentDate: null,
      documentTitle: null,
      certainty: typed.document === '' ? day.certainty : 'confirmed',
      replace: calendar.exceptions.some(({ date }) => date === day.date),
    }),
  )
  return editAsked(ask, form, edits, typed)
})

const daysOf = (form: FormData) => form.getAll('days').filter((each) => typeof each === 'string')

async function proposalsOf(ask: Ask, year: number): Promise<Proposal[]> {
  const { calendar } = await askedCalendarDraft(ask)
  const suggested = calendar.years && String(year) in calendar.years ? await suggestedYear(year) : null
  return suggested ? proposalsForYear(calendar, year, suggested) : []
}

export default function Proposals() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const list = t.registers.calendars
  const { code, year } = page
  return (
    <CalendarDraftForm
      code={code}
      name={page.name}
      lock={page.lock}
      title={words.proposalsOf(year)}
      explanation={
        <>
          <p>{words.proposalsExplanation}</p>
          <p>
            {page.years.map((each) => (
              <span key={each}>
                {each === year ? (
                  <strong>{each}</strong>
                ) : (
                  <a href={addresses.calendarDraftProposals(code, { year: each })}>{each}</a>
                )}{' '}
              </span>
            ))}
          </p>
          {page.disagreements.length > 0 && (
            <Banner tone="information">
              {words.disagreements(page.disagreements.map(t.time.date).join(', '))}
            </Banner>
          )}
        </>
      }
      action={addresses.calendarDraftProposals(code, { year })}
      wrong={(answer && answer.refusals.length === 0 ? answer.wrong : []).map((field: string) => ({
        field,
        message: words.wrong[field as 'days'],
      }))}
      refusals={answer?.refusals}
      confirm={words.takeProposals}
    >
      {page.proposals.length === 0 ? (
        <p>{words.noProposals(year)}</p>
      ) : (
        <div id="days">
          <DataTable
            caption={words.proposalsOf(year)}
            captionHidden
            rows={page.proposals}
            rowKey={({ day }) => day.date}
            columns={[
              {
                key: 'take',
                heading: words.take,
                cell: ({ day }) => (
                  <label className="field__choice">
                    <input
                      type="checkbox"
                      name="days"
                      value={day.date}
                      defaultChecked={answer?.typed.days.includes(day.date)}
                      className="field__box"
                    />
                    <span className="field__choice-label">{t.time.longDate(day.date)}</span>
                  </label>
                ),
              },
              {
                key: 'name',
                heading: list.exceptionColumns.name,
                cell: ({ day }) => <span lang="vi">{day.name}</span>,
              },
              {
                key: 'document',
                heading: list.exceptionColumns.document,
                cell: ({ day, needsDocument }) =>
                  needsDocument ? (
                    <Tag tone="waiting">{words.needsDocument}</Tag>
                  ) : (
                    <span lang="vi">{day.document}</span>
                  ),
              },
              { key: 'basis', heading: words.basis, cell: ({ basis }) => words.bases[basis] },
              { key: 'state', heading: words.state, cell: ({ state }) => words.states[state] },
            ]}
          />
        </div>
      )}
      <TextField
        id="document"
        name="document"
        label={words.proposalDocument}
        hint={words.proposalDocumentHint}
        error={answer?.wrong.includes('document') ? words.wrong.document : null}
        width="medium"
        input={{ defaultValue: answer?.typed.document, autoComplete: 'off' }}
      />
    </CalendarDraftForm>
  )
}
