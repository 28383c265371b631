import { useActionData, useLoaderData } from '@remix-run/react'
import { isLocalDate } from '#app/domain/shared/instant.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, editAsked } from '#app/server/asked-calendar-draft.ts'
import { framed, redirect, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarDraftForm } from '#app/ui/calendar-draft-form.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.removeDayTitle)

export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, calendar } = await askedCalendarDraft(ask)
  const date = new URL(ask.request.url).searchParams.get('date') ?? ''
  const day = calendar.exceptions.find((each) => each.date === date)
  if (!day) throw redirect(addresses.calendarDraft(code))
  return { code, name: calendar.name, lock: draft.lockVersion, day }
})

/** Bỏ một ngày khỏi dự thảo: it is an ordinary day again, or the day that the calendar underneath has. */
export const action = framed('calendar.draft', async (ask) => {
  await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const date = textOf(form, 'date')
  // Text that is no date names no day: the draft is where to look for one.
  if (!isLocalDate(date)) throw redirect(addresses.calendarDraft(ask.param('code')))
  return editAsked(ask, form, [{ edit: 'remove-day', date }], { date })
})

export default function RemoveDay() {
  const { code, name, lock, day } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  return (
    <CalendarDraftForm
      code={code}
      name={name}
      lock={lock}
      title={words.removeDayTitle}
      explanation={
        <p>
          {t.time.longDate(day.date)}: <span lang="vi">{day.name}</span>. {words.removeDayExplanation}
        </p>
      }
      action={`${addresses.calendarDraftDayRemoval(code)}?date=${day.date}`}
      refusals={answer?.refusals}
      confirm={words.removeDay}
      kind="danger"
    >
      <input type="hidden" name="date" value={day.date} />
    </CalendarDraftForm>
  )
}
