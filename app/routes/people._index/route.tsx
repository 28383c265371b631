import { useLoaderData } from '@remix-run/react'
import { inForceAt } from '#app/domain/organisation/actor.ts'
import { may } from '#app/domain/organisation/may.ts'
import { isEnabledAt } from '#app/domain/organisation/person.ts'
import { unitAsOf } from '#app/domain/organisation/unit.ts'
import { fold } from '#app/domain/shared/fold.ts'
import type { RouteHandle } from '#app/root.tsx'
import { asOfAsked, organisationTabs } from '#app/server/organisation-form.ts'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { AsOfForm } from '#app/ui/as-of-form.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { OrganisationTabs } from '#app/ui/organisation-tabs.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Tag } from '#app/ui/tag.tsx'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.people.title)

/** Danh sách cán bộ as of a day: who held which post where; found without marks. */
export const loader = framed('organisation.read', async (ask) => {
  const { app, actor, now, request } = ask
  const { asked, notADay, day, at } = asOfAsked(ask)
  const q = (new URL(request.url).searchParams.get('q') ?? '').normalize('NFC').trim()
  const units = new Map((await app.views.units.all()).map((unit) => [unit.unitId, unit]))
  const manages = may(actor, 'person.manage', null, now)
  const rows = (await app.views.people.persons()).map((person) => ({
    personId: person.personId,
    name: person.name,
    rank: person.rank,
    account: manages ? person.account : null,
    enabled: isEnabledAt(person, at),
    posts: person.positions
      .filter((post) => inForceAt(post, at))
      .map(({ title, unitId }) => ({
        title,
        unit: units.has(unitId) ? unitAsOf(units.get(unitId)!, at).name : '',
      })),
  }))
  const key = fold(q)
  const found = rows.filter(({ name, rank, account, posts }) =>
    fold([rank, name, account, ...posts.flatMap(({ title, unit }) => [title, unit])].join(' ')).includes(key),
  )
  return { tabs: organisationTabs(ask), asked, notADay, day, q, manages, rows: found }
})

export default function People() {
  const { tabs, asked, notADay, day, q, manages, rows } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.people
  return (
    <>
      <OrganisationTabs open={tabs} here="people" />
      <h1>{words.title}</h1>
      <AsOfForm action={addresses.people()} asked={asked} notADay={notADay} search={q} />
      <p>{words.asOf(t.time.date(day), rows.length)}</p>
      {manages && (
        <ButtonRow>
          <ButtonLink href={addresses.newPerson()}>{words.newPerson}</ButtonLink>
          <ButtonLink href={addresses.peopleImport()}>{t.peopleImport.title}</ButtonLink>
        </ButtonRow>
      )}
      {rows.length === 0 ? (
        <EmptyState title={words.nobody}>{words.nobodyAdvice}</EmptyState>
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          rows={rows}
          rowKey={({ personId }) => personId}
          quiet={({ enabled, posts }) => !enabled || posts.length === 0}
          columns={[
            {
              key: 'name',
              heading: words.name,
              cell: ({ personId, name, rank }) => (
                <span lang="vi">
                  {rank && `${rank} `}
                  <a href={addresses.person(personId)}>{name}</a>
                </span>
              ),
            },
            {
              key: 'post',
              heading: words.post,
              cell: ({ posts }) =>
                posts.length === 0
                  ? words.noPost
                  : posts.map(({ title, unit }) => (
                      <span key={`${title}:${unit}`} lang="vi" className="unit-tree__name">
                        {title}, {unit}
                      </span>
                    )),
            },
            ...(manages
              ? [
                  {
                    key: 'account',
                    heading: words.account,
                    cell: ({ account }: (typeof rows)[number]) => <code>{account}</code>,
                  },
                ]
              : []),
            {
              key: 'state',
              heading: words.state,
              cell: ({ enabled }) => (enabled ? words.open : <Tag tone="obsolete">{words.shut}</Tag>),
            },
          ]}
        />
      )}
    </>
  )
}
