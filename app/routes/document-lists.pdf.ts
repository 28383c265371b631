import { documentListPrint } from '#app/documents/document-list-print.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { documentList } from '#app/server/document-lists.ts'
import { pdfAnswer } from '#app/server/pdf-answer.ts'
import { framed } from '#app/server/route.ts'

/** The list on paper, which is Vietnamese whatever the language of the screen. */
export const loader = framed('procedure.read', async (ask) => {
  const t = catalogue('vi')
  const words = t.documentLists
  const { list, back, day, rows } = await documentList(ask, t)
  const date = t.time.date(day)
  const html = documentListPrint(
    {
      title: words.titles[list],
      asOf: back.past ? words.asOfPast(date, rows.length) : words.asOfNow(date, rows.length),
      columns: [words.rowNumber, ...words.columns[list]],
      rows: rows.map(({ cells }, at) => [String(at + 1), ...cells]),
      printed: words.printed(t.time.dateTime(ask.now)),
      demonstration: ask.ground.demonstration,
    },
    ask.app.printAssets(),
  )
  return pdfAnswer(ask, html, {
    name: `${words.titles[list]} ${day}.pdf`,
    screenStill: ask.t.documentLists.printStill,
  })
})
