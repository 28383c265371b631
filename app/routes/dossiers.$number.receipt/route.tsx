import { useActionData, useLoaderData } from '@remix-run/react'
import { reasonsNotToReceive } from '#app/domain/dossier/receive-step.ts'
import type { RouteHandle } from '#app/root.tsx'
import { actPage, formKeyOf } from '#app/server/act-page.ts'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { again, framed, redirectWithNotice } from '#app/server/route.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { receiveStep } from '#app/usecases/dossier/receive-step.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle((t) => t.dossiers.acts.names.receive)

export const loader = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  return { page: actPage(ask, dossier), reasons: reasonsNotToReceive(dossier, ask.actor, ask.now) }
})

/** Nhận bàn giao. */
export const action = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const { stepName } = actPage(ask, dossier)
  const form = await ask.request.formData()
  const answer = await receiveStep(ask.app, {
    actor: ask.actor,
    dossierCode: dossier.code,
    formKey: formKeyOf(form),
  })
  if (!answer.ok) return again({ refusals: answer.refusals }, 422)
  throw await redirectWithNotice(ask.ground, addresses.dossier(dossier.code), {
    code: 'step-received',
    detail: stepName ?? '',
  })
})

export default function Receipt() {
  const { page, reasons } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  return (
    <ActPage
      act="receive"
      page={page}
      reasons={reasons}
      action={addresses.receipt(page.number)}
      refusals={answer?.refusals}
      consequence={t.dossiers.acts.receiveConsequence}
    />
  )
}
