import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import { recordFactText } from '#app/messages/record-fact.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedDelegation } from '#app/server/asked-delegation.ts'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.delegations.one)

/** Một việc giao ký: both people as they were then, the paper, the time on paper and the time in force. */
export const loader = framed('organisation.read', async (ask) => {
  const { app, actor, now, t } = ask
  const delegation = await askedDelegation(ask)
  const procedures = await app.views.procedures.codesOf(delegation.scope.procedures ?? [])
  const entries = await app.views.record.ofSubject('delegation', delegation.delegationId)
  return {
    delegation,
    procedures,
    mayEnd:
      may(actor, 'delegation.record', null, now) && (delegation.until === null || delegation.until > now),
    history: entries.map(({ at, fact, actorName }) => ({ at, text: recordFactText(t, fact), actorName })),
  }
})

export default function DelegationPage() {
  const { delegation, procedures, mayEnd, history } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.delegations
  const { capacity, delegator, delegate, scope, document, from, until, rightsFrom, rightsUntil, ended } =
    delegation
  const person = (officer: typeof delegator) => (
    <span lang="vi">
      <a href={addresses.person(officer.personId)}>
        {[officer.rank, officer.name].filter(Boolean).join(' ')}
      </a>
      , {officer.position}, {officer.unitName}
    </span>
  )
  return (
    <>
      <Breadcrumb above={[{ name: words.title, address: addresses.delegations() }]} here={words.one} />
      <h1>
        <span lang="vi">
          {delegate.name} {words.signs} {capacity} {delegator.position}
        </span>
      </h1>
      <DefinitionList
        items={[
          { term: words.delegator, description: person(delegator) },
          { term: words.delegate, description: person(delegate) },
          { term: words.capacity, description: t.procedures.capacity[capacity] },
          {
            term: words.scope,
            description: [
              scope.acts.map((act) => t.labels.delegable[act]).join('; '),
              ...(scope.procedures === null ? [] : [words.onlyProcedures(procedures.join(', '))]),
            ].join('. '),
          },
          { term: t.people.time, description: t.people.stretch(from, until) },
          {
            term: words.inForce,
            description:
              rightsFrom !== from || rightsUntil !== until ? t.people.stretch(rightsFrom, rightsUntil) : null,
          },
          { term: t.people.paper, description: t.people.cited(document) },
          {
            term: words.restsOn,
            description: delegation.restsOn && (
              <a href={addresses.delegation(delegation.restsOn)}>{words.one}</a>
            ),
          },
          { term: words.ended, description: ended && t.people.endedBy(ended.document, ended.reason) },
        ]}
      />
      {mayEnd && (
        <ButtonRow>
          <ButtonLink href={addresses.delegationEnd(delegation.delegationId)}>{words.end}</ButtonLink>
        </ButtonRow>
      )}
      <h2>{t.people.history}</h2>
      <ol>
        {history.map(({ at, text, actorName }) => (
          <li key={`${at}:${text}`}>
            {t.time.dateTime(at)}: <span lang="vi">{text}</span>{' '}
            {actorName !== null && <span className="muted">({actorName})</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
