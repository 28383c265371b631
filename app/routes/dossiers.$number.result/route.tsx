import { useActionData, useLoaderData } from '@remix-run/react'
import { type HandOverRefusal, reasonsNotToEndStep } from '#app/domain/dossier/hand-over-step.ts'
import { MOST_LETTERS } from '#app/domain/dossier/text-limits.ts'
import type { RouteHandle } from '#app/root.tsx'
import { actPage, formKeyOf, stepOf } from '#app/server/act-page.ts'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { TextAreaField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { finishDossier } from '#app/usecases/dossier/finish-dossier.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle((t) => t.dossiers.acts.names.finish)

export const loader = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const page = actPage(ask, dossier)
  const reasons: HandOverRefusal[] = reasonsNotToEndStep(dossier, ask.actor, ask.now)
  if (reasons.length === 0 && page.next)
    reasons.push({ code: 'hand-over.not-last-step', next: page.next.code })
  return { page, reasons }
})

type Fault = 'form-broken' | 'too-long' | null

/** Hoàn thành: the result is there. */
export const action = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const form = await ask.request.formData()
  const lateReason = textOf(form, 'lateReason')
  const step = stepOf(form)
  const none: HandOverRefusal[] = []
  if (step === null || lateReason.length > MOST_LETTERS) {
    const fault: Fault = step === null ? 'form-broken' : 'too-long'
    return again({ lateReason, fault: fault as Fault, refusals: none }, 400)
  }
  const answer = await finishDossier(ask.app, {
    actor: ask.actor,
    dossierCode: dossier.code,
    step,
    lateReason: lateReason || null,
    formKey: formKeyOf(form),
  })
  if (!answer.ok) return again({ lateReason, fault: null as Fault, refusals: answer.refusals }, 422)
  throw await redirectWithNotice(ask.ground, addresses.dossier(dossier.code), { code: 'dossier-finished' })
})

export default function FinishDossier() {
  const { page, reasons } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.dossiers.acts
  const tooLong = answer?.fault === 'too-long' ? words.tooLong(MOST_LETTERS) : null
  return (
    <ActPage
      act="finish"
      page={page}
      reasons={reasons}
      action={addresses.result(page.number)}
      refusals={answer?.refusals}
      wrong={[
        ...(answer?.fault === 'form-broken' ? [{ field: null, message: words.formBroken }] : []),
        ...(tooLong === null ? [] : [{ field: 'lateReason', message: tooLong }]),
      ]}
      consequence={words.finishConsequence}
    >
      {page.lateSince !== null && (
        <TextAreaField
          id="lateReason"
          name="lateReason"
          label={words.lateReason}
          hint={words.lateReasonHint}
          error={tooLong}
          input={{ defaultValue: answer?.lateReason }}
        />
      )}
    </ActPage>
  )
}
