import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/root.tsx'
import { asOfAsked, organisationTabs } from '#app/server/organisation-form.ts'
import type { Right } from '#app/server/rights.ts'
import { rightsOf } from '#app/server/rights.ts'
import { framed, notFound } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Grounds } from '#app/ui/grounds.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { OrganisationTabs } from '#app/ui/organisation-tabs.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Tag } from '#app/ui/tag.tsx'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.rights.title)

/** Ai được làm gì as of a day: one person's rights, each with the reason for it. */
export const loader = framed('rights.read', async (ask) => {
  const { app, actor, request } = ask
  const query = new URL(request.url).searchParams
  const { asked, notADay, day, at } = asOfAsked(ask)
  const personId = query.get('person') ?? actor.personId
  const found = await rightsOf(app, personId, at)
  if (!found) throw notFound('person')
  return {
    tabs: organisationTabs(ask),
    people: (await app.views.people.persons()).map((person) => ({
      value: person.personId,
      label: person.name,
    })),
    asked,
    notADay,
    day,
    ...found,
  }
})

export default function Rights() {
  const { tabs, people, asked, notADay, day, personId, name, shut, rights } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.rights
  return (
    <>
      <OrganisationTabs open={tabs} here="rights" />
      <h1>{words.title}</h1>
      <form method="get" action={addresses.rights()} className="as-of-form">
        <SelectField
          id="person"
          name="person"
          label={words.person}
          width="medium"
          choices={people}
          input={{ defaultValue: personId }}
        />
        <TextField
          id="as-of"
          name="as-of"
          label={t.people.asOfForm.day}
          error={notADay ? t.people.asOfForm.notADay : null}
          optional
          width="short"
          input={{
            defaultValue: asked,
            autoComplete: 'off',
            inputMode: 'numeric',
            placeholder: t.people.asOfForm.placeholder,
          }}
        />
        <Button kind="secondary">{t.people.asOfForm.show}</Button>
      </form>
      <h2>{words.of(name, t.time.date(day))}</h2>
      {shut && (
        <p>
          <Tag tone="obsolete">{t.people.shut}</Tag> {words.shutThen}
        </p>
      )}
      <DataTable
        caption={words.of(name, t.time.date(day))}
        captionHidden
        rows={rights}
        rowKey={({ act }) => act}
        quiet={({ grounds }) => grounds.length === 0}
        columns={[
          {
            key: 'act',
            heading: words.act,
            cell: ({ act }) => <a href={addresses.rightsToAct(act, { asOf: asked })}>{words.acts[act]}</a>,
          },
          {
            key: 'answer',
            heading: words.answer,
            cell: ({ grounds, act }) =>
              grounds.length > 0 || (act === 'account.keep' && !shut) ? (
                <Tag tone="done">{words.yes}</Tag>
              ) : (
                words.no
              ),
          },
          { key: 'why', heading: words.why, cell: ({ grounds, act }) => <Why grounds={grounds} act={act} /> },
        ]}
      />
      <p>
        <a href={addresses.rightsTable({ asOf: asked })}>{words.export}</a>
      </p>
    </>
  )
}

function Why({ grounds, act }: Right) {
  const { t } = useMessages()
  const words = t.rights
  if (act === 'account.keep') return <>{words.everybody}</>
  if (grounds.length === 0) return <>{words.noGround}</>
  return <Grounds grounds={grounds} />
}
