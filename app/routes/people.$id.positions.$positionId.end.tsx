import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { askedPosition } from '#app/server/asked-position.ts'
import { beginningOf, dayOf, documentIn } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { POSITION_FIELDS } from '#app/ui/position-fields.tsx'
import { endPosition } from '#app/usecases/organisation/change-person.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.people.end.title)

export const loader = framed('person.manage', async (ask) => ({
  ...(await askedPosition(ask)),
  formKey: ask.app.ids.next(),
}))

type Typed = {
  until: string
  reason: string
  documentNumber: string
  documentDate: string
  documentTitle: string
}

/** Thôi giữ chức vụ from the beginning of a day. */
export const action = framed('person.manage', async (ask) => {
  const { personId, positionId } = await askedPosition(ask)
  const form = await ask.request.formData()
  const paper = documentIn(form)
  const typed: Typed = { until: textOf(form, 'until'), reason: textOf(form, 'reason'), ...paper.typed }
  const day = dayOf(typed.until)
  const wrong = [...(day === null ? ['until'] : []), ...paper.wrong]
  if (day === null || wrong.length > 0) return again<FormAnswer<Typed>>({ typed, wrong, refusals: [] }, 400)
  const outcome = await endPosition(ask.app, {
    by: ask.actor,
    personId,
    positionId,
    until: beginningOf(day),
    document: paper.document,
    reason: typed.reason,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.person(personId), { code: 'position-ended' })
})

export default function EndPosition() {
  const { personId, positionId, name, title, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.people
  const { errors, errorOf } = useErrors(answer, { ...POSITION_FIELDS, 'position.reason-missing': 'reason' })
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.people() },
        { name, address: addresses.person(personId) },
      ]}
      title={words.end.title}
      explanation={<p>{words.end.explanation(title)}</p>}
      errors={errors}
      action={addresses.positionEnd(personId, positionId)}
      formKey={formKey}
      confirm={words.end.title}
      kind="danger"
      back={addresses.person(personId)}
    >
      <TextField
        id="until"
        name="until"
        label={words.end.from}
        hint={words.position.dayHint}
        error={errorOf('until')}
        width="short"
        input={{ defaultValue: answer?.typed.until, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <DocumentFields typed={answer?.typed} errorOf={errorOf} optional />
      <TextField
        id="reason"
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={errorOf('reason')}
        optional
        input={{ defaultValue: answer?.typed.reason, autoComplete: 'off' }}
      />
    </OrganisationForm>
  )
}
