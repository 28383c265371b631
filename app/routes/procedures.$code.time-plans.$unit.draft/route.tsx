import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/organisation/may.ts'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedPlanUnit, planChecks, planGround, planInHand } from '#app/server/asked-time-plan.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, notFound, redirectWithNotice, textOf } from '#app/server/route.ts'
import { planIn, planTables } from '#app/server/time-plan-form.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FindingList } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { PostWarnings, type TimePlanCase, TimePlanTable } from '#app/ui/time-plan-table.tsx'
import { saveTimePlan } from '#app/usecases/time-plan/save-time-plan.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((t, data) => t.timePlans.formTitle(data?.unit.name ?? ''))

/** Soạn bảng phân bổ: prefilled with the draft, the last plan, or the version's own times. */
export const loader = framed('time-plan.draft', async (ask) => {
  const unit = await askedPlanUnit(ask)
  const procedure = await askedProcedure(ask, (code) => addresses.timePlanDraft(code, unit.unitId))
  const ground = await planGround(ask, procedure, unit.unitId)
  if (!ground) throw notFound('version', procedure.code)
  const { draft, last, isCurrent, content } = await planInHand(ask, ground, unit.unitId)
  const { reasons, findings, warnings } = await planChecks(ask, ground, unit.unitId, content)
  return {
    code: procedure.code,
    unit,
    lock: draft?.lockVersion ?? 0,
    version: ground.version.contentSha256,
    note: draft && !isCurrent ? ('outdated' as const) : !draft && last ? ('copied' as const) : null,
    lastNumber: last?.number ?? 0,
    posts: ground.posts,
    minutesPerDay: ground.minutesPerDay,
    cases: planTables(ground.model, content, ground.minutesPerDay),
    // What the version's own times say is no fault of an unfinished form: told once something was saved.
    reasons: draft ? reasons : ([] as readonly Refusal[]),
    findings: draft ? findings : ([] as Diagnostic[]),
    warnings: draft ? warnings : [],
    maySign: draft !== null && isCurrent && reasons.length === 0 && mayDo('time-plan.sign'),
  }

  function mayDo(act: 'time-plan.sign') {
    return may(ask.actor, act, { unitId: unit.unitId }, ask.now)
  }
})

/** Lưu dự thảo: it may be unfinished; what stands in the way of signing is told. */
export const action = framed('time-plan.draft', async (ask) => {
  const unit = await askedPlanUnit(ask)
  const procedure = await askedProcedure(ask, (code) => addresses.timePlanDraft(code, unit.unitId))
  const ground = await planGround(ask, procedure, unit.unitId)
  if (!ground) throw notFound('version', procedure.code)
  const form = await ask.request.formData()
  const { content, wrong } = planIn(form, ground.model)
  const cases = planTables(ground.model, content, ground.minutesPerDay).map((planned) => ({
    ...planned,
    // What was typed stays as it was typed.
    rows: planned.rows.map((row) =>
      wrong.includes(row.key) ? { ...row, time: textOf(form, `time-${row.key}`) } : row,
    ),
  }))
  const none: readonly Refusal[] = []
  if (wrong.length > 0) return again({ cases, wrong, refusals: none }, 400)
  const lock = textOf(form, 'lock')
  const outcome = await saveTimePlan(ask.app, {
    actor: ask.actor,
    procedureCode: procedure.code,
    unitId: unit.unitId,
    versionSha256: textOf(form, 'version'),
    content,
    seen: /^[1-9]\d{0,9}$/.test(lock) ? Number(lock) : null,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ cases, wrong, refusals }, refusedStatus(refusals))
  }
  return redirectWithNotice(ask.ground, addresses.timePlanDraft(procedure.code, unit.unitId), {
    code: 'time-plan-saved',
  })
})

export default function TimePlanDraft() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.timePlans
  const { code, unit, minutesPerDay } = page
  const wrong: readonly string[] = answer?.wrong ?? []
  const errors = [
    ...wrong.map((key) => ({ field: `time-${key}`, message: words.timeWrong })),
    ...refusalErrors(t, answer?.refusals ?? []),
  ]
  return (
    <>
      <Breadcrumb
        above={[
          { name: code, address: addresses.procedure(code) },
          { name: words.title, address: addresses.timePlans(code) },
        ]}
        here={words.formTitle(unit.name)}
      />
      <ErrorSummary errors={errors} />
      <h1>
        <span lang="vi">{words.formTitle(unit.name)}</span>, {code}
      </h1>
      <p className="measure">{words.formExplanation}</p>
      <p lang="vi">{page.posts.length === 0 ? words.noPosts : words.posts(page.posts.join('; '))}</p>
      {page.note === 'outdated' && <Banner tone="warning">{words.outdated}</Banner>}
      {page.note === 'copied' && <p>{words.copied(page.lastNumber)}</p>}
      {page.reasons.length > 0 && (
        <Banner tone="warning">
          {words.notYet}
          <ul>
            {page.reasons.map((reason) => (
              <li key={refusalText(t, reason)}>{refusalText(t, reason)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <form method="post" action={addresses.timePlanDraft(code, unit.unitId)}>
        <input type="hidden" name="lock" value={page.lock} />
        <input type="hidden" name="version" value={page.version} />
        {(answer?.cases ?? page.cases).map((planned: TimePlanCase) => (
          <TimePlanTable
            key={planned.variant}
            planned={planned}
            minutesPerDay={minutesPerDay}
            form={{ wrong }}
          />
        ))}
        <ButtonRow>
          <Button>{words.save}</Button>
          {page.maySign && (
            <ButtonLink href={addresses.timePlanSignature(code, unit.unitId)}>{words.toSign}</ButtonLink>
          )}
          <a href={addresses.timePlans(code)}>{t.layout.back}</a>
        </ButtonRow>
      </form>
      {page.findings.length > 0 && <FindingList findings={page.findings} title={words.findings} />}
      <PostWarnings warnings={page.warnings} />
    </>
  )
}
