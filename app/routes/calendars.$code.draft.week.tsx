import { useActionData, useLoaderData } from '@remix-run/react'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import { parseTypedDate } from '#app/domain/shared/typed-moment.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, type DraftAnswer, editAsked } from '#app/server/asked-calendar-draft.ts'
import { again, framed, textOf } from '#app/server/route.ts'
import { weekForm } from '#app/server/week-form.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarDraftForm, WeekFields, weekTyped } from '#app/ui/calendar-draft-form.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.week)

const MINUTES = /^(\d{1,2})(?:[:hg](\d{2}))?$/i

export const loader = framed('calendar.draft', async (ask) => {
  const { code, draft, calendar } = await askedCalendarDraft(ask)
  const last = calendar.weekChanges.at(-1)
  return {
    code,
    name: calendar.name,
    lock: draft.lockVersion,
    week: weekTyped(last?.week ?? calendar.week),
    minutesPerDay: calendar.minutesPerDay,
    changes: calendar.weekChanges.map(({ from, week }) => ({ from, week })),
  }
})

/** Đổi giờ làm việc: of the week from a day on, or of the week that holds before any change. */
export const action = framed('calendar.draft', async (ask) => {
  await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const { typed: hours, wrong: wrongDays, week } = weekForm(form)
  const typed = { ...hours, from: textOf(form, 'from'), dayLength: textOf(form, 'dayLength') }
  const from = typed.from === '' ? null : parseTypedDate(typed.from)
  const length = MINUTES.exec(typed.dayLength)
  const wrong = [
    ...wrongDays,
    ...(typed.from !== '' && from === null ? ['from'] : []),
    ...(length ? [] : ['dayLength']),
  ]
  if (!week || !length || wrong.length > 0)
    return again<DraftAnswer<typeof typed>>({ typed, wrong, refusals: [] }, 400)
  const minutesPerDay = Number(length[1]) * 60 + Number(length[2] ?? 0)
  return editAsked(
    ask,
    form,
    [{ edit: 'set-week', from, week, minutesPerDay }],
    typed,
    (refusal) => FIELDS[refusal.code] ?? null,
  )
})

const FIELDS: Partial<Record<Refusal['code'], string>> = {
  'calendar.day-length-wrong': 'dayLength',
  'calendar.day-outside-years': 'from',
  'calendar.sessions-wrong': 'mon',
}

export default function WeekPage() {
  const { code, name, lock, week, minutesPerDay, changes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const unreadable = answer && answer.refusals.length === 0 ? answer.wrong : []
  const message = (field: string) =>
    field === 'from' || field === 'dayLength' ? words.wrong[field] : words.sessionsWrong
  const hours = `${Math.floor(minutesPerDay / 60)}${minutesPerDay % 60 === 0 ? '' : `:${String(minutesPerDay % 60).padStart(2, '0')}`}`
  return (
    <CalendarDraftForm
      code={code}
      name={name}
      lock={lock}
      title={words.week}
      explanation={
        <>
          <p>{words.weekExplanation}</p>
          <WeekChanges code={code} changes={changes} />
        </>
      }
      action={addresses.calendarDraftWeek(code)}
      wrong={unreadable.map((field: string) => ({ field, message: message(field) }))}
      refusals={answer?.refusals}
      fields={FIELDS}
      confirm={words.saveWeek}
    >
      <TextField
        id="from"
        name="from"
        label={words.weekFromLabel}
        hint={words.weekFromHint}
        error={answer?.wrong.includes('from') ? words.wrong.from : null}
        optional
        width="short"
        input={{ defaultValue: answer?.typed.from, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <WeekFields typed={answer?.typed ?? week} wrong={answer?.wrong ?? []} />
      <TextField
        id="dayLength"
        name="dayLength"
        label={words.dayLength}
        hint={words.dayLengthHint}
        error={answer?.wrong.includes('dayLength') ? words.wrong.dayLength : null}
        width="short"
        input={{ defaultValue: answer?.typed.dayLength ?? hours, autoComplete: 'off' }}
      />
    </CalendarDraftForm>
  )
}

/** Giờ làm việc đổi từ một ngày: each with its hours and the way to take it back. */
function WeekChanges({ code, changes }: { code: string; changes: WorkingCalendar['weekChanges'] }) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  if (changes.length === 0) return null
  return (
    <>
      <h2>{words.weekChanges}</h2>
      <ul className="change-list">
        {changes.map(({ from, week }) => (
          <li key={from}>
            {t.calendarChanges['week-changed']({ code: 'week-changed', from, week }, null)}{' '}
            <a href={`${addresses.calendarDraftWeekRemoval(code)}?from=${from}`}>
              {words.removeWeek}
              <span className="visually-hidden"> {t.time.date(from)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
