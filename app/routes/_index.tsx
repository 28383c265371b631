import { framed, redirect } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'

export const loader = framed('work.read', async () => {
  throw redirect(addresses.work())
})
