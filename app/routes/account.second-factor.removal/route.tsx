import { useActionData, useLoaderData } from '@remix-run/react'
import { rolesExercisedAt } from '#app/domain/organisation/actor.ts'
import { secondFactorIsObliged } from '#app/domain/organisation/sign-in-stage.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirect, redirectWithNotice, stageAddress, textOf } from '#app/server/route.ts'
import { turnedSession } from '#app/server/session.ts'
import { CodeField, CurrentPasswordField } from '#app/ui/account-fields.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { removeSecondFactor } from '#app/usecases/account/remove-second-factor.ts'

export const meta = pageTitle((t) => t.account.secondFactor.remove)

export const loader = framed('account.keep', async ({ app, actor, ground, now }) => {
  const account = await app.accounts.ofPerson(actor.personId)
  if (!account?.totpSecret) throw redirect(addresses.account())
  return { obliged: secondFactorIsObliged(rolesExercisedAt(actor, now), ground.demonstration) }
})

/** Bỏ xác thực hai lớp, under password and code. */
export const action = framed('account.keep', async ({ app, actor, ground, request }) => {
  const form = await request.formData()
  const { turn, cookie } = turnedSession(ground)
  const outcome = await removeSecondFactor(app, {
    actor,
    session: turn,
    password: String(form.get('old') ?? ''),
    code: textOf(form, 'code'),
    demonstration: ground.demonstration,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ refusals }, refusedStatus(refusals))
  }
  const answer = await redirectWithNotice(ground, stageAddress(outcome.stage, addresses.account()), {
    code: 'second-factor-removed',
  })
  answer.headers.append('Set-Cookie', await cookie())
  throw answer
})

export default function SecondFactorRemoval() {
  const { obliged } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.account.secondFactor
  const errors = refusalErrors(t, answer?.refusals ?? [], {
    'second-factor.wrong': 'code',
    'password.wrong': 'old',
  })
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  return (
    <>
      <Breadcrumb above={[{ name: t.account.title, address: addresses.account() }]} here={words.remove} />
      <ErrorSummary errors={errors} />
      <h1>{words.remove}</h1>
      <p className="measure">{obliged ? words.removeObliged : words.removeConsequence}</p>
      <form method="post" action={addresses.secondFactorRemoval()} className="measure account-form">
        <CurrentPasswordField error={errorOf('old')} />
        <CodeField recovery error={errorOf('code')} />
        <ButtonRow>
          <Button kind="danger">{words.remove}</Button>
          <a href={addresses.account()}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}
