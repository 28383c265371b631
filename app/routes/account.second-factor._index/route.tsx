import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { qrCode } from '#app/documents/print-page.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { localAddress } from '#app/server/local-address.ts'
import { inGroups } from '#app/server/one-time-codes.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framedIn, redirect, textOf } from '#app/server/route.ts'
import { sessionSha256, turnedSession } from '#app/server/session.ts'
import { addresses } from '#app/ui/addresses.ts'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RecoveryCodes } from '#app/ui/recovery-codes.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { enrolSecondFactor } from '#app/usecases/account/enrol-second-factor.ts'
import { EnrolPage } from './enrol-page.tsx'

export const meta = pageTitle((t) => t.account.secondFactor.enrol)

const STAGES = ['open', 'enrol-second-factor'] as const

/** The secret offered to this session: shown as often as the page is read, kept only once a code confirms it. */
export const loader = framedIn(STAGES, 'account.keep', async ({ app, actor, ground, request, t }) => {
  const obliged = ground.pending !== null
  const fallback = obliged ? addresses.work() : addresses.account()
  const back = localAddress(new URL(request.url).searchParams.get('back') ?? '', fallback)
  const account = await app.accounts.ofPerson(actor.personId)
  if (!account) throw redirect(addresses.account())
  // Remix asks this again after the form that enrolled: its page shows the recovery codes, once.
  if (account.totpSecret !== null) return { obliged, back, offer: null, demonstration: ground.demonstration }
  const { address, secret } = app.codes.offer(actor.personId, sessionSha256(ground), account.account)
  const offer = {
    qr: qrCode(address, t.account.secondFactor.qrLabel),
    secret: inGroups(secret, 4),
  }
  return { obliged, back, offer, demonstration: ground.demonstration }
})

/** Đăng ký: confirmed by one code; the recovery codes come with this answer alone. */
export const action = framedIn(STAGES, 'account.keep', async ({ app, actor, ground, request }) => {
  const form = await request.formData()
  const obliged = ground.pending !== null
  const back = localAddress(textOf(form, 'back'), obliged ? addresses.work() : addresses.account())
  const { turn, cookie } = turnedSession(ground)
  const outcome = await enrolSecondFactor(app, {
    actor,
    session: turn,
    code: textOf(form, 'code'),
    password: obliged ? null : String(form.get('old') ?? ''),
  })
  const nothing: string[] = []
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ back, refusals, codes: nothing }, refusedStatus(refusals))
  }
  const refusals: readonly Refusal[] = []
  const codes = outcome.recoveryCodes.map((code) => inGroups(code, 4))
  return data({ back, refusals, codes }, { headers: { 'Set-Cookie': await cookie() } })
})

export default function SecondFactor() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const back = answer?.back ?? page.back
  if (answer && answer.codes.length > 0) return <RecoveryCodes codes={answer.codes} onwardAddress={back} />
  const errors = refusalErrors(t, answer?.refusals ?? [], {
    'second-factor.wrong': 'code',
    'password.wrong': 'old',
  })
  return <EnrolPage {...page} back={back} errors={errors} />
}
