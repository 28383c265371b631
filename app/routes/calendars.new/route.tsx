import { useActionData, useLoaderData } from '@remix-run/react'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { beginUnitCalendar } from '#app/usecases/calendar/begin-draft.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.newUnitCalendar)

export const loader = framed('calendar.draft', async ({ app, now }) => ({
  units: await app.views.calendars.units(now),
}))

/** Lập lịch riêng của một đơn vị: a draft that rests on what the unit is counted by today. */
export const action = framed('calendar.draft', async (ask) => {
  const form = await ask.request.formData()
  const typed = {
    unitId: textOf(form, 'unit'),
    code: textOf(form, 'code').toUpperCase(),
    name: textOf(form, 'name'),
  }
  const outcome = await beginUnitCalendar(ask.app, { actor: ask.actor, ...typed })
  if (outcome.ok)
    return redirectWithNotice(ask.ground, addresses.calendarDraft(outcome.result), {
      code: 'calendar-draft-begun',
    })
  const refusals: readonly Refusal[] = outcome.refusals
  return again({ typed, refusals }, refusedStatus(refusals))
})

const FIELDS: Partial<Record<Refusal['code'], string>> = {
  'calendar.unit-unknown': 'unit',
  'calendar.unit-has-one': 'unit',
  'calendar.code-malformed': 'code',
  'calendar.code-taken': 'code',
  'calendar.name-missing': 'name',
}

export default function NewCalendar() {
  const { units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const errors = refusalErrors(t, answer?.refusals ?? [], FIELDS)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  return (
    <>
      <Breadcrumb
        above={[{ name: t.registers.calendars.title, address: addresses.calendars() }]}
        here={words.newUnitCalendar}
      />
      <ErrorSummary errors={errors} />
      <h1>{words.newUnitCalendar}</h1>
      <p className="measure">{words.newExplanation}</p>
      <form method="post" action={addresses.newCalendar()}>
        <SelectField
          id="unit"
          name="unit"
          label={words.unit}
          error={errorOf('unit')}
          choices={[
            { value: '', label: words.chooseUnit },
            ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
          ]}
          input={{ defaultValue: answer?.typed.unitId ?? '' }}
        />
        <TextField
          id="code"
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={errorOf('code')}
          width="medium"
          input={{ defaultValue: answer?.typed.code, autoComplete: 'off', autoCapitalize: 'characters' }}
        />
        <TextField
          id="name"
          name="name"
          label={words.name}
          hint={words.nameHint}
          error={errorOf('name')}
          input={{ defaultValue: answer?.typed.name, autoComplete: 'off' }}
        />
        <ButtonRow>
          <Button>{words.begin}</Button>
          <a href={addresses.calendars()}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}
