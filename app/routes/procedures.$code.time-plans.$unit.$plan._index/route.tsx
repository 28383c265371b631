import { useLoaderData } from '@remix-run/react'
import { versionToPlan } from '#app/domain/time-plan/sign-time-plan.ts'
import { statusOfPlan } from '#app/domain/time-plan/time-plan.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedTimePlan } from '#app/server/asked-time-plan.ts'
import { framed } from '#app/server/route.ts'
import { planTables } from '#app/server/time-plan-form.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PostWarnings, TimePlanTable } from '#app/ui/time-plan-table.tsx'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((t, data) =>
  data ? t.timePlans.viewTitle(data.number, data.unitName) : '',
)

/** Bảng phân bổ đã ký, as it was signed. */
export const loader = framed('time-plan.read', async (ask) => {
  const { param, now, t } = ask
  const [unitId, number] = [param('unit'), param('plan')]
  const procedure = await askedProcedure(ask, (code) => addresses.timePlan(code, unitId, number))
  const { plan, plans, content, model, minutesPerDay } = await askedTimePlan(ask, procedure)
  return {
    code: procedure.code,
    unitId,
    unitName: plan.unitName,
    number: plan.number,
    label: versionLabel(plan.issueNumber, plan.revision),
    status: statusOfPlan(plan, plans, versionToPlan(procedure, now)?.contentSha256 ?? null, now),
    effective: t.time.dateTime(plan.effectiveFrom),
    signed: t.timePlans.signedBy(plan.signer.name, plan.signer.position, t.time.dateTime(plan.signedAt)),
    sha256: plan.contentSha256,
    warnings: plan.postWarnings,
    minutesPerDay,
    cases: planTables(model, content, minutesPerDay),
  }
})

export default function TimePlan() {
  const page = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.timePlans
  const { code, label, unitId, number } = page
  const title = words.viewTitle(number, page.unitName)
  return (
    <>
      <Breadcrumb
        above={[
          { name: code, address: addresses.procedure(code) },
          { name: words.title, address: addresses.timePlans(code) },
        ]}
        here={words.number(number)}
      />
      <h1 lang="vi">{title}</h1>
      <DefinitionList
        items={[
          {
            term: words.columns.version,
            description: (
              <a href={addresses.version(code, label)}>
                {code} {label}
              </a>
            ),
          },
          { term: words.columns.status, description: words.statuses[page.status] },
          { term: words.columns.effective, description: page.effective },
          { term: words.columns.signed, description: <span lang="vi">{page.signed}</span> },
          { term: words.hash, description: <code className="hash">{page.sha256}</code> },
        ]}
      />
      <p>
        <a href={addresses.timePlanPdf(code, unitId, number)}>{words.pdf}</a>
      </p>
      {page.cases.map((planned) => (
        <TimePlanTable key={planned.variant} planned={planned} minutesPerDay={page.minutesPerDay} />
      ))}
      <PostWarnings warnings={page.warnings} />
    </>
  )
}
