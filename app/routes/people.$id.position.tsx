import { useActionData, useLoaderData } from '@remix-run/react'
import { inForceAt } from '#app/domain/organisation/actor.ts'
import { unitAsOf } from '#app/domain/organisation/unit.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { positionIn, unitChoices } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { ChoiceField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { POSITION_FIELDS, PositionFields, type TypedPosition } from '#app/ui/position-fields.tsx'
import { assignPosition } from '#app/usecases/organisation/change-person.ts'
import { askedPerson } from './people.$id._index/person-view.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.people.position.assign)

export const loader = framed('person.manage', async (ask) => {
  const person = await askedPerson(ask)
  const units = new Map((await ask.app.views.units.all()).map((unit) => [unit.unitId, unit]))
  return {
    personId: person.personId,
    name: person.name,
    units: await unitChoices(ask),
    running: person.positions
      .filter((post) => inForceAt(post, ask.now) || post.from > ask.now)
      .map(({ positionId, title, unitId }) => ({
        value: positionId,
        label: `${title}, ${units.has(unitId) ? unitAsOf(units.get(unitId)!, ask.now).name : ''}`,
      })),
    formKey: ask.app.ids.next(),
  }
})

type Typed = TypedPosition & { inPlaceOf: string[]; reason: string }

/** Bổ nhiệm, điều động: posts in whose place the new one comes end at the moment at which it begins. */
export const action = framed('person.manage', async (ask) => {
  const person = await askedPerson(ask)
  const form = await ask.request.formData()
  const { position, ...post } = positionIn(form)
  const typed: Typed = {
    ...post.typed,
    inPlaceOf: form.getAll('inPlaceOf').map(String),
    reason: textOf(form, 'reason'),
  }
  if (post.wrong.length > 0) return again<FormAnswer<Typed>>({ typed, wrong: post.wrong, refusals: [] }, 400)
  const outcome = await assignPosition(ask.app, {
    by: ask.actor,
    personId: person.personId,
    position,
    inPlaceOf: typed.inPlaceOf,
    reason: typed.reason,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.person(person.personId), { code: 'position-assigned' })
})

export default function NewPosition() {
  const { personId, name, units, running, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.people
  const { errors, errorOf } = useErrors(answer, { ...POSITION_FIELDS, 'position.reason-missing': 'reason' })
  const typed = answer?.typed
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.people() },
        { name, address: addresses.person(personId) },
      ]}
      title={words.position.assign}
      explanation={<p>{words.position.explanation}</p>}
      errors={errors}
      action={addresses.newPosition(personId)}
      formKey={formKey}
      confirm={words.position.assign}
      back={addresses.person(personId)}
    >
      <PositionFields units={units} typed={typed} errorOf={errorOf} />
      {running.length > 0 && (
        <>
          <ChoiceField
            id="inPlaceOf"
            name="inPlaceOf"
            type="checkbox"
            label={words.position.inPlaceOf}
            hint={words.position.inPlaceOfHint}
            optional
            chosen={typed?.inPlaceOf ?? []}
            choices={running}
          />
          <TextField
            id="reason"
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={errorOf('reason')}
            optional
            input={{ defaultValue: typed?.reason, autoComplete: 'off' }}
          />
        </>
      )}
    </OrganisationForm>
  )
}
