import { framedForVisitors, notFound } from '#app/server/route.ts'

/** An address that no page has: answered in the reader's language, inside the frame. */
export const loader = framedForVisitors(async () => {
  throw notFound('page')
})

export default function Nowhere() {
  return null
}
