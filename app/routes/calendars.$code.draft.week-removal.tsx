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
export const meta = pageTitle((t) => t.calendarDrafts.removeWeekTitle)

export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, calendar } = await askedCalendarDraft(ask)
  const from = new URL(ask.request.url).searchParams.get('from') ?? ''
  if (!calendar.weekChanges.some((change) => change.from === from))
    throw redirect(addresses.calendarDraftWeek(code))
  return { code, name: calendar.name, lock: draft.lockVersion, from }
})

/** Bỏ một lần đổi giờ làm việc khỏi dự thảo: the hours before it hold on. */
export const action = framed('calendar.draft', async (ask) => {
  await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const from = textOf(form, 'from')
  if (!isLocalDate(from)) throw redirect(addresses.calendarDraftWeek(ask.param('code')))
  return editAsked(ask, form, [{ edit: 'remove-week-change', from }], { from })
})

export default function RemoveWeekChange() {
  const { code, name, lock, from } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  return (
    <CalendarDraftForm
      code={code}
      name={name}
      lock={lock}
      title={words.removeWeekTitle}
      explanation={
        <p>
          {t.time.longDate(from)}. {words.removeWeekExplanation}
        </p>
      }
      action={`${addresses.calendarDraftWeekRemoval(code)}?from=${from}`}
      refusals={answer?.refusals}
      confirm={words.removeWeek}
      kind="danger"
    >
      <input type="hidden" name="from" value={from} />
    </CalendarDraftForm>
  )
}
