import { writeCsv } from '#app/documents/csv-table.ts'
import { contentDisposition } from '#app/server/content-disposition.ts'
import { documentList } from '#app/server/document-lists.ts'
import { framed } from '#app/server/route.ts'

/** The list for a spreadsheet. */
export const loader = framed('procedure.read', async (ask) => {
  const { list, day, rows } = await documentList(ask, ask.t)
  const words = ask.t.documentLists
  const table = [
    [words.rowNumber, ...words.columns[list]],
    ...rows.map(({ cells }, at) => [String(at + 1), ...cells]),
  ]
  return new Response(writeCsv(table), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', `${words.titles[list]} ${day}.csv`),
      'Cache-Control': 'private, no-store',
    },
  })
})
