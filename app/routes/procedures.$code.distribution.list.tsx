import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { unitChoices } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { ChoiceField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { setDistribution } from '#app/usecases/distribution/set-distribution.ts'
import { askedProcedure } from './procedures.$code.versions.$label._index/asked-version.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle((t) => t.distribution.set)

export const loader = framed('distribution.set', async (ask) => {
  const { app, now } = ask
  const procedure = await askedProcedure(ask, addresses.distributionList)
  const { unitIds, personIds } = await app.views.distributions.of(procedure.procedureId)
  const people = await app.views.people.everyone(now)
  return {
    code: procedure.code,
    chosen: { units: [...unitIds], people: [...personIds] },
    units: await unitChoices(ask),
    people: people.map(({ personId, name, position, unitName }) => ({
      value: personId,
      label: [name, position, unitName].filter((part) => part !== '').join(', '),
    })),
    formKey: app.ids.next(),
  }
})

type Typed = { units: string[]; people: string[] }

/** Đặt danh sách phân phối, whole. */
export const action = framed('distribution.set', async (ask) => {
  const { app, actor, now } = ask
  const { code } = await askedProcedure(ask, addresses.distributionList)
  const form = await ask.request.formData()
  const typed: Typed = { units: form.getAll('units').map(String), people: form.getAll('people').map(String) }
  const outcome = await setDistribution(app, {
    actor,
    procedureCode: code,
    unitIds: typed.units,
    personIds: typed.people,
    there: new Set((await app.views.people.everyone(now)).map(({ personId }) => personId)),
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.distribution(code), { code: 'distribution-set' })
})

export default function DistributionList() {
  const { code, chosen, units, people, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.distribution
  const { errors, errorOf } = useErrors(answer, {
    'distribution.empty': 'units',
    'distribution.unit-not-there': 'units',
    'distribution.person-not-there': 'people',
  })
  const typed = answer?.typed ?? chosen
  return (
    <OrganisationForm
      above={[
        { name: code, address: addresses.procedure(code) },
        { name: words.name, address: addresses.distribution(code) },
      ]}
      title={words.set}
      explanation={<p>{words.setExplanation}</p>}
      errors={errors}
      action={addresses.distributionList(code)}
      formKey={formKey}
      confirm={words.set}
      back={addresses.distribution(code)}
    >
      <ChoiceField
        id="units"
        name="units"
        type="checkbox"
        label={words.units}
        hint={words.unitsHint}
        error={errorOf('units')}
        optional
        chosen={typed.units}
        choices={units}
      />
      <ChoiceField
        id="people"
        name="people"
        type="checkbox"
        label={words.people}
        hint={words.peopleHint}
        error={errorOf('people')}
        optional
        chosen={typed.people}
        choices={people}
      />
    </OrganisationForm>
  )
}
