import { useActionData, useLoaderData } from '@remix-run/react'
import { unitAsOf } from '#app/domain/organisation/unit.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { documentIn, unitChoices } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { POSITION_FIELDS } from '#app/ui/position-fields.tsx'
import { transferProcedure } from '#app/usecases/procedure/transfer-procedure.ts'
import { askedProcedure } from './procedures.$code.versions.$label._index/asked-version.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle((t) => t.units.owner.title)

export const loader = framed('procedure.transfer', async (ask) => {
  const { app, now } = ask
  const procedure = await askedProcedure(ask, addresses.procedureOwner)
  const owner = (await app.views.units.all()).find(({ unitId }) => unitId === procedure.ownerUnitId)
  return {
    code: procedure.code,
    owner: owner ? unitAsOf(owner, now).name : null,
    units: await unitChoices(ask),
    formKey: app.ids.next(),
  }
})

type Typed = { unit: string; documentNumber: string; documentDate: string; documentTitle: string }

/** Chuyển đơn vị chủ trì of a procedure, by a decision. */
export const action = framed('procedure.transfer', async (ask) => {
  const { code } = await askedProcedure(ask, addresses.procedureOwner)
  const form = await ask.request.formData()
  const paper = documentIn(form)
  const typed: Typed = { unit: textOf(form, 'unit'), ...paper.typed }
  const wrong = [...(typed.unit === '' ? ['unit'] : []), ...paper.wrong]
  if (wrong.length > 0) return again<FormAnswer<Typed>>({ typed, wrong, refusals: [] }, 400)
  const outcome = await transferProcedure(ask.app, {
    actor: ask.actor,
    procedureCode: code,
    unitId: typed.unit,
    document: paper.document ?? { number: '', date: '', title: '' },
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.procedure(code), { code: 'procedure-transferred' })
})

export default function ProcedureOwner() {
  const { code, owner, units, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.units.owner
  const { errors, errorOf } = useErrors(answer, {
    ...POSITION_FIELDS,
    'transfer.unit-not-there': 'unit',
    'transfer.owner-already': 'unit',
  })
  return (
    <OrganisationForm
      above={[{ name: code, address: addresses.procedure(code) }]}
      title={words.title}
      explanation={<p>{owner === null ? words.none : words.now(owner)}</p>}
      errors={errors}
      action={addresses.procedureOwner(code)}
      formKey={formKey}
      confirm={words.title}
      back={addresses.procedure(code)}
    >
      <SelectField
        id="unit"
        name="unit"
        label={words.next}
        error={errorOf('unit')}
        choices={[{ value: '', label: t.people.position.chooseUnit }, ...units]}
        input={{ defaultValue: answer?.typed.unit ?? '' }}
      />
      <DocumentFields typed={answer?.typed} errorOf={errorOf} />
    </OrganisationForm>
  )
}
