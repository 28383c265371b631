import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { type FormAnswer, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { ReasonedAct } from '#app/ui/reasoned-act.tsx'
import { enablePerson } from '#app/usecases/organisation/change-person.ts'
import { askedPerson } from './people.$id._index/person-view.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.people.enabling.title)

export const loader = framed('person.manage', async (ask) => {
  const { personId, name } = await askedPerson(ask)
  return { personId, name, formKey: ask.app.ids.next() }
})

/** Mở lại tài khoản. */
export const action = framed('person.manage', async (ask) => {
  const { personId } = await askedPerson(ask)
  const form = await ask.request.formData()
  const typed = { reason: textOf(form, 'reason') }
  const outcome = await enablePerson(ask.app, {
    by: ask.actor,
    personId,
    reason: typed.reason,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<typeof typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.person(personId), { code: 'person-enabled' })
})

export default function EnablePerson() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const found = useErrors(answer, { 'person.reason-missing': 'reason' })
  return (
    <ReasonedAct
      page={page}
      act="enabling"
      action={addresses.personEnabling(page.personId)}
      typed={answer?.typed.reason}
      found={found}
    />
  )
}
