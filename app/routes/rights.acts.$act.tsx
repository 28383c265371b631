import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { asOfAsked, organisationTabs } from '#app/server/organisation-form.ts'
import { ACTS, rightsOfEverybody } from '#app/server/rights.ts'
import { framed, notFound } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { AsOfForm } from '#app/ui/as-of-form.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Grounds } from '#app/ui/grounds.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { OrganisationTabs } from '#app/ui/organisation-tabs.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.rights.title)

/** Ai được làm việc này as of a day: everybody who may, each with the reason. */
export const loader = framed('rights.read', async (ask) => {
  const act = ACTS.find((each) => each === ask.param('act'))
  if (!act) throw notFound('page')
  const { asked, notADay, day, at } = asOfAsked(ask)
  const everybody = await rightsOfEverybody(ask.app, at)
  return {
    tabs: organisationTabs(ask),
    act,
    asked,
    notADay,
    day,
    people: everybody.flatMap(({ personId, name, rights }) => {
      const { grounds } = rights.find((right) => right.act === act)!
      return grounds.length > 0 ? [{ personId, name, grounds }] : []
    }),
  }
})

export default function RightsToAct() {
  const { tabs, act, asked, notADay, day, people } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.rights
  const title = words.whoMay(words.acts[act], t.time.date(day))
  return (
    <>
      <OrganisationTabs open={tabs} here="rights" />
      <Breadcrumb
        above={[{ name: words.title, address: addresses.rights({ asOf: asked }) }]}
        here={words.acts[act]}
      />
      <h1>{words.acts[act]}</h1>
      <AsOfForm action={addresses.rightsToAct(act)} asked={asked} notADay={notADay} />
      <h2>{title}</h2>
      {act === 'account.keep' && <p>{words.everybody}</p>}
      {act !== 'account.keep' && people.length === 0 && <p>{words.nobody}</p>}
      {people.length > 0 && (
        <DataTable
          caption={title}
          captionHidden
          rows={people}
          rowKey={({ personId }) => personId}
          columns={[
            {
              key: 'person',
              heading: words.person,
              cell: ({ personId, name }) => (
                <a href={addresses.rights({ person: personId, asOf: asked })} lang="vi">
                  {name}
                </a>
              ),
            },
            { key: 'why', heading: words.why, cell: ({ grounds }) => <Grounds grounds={grounds} /> },
          ]}
        />
      )}
    </>
  )
}
