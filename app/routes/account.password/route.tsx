import { useActionData, useLoaderData } from '@remix-run/react'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#app/domain/organisation/password-policy.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { localAddress } from '#app/server/local-address.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framedIn, redirectWithNotice, stageAddress, textOf } from '#app/server/route.ts'
import { turnedSession } from '#app/server/session.ts'
import { CurrentPasswordField } from '#app/ui/account-fields.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { refusalErrors } from '#app/ui/refusal-errors.ts'
import { changePassword } from '#app/usecases/account/change-password.ts'

export const meta = pageTitle((t) => t.account.password.change)

export const loader = framedIn(['open', 'change-password'], 'account.keep', async ({ ground, request }) => ({
  forced: ground.pending !== null,
  back: localAddress(new URL(request.url).searchParams.get('back') ?? '', addresses.work()),
}))

/** Đổi mật khẩu. Passwords are taken as typed: spaces at their ends are part of them. */
export const action = framedIn(['open', 'change-password'], 'account.keep', async (ask) => {
  const { app, actor, ground, request } = ask
  const form = await request.formData()
  const typed = (name: string) => String(form.get(name) ?? '')
  const forced = ground.pending !== null
  const back = localAddress(textOf(form, 'back'), forced ? addresses.work() : addresses.account())
  const { turn, cookie } = turnedSession(ground)
  const outcome = await changePassword(app, {
    actor,
    session: turn,
    oldPassword: forced ? null : typed('old'),
    password: typed('new'),
    repeated: typed('repeated'),
    demonstration: ground.demonstration,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ back, refusals }, refusedStatus(refusals))
  }
  const answer = await redirectWithNotice(ground, stageAddress(outcome.stage, back), {
    code: 'password-changed',
  })
  answer.headers.append('Set-Cookie', await cookie())
  throw answer
})

const FIELDS: Partial<Record<Refusal['code'], string>> = {
  'password.wrong': 'old',
  'password.too-short': 'new',
  'password.too-long': 'new',
  'password.common': 'new',
  'password.names-the-person': 'new',
  'password.unchanged': 'new',
  'password.repeat-differs': 'repeated',
}

export default function OwnPassword() {
  const { forced, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.account.password
  const title = forced ? words.forcedTitle : words.change
  const errors = refusalErrors(t, answer?.refusals ?? [], FIELDS)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null
  const newPassword = { type: 'password', autoComplete: 'new-password' }
  return (
    <>
      {!forced && (
        <Breadcrumb above={[{ name: t.account.title, address: addresses.account() }]} here={title} />
      )}
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <p className="measure">{forced ? words.forced : words.consequence}</p>
      <form method="post" action={addresses.ownPassword()} className="measure account-form">
        {forced && <input type="hidden" name="back" value={answer?.back ?? back} />}
        {!forced && <CurrentPasswordField error={errorOf('old')} />}
        <TextField
          id="new"
          name="new"
          label={words.new}
          hint={words.newHint(SHORTEST_PASSWORD, LONGEST_PASSWORD)}
          error={errorOf('new')}
          width="medium"
          input={newPassword}
        />
        <TextField
          id="repeated"
          name="repeated"
          label={words.repeated}
          error={errorOf('repeated')}
          width="medium"
          input={newPassword}
        />
        <ButtonRow>
          <Button>{words.save}</Button>
          {!forced && <a href={addresses.account()}>{t.layout.back}</a>}
        </ButtonRow>
      </form>
    </>
  )
}
