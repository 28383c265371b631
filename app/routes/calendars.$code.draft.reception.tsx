import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, type DraftAnswer, editAsked } from '#app/server/asked-calendar-draft.ts'
import { again, framed, textOf } from '#app/server/route.ts'
import { weekForm } from '#app/server/week-form.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarDraftForm, WeekFields, weekTyped } from '#app/ui/calendar-draft-form.tsx'
import { CheckboxField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.reception)

export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, calendar } = await askedCalendarDraft(ask)
  return {
    code,
    name: calendar.name,
    lock: draft.lockVersion,
    asWorked: calendar.receptionWindows === null,
    week: weekTyped(calendar.receptionWindows ?? calendar.week),
  }
})

/** Khung giờ tiếp nhận: apart from working time, or whenever the unit works. */
export const action = framed('calendar.draft', async (ask) => {
  await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const { typed: hours, wrong, week } = weekForm(form)
  const typed = { ...hours, asWorked: textOf(form, 'asWorked') }
  if (typed.asWorked !== '') return editAsked(ask, form, [{ edit: 'set-reception', week: null }], typed)
  if (!week) return again<DraftAnswer<typeof typed>>({ typed, wrong, refusals: [] }, 400)
  return editAsked(ask, form, [{ edit: 'set-reception', week }], typed, () => 'mon')
})

export default function Reception() {
  const { code, name, lock, week, asWorked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const unreadable = answer && answer.refusals.length === 0 ? answer.wrong : []
  return (
    <CalendarDraftForm
      code={code}
      name={name}
      lock={lock}
      title={words.reception}
      explanation={<p>{words.receptionExplanation}</p>}
      action={addresses.calendarDraftReception(code)}
      wrong={unreadable.map((field: string) => ({ field, message: words.sessionsWrong }))}
      refusals={answer?.refusals}
      confirm={words.saveReception}
    >
      <CheckboxField
        id="asWorked"
        name="asWorked"
        label={words.asWorked}
        input={{ value: 'yes', defaultChecked: answer ? answer.typed.asWorked !== '' : asWorked }}
      />
      <WeekFields typed={answer?.typed ?? week} wrong={answer?.wrong ?? []} />
    </CalendarDraftForm>
  )
}
