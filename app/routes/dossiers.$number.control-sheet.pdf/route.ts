import { controlSheetPrint } from '#app/documents/control-sheet-print.ts'
import { askedSheet } from '#app/server/asked-sheet.ts'
import { pdfAnswer } from '#app/server/pdf-answer.ts'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'

/** BM.05 bản in. */
export const loader = framed('dossier.read', async (ask) => {
  const sheet = await askedSheet(ask)
  const verifyUrl = new URL(addresses.dossier(sheet.dossierCode), ask.request.url).href
  const html = controlSheetPrint({ ...sheet, verifyUrl }, ask.app.printAssets())
  const { localCode } = sheet.template
  return pdfAnswer(ask, html, {
    name: `${localCode} ${sheet.dossierCode}.pdf`,
    screenStill: ask.t.dossiers.sheet.screenStill,
  })
})
