import { useActionData, useLoaderData } from '@remix-run/react'
import type { Refusal } from '#app/messages/refusal.ts'
import { localAddress } from '#app/server/local-address.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framedIn, redirect, redirectWithNotice, stageAddress, textOf } from '#app/server/route.ts'
import { turnedSession } from '#app/server/session.ts'
import { CodeField } from '#app/ui/account-fields.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { passSecondFactor } from '#app/usecases/account/pass-second-factor.ts'

export const meta = pageTitle((t) => t.account.secondFactor.signInTitle)

export const loader = framedIn(['second-factor'], 'account.keep', async ({ request }) => ({
  back: localAddress(new URL(request.url).searchParams.get('back') ?? '', addresses.work()),
}))

/** Nhập mã xác thực. After the last try the session is gone, and signing in begins anew. */
export const action = framedIn(['second-factor'], 'account.keep', async (ask) => {
  const { app, actor, ground, request } = ask
  const form = await request.formData()
  const back = localAddress(textOf(form, 'back'), addresses.work())
  const { turn, cookie } = turnedSession(ground)
  const outcome = await passSecondFactor(app, {
    actor,
    session: turn,
    code: textOf(form, 'code'),
    address: ground.from.address,
    demonstration: ground.demonstration,
  })
  if (outcome.ok)
    throw redirect(stageAddress(outcome.stage, back), { headers: { 'Set-Cookie': await cookie() } })
  // Sent twice, the first went on; its cookie leads past the sign-in page.
  if (outcome.left === null) throw redirect(addresses.signIn({ back }))
  if (outcome.left === 0) {
    const answer = await redirectWithNotice(ground, addresses.signIn({ back }), { code: 'tries-used-up' })
    answer.headers.append('Set-Cookie', await ground.cookies.session.serialize('', { maxAge: 0 }))
    throw answer
  }
  const refusals: readonly Refusal[] = outcome.refusals
  return again({ back, refusals, left: outcome.left }, refusedStatus(refusals))
})

export default function SignInSecondFactor() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.account.secondFactor
  const errors = refusalErrors(t, answer?.refusals ?? [], { 'second-factor.wrong': 'code' })
  const codeError = errors.find(({ field }) => field === 'code')?.message ?? null
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words.signInTitle}</h1>
      <p className="measure">{answer ? words.left(answer.left) : words.signInExplanation}</p>
      <form method="post" action={addresses.secondFactorSignIn()} className="measure account-form">
        <input type="hidden" name="back" value={answer?.back ?? page.back} />
        <CodeField recovery error={codeError} />
        <Button>{words.continue}</Button>
      </form>
      <p className="measure muted">{words.lost}</p>
    </>
  )
}
