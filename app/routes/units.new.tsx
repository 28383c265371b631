import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { unitChoices } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice } from '#app/server/route.ts'
import { type TypedUnit, unitIn } from '#app/server/unit-form.ts'
import { addresses } from '#app/ui/addresses.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { UNIT_FIELDS, UnitFields } from '#app/ui/unit-fields.tsx'
import { registerUnit } from '#app/usecases/organisation/change-units.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.units.newUnit)

export const loader = framed('unit.manage', async (ask) => ({
  units: await unitChoices(ask),
  formKey: ask.app.ids.next(),
}))

/** Đăng ký đơn vị. */
export const action = framed('unit.manage', async (ask) => {
  const form = await ask.request.formData()
  const { typed, wrong, period } = unitIn(form)
  if (wrong.length > 0) return again<FormAnswer<TypedUnit>>({ typed, wrong, refusals: [] }, 400)
  const outcome = await registerUnit(ask.app, {
    by: ask.actor,
    unit: { ...period, predecessors: [] },
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<TypedUnit>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.unit(outcome.result), { code: 'unit-registered' })
})

const EMPTY: TypedUnit = {
  name: '',
  code: '',
  parent: '',
  level: '',
  receptionName: '',
  place: '',
  from: '',
  documentNumber: '',
  documentDate: '',
  documentTitle: '',
}

export default function NewUnit() {
  const { units, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.units
  const { errors, errorOf } = useErrors(answer, UNIT_FIELDS)
  return (
    <OrganisationForm
      above={[{ name: words.title, address: addresses.units() }]}
      title={words.newUnit}
      errors={errors}
      action={addresses.newUnit()}
      formKey={formKey}
      confirm={words.newUnit}
      back={addresses.units()}
    >
      <UnitFields units={units} typed={answer?.typed ?? EMPTY} errorOf={errorOf} />
    </OrganisationForm>
  )
}
