import { framed, redirect, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { endOwnSession } from '#app/usecases/account/end-sessions.ts'

export const loader = framed('account.keep', async () => {
  throw redirect(addresses.account())
})

/** Kết thúc một phiên của mình. Ending the one that asks is signing out; another person's is not there. */
export const action = framed('account.keep', async ({ app, actor, ground, request }) => {
  const idSha256 = textOf(await request.formData(), 'session')
  if (!(await endOwnSession(app, { actor, idSha256 }))) throw redirect(addresses.account())
  return redirectWithNotice(ground, addresses.account(), { code: 'session-ended' })
})
