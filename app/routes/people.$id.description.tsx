import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { documentIn } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { POSITION_FIELDS } from '#app/ui/position-fields.tsx'
import { describePerson } from '#app/usecases/organisation/change-person.ts'
import { askedPerson } from './people.$id._index/person-view.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.people.description.title)

export const loader = framed('person.manage', async (ask) => {
  const { personId, name, rank } = await askedPerson(ask)
  return { personId, name, rank, formKey: ask.app.ids.next() }
})

type Typed = {
  name: string
  rank: string
  documentNumber: string
  documentDate: string
  documentTitle: string
}

/** Cấp bậc, họ tên, for what is signed from now on. */
export const action = framed('person.manage', async (ask) => {
  const { personId } = await askedPerson(ask)
  const form = await ask.request.formData()
  const paper = documentIn(form)
  const typed: Typed = { name: textOf(form, 'name'), rank: textOf(form, 'rank'), ...paper.typed }
  if (paper.wrong.length > 0)
    return again<FormAnswer<Typed>>({ typed, wrong: paper.wrong, refusals: [] }, 400)
  const outcome = await describePerson(ask.app, {
    by: ask.actor,
    personId,
    name: typed.name,
    rank: typed.rank || null,
    document: paper.document,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.person(personId), { code: 'person-described' })
})

export default function DescribePerson() {
  const { personId, name, rank, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.people
  const { errors, errorOf } = useErrors(answer, { ...POSITION_FIELDS, 'person.name-missing': 'name' })
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.people() },
        { name, address: addresses.person(personId) },
      ]}
      title={words.description.title}
      explanation={<p>{words.description.explanation}</p>}
      errors={errors}
      action={addresses.personDescription(personId)}
      formKey={formKey}
      confirm={words.description.title}
      back={addresses.person(personId)}
    >
      <TextField
        id="name"
        name="name"
        label={words.name}
        error={errorOf('name')}
        width="medium"
        input={{ defaultValue: answer?.typed.name ?? name, autoComplete: 'off' }}
      />
      <TextField
        id="rank"
        name="rank"
        label={words.rank}
        optional
        width="medium"
        input={{ defaultValue: answer?.typed.rank ?? rank ?? '', autoComplete: 'off' }}
      />
      <DocumentFields typed={answer?.typed} errorOf={errorOf} optional />
    </OrganisationForm>
  )
}
