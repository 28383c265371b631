import { useActionData, useLoaderData } from '@remix-run/react'
import type { HandOverRefusal } from '#app/domain/dossier/hand-over-step.ts'
import { reasonsNotToReturnFromOutside } from '#app/domain/dossier/outside-step.ts'
import { MOST_LETTERS_OF_A_LINE } from '#app/domain/dossier/text-limits.ts'
import type { RouteHandle } from '#app/root.tsx'
import { actPage, formKeyOf, stepOf } from '#app/server/act-page.ts'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { returnFromOutside } from '#app/usecases/dossier/return-from-outside.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle((t) => t.dossiers.acts.names['return-from-outside'])

export const loader = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  return { page: actPage(ask, dossier), reasons: reasonsNotToReturnFromOutside(dossier) }
})

type Fault = { field: 'step' | 'means' | 'paper'; fault: 'missing' | 'too-long' }

/** Nhận lại từ cơ quan ngoài hệ thống. */
export const action = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const form = await ask.request.formData()
  const typed = { means: textOf(form, 'means'), paper: textOf(form, 'paper') }
  const step = stepOf(form)
  const faults: Fault[] = []
  if (step === null) faults.push({ field: 'step', fault: 'missing' })
  if (typed.means === '') faults.push({ field: 'means', fault: 'missing' })
  for (const field of ['means', 'paper'] as const)
    if (typed[field].length > MOST_LETTERS_OF_A_LINE) faults.push({ field, fault: 'too-long' })
  const none: HandOverRefusal[] = []
  if (faults.length > 0 || step === null) return again({ typed, faults, refusals: none }, 400)
  const answer = await returnFromOutside(ask.app, {
    actor: ask.actor,
    dossierCode: dossier.code,
    step,
    means: typed.means,
    paper: typed.paper || null,
    formKey: formKeyOf(form),
  })
  if (!answer.ok) return again({ typed, faults, refusals: answer.refusals }, 422)
  throw await redirectWithNotice(ask.ground, addresses.dossier(dossier.code), {
    code: 'returned-from-outside',
  })
})

export default function ReturnFromOutside() {
  const { page, reasons } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.dossiers.acts
  const messageOf = ({ field, fault }: Fault): string =>
    field === 'step'
      ? words.formBroken
      : fault === 'missing'
        ? words.meansMissing
        : words.tooLong(MOST_LETTERS_OF_A_LINE)
  const errorOf = (field: Fault['field']) => {
    const fault = answer?.faults.find((each) => each.field === field)
    return fault ? messageOf(fault) : null
  }
  return (
    <ActPage
      act="return-from-outside"
      page={page}
      reasons={reasons}
      action={addresses.returnFromOutside(page.number)}
      refusals={answer?.refusals}
      wrong={(answer?.faults ?? []).map((fault) => ({
        field: fault.field === 'step' ? null : fault.field,
        message: messageOf(fault),
      }))}
      consequence={words.returnFromOutsideConsequence}
    >
      <TextField
        id="means"
        name="means"
        label={words.means}
        hint={words.meansBackHint}
        error={errorOf('means')}
        input={{ defaultValue: answer?.typed.means }}
      />
      <TextField
        id="paper"
        name="paper"
        label={words.paper}
        optional
        width="medium"
        error={errorOf('paper')}
        input={{ defaultValue: answer?.typed.paper }}
      />
    </ActPage>
  )
}
