import { useActionData, useLoaderData } from '@remix-run/react'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarProposal } from '#app/server/asked-calendar-proposal.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CalendarProposalCheck } from '#app/ui/calendar-proposal-check.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { withdrawProposal } from '#app/usecases/calendar/end-proposal.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarProposals.withdrawTitle)

export const loader = framed('calendar.draft', async (ask) => {
  const { code, proposal } = await askedCalendarProposal(ask)
  const { name, version, citation, proposer, contentSha256 } = proposal
  return { code, name, version, citation, proposer, sha256: contentSha256, formKey: ask.app.ids.next() }
})

/** Rút đề nghị: the draft is there again. */
export const action = framed('calendar.draft', async (ask) => {
  const code = ask.param('code')
  const form = await ask.request.formData()
  const outcome = await withdrawProposal(ask.app, {
    actor: ask.actor,
    code,
    contentSha256: textOf(form, 'content'),
    formKey: textOf(form, 'formKey') || null,
  })
  if (outcome.ok)
    return redirectWithNotice(ask.ground, addresses.calendarDraft(code), {
      code: 'calendar-proposal-withdrawn',
    })
  const refusals: readonly Refusal[] = outcome.refusals
  return again({ refusals }, refusedStatus(refusals))
})

export default function Withdrawal() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarProposals
  return (
    <CalendarProposalCheck
      proposal={page}
      title={words.withdrawTitle}
      consequence={words.withdrawConsequence}
      action={addresses.calendarProposalWithdrawal(page.code)}
      errors={refusalErrors(t, answer?.refusals ?? [])}
      confirm={words.toWithdraw}
    />
  )
}
