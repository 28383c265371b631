import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { askedUnit } from '#app/server/asked-unit.ts'
import { unitChoices } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice } from '#app/server/route.ts'
import { type TypedUnit, unitIn } from '#app/server/unit-form.ts'
import { addresses } from '#app/ui/addresses.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { UNIT_FIELDS, UnitFields } from '#app/ui/unit-fields.tsx'
import { changeUnit } from '#app/usecases/organisation/change-units.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.units.change)

export const loader = framed('unit.manage', async (ask) => {
  const { unit } = await askedUnit(ask)
  const { name, code, parentId, level, receptionName, place } = unit.periods.at(-1)!
  const typed: TypedUnit = {
    name,
    code,
    parent: parentId ?? '',
    level,
    receptionName,
    place,
    from: '',
    documentNumber: '',
    documentDate: '',
    documentTitle: '',
  }
  const units = (await unitChoices(ask)).filter(({ value }) => value !== unit.unitId)
  return { unitId: unit.unitId, typed, units, formKey: ask.app.ids.next() }
})

/** Đổi tên, chuyển cấp trên, đổi mã from a day on. */
export const action = framed('unit.manage', async (ask) => {
  const { unit } = await askedUnit(ask)
  const form = await ask.request.formData()
  const { typed, wrong, period } = unitIn(form)
  if (wrong.length > 0) return again<FormAnswer<TypedUnit>>({ typed, wrong, refusals: [] }, 400)
  const outcome = await changeUnit(ask.app, {
    by: ask.actor,
    unitId: unit.unitId,
    period,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<TypedUnit>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.unit(unit.unitId), { code: 'unit-changed' })
})

export default function ChangeUnit() {
  const { unitId, typed, units, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.units
  const { errors, errorOf } = useErrors(answer, UNIT_FIELDS)
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.units() },
        { name: typed.name, address: addresses.unit(unitId) },
      ]}
      title={words.change}
      explanation={<p>{words.changeExplanation}</p>}
      errors={errors}
      action={addresses.unitChange(unitId)}
      formKey={formKey}
      confirm={words.change}
      back={addresses.unit(unitId)}
    >
      <UnitFields units={units} typed={answer?.typed ?? typed} errorOf={errorOf} />
    </OrganisationForm>
  )
}
