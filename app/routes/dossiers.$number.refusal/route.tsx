import { useActionData, useLoaderData } from '@remix-run/react'
import { type ReceiveRefusal, reasonsNotToReceive } from '#app/domain/dossier/receive-step.ts'
import { MOST_LETTERS } from '#app/domain/dossier/text-limits.ts'
import type { RouteHandle } from '#app/root.tsx'
import { actPage, formKeyOf } from '#app/server/act-page.ts'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { TextAreaField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refuseReceipt } from '#app/usecases/dossier/refuse-receipt.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle((t) => t.dossiers.acts.names.refuse)

export const loader = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  return { page: actPage(ask, dossier), reasons: reasonsNotToReceive(dossier, ask.actor, ask.now) }
})

type Wrong = 'missing' | 'too-long' | null

/** Từ chối nhận, with a reason. */
export const action = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const form = await ask.request.formData()
  const reason = textOf(form, 'reason')
  const wrong: Wrong = reason === '' ? 'missing' : reason.length > MOST_LETTERS ? 'too-long' : null
  const none: ReceiveRefusal[] = []
  if (wrong) return again({ refusals: none, reason, wrong: wrong as Wrong }, 400)
  const answer = await refuseReceipt(ask.app, {
    actor: ask.actor,
    dossierCode: dossier.code,
    reason,
    formKey: formKeyOf(form),
  })
  if (!answer.ok) return again({ refusals: answer.refusals, reason, wrong: null as Wrong }, 422)
  throw await redirectWithNotice(ask.ground, addresses.dossier(dossier.code), { code: 'receipt-refused' })
})

export default function RefuseReceipt() {
  const { page, reasons } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.dossiers.acts
  const error = answer?.wrong
    ? answer.wrong === 'missing'
      ? words.reasonMissing
      : words.tooLong(MOST_LETTERS)
    : null
  return (
    <ActPage
      act="refuse"
      page={page}
      reasons={reasons}
      action={addresses.refusal(page.number)}
      refusals={answer?.refusals}
      wrong={error === null ? [] : [{ field: 'reason', message: error }]}
      consequence={words.refuseConsequence}
      kind="danger"
    >
      <TextAreaField
        id="reason"
        name="reason"
        label={words.reason}
        error={error}
        input={{ defaultValue: answer?.reason, maxLength: MOST_LETTERS }}
      />
    </ActPage>
  )
}
