import { useActionData, useLoaderData } from '@remix-run/react'
import { type HandOverRefusal, reasonsNotToEndStep } from '#app/domain/dossier/hand-over-step.ts'
import { MOST_LETTERS, MOST_LETTERS_OF_A_LINE } from '#app/domain/dossier/text-limits.ts'
import { responsibleUnit } from '#app/domain/organisation/actor.ts'
import type { RouteHandle } from '#app/root.tsx'
import { actPage } from '#app/server/act-page.ts'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { again, framed, redirectWithNotice } from '#app/server/route.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { handOverStep } from '#app/usecases/dossier/hand-over-step.ts'
import { type HandOverFault, readHandOver } from './hand-over-form.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle((t) => t.dossiers.acts.names['hand-over'])

export const loader = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const page = actPage(ask, dossier)
  const reasons: HandOverRefusal[] = reasonsNotToEndStep(dossier, ask.actor, ask.now)
  if (reasons.length === 0 && page.next === null) reasons.push({ code: 'hand-over.last-step' })
  const inside = reasons.length === 0 && page.next?.performer === 'unit'
  const officers = inside
    ? await ask.app.views.people.officersOf(responsibleUnit(ask.actor, dossier.unitId), ask.now)
    : []
  return {
    page,
    reasons,
    myself: ask.actor.personId,
    officers: officers.map(({ personId, name, position }) => ({ personId, name, position })),
  }
})

/** Giao: to an officer of the unit, to oneself, or to a body outside the system. */
export const action = framed('dossier.work', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const { typed, faults, command } = readHandOver(await ask.request.formData())
  const none: HandOverRefusal[] = []
  if (faults.length > 0) return again({ typed, faults, refusals: none }, 400)
  const answer = await handOverStep(ask.app, { actor: ask.actor, dossierCode: dossier.code, ...command })
  if (!answer.ok) return again({ typed, faults, refusals: answer.refusals }, 422)
  const next = dossier.plan[command.step + 1]
  const toMyself = command.receiver.kind === 'officer' && command.receiver.personId === ask.actor.personId
  throw await redirectWithNotice(ask.ground, addresses.dossier(dossier.code), {
    code: toMyself ? 'step-received' : 'step-handed-over',
    detail: next ? `${next.code} ${next.title}` : '',
  })
})

export default function HandOver() {
  const { page, reasons, officers, myself } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.dossiers.acts
  const typed = answer?.typed
  const messageOf = ({ field, fault }: HandOverFault): string => {
    if (field === 'step') return words.formBroken
    if (fault === 'too-long')
      return words.tooLong(field === 'note' || field === 'lateReason' ? MOST_LETTERS : MOST_LETTERS_OF_A_LINE)
    return field === 'receiver' ? words.receiverMissing : words.bodyMissing
  }
  const errorOf = (field: HandOverFault['field']) => {
    const fault = answer?.faults.find((each) => each.field === field)
    return fault ? messageOf(fault) : null
  }
  // Oneself first: whoever goes on alone should not look for his own name.
  const choices = [...officers].sort((a, b) => Number(b.personId === myself) - Number(a.personId === myself))
  const outside = page.next?.performer === 'outside'
  return (
    <ActPage
      act="hand-over"
      page={page}
      reasons={reasons}
      action={addresses.handOver(page.number)}
      refusals={answer?.refusals}
      wrong={(answer?.faults ?? []).map((fault) => ({
        field: fault.field === 'step' ? null : fault.field,
        message: messageOf(fault),
      }))}
      consequence={outside ? words.outsideConsequence : words.handOverConsequence}
    >
      {outside ? (
        <>
          <TextField
            id="body"
            name="body"
            label={words.body}
            error={errorOf('body')}
            input={{ defaultValue: typed?.body ?? page.next?.responsible.join(', '), lang: 'vi' }}
          />
          <TextField
            id="means"
            name="means"
            label={words.means}
            hint={words.meansHint}
            error={errorOf('means')}
            input={{ defaultValue: typed?.means }}
          />
          <TextField
            id="paper"
            name="paper"
            label={words.paper}
            optional
            width="medium"
            error={errorOf('paper')}
            input={{ defaultValue: typed?.paper }}
          />
        </>
      ) : (
        <SelectField
          id="receiver"
          name="receiver"
          label={words.receiver}
          error={errorOf('receiver')}
          input={{ defaultValue: typed?.receiver ?? '', lang: 'vi' }}
          choices={[
            { value: '', label: words.chooseReceiver },
            ...choices.map(({ personId, name, position }) => ({
              value: personId,
              label: personId === myself ? words.myself(name) : `${name}, ${position}`,
            })),
          ]}
        />
      )}
      {page.lateSince !== null && (
        <TextAreaField
          id="lateReason"
          name="lateReason"
          label={words.lateReason}
          hint={words.lateReasonHint}
          error={errorOf('lateReason')}
          input={{ defaultValue: typed?.lateReason }}
        />
      )}
      <TextAreaField
        id="note"
        name="note"
        label={words.note}
        optional
        error={errorOf('note')}
        input={{ defaultValue: typed?.note, rows: 2 }}
      />
    </ActPage>
  )
}
