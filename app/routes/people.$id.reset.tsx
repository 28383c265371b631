import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CheckboxField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { resetPassword } from '#app/usecases/account/reset-password.ts'
import { askedPerson } from './people.$id._index/person-view.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.people.reset.title)

export const loader = framed('account.manage', async (ask) => {
  const { personId, name } = await askedPerson(ask)
  return { personId, name, formKey: ask.app.ids.next() }
})

type Typed = { withSecondFactor: boolean }
type Answer =
  | (FormAnswer<Typed> & { handedOut: null })
  | { handedOut: { code: string | null; until: string } }

/** Cấp mã đăng nhập tạm: shown on this one answer, and kept nowhere. */
export const action = framed(
  'account.manage',
  async (ask): Promise<Answer | ReturnType<typeof again<Answer>>> => {
    const { personId } = await askedPerson(ask)
    const form = await ask.request.formData()
    const typed: Typed = { withSecondFactor: textOf(form, 'withSecondFactor') !== '' }
    const outcome = await resetPassword(ask.app, {
      by: { actor: ask.actor.personId, unit: ask.actor.unitId },
      personId,
      ...typed,
      formKey: formKeyOf(form),
    })
    if (outcome.ok) return { handedOut: { code: outcome.code, until: outcome.until } }
    return again<Answer>(
      { typed, wrong: [], refusals: outcome.refusals, handedOut: null },
      refusedStatus(outcome.refusals),
    )
  },
)

export default function ResetPassword() {
  const { personId, name, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const { t } = useMessages()
  const words = t.people
  const { errors } = useErrors(answer && 'typed' in answer ? answer : undefined, {})
  const handedOut = answer?.handedOut
  if (handedOut)
    return (
      <>
        <h1>{words.reset.done(name)}</h1>
        {handedOut.code === null ? (
          <p>{words.reset.shownBefore}</p>
        ) : (
          <>
            <p>{words.reset.tell(t.time.dateTime(handedOut.until))}</p>
            <p>
              <strong>
                <code>{handedOut.code}</code>
              </strong>
            </p>
          </>
        )}
        <p>
          <a href={addresses.person(personId)}>{t.layout.back}</a>
        </p>
      </>
    )
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.people() },
        { name, address: addresses.person(personId) },
      ]}
      title={words.reset.title}
      explanation={<p>{words.reset.explanation(name)}</p>}
      errors={errors}
      action={addresses.personReset(personId)}
      formKey={formKey}
      confirm={words.reset.title}
      kind="danger"
      back={addresses.person(personId)}
    >
      <CheckboxField
        id="withSecondFactor"
        name="withSecondFactor"
        label={words.reset.withSecondFactor}
        input={{ value: 'yes' }}
      />
    </OrganisationForm>
  )
}
