import { useActionData, useLoaderData } from '@remix-run/react'
import { DELEGABLE, DELEGATED_CAPACITIES, rolesAt } from '#app/domain/organisation/actor.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { ChoiceField, SelectField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { MomentField } from '#app/ui/moment-field.tsx'
import { type FieldOf, type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { recordDelegation } from '#app/usecases/organisation/record-delegation.ts'
import { delegationIn, type TypedDelegation } from './delegation-form.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.delegations.record)

export const loader = framed('delegation.record', async ({ app, now }) => {
  const everyone = await app.views.people.everyone(now)
  const delegations = await app.views.people.delegations()
  return {
    delegators: everyone.flatMap((person) =>
      person.holdings
        .filter(({ roles, until }) => roles.length > 0 && (until === null || until > now))
        .map((holding) => ({
          value: `${person.personId} ${holding.positionId}`,
          label: `${person.name}, ${holding.title}, ${holding.unitName}`,
        })),
    ),
    delegates: everyone.map((person) => ({
      value: person.personId,
      label: `${person.name}, ${person.position}, ${person.unitName}`,
      hasRole: rolesAt(person, now).length > 0,
    })),
    procedures: await app.views.procedures.allCodes(),
    grounds: delegations
      .filter(({ capacity, until }) => capacity === 'TL.' && (until === null || until > now))
      .map(({ delegationId, delegate, delegator, document }) => ({
        value: delegationId,
        label: `${delegate.name} TL. ${delegator.position} (${document.number})`,
      })),
    formKey: app.ids.next(),
  }
})

/** Ghi nhận việc giao ký from the signed paper. */
export const action = framed('delegation.record', async (ask) => {
  const form = await ask.request.formData()
  const known = (await ask.app.views.procedures.allCodes()).map(({ procedureId }) => procedureId)
  const { typed, wrong, asked } = delegationIn(form, known)
  if (wrong.length > 0) return again<FormAnswer<TypedDelegation>>({ typed, wrong, refusals: [] }, 400)
  const outcome = await recordDelegation(ask.app, {
    actor: ask.actor,
    delegation: asked,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<TypedDelegation>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.delegation(outcome.result), {
    code: 'delegation-recorded',
  })
})

const FIELDS: FieldOf = {
  'delegation.to-oneself': 'delegate',
  'delegation.ends-before-it-begins': 'until',
  'delegation.needs-an-end': 'until',
  'delegation.needs-procedures': 'procedures',
  'delegation.nothing-in-scope': 'acts',
  'delegation.procedures-without-signing': 'procedures',
  'delegation.beyond-own-right': 'acts',
  'delegation.beyond-own-time': 'until',
  'delegation.delegator-has-no-such-post': 'delegator',
  'delegation.delegate-has-no-post': 'delegate',
  'delegation.not-of-the-unit': 'delegate',
  'delegation.not-below': 'delegate',
  'delegation.no-sub-delegation': 'restsOn',
  'delegation.wider-than-its-ground': 'restsOn',
  'delegation.goes-in-a-circle': 'delegate',
  'delegation.overlaps': 'from',
  'document.number-missing': 'documentNumber',
  'document.date-missing': 'documentDate',
  'document.date-in-the-future': 'documentDate',
}

export default function NewDelegation() {
  const { delegators, delegates, procedures, grounds, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.delegations
  const { errors, errorOf } = useErrors(answer, FIELDS)
  const typed = answer?.typed
  const choose = { value: '', label: words.choose }
  return (
    <OrganisationForm
      above={[{ name: words.title, address: addresses.delegations() }]}
      title={words.record}
      explanation={<p>{words.explanation}</p>}
      errors={errors}
      action={addresses.newDelegation()}
      formKey={formKey}
      confirm={words.record}
      back={addresses.delegations()}
    >
      <SelectField
        id="delegator"
        name="delegator"
        label={words.delegator}
        hint={words.delegatorHint}
        error={errorOf('delegator')}
        choices={[choose, ...delegators]}
        input={{ defaultValue: typed?.delegator ?? '' }}
      />
      <SelectField
        id="delegate"
        name="delegate"
        label={words.delegate}
        error={errorOf('delegate')}
        choices={[choose, ...delegates.map(({ value, label }) => ({ value, label }))]}
        input={{ defaultValue: typed?.delegate ?? '' }}
      />
      <ChoiceField
        id="capacity"
        name="capacity"
        label={words.capacity}
        error={errorOf('capacity')}
        chosen={typed ? [typed.capacity] : []}
        choices={DELEGATED_CAPACITIES.map((capacity) => ({
          value: capacity,
          label: t.procedures.capacity[capacity],
          hint: words.capacityHints[capacity],
        }))}
      />
      <ChoiceField
        id="acts"
        name="acts"
        type="checkbox"
        label={words.scope}
        error={errorOf('acts')}
        chosen={typed?.acts ?? ['signing']}
        choices={DELEGABLE.map((act) => ({ value: act, label: t.labels.delegable[act] }))}
      />
      {procedures.length > 0 && (
        <ChoiceField
          id="procedures"
          name="procedures"
          type="checkbox"
          label={words.procedures}
          hint={words.proceduresHint}
          error={errorOf('procedures')}
          optional
          chosen={typed?.procedures ?? []}
          choices={procedures.map(({ procedureId, code }) => ({ value: procedureId, label: code }))}
        />
      )}
      <MomentField
        name="from"
        label={words.from}
        error={errorOf('from')}
        day={typed?.from}
        hour={typed?.fromHour}
      />
      <MomentField
        name="until"
        label={words.until}
        error={errorOf('until')}
        day={typed?.until}
        hour={typed?.untilHour}
        optional
      />
      <DocumentFields typed={typed} errorOf={errorOf} />
      {grounds.length > 0 && (
        <SelectField
          id="restsOn"
          name="restsOn"
          label={words.restsOn}
          hint={words.restsOnHint}
          error={errorOf('restsOn')}
          optional
          choices={[{ value: '', label: words.ownRight }, ...grounds]}
          input={{ defaultValue: typed?.restsOn ?? '' }}
        />
      )}
    </OrganisationForm>
  )
}
