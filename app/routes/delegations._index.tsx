import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import type { RouteHandle } from '#app/root.tsx'
import { asOfAsked, organisationTabs } from '#app/server/organisation-form.ts'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { AsOfForm } from '#app/ui/as-of-form.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DelegationTable } from '#app/ui/delegation-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { OrganisationTabs } from '#app/ui/organisation-tabs.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.delegations.title)

/** Việc giao ký: running, coming and over, as of a day. */
export const loader = framed('organisation.read', async (ask) => {
  const { asked, notADay, day, at } = asOfAsked(ask)
  const all = await ask.app.views.people.delegations()
  return {
    tabs: organisationTabs(ask),
    asked,
    notADay,
    day,
    mayRecord: may(ask.actor, 'delegation.record', null, ask.now),
    groups: {
      running: all.filter(({ from, until }) => from <= at && (until === null || at < until)),
      coming: all.filter(({ from }) => from > at),
      over: all.filter(({ until }) => until !== null && until <= at),
    },
  }
})

export default function Delegations() {
  const { tabs, asked, notADay, day, mayRecord, groups } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.delegations
  return (
    <>
      <OrganisationTabs open={tabs} here="delegations" />
      <h1>{words.title}</h1>
      <AsOfForm action={addresses.delegations()} asked={asked} notADay={notADay} />
      {mayRecord && (
        <ButtonRow>
          <ButtonLink href={addresses.newDelegation()}>{words.record}</ButtonLink>
        </ButtonRow>
      )}
      {(['running', 'coming', 'over'] as const).map((group) => (
        <section key={group}>
          <h2>{words.groups[group](t.time.date(day))}</h2>
          {groups[group].length === 0 ? <p>{words.none}</p> : <DelegationTable rows={groups[group]} />}
        </section>
      ))}
    </>
  )
}
