import { isLanguage } from '#app/messages/catalogue.ts'
import { localAddress } from '#app/server/local-address.ts'
import { framedForVisitors, redirect, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'

export const loader = framedForVisitors(async () => {
  throw redirect(addresses.home())
})

/** Chooses the language of the interface; documents stay Vietnamese. */
export const action = framedForVisitors(async ({ request, ground }) => {
  const form = await request.formData()
  const language = textOf(form, 'language')
  const back = localAddress(textOf(form, 'back'), addresses.home())
  if (!isLanguage(language)) throw redirect(back)
  throw redirect(back, { headers: { 'Set-Cookie': await ground.cookies.language.serialize(language) } })
})
