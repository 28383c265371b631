import { useActionData, useLoaderData } from '@remix-run/react'
import { changesBetween } from '#app/domain/calendar/calendar-changes.ts'
import { calendarChangeTexts } from '#app/messages/calendar-change.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, lockOf } from '#app/server/asked-calendar-draft.ts'
import { calendarImpact } from '#app/server/calendar-impact.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarDraftForm } from '#app/ui/calendar-draft-form.tsx'
import { CalendarChanges, CalendarImpactView } from '#app/ui/calendar-impact.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PasswordField } from '#app/ui/signing-fields.tsx'
import { wholeDraft } from '#app/usecases/calendar/calendar-draft.ts'
import { proposeDraft } from '#app/usecases/calendar/propose-draft.ts'
import { passwordOf } from './procedures.$code.versions.$label._index/signing-form.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarProposals.title)

/** What the draft would change and move, before it is proposed; nothing is written. */
export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, current } = await askedCalendarDraft(ask)
  const whole = await wholeDraft(ask.app, draft)
  return {
    code,
    name: whole.calendar.name,
    version: (current?.version ?? 0) + 1,
    lock: draft.lockVersion,
    changes: changesBetween(current?.calendar ?? null, whole.calendar),
    ...(await calendarImpact(ask, whole)),
    formKey: ask.app.ids.next(),
  }
})

/** Đề nghị công bố, with its citation, under the password. */
export const action = framed('calendar.draft', async (ask) => {
  const { code } = await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const typed = { citation: textOf(form, 'citation') }
  const password = passwordOf(form)
  const wrong = [...(typed.citation === '' ? ['citation'] : []), ...(password === '' ? ['password'] : [])]
  const none: readonly Refusal[] = []
  if (wrong.length > 0) return again({ typed, wrong, refusals: none }, 400)
  const outcome = await proposeDraft(ask.app, {
    actor: ask.actor,
    password,
    formKey: textOf(form, 'formKey') || null,
    code,
    lockVersion: lockOf(form),
    citation: typed.citation,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ typed, wrong: [], refusals }, refusedStatus(refusals))
  }
  return redirectWithNotice(ask.ground, addresses.calendarProposal(code), { code: 'calendar-proposed' })
})

const FIELDS: Partial<Record<Refusal['code'], string>> = {
  'calendar.citation-missing': 'citation',
  'password.wrong': 'password',
}

export default function Proposing() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const { code, impact } = page
  const errors = (answer?.wrong ?? []).map((field: string) => ({
    field,
    message: words.wrong[field as 'citation'],
  }))
  const errorOf = (field: string) =>
    errors.find((error: { field: string }) => error.field === field)?.message ?? null
  return (
    <CalendarDraftForm
      code={code}
      name={page.name}
      lock={page.lock}
      title={t.calendarProposals.title}
      action={addresses.calendarDraftProposal(code)}
      wrong={errors}
      refusals={[...page.refusals, ...(answer?.refusals ?? [])]}
      fields={FIELDS}
      confirm={t.calendarProposals.propose(page.version)}
      explanation={<CalendarChanges changes={calendarChangeTexts(t, page.changes)} others={impact.others} />}
    >
      {page.refusals.length === 0 && <CalendarImpactView impact={impact} />}
      <h2>{t.calendarProposals.proposeTitle}</h2>
      <p className="measure">{t.calendarProposals.proposeConsequence}</p>
      <input type="hidden" name="formKey" value={page.formKey} />
      <TextField
        id="citation"
        name="citation"
        label={words.citation}
        hint={words.citationHint}
        error={errorOf('citation')}
        input={{ defaultValue: answer?.typed.citation, autoComplete: 'off' }}
      />
      <PasswordField error={errorOf('password')} />
    </CalendarDraftForm>
  )
}
