import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { positionIn, unitChoices } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FieldOf, type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { POSITION_FIELDS, PositionFields, type TypedPosition } from '#app/ui/position-fields.tsx'
import { registerPerson } from '#app/usecases/organisation/register-people.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.people.newPerson)

export const loader = framed('person.manage', async (ask) => ({
  units: await unitChoices(ask),
  formKey: ask.app.ids.next(),
}))

type Typed = TypedPosition & { account: string; name: string; rank: string }

/** Đăng ký cán bộ with the first post; the code for the first sign-in is made on the page of the account. */
export const action = framed('person.manage', async (ask) => {
  const form = await ask.request.formData()
  const { position, ...post } = positionIn(form)
  const typed: Typed = {
    account: textOf(form, 'account').toLowerCase(),
    name: textOf(form, 'name'),
    rank: textOf(form, 'rank'),
    ...post.typed,
  }
  if (post.wrong.length > 0) return again<FormAnswer<Typed>>({ typed, wrong: post.wrong, refusals: [] }, 400)
  const { account, name } = typed
  const outcome = await registerPerson(ask.app, {
    actor: ask.actor.personId,
    unit: ask.actor.unitId,
    formKey: formKeyOf(form),
    account,
    name,
    rank: typed.rank || null,
    position,
    password: null,
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.person(outcome.result), { code: 'person-registered' })
})

const FIELDS: FieldOf = {
  ...POSITION_FIELDS,
  'person.account-malformed': 'account',
  'person.account-taken': 'account',
  'person.name-missing': 'name',
}

export default function NewPerson() {
  const { units, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.people
  const { errors, errorOf } = useErrors(answer, FIELDS)
  const typed = answer?.typed
  return (
    <OrganisationForm
      above={[{ name: words.title, address: addresses.people() }]}
      title={words.newPerson}
      explanation={<p>{words.newPersonExplanation}</p>}
      errors={errors}
      action={addresses.newPerson()}
      formKey={formKey}
      confirm={words.newPerson}
      back={addresses.people()}
    >
      <TextField
        id="account"
        name="account"
        label={words.account}
        hint={words.accountHint}
        error={errorOf('account')}
        width="medium"
        input={{
          defaultValue: typed?.account,
          autoComplete: 'off',
          autoCapitalize: 'none',
          spellCheck: false,
        }}
      />
      <TextField
        id="name"
        name="name"
        label={words.name}
        error={errorOf('name')}
        width="medium"
        input={{ defaultValue: typed?.name, autoComplete: 'off' }}
      />
      <TextField
        id="rank"
        name="rank"
        label={words.rank}
        optional
        width="medium"
        input={{ defaultValue: typed?.rank, autoComplete: 'off' }}
      />
      <h2>{words.firstPost}</h2>
      <PositionFields units={units} typed={typed} errorOf={errorOf} />
    </OrganisationForm>
  )
}
