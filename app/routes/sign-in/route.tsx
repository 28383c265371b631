import { useActionData, useLoaderData } from '@remix-run/react'
import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import { refusalText } from '#app/messages/refusal.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { localAddress } from '#app/server/local-address.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framedForVisitors, redirect, stageAddress, textOf } from '#app/server/route.ts'
import { beginSession, endSession } from '#app/server/session.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { signIn } from '#app/usecases/account/sign-in.ts'
import { DemonstrationPeople } from './demonstration-people.tsx'

export const meta = pageTitle((t) => t.entrance.signInTitle)

export const loader = framedForVisitors(async ({ app, ground, request, now }) => {
  const back = localAddress(new URL(request.url).searchParams.get('back') ?? '', addresses.work())
  if (ground.actor) throw redirect(back)
  const people = ground.demonstration
    ? (await app.views.people.everyone(now)).map(({ account, name, position, unitName }) => ({
        account,
        name,
        position,
        unitName,
      }))
    : null
  return { back, people, password: ground.demonstration ? DEMONSTRATION_PASSWORD : null }
})

/**
 * Đăng nhập, the first stage. The same answer, after the same work, for an unknown account and for a wrong password.
 * Whoever signs in leaves the session that the browser came with.
 */
export const action = framedForVisitors(async ({ app, ground, request }) => {
  const form = await request.formData()
  const account = textOf(form, 'account')
  // A password is taken as typed: spaces at its ends are part of it.
  const password = String(form.get('password') ?? '')
  const back = localAddress(textOf(form, 'back'), addresses.work())
  const missing = { account: account === '', password: password === '' }
  const nothing: SignInRefusal[] = []
  if (missing.account || missing.password) return again({ account, back, missing, refusals: nothing }, 400)
  const { address } = ground.from
  const outcome = await signIn(app, { account, password, address, demonstration: ground.demonstration })
  if (!outcome.ok)
    return again({ account, back, missing, refusals: outcome.refusals }, refusedStatus(outcome.refusals))
  if (ground.sessionId) await endSession(app, ground.sessionId)
  const { actor, stage } = outcome
  const id = await beginSession(app, actor.personId, { stage, from: ground.from })
  throw redirect(stageAddress(stage, back), {
    headers: { 'Set-Cookie': await ground.cookies.session.serialize(id) },
  })
})

export default function SignIn() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { people, password } = page
  const back = answer?.back ?? page.back
  const { t } = useMessages()
  const words = t.entrance
  const accountError = answer?.missing.account ? words.accountMissing : undefined
  const passwordError = answer?.missing.password ? words.passwordMissing : undefined
  const throttled = answer?.refusals.some(({ code }) => code === 'sign-in.throttled')
  const errors = [
    ...(accountError ? [{ field: 'account', message: accountError }] : []),
    ...(passwordError ? [{ field: 'password', message: passwordError }] : []),
    ...(answer?.refusals ?? []).map((refusal) => ({ field: null, message: refusalText(t, refusal) })),
  ]
  return (
    <>
      <ErrorSummary errors={errors} title={throttled ? words.throttledTitle : undefined} />
      <h1>{words.signInTitle}</h1>
      <form method="post" action={addresses.signIn()} className="measure">
        <input type="hidden" name="back" value={back} />
        <TextField
          id="account"
          name="account"
          label={words.account}
          error={accountError}
          input={{
            autoComplete: 'username',
            defaultValue: answer?.account,
            autoCapitalize: 'none',
            spellCheck: false,
          }}
        />
        <TextField
          id="password"
          name="password"
          label={words.password}
          hint={words.passwordHint}
          error={passwordError}
          input={{ type: 'password', autoComplete: 'current-password' }}
        />
        <Button kind="primary" type="submit">
          {words.signIn}
        </Button>
      </form>
      {people && password && <DemonstrationPeople people={people} password={password} back={back} />}
    </>
  )
}
