import { useActionData, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { askedDelegation } from '#app/server/asked-delegation.ts'
import { documentIn, momentIn } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { MomentField } from '#app/ui/moment-field.tsx'
import { type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { POSITION_FIELDS } from '#app/ui/position-fields.tsx'
import { endDelegation } from '#app/usecases/organisation/record-delegation.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.delegations.end)

export const loader = framed('delegation.record', async (ask) => {
  const { delegationId, delegate, delegator, capacity } = await askedDelegation(ask)
  return { delegationId, delegate, delegator, capacity, formKey: ask.app.ids.next() }
})

type Typed = {
  until: string
  untilHour: string
  reason: string
  documentNumber: string
  documentDate: string
  documentTitle: string
}

/** Chấm dứt việc giao ký before its end. */
export const action = framed('delegation.record', async (ask) => {
  const { delegationId } = await askedDelegation(ask)
  const form = await ask.request.formData()
  const paper = documentIn(form)
  const until = momentIn(form, 'until')
  const typed: Typed = {
    until: textOf(form, 'until'),
    untilHour: textOf(form, 'untilHour'),
    reason: textOf(form, 'reason'),
    ...paper.typed,
  }
  const wrong = [...(until === null ? ['until'] : []), ...paper.wrong]
  if (until === null || wrong.length > 0) return again<FormAnswer<Typed>>({ typed, wrong, refusals: [] }, 400)
  const outcome = await endDelegation(ask.app, {
    actor: ask.actor,
    delegationId,
    until,
    document: paper.document,
    reason: typed.reason,
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.delegation(delegationId), { code: 'delegation-ended' })
})

export default function EndDelegation() {
  const { delegationId, delegate, delegator, capacity, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.delegations
  const { errors, errorOf } = useErrors(answer, {
    ...POSITION_FIELDS,
    'delegation.reason-missing': 'reason',
    'delegation.ends-before-it-begins': 'until',
  })
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.delegations() },
        { name: words.one, address: addresses.delegation(delegationId) },
      ]}
      title={words.end}
      explanation={
        <p lang="vi">
          {delegate.name} {words.signs} {capacity} {delegator.position} {delegator.name}.
        </p>
      }
      errors={errors}
      action={addresses.delegationEnd(delegationId)}
      formKey={formKey}
      confirm={words.end}
      kind="danger"
      back={addresses.delegation(delegationId)}
    >
      <MomentField
        name="until"
        label={words.until}
        error={errorOf('until')}
        day={answer?.typed.until}
        hour={answer?.typed.untilHour}
      />
      <DocumentFields typed={answer?.typed} errorOf={errorOf} optional />
      <TextField
        id="reason"
        name="reason"
        label={t.people.reason}
        hint={t.people.reasonHint}
        error={errorOf('reason')}
        optional
        input={{ defaultValue: answer?.typed.reason, autoComplete: 'off' }}
      />
    </OrganisationForm>
  )
}
