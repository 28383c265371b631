import { useActionData, useLoaderData } from '@remix-run/react'
import { parseTypedSessions } from '#app/domain/calendar/edit-calendar.ts'
import {
  CERTAINTIES,
  type Certainty,
  EXCEPTION_KINDS,
  type ExceptionKind,
} from '#app/domain/calendar/working-calendar.ts'
import { parseTypedDate } from '#app/domain/shared/typed-moment.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, type DraftAnswer, editAsked } from '#app/server/asked-calendar-draft.ts'
import { again, framed, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarDraftForm } from '#app/ui/calendar-draft-form.tsx'
import { CheckboxField, ChoiceField, SelectField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.addDays)

export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, calendar } = await askedCalendarDraft(ask)
  return { code, name: calendar.name, lock: draft.lockVersion }
})

const typedIn = (form: FormData) => ({
  kind: textOf(form, 'kind'),
  name: textOf(form, 'name'),
  from: textOf(form, 'from'),
  to: textOf(form, 'to'),
  sessions: textOf(form, 'sessions'),
  document: textOf(form, 'document'),
  documentDate: textOf(form, 'documentDate'),
  documentTitle: textOf(form, 'documentTitle'),
  certainty: textOf(form, 'certainty'),
  replace: textOf(form, 'replace'),
})

/** Thêm ngày ngoại lệ: one day or a stretch, with the document it rests on. */
export const action = framed('calendar.draft', async (ask) => {
  await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const typed = typedIn(form)
  const from = parseTypedDate(typed.from)
  const to = typed.to === '' ? from : parseTypedDate(typed.to)
  const sessions = parseTypedSessions(typed.sessions)
  const documentDate = typed.documentDate === '' ? null : parseTypedDate(typed.documentDate)
  const isKind = (EXCEPTION_KINDS as readonly string[]).includes(typed.kind)
  const isCertainty = (CERTAINTIES as readonly string[]).includes(typed.certainty)
  const wrong = [
    isKind ? null : 'kind',
    typed.name === '' ? 'name' : null,
    from === null ? 'from' : null,
    to === null ? 'to' : null,
    sessions === null ? 'sessions' : null,
    typed.documentDate !== '' && documentDate === null ? 'documentDate' : null,
    isCertainty ? null : 'certainty',
  ].filter((field) => field !== null)
  if (from === null || to === null || sessions === null || wrong.length > 0)
    return again<DraftAnswer<typeof typed>>({ typed, wrong, refusals: [] }, 400)
  return editAsked(
    ask,
    form,
    [
      {
        edit: 'add-days',
        kind: typed.kind as ExceptionKind,
        name: typed.name,
        from,
        to,
        sessions: typed.sessions === '' ? null : sessions,
        document: typed.document || null,
        documentDate,
        documentTitle: typed.documentTitle || null,
        certainty: typed.certainty as Certainty,
        replace: typed.replace !== '',
      },
    ],
    typed,
    (refusal) => FIELDS[refusal.code] ?? null,
  )
})

const FIELDS: Partial<Record<Refusal['code'], string>> = {
  'calendar.day-name-missing': 'name',
  'calendar.days-inverted': 'to',
  'calendar.too-many-days': 'to',
  'calendar.day-outside-years': 'from',
  'calendar.day-taken': 'replace',
  'calendar.day-document-missing': 'document',
  'calendar.holiday-with-sessions': 'sessions',
  'calendar.make-up-day-without-sessions': 'sessions',
  'calendar.sessions-wrong': 'sessions',
}

export default function AddDays() {
  const { code, name, lock } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const list = t.registers.calendars
  const typed = answer?.typed
  const errorOf = (field: string) => (answer?.wrong.includes(field) ? words.wrong[field as 'from'] : null)
  const unreadable = answer && answer.refusals.length === 0 ? answer.wrong : []
  return (
    <CalendarDraftForm
      code={code}
      name={name}
      lock={lock}
      title={words.addDays}
      explanation={<p>{words.addDaysExplanation}</p>}
      action={addresses.calendarDraftDays(code)}
      wrong={unreadable.map((field: string) => ({ field, message: words.wrong[field as 'from'] }))}
      refusals={answer?.refusals}
      fields={FIELDS}
      confirm={words.addDays}
    >
      <ChoiceField
        id="kind"
        name="kind"
        label={words.kind}
        error={errorOf('kind')}
        chosen={typed ? [typed.kind] : []}
        choices={EXCEPTION_KINDS.map((kind) => ({
          value: kind,
          label: list.kinds[kind],
          hint: words.kindHints[kind],
        }))}
      />
      <TextField
        id="name"
        name="name"
        label={words.dayName}
        hint={words.dayNameHint}
        error={errorOf('name')}
        input={{ defaultValue: typed?.name, autoComplete: 'off' }}
      />
      <TextField
        id="from"
        name="from"
        label={words.from}
        hint={words.dateHint}
        error={errorOf('from')}
        width="short"
        input={{ defaultValue: typed?.from, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <TextField
        id="to"
        name="to"
        label={words.to}
        hint={words.toHint}
        error={errorOf('to')}
        optional
        width="short"
        input={{ defaultValue: typed?.to, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <TextField
        id="sessions"
        name="sessions"
        label={words.sessions}
        hint={words.daySessionsHint}
        error={errorOf('sessions')}
        optional
        width="medium"
        input={{ defaultValue: typed?.sessions, autoComplete: 'off' }}
      />
      <TextField
        id="document"
        name="document"
        label={words.document}
        hint={words.documentHint}
        error={errorOf('document')}
        width="medium"
        input={{ defaultValue: typed?.document, autoComplete: 'off' }}
      />
      <TextField
        id="documentDate"
        name="documentDate"
        label={words.documentDate}
        error={errorOf('documentDate')}
        optional
        width="short"
        input={{ defaultValue: typed?.documentDate, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <TextField
        id="documentTitle"
        name="documentTitle"
        label={words.documentTitle}
        optional
        input={{ defaultValue: typed?.documentTitle, autoComplete: 'off' }}
      />
      <SelectField
        id="certainty"
        name="certainty"
        label={words.certainty}
        error={errorOf('certainty')}
        width="medium"
        choices={CERTAINTIES.map((each) => ({ value: each, label: list.certainties[each] }))}
        input={{ defaultValue: typed?.certainty || 'confirmed' }}
      />
      <CheckboxField
        id="replace"
        name="replace"
        label={words.replace}
        input={{ value: 'yes', defaultChecked: typed?.replace === 'yes' }}
      />
    </CalendarDraftForm>
  )
}
