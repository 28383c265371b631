import { framed, redirect, redirectWithNotice } from '#app/server/route.ts'
import { sessionSha256 } from '#app/server/session.ts'
import { addresses } from '#app/ui/addresses.ts'
import { endOtherSessions } from '#app/usecases/account/end-sessions.ts'

export const loader = framed('account.keep', async () => {
  throw redirect(addresses.account())
})

/** Kết thúc mọi phiên khác của mình. */
export const action = framed('account.keep', async ({ app, actor, ground }) => {
  const ended = await endOtherSessions(app, { actor, kept: sessionSha256(ground) })
  return redirectWithNotice(ground, addresses.account(), {
    code: 'other-sessions-ended',
    detail: String(ended),
  })
})
