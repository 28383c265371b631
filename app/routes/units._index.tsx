import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import { unitsAt } from '#app/domain/organisation/unit.ts'
import { fold } from '#app/domain/shared/fold.ts'
import type { RouteHandle } from '#app/root.tsx'
import { asOfAsked, inTree, organisationTabs } from '#app/server/organisation-form.ts'
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
export const meta = pageTitle((t) => t.units.title)

/** Deeper units are shown as deep as this. */
const DEEPEST = 3

/** Cây đơn vị as of a day; with a word to look for, every unit that bears or bore it in its name. */
export const loader = framed('organisation.read', async (ask) => {
  const { app, actor, now, request } = ask
  const { asked, notADay, day, at } = asOfAsked(ask)
  const q = (new URL(request.url).searchParams.get('q') ?? '').normalize('NFC').trim()
  const units = await app.views.units.all()
  const tree = inTree(unitsAt(units, at)).map(({ unit, depth }) => ({
    unitId: unit.unitId,
    name: unit.name,
    code: unit.code,
    level: unit.level,
    depth: Math.min(depth, DEEPEST),
    ended: null as string | null,
    earlier: [] as string[],
  }))
  const key = fold(q)
  const found = units
    .filter(({ periods }) => periods.some(({ name, code }) => fold(`${name} ${code}`).includes(key)))
    .map(({ unitId, periods, ended }) => {
      const last = periods.at(-1)!
      const earlier = [...new Set(periods.slice(0, -1).map(({ name }) => name))]
      return {
        unitId,
        name: last.name,
        code: last.code,
        level: last.level,
        depth: 0,
        ended: ended?.at ?? null,
        earlier: earlier.filter((name) => name !== last.name),
      }
    })
    .sort((a, b) => new Intl.Collator('vi').compare(a.name, b.name))
  return {
    tabs: organisationTabs(ask),
    asked,
    notADay,
    day,
    q,
    manages: may(actor, 'unit.manage', null, now),
    rows: q === '' ? tree : found,
  }
})

export default function Units() {
  const { tabs, asked, notADay, day, q, manages, rows } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.units
  return (
    <>
      <OrganisationTabs open={tabs} here="units" />
      <h1>{words.title}</h1>
      <AsOfForm action={addresses.units()} asked={asked} notADay={notADay} search={q} />
      <p>{q === '' ? words.asOf(t.time.date(day), rows.length) : words.found(q, rows.length)}</p>
      {manages && (
        <ButtonRow>
          <ButtonLink href={addresses.newUnit()}>{words.newUnit}</ButtonLink>
          <ButtonLink href={addresses.reorganisation()}>{words.reorganisation.title}</ButtonLink>
          <ButtonLink href={addresses.unitImport()}>{t.unitFile.title}</ButtonLink>
        </ButtonRow>
      )}
      {rows.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingAdvice}</EmptyState>
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          rows={rows}
          rowKey={({ unitId }) => unitId}
          quiet={({ ended }) => ended !== null}
          columns={[
            {
              key: 'name',
              heading: words.name,
              cell: ({ unitId, name, depth, earlier }) => (
                <span className={`unit-tree__name unit-tree__name--${depth}`} lang="vi">
                  <a href={addresses.unit(unitId)}>{name}</a>
                  {earlier.length > 0 && (
                    <span className="small muted"> ({words.formerly(earlier.join('; '))})</span>
                  )}
                </span>
              ),
            },
            {
              key: 'code',
              heading: words.code,
              cell: ({ code }) => (code === '' ? words.codeUnknown : <code>{code}</code>),
            },
            { key: 'level', heading: words.level, cell: ({ level }) => t.labels.procedureLevels[level] },
            {
              key: 'state',
              heading: words.state,
              cell: ({ ended }) =>
                ended === null ? (
                  words.there
                ) : (
                  <Tag tone="obsolete">{words.endedOn(t.time.dateTime(ended))}</Tag>
                ),
            },
          ]}
        />
      )}
    </>
  )
}
