import { controlSheetPrint } from '#app/documents/control-sheet-print.ts'
import { askedSheet } from '#app/server/asked-sheet.ts'
import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'

/** BM.05 bản in. Without a Chromium, or with too much to print, says so in sentences (503). */
export const loader = framed('dossier.read', async (ask) => {
  const { app, request, t } = ask
  const sheet = await askedSheet(ask)
  const verifyUrl = new URL(addresses.dossier(sheet.dossierCode), request.url).href
  const html = controlSheetPrint({ ...sheet, verifyUrl }, app.printAssets())
  try {
    const pdf = await app.printer().pdf(html, { signal: request.signal })
    const { localCode } = sheet.template
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${localCode} ${sheet.dossierCode}.pdf"`,
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (fault) {
    const words = t.dossiers.sheet
    const sentences: Record<string, string[]> = {
      PrinterMissing: [words.printerMissing, words.printerMissingAdvice],
      PrinterBusy: [words.printerBusy],
      PrinterTimeout: [words.printerBusy],
    }
    const told = sentences[fault instanceof Error ? fault.name : '']
    if (!told) throw fault
    throw new Response([...told, words.screenStill, ''].join('\n'), {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  }
})
