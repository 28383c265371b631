import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import { type Unit, unitAsOf } from '#app/domain/organisation/unit.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedUnit } from '#app/server/asked-unit.ts'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Tag } from '#app/ui/tag.tsx'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle<typeof loader>((_t, data) => data?.name ?? '')

/** Một đơn vị: what it was called when, what came before and after it, who is there, what it has in hand. */
export const loader = framed('organisation.read', async (ask) => {
  const { app, actor, now } = ask
  const { unit, units } = await askedUnit(ask)
  const named = (unitId: string, at: string) => {
    const other = units.find((each) => each.unitId === unitId)
    return { unitId, name: other ? unitAsOf(other, at).name : unitId }
  }
  const begins = unit.periods[0]!.from
  return {
    unitId: unit.unitId,
    name: unitAsOf(unit, now).name,
    periods: unit.periods.map((period, index) => ({
      ...period,
      until: unit.periods[index + 1]?.from ?? unit.ended?.at ?? null,
      parent: period.parentId === null ? null : named(period.parentId, period.from),
    })),
    // Those that ended with this one in their place, and those that its founding names.
    predecessors: units
      .filter(
        ({ unitId, ended }) => ended?.successors.includes(unit.unitId) || unit.predecessors.includes(unitId),
      )
      .map(({ unitId }) => named(unitId, begins)),
    ended: unit.ended && {
      ...unit.ended,
      successors: unit.ended.successors.map((id) => named(id, unit.ended!.at)),
      heir: unit.ended.heirId === null ? null : named(unit.ended.heirId, now),
    },
    heldFor: (await app.views.units.inherited(now))
      .filter(({ heirId }) => heirId === unit.unitId)
      .map(({ unitId }) => named(unitId, begins)),
    people: await app.views.units.postsIn(unit.unitId, now),
    procedures: await app.views.units.ownedBy(unit.unitId),
    work: await app.views.units.openWork(unit.unitId),
    manages: may(actor, 'unit.manage', null, now) && isRunning(unit, now),
  }
})

const isRunning = ({ ended }: Unit, now: string) => ended === null || ended.at > now

export default function UnitPage() {
  const unit = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.units
  const links = (list: readonly { unitId: string; name: string }[]) =>
    list.length === 0 ? null : (
      <ul lang="vi">
        {list.map(({ unitId, name }) => (
          <li key={unitId}>
            <a href={addresses.unit(unitId)}>{name}</a>
          </li>
        ))}
      </ul>
    )
  return (
    <>
      <Breadcrumb above={[{ name: words.title, address: addresses.units() }]} here={unit.name} />
      <h1 lang="vi">{unit.name}</h1>
      {unit.ended && (
        <p>
          <Tag tone="obsolete">{words.endedOn(t.time.dateTime(unit.ended.at))}</Tag>{' '}
          {t.labels.unitEnds[unit.ended.how]}
          {unit.ended.document && `, ${t.people.cited(unit.ended.document)}`}
        </p>
      )}
      <DefinitionList
        items={[
          { term: words.successors, description: unit.ended && links(unit.ended.successors) },
          { term: words.heir, description: unit.ended?.heir && links([unit.ended.heir]) },
          { term: words.predecessors, description: links(unit.predecessors) },
          { term: words.heldFor, description: links(unit.heldFor) },
          { term: words.openDossiers, description: String(unit.work.dossiers) },
          {
            term: words.procedures,
            description: unit.procedures.length > 0 && (
              <ul>
                {unit.procedures.map(({ code }) => (
                  <li key={code}>
                    <a href={addresses.procedure(code)}>{code}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <h2>{words.life}</h2>
      <DataTable
        caption={words.life}
        captionHidden
        rows={unit.periods}
        rowKey={({ from }) => from}
        columns={[
          {
            key: 'time',
            heading: t.people.time,
            cell: ({ from, until }) => t.people.stretch(from, until),
          },
          { key: 'name', heading: words.name, cell: ({ name }) => <span lang="vi">{name}</span> },
          {
            key: 'code',
            heading: words.code,
            cell: ({ code }) => (code === '' ? words.codeUnknown : <code>{code}</code>),
          },
          {
            key: 'parent',
            heading: words.parent,
            cell: ({ parent }) =>
              parent ? (
                <a href={addresses.unit(parent.unitId)} lang="vi">
                  {parent.name}
                </a>
              ) : (
                words.top
              ),
          },
          {
            key: 'paper',
            heading: t.people.paper,
            cell: ({ document }) => (document ? t.people.cited(document) : t.people.noPaper),
          },
        ]}
      />
      {unit.manages && (
        <ButtonRow>
          <ButtonLink href={addresses.unitChange(unit.unitId)}>{words.change}</ButtonLink>
          <ButtonLink href={addresses.unitEnd(unit.unitId)}>{words.end}</ButtonLink>
        </ButtonRow>
      )}
      <h2>{words.people}</h2>
      {unit.people.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ul lang="vi">
          {unit.people.map(({ personId, positionId, name, rank, title }) => (
            <li key={positionId}>
              <a href={addresses.person(personId)}>{[rank, name].filter(Boolean).join(' ')}</a>, {title}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
