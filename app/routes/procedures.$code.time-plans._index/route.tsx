import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import { unitAsOf } from '#app/domain/organisation/unit.ts'
import { versionToPlan } from '#app/domain/time-plan/sign-time-plan.ts'
import { statusOfPlan } from '#app/domain/time-plan/time-plan.ts'
import type { RouteHandle } from '#app/root.tsx'
import { framed } from '#app/server/route.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((t, data) => t.timePlans.titleOf(data?.code ?? ''))

/** Bảng phân bổ của các đơn vị: every plan ever signed for the procedure, the newest of a unit first. */
export const loader = framed('time-plan.read', async (ask) => {
  const { app, actor, now, t } = ask
  const procedure = await askedProcedure(ask, addresses.timePlans)
  const { procedureId, code } = procedure
  const version = versionToPlan(procedure, now)
  const units = await app.views.units.all()
  const nameOf = (unitId: string) => {
    const unit = units.find((each) => each.unitId === unitId)
    return unit ? unitAsOf(unit, now).name : unitId
  }
  const rows = []
  const outdated: string[] = []
  for (const unitId of await app.views.timePlans.unitsWithPlans(procedureId)) {
    const plans = await app.views.timePlans.ofUnit(unitId, procedureId)
    if (version && plans.at(-1)!.versionSha256 !== version.contentSha256) outdated.push(nameOf(unitId))
    for (const plan of [...plans].reverse())
      rows.push({
        unitId,
        unit: plan.unitName,
        number: plan.number,
        label: versionLabel(plan.issueNumber, plan.revision),
        status: statusOfPlan(plan, plans, version?.contentSha256 ?? null, now),
        effective: t.time.dateTime(plan.effectiveFrom),
        signer: plan.signer.name,
        signed: t.time.dateTime(plan.signedAt),
      })
  }
  const mine = actor.unitId
  const mayDraft = version !== null && may(actor, 'time-plan.draft', { unitId: mine }, now)
  const draft = mayDraft ? await app.views.timePlans.draft(mine, procedureId) : null
  return {
    code,
    rows,
    outdated,
    hasVersion: version !== null,
    mine: mayDraft ? { unitId: mine, name: actor.unitName } : null,
    draftSavedAt: draft && t.time.dateTime(draft.savedAt),
  }
})

export default function TimePlans() {
  const { code, rows, outdated, hasVersion, mine, draftSavedAt } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.timePlans
  return (
    <>
      <Breadcrumb
        above={[
          { name: t.layout.sections.procedures, address: addresses.procedures() },
          { name: code, address: addresses.procedure(code) },
        ]}
        here={words.title}
      />
      <h1>{words.titleOf(code)}</h1>
      <p className="measure">{words.explanation}</p>
      {!hasVersion && <p>{words.noVersion}</p>}
      {outdated.map((unit) => (
        <Banner key={unit} tone="warning">
          {words.copyNeeded(unit)}
        </Banner>
      ))}
      {mine && (
        <>
          {draftSavedAt && <p>{words.draftWaits(mine.name, draftSavedAt)}</p>}
          <ButtonRow>
            <ButtonLink kind="primary" href={addresses.timePlanDraft(code, mine.unitId)}>
              {words.toDraft(mine.name)}
            </ButtonLink>
          </ButtonRow>
        </>
      )}
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          rows={rows}
          rowKey={({ unitId, number }) => `${unitId} ${number}`}
          quiet={({ status }) => status === 'superseded' || status === 'of-former-version'}
          columns={[
            { key: 'unit', heading: words.columns.unit, cell: ({ unit }) => <span lang="vi">{unit}</span> },
            {
              key: 'plan',
              heading: words.columns.plan,
              cell: ({ unitId, unit, number }) => (
                <a href={addresses.timePlan(code, unitId, number)}>
                  {words.number(number)}
                  <span className="visually-hidden"> {unit}</span>
                </a>
              ),
            },
            {
              key: 'version',
              heading: words.columns.version,
              cell: ({ label }) => <a href={addresses.version(code, label)}>{label}</a>,
            },
            { key: 'status', heading: words.columns.status, cell: ({ status }) => words.statuses[status] },
            { key: 'effective', heading: words.columns.effective, cell: ({ effective }) => effective },
            {
              key: 'signed',
              heading: words.columns.signed,
              cell: ({ signer, signed }) => `${signer}, ${signed}`,
            },
          ]}
        />
      )}
    </>
  )
}
