import { useActionData, useLoaderData } from '@remix-run/react'
import { reasonsNotToConfirm } from '#app/domain/calendar/propose-calendar.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarProposal } from '#app/server/asked-calendar-proposal.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarProposalCheck } from '#app/ui/calendar-proposal-check.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { returnProposal } from '#app/usecases/calendar/end-proposal.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarProposals.returnTitle)

export const loader = framed('calendar.publish', async (ask) => {
  const { code, proposal } = await askedCalendarProposal(ask)
  const { name, version, citation, proposer, proposerId, contentSha256 } = proposal
  const state = { proposal: { proposer: { personId: proposerId } } }
  const refusals: readonly Refusal[] = reasonsNotToConfirm(state, ask.actor, ask.now)
  const formKey = ask.app.ids.next()
  return { code, name, version, citation, proposer, sha256: contentSha256, refusals, formKey }
})

/** Trả lại đề nghị with a reason. It is gone afterwards, so the reader goes on to his work. */
export const action = framed('calendar.publish', async (ask) => {
  const form = await ask.request.formData()
  const reason = textOf(form, 'reason')
  const outcome = await returnProposal(ask.app, {
    actor: ask.actor,
    code: ask.param('code'),
    contentSha256: textOf(form, 'content'),
    reason,
    formKey: textOf(form, 'formKey') || null,
  })
  if (outcome.ok)
    return redirectWithNotice(ask.ground, addresses.work(), { code: 'calendar-proposal-returned' })
  const refusals: readonly Refusal[] = outcome.refusals
  return again({ reason, refusals }, refusedStatus(refusals))
})

export default function Return() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarProposals
  const errors = refusalErrors(t, answer?.refusals ?? page.refusals, {
    'calendar.return-reason-missing': 'reason',
  })
  return (
    <CalendarProposalCheck
      proposal={page}
      title={words.returnTitle}
      consequence={words.returnConsequence}
      action={addresses.calendarProposalReturn(page.code)}
      errors={errors}
      confirm={words.toReturn}
    >
      <TextAreaField
        id="reason"
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={errors.find(({ field }) => field === 'reason')?.message}
        input={{ defaultValue: answer?.reason, rows: 6, lang: 'vi' }}
      />
    </CalendarProposalCheck>
  )
}
