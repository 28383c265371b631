import { useActionData, useLoaderData } from '@remix-run/react'
import { reasonsNotToReturnResult } from '#app/domain/dossier/finish-dossier.ts'
import type { RouteHandle } from '#app/root.tsx'
import { actPage, formKeyOf } from '#app/server/act-page.ts'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { again, framed, redirectWithNotice } from '#app/server/route.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { returnResult } from '#app/usecases/dossier/return-result.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle((t) => t.dossiers.acts.names['return-result'])

export const loader = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  return { page: actPage(ask, dossier), reasons: reasonsNotToReturnResult(dossier) }
})

/** Trả kết quả to the applicant. */
export const action = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const form = await ask.request.formData()
  const answer = await returnResult(ask.app, {
    actor: ask.actor,
    dossierCode: dossier.code,
    formKey: formKeyOf(form),
  })
  if (!answer.ok) return again({ refusals: answer.refusals }, 422)
  throw await redirectWithNotice(ask.ground, addresses.dossier(dossier.code), { code: 'result-returned' })
})

export default function ResultReturn() {
  const { page, reasons } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  return (
    <ActPage
      act="return-result"
      page={page}
      reasons={reasons}
      action={addresses.resultReturn(page.number)}
      refusals={answer?.refusals}
      consequence={t.dossiers.acts.returnResultConsequence}
    />
  )
}
