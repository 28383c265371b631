import { useActionData, useLoaderData } from '@remix-run/react'
import { isRole } from '#app/domain/organisation/roles.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { askedPosition } from '#app/server/asked-position.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RoleField } from '#app/ui/position-fields.tsx'
import { changeRoles } from '#app/usecases/organisation/change-person.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.people.roles.title)

export const loader = framed('person.manage', async (ask) => ({
  ...(await askedPosition(ask)),
  formKey: ask.app.ids.next(),
}))

type Typed = { roles: string[]; reason: string }

/** Đổi vai trò of a post, from now. */
export const action = framed('person.manage', async (ask) => {
  const { personId, positionId } = await askedPosition(ask)
  const form = await ask.request.formData()
  const typed: Typed = { roles: form.getAll('roles').map(String), reason: textOf(form, 'reason') }
  const outcome = await changeRoles(ask.app, {
    by: ask.actor,
    personId,
    positionId,
    roles: typed.roles.filter(isRole),
    reason: typed.reason,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.person(personId), { code: 'roles-changed' })
})

export default function ChangeRoles() {
  const { personId, positionId, name, title, roles, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.people
  const { errors, errorOf } = useErrors(answer, {
    'person.nothing-changed': 'roles',
    'position.reason-missing': 'reason',
  })
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.people() },
        { name, address: addresses.person(personId) },
      ]}
      title={words.roles.title}
      explanation={<p>{words.roles.explanation(title)}</p>}
      errors={errors}
      action={addresses.positionRoles(personId, positionId)}
      formKey={formKey}
      confirm={words.roles.title}
      back={addresses.person(personId)}
    >
      <RoleField chosen={answer?.typed.roles ?? roles} error={errorOf('roles')} />
      <TextField
        id="reason"
        name="reason"
        label={words.reason}
        error={errorOf('reason')}
        input={{ defaultValue: answer?.typed.reason, autoComplete: 'off' }}
      />
    </OrganisationForm>
  )
}
