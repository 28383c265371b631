import { writeCsv } from '#app/documents/csv-table.ts'
import { contentDisposition } from '#app/server/content-disposition.ts'
import { asOfAsked } from '#app/server/organisation-form.ts'
import { rightsOfEverybody } from '#app/server/rights.ts'
import { framed } from '#app/server/route.ts'

/** Bảng quyền for the yearly review: one line for each person, act and ground. */
export const loader = framed('rights.read', async (ask) => {
  const { app, t } = ask
  const words = t.rights
  const { day, at } = asOfAsked(ask)
  const rows: string[][] = [[...words.columns]]
  for (const { account, name, rights } of await rightsOfEverybody(app, at))
    for (const { act, grounds } of rights)
      for (const ground of grounds)
        rows.push([day, account, name, act, words.acts[act], words.ground(ground)])
  return new Response(writeCsv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', `quyen-${day}.csv`),
      'Cache-Control': 'no-store',
    },
  })
})
