import { framedForVisitors, redirect } from '#app/server/route.ts'
import { endSession } from '#app/server/session.ts'
import { addresses } from '#app/ui/addresses.ts'

export const loader = framedForVisitors(async () => {
  throw redirect(addresses.home())
})

/** Đăng xuất: the session ends on the server, not only in the browser. */
export const action = framedForVisitors(async ({ app, ground }) => {
  if (ground.sessionId) await endSession(app, ground.sessionId)
  const headers = new Headers()
  headers.append('Set-Cookie', await ground.cookies.session.serialize('', { maxAge: 0 }))
  headers.append('Set-Cookie', await ground.cookies.notice.serialize({ code: 'signed-out', detail: '' }))
  throw redirect(addresses.signIn(), { headers })
})
