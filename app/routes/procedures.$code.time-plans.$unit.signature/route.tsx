import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { askedPlanUnit, planChecks, planGround, planInHand } from '#app/server/asked-time-plan.ts'
import { momentIn } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, notFound, redirect, redirectWithNotice, textOf } from '#app/server/route.ts'
import { planTables } from '#app/server/time-plan-form.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { CheckPage } from '#app/ui/check-page.tsx'
import { FindingList } from '#app/ui/finding-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { MomentField } from '#app/ui/moment-field.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { PasswordField } from '#app/ui/signing-fields.tsx'
import { PostWarnings, TimePlanTable } from '#app/ui/time-plan-table.tsx'
import { signTimePlan } from '#app/usecases/time-plan/sign-time-plan.ts'
import { askedProcedure } from '../procedures.$code.versions.$label._index/asked-version.ts'
import { passwordOf } from '../procedures.$code.versions.$label._index/signing-form.ts'

export const handle: RouteHandle = { section: 'procedures' }
export const meta = pageTitle<typeof loader>((t, data) => t.timePlans.signTitle(data?.unit.name ?? ''))

/** Kiểm tra trước khi ký: the whole plan once more, with what the rules say of it. */
export const loader = framed('time-plan.sign', async (ask) => {
  const unit = await askedPlanUnit(ask)
  const procedure = await askedProcedure(ask, (code) => addresses.timePlanSignature(code, unit.unitId))
  const ground = await planGround(ask, procedure, unit.unitId)
  if (!ground) throw notFound('version', procedure.code)
  const { draft, content, isCurrent } = await planInHand(ask, ground, unit.unitId)
  // There is nothing to sign until somebody has saved it for the version that is now.
  if (!draft || !isCurrent) throw redirect(addresses.timePlanDraft(procedure.code, unit.unitId))
  return {
    code: procedure.code,
    title: ground.version.header.title,
    label: versionLabel(ground.version.issueNumber, ground.version.revision),
    unit,
    lock: draft.lockVersion,
    minutesPerDay: ground.minutesPerDay,
    cases: planTables(ground.model, content, ground.minutesPerDay),
    ...(await planChecks(ask, ground, unit.unitId, content)),
    formKey: ask.app.ids.next(),
  }
})

/** Ký, under the password, exactly the draft that was shown. */
export const action = framed('time-plan.sign', async (ask) => {
  const unit = await askedPlanUnit(ask)
  const procedure = await askedProcedure(ask, (code) => addresses.timePlanSignature(code, unit.unitId))
  const form = await ask.request.formData()
  const typed = { from: textOf(form, 'from'), fromHour: textOf(form, 'fromHour') }
  const effectiveFrom = typed.from === '' ? null : momentIn(form, 'from')
  const password = passwordOf(form)
  const isWrong = typed.from !== '' && effectiveFrom === null
  const wrong = [...(isWrong ? ['from'] : []), ...(password === '' ? ['password'] : [])]
  const none: readonly Refusal[] = []
  if (wrong.length > 0) return again({ typed, wrong, refusals: none }, 400)
  const lock = textOf(form, 'lock')
  const outcome = await signTimePlan(ask.app, {
    actor: ask.actor,
    password,
    formKey: formKeyOf(form),
    procedureCode: procedure.code,
    unitId: unit.unitId,
    seen: /^[1-9]\d{0,9}$/.test(lock) ? Number(lock) : 0,
    effectiveFrom,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ typed, wrong, refusals }, refusedStatus(refusals))
  }
  return redirectWithNotice(
    ask.ground,
    addresses.timePlan(procedure.code, unit.unitId, outcome.result ?? '1'),
    { code: 'time-plan-signed' },
  )
})

const FIELDS: Partial<Record<Refusal['code'], string>> = {
  'password.wrong': 'password',
  'time-plan.effective-in-the-past': 'from',
  'time-plan.effective-before-version': 'from',
}

export default function TimePlanSignature() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.timePlans
  const { code, unit, label, minutesPerDay } = page
  const sentences: Record<string, string> = {
    from: words.dayWrong,
    password: t.calendarDrafts.wrong.password,
  }
  const errors = [
    ...(answer?.wrong ?? []).map((field: string) => ({ field, message: sentences[field]! })),
    ...refusalErrors(t, answer?.refusals ?? [], FIELDS),
  ]
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  return (
    <CheckPage
      title={words.signTitle(unit.name)}
      consequence={<p>{words.consequence}</p>}
      answers={[
        { term: words.unit, value: <span lang="vi">{unit.name}</span> },
        {
          term: words.procedure,
          value: (
            <span lang="vi">
              {code} {label}, {page.title}
            </span>
          ),
        },
      ]}
      errors={errors}
      action={addresses.timePlanSignature(code, unit.unitId)}
      fields={{ formKey: page.formKey, lock: String(page.lock) }}
      confirm={words.sign}
      backAddress={addresses.timePlanDraft(code, unit.unitId)}
    >
      {page.reasons.length > 0 && (
        <>
          <p>
            <strong>{words.notYet}</strong>
          </p>
          <ul>
            {page.reasons.map((reason) => (
              <li key={refusalText(t, reason)}>{refusalText(t, reason)}</li>
            ))}
          </ul>
        </>
      )}
      {page.cases.map((planned) => (
        <TimePlanTable key={planned.variant} planned={planned} minutesPerDay={minutesPerDay} />
      ))}
      {page.findings.length > 0 && <FindingList findings={page.findings} title={words.findings} />}
      <PostWarnings warnings={page.warnings} />
      <MomentField
        name="from"
        label={words.effectiveDay}
        error={errorOf('from')}
        day={answer?.typed.from}
        hour={answer?.typed.fromHour}
        optional
      />
      <p className="small muted">{words.effectiveHint}</p>
      <PasswordField error={errorOf('password')} />
    </CheckPage>
  )
}
