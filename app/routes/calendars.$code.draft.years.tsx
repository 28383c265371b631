import { useActionData, useLoaderData } from '@remix-run/react'
import { YEAR_STATUSES, type YearStatus } from '#app/domain/calendar/working-calendar.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, type DraftAnswer, editAsked } from '#app/server/asked-calendar-draft.ts'
import { again, framed, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarDraftForm } from '#app/ui/calendar-draft-form.tsx'
import { ChoiceField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.years)

export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, calendar } = await askedCalendarDraft(ask)
  return { code, name: calendar.name, lock: draft.lockVersion, years: calendar.years ?? {} }
})

/** Nạp một năm, or say that its notice is out. */
export const action = framed('calendar.draft', async (ask) => {
  await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const typed = { year: textOf(form, 'year'), status: textOf(form, 'status') }
  const wrong = [
    /^\d{4}$/.test(typed.year) ? null : 'year',
    (YEAR_STATUSES as readonly string[]).includes(typed.status) ? null : 'status',
  ].filter((field) => field !== null)
  if (wrong.length > 0) return again<DraftAnswer<typeof typed>>({ typed, wrong, refusals: [] }, 400)
  const edit = { edit: 'set-year' as const, year: Number(typed.year), status: typed.status as YearStatus }
  return editAsked(ask, form, [edit], typed, () => 'year')
})

export default function Years() {
  const { code, name, lock, years } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const unreadable = answer && answer.refusals.length === 0 ? answer.wrong : []
  const errorOf = (field: string) => (answer?.wrong.includes(field) ? words.wrong[field as 'year'] : null)
  const next = Math.max(...Object.keys(years).map(Number)) + 1
  const firstProvisional = Object.entries(years).find(([, status]) => status === 'provisional')?.[0]
  return (
    <CalendarDraftForm
      code={code}
      name={name}
      lock={lock}
      title={words.years}
      explanation={
        <>
          <p>{words.yearsExplanation(next)}</p>
          <ul>
            {Object.entries(years).map(([year, status]) => (
              <li key={year}>
                {year}: {words.yearStatuses[status]}
              </li>
            ))}
          </ul>
        </>
      }
      action={addresses.calendarDraftYears(code)}
      wrong={unreadable.map((field: string) => ({ field, message: words.wrong[field as 'year'] }))}
      refusals={answer?.refusals}
      fields={{ 'calendar.year-not-next': 'year' }}
      confirm={words.saveYear}
    >
      <TextField
        id="year"
        name="year"
        label={words.year}
        error={errorOf('year')}
        width="short"
        input={{
          defaultValue: answer?.typed.year ?? firstProvisional ?? String(next),
          inputMode: 'numeric',
          autoComplete: 'off',
        }}
      />
      <ChoiceField
        id="status"
        name="status"
        label={words.yearStatus}
        error={errorOf('status')}
        chosen={answer ? [answer.typed.status] : []}
        choices={YEAR_STATUSES.map((status) => ({
          value: status,
          label: words.yearStatuses[status],
          hint: words.yearStatusHints[status],
        }))}
      />
    </CalendarDraftForm>
  )
}
