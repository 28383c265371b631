import { useActionData, useLoaderData } from '@remix-run/react'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, lockOf } from '#app/server/asked-calendar-draft.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarDraftForm } from '#app/ui/calendar-draft-form.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { discardDraft } from '#app/usecases/calendar/edit-draft.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.discard)

export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, calendar } = await askedCalendarDraft(ask)
  return { code, name: calendar.name, lock: draft.lockVersion }
})

/** Bỏ dự thảo: nothing of it was recorded. */
export const action = framed('calendar.draft', async (ask) => {
  const { code } = await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const outcome = await discardDraft(ask.app, { actor: ask.actor, code, lockVersion: lockOf(form) })
  if (outcome.ok)
    return redirectWithNotice(ask.ground, addresses.calendars(), { code: 'calendar-draft-discarded' })
  const refusals: readonly Refusal[] = outcome.refusals
  return again({ refusals }, refusedStatus(refusals))
})

export default function Discard() {
  const { code, name, lock } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  return (
    <CalendarDraftForm
      code={code}
      name={name}
      lock={lock}
      title={words.discard}
      explanation={<p>{words.discardExplanation}</p>}
      action={addresses.calendarDraftRemoval(code)}
      refusals={answer?.refusals}
      confirm={words.discard}
      kind="danger"
    />
  )
}
