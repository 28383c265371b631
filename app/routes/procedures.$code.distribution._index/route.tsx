import { useLoaderData } from '@remix-run/react'
import { inForceAt } from '#app/domain/organisation/actor.ts'
import { may, unitsSeen } from '#app/domain/organisation/may.ts'
import { unitAsOf } from '#app/domain/organisation/unit.ts'
import type { RouteHandle } from '#app/root.tsx'
import { versionReadings, versionsToBeRead } from '#app/server/readings.ts'
import { type Ask, framed } from '#app/server/route.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { ReadingTable } from './reading-table.tsx'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((t, data) => t.distribution.title(data?.code ?? ''))

/** Phân phối: who must know the procedure, and who has read which version. A head of unit sees the own people. */
export const loader = framed('distribution.read', async (ask) => {
  const { app, actor, now } = ask
  const procedure = await askedProcedure(ask, addresses.distribution)
  const distribution = await app.views.distributions.of(procedure.procedureId)
  const names = new Map((await app.views.units.all()).map((unit) => [unit.unitId, unitAsOf(unit, now).name]))
  const people = new Map((await app.views.people.persons()).map(({ personId, name }) => [personId, name]))
  const seen = unitsSeen(actor, 'distribution.read', now)
  const versions = []
  for (const version of versionsToBeRead(procedure, now)) {
    const readings = await versionReadings(ask, procedure, version, distribution)
    const { issueNumber, revision, effectiveFrom } = version
    versions.push({
      number: { issueNumber, revision },
      effectiveFrom,
      address: addresses.version(procedure.code, versionLabel(issueNumber, revision)),
      readings: readings.filter(({ reader }) => isSeen(reader, seen, now)).map(lineOf),
    })
  }
  return {
    code: procedure.code,
    units: distribution.unitIds.map((id) => names.get(id) ?? id),
    people: distribution.personIds.map((id) => people.get(id) ?? id),
    versions,
    maySet: may(actor, 'distribution.set', null, now),
  }
})

type Reading = Awaited<ReturnType<typeof versionReadings>>[number]

const isSeen = ({ holdings }: Reading['reader'], units: string[] | null, now: Ask['now']) =>
  units === null || holdings.some((holding) => inForceAt(holding, now) && units.includes(holding.unitId))

function lineOf({ reader, state }: Reading) {
  const acknowledgement = state.kind === 'asked' ? state.before : state.acknowledgement
  return {
    personId: reader.personId,
    name: reader.name,
    position: reader.position,
    unitName: reader.unitName,
    kind: state.kind,
    version: acknowledgement && {
      issueNumber: acknowledgement.issueNumber,
      revision: acknowledgement.revision,
    },
    at: acknowledgement?.acknowledgedAt ?? null,
  }
}

export type ReadingLine = ReturnType<typeof lineOf>

export default function DistributionPage() {
  const page = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.distribution
  const isSet = page.units.length + page.people.length > 0
  return (
    <>
      <Breadcrumb
        above={[
          { name: t.layout.sections.procedures, address: addresses.procedures() },
          { name: page.code, address: addresses.procedure(page.code) },
        ]}
        here={words.name}
      />
      <h1>{words.title(page.code)}</h1>
      <h2>{words.list}</h2>
      {isSet ? (
        <DefinitionList
          items={[
            { term: words.units, description: page.units.length > 0 && page.units.join('; ') },
            { term: words.people, description: page.people.length > 0 && page.people.join('; ') },
          ]}
        />
      ) : (
        <p>{words.none}</p>
      )}
      {page.maySet && (
        <p>
          <ButtonLink href={addresses.distributionList(page.code)}>{words.set}</ButtonLink>
        </p>
      )}
      {isSet && page.versions.length === 0 && <p>{words.noVersion}</p>}
      {isSet &&
        page.versions.map(({ number, effectiveFrom, address, readings }) => (
          <section key={address}>
            <h2>
              <a href={address}>{words.readings(t.procedures.versionName(number))}</a>
            </h2>
            <p>
              {words.count(readings.filter(({ kind }) => kind !== 'asked').length, readings.length)}
              {effectiveFrom && ` · ${words.from(t.time.dateTime(effectiveFrom))}`}
            </p>
            {readings.length === 0 ? (
              <p>{words.nobody}</p>
            ) : (
              <ReadingTable caption={words.readings(t.procedures.versionName(number))} readings={readings} />
            )}
          </section>
        ))}
    </>
  )
}
