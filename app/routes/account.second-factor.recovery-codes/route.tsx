import { useActionData } from '@remix-run/react'
import type { Refusal } from '#app/messages/refusal.ts'
import { inGroups } from '#app/server/one-time-codes.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirect, textOf } from '#app/server/route.ts'
import { CodeField, CurrentPasswordField } from '#app/ui/account-fields.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RecoveryCodes } from '#app/ui/recovery-codes.tsx'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { makeRecoveryCodes } from '#app/usecases/account/make-recovery-codes.ts'

export const meta = pageTitle((t) => t.account.secondFactor.newCodes)

export const loader = framed('account.keep', async ({ app, actor }) => {
  const account = await app.accounts.ofPerson(actor.personId)
  if (!account?.totpSecret) throw redirect(addresses.account())
  return null
})

/** Tạo mã dự phòng mới, under password and code; they come with this answer alone. */
export const action = framed('account.keep', async ({ app, actor, request }) => {
  const form = await request.formData()
  const outcome = await makeRecoveryCodes(app, {
    actor,
    password: String(form.get('old') ?? ''),
    code: textOf(form, 'code'),
  })
  const refusals: readonly Refusal[] = outcome.ok ? [] : outcome.refusals
  const codes = outcome.ok ? outcome.recoveryCodes.map((code) => inGroups(code, 4)) : []
  return outcome.ok ? { refusals, codes } : again({ refusals, codes }, refusedStatus(refusals))
})

export default function NewRecoveryCodes() {
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.account.secondFactor
  if (answer && answer.codes.length > 0)
    return <RecoveryCodes codes={answer.codes} onwardAddress={addresses.account()} />
  const errors = refusalErrors(t, answer?.refusals ?? [], {
    'second-factor.wrong': 'code',
    'password.wrong': 'old',
  })
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  return (
    <>
      <Breadcrumb above={[{ name: t.account.title, address: addresses.account() }]} here={words.newCodes} />
      <ErrorSummary errors={errors} />
      <h1>{words.newCodes}</h1>
      <p className="measure">{words.newCodesConsequence}</p>
      <form method="post" action={addresses.recoveryCodes()} className="measure account-form">
        <CurrentPasswordField error={errorOf('old')} />
        <CodeField recovery error={errorOf('code')} />
        <ButtonRow>
          <Button>{words.newCodes}</Button>
          <a href={addresses.account()}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}
