import { useActionData, useLoaderData } from '@remix-run/react'
import { changesBetween } from '#app/domain/calendar/calendar-changes.ts'
import { reasonsNotToConfirm } from '#app/domain/calendar/propose-calendar.ts'
import { calendarChangeTexts } from '#app/messages/calendar-change.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarProposal } from '#app/server/asked-calendar-proposal.ts'
import { calendarImpact } from '#app/server/calendar-impact.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { CalendarChanges, CalendarImpactView } from '#app/ui/calendar-impact.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { PasswordField } from '#app/ui/signing-fields.tsx'
import { confirmProposal } from '#app/usecases/calendar/confirm-proposal.ts'
import { passwordOf } from '../procedures.$code.versions.$label._index/signing-form.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle<typeof loader>((t, data) => `${t.calendarProposals.title} ${data?.name ?? ''}`)

/** Đề nghị đang chờ: what it changes, what it would move now, and why the reader may not confirm it. */
export const loader = framed('calendar.publish', async (ask) => {
  const { app, actor, now, t } = ask
  const { code, proposal, current, calendar } = await askedCalendarProposal(ask)
  const state = { proposal: { proposer: { personId: proposal.proposerId } } }
  return {
    code,
    name: proposal.name,
    version: proposal.version,
    citation: proposal.citation,
    sha256: proposal.contentSha256,
    proposer: proposal.proposer,
    proposedAt: t.time.dateTime(proposal.proposedAt),
    isMine: proposal.proposerId === actor.personId,
    reasons: reasonsNotToConfirm(state, actor, now) as readonly Refusal[],
    changes: changesBetween(current?.calendar ?? null, calendar),
    ...(await calendarImpact(ask, { calendar, unitId: proposal.unitId })),
    formKey: app.ids.next(),
  }
})

/** Xác nhận và công bố exactly what was shown, under the password. */
export const action = framed('calendar.publish', async (ask) => {
  const form = await ask.request.formData()
  const code = ask.param('code')
  const outcome = await confirmProposal(ask.app, {
    actor: ask.actor,
    password: passwordOf(form),
    formKey: textOf(form, 'formKey') || null,
    code,
    contentSha256: textOf(form, 'content'),
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ refusals }, refusedStatus(refusals))
  }
  // Many due moments follow into the tables piece by piece; the version's page tells how far they are.
  ask.app.settleInBackground()
  return redirectWithNotice(ask.ground, addresses.calendar(code, outcome.result ?? '1'), {
    code: 'calendar-published',
    detail: String('moved' in outcome ? outcome.moved.dossiers : ''),
  })
})

export default function Proposal() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarProposals
  const { code, impact } = page
  const errors = refusalErrors(t, [...page.refusals, ...(answer?.refusals ?? [])], {
    'password.wrong': 'password',
  })
  const blocked = page.refusals.length > 0
  return (
    <>
      <Breadcrumb
        above={[
          { name: t.registers.calendars.title, address: addresses.calendars() },
          { name: page.name, address: addresses.calendarYear(code) },
        ]}
        here={words.title}
      />
      <ErrorSummary errors={errors} />
      <h1>
        {words.title}: <span lang="vi">{page.name}</span>, {t.registers.calendars.version(page.version)}
      </h1>
      <DefinitionList
        items={[
          { term: words.proposer, description: page.proposer },
          { term: words.proposedAt, description: page.proposedAt },
          { term: t.calendarDrafts.citation, description: <span lang="vi">{page.citation}</span> },
          { term: words.hash, description: <code className="hash">{page.sha256}</code> },
        ]}
      />
      <CalendarChanges changes={calendarChangeTexts(t, page.changes)} others={impact.others} />
      {!blocked && <CalendarImpactView impact={impact} />}
      <h2>{words.confirmTitle}</h2>
      {page.reasons.length > 0 ? (
        <Banner tone="warning">
          {words.notYou}
          <ul>
            {page.reasons.map((reason) => (
              <li key={reason.code}>{refusalText(t, reason)}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        !blocked && (
          <form method="post" action={addresses.calendarProposal(code)}>
            <p className="measure">{words.confirmConsequence}</p>
            <input type="hidden" name="formKey" value={page.formKey} />
            <input type="hidden" name="content" value={page.sha256} />
            <PasswordField error={errors.find(({ field }) => field === 'password')?.message} />
            <ButtonRow>
              <Button>{words.confirm(page.version)}</Button>
            </ButtonRow>
          </form>
        )
      )}
      <ButtonRow>
        {page.isMine ? (
          <ButtonLink kind="danger" href={addresses.calendarProposalWithdrawal(code)}>
            {words.toWithdraw}
          </ButtonLink>
        ) : (
          page.reasons.length === 0 && (
            <ButtonLink kind="danger" href={addresses.calendarProposalReturn(code)}>
              {words.toReturn}
            </ButtonLink>
          )
        )}
        <a href={addresses.calendars()}>{t.layout.back}</a>
      </ButtonRow>
    </>
  )
}
