import { procedurePrint } from '#app/documents/procedure-print.ts'
import { framed } from '#app/server/route.ts'
import { versionPrint } from '#app/server/version-print.ts'
import { versionText } from '#app/server/version-text.ts'
import { addresses } from '#app/ui/addresses.ts'
import { askedVersion } from './procedures.$code.versions.$label._index/asked-version.ts'
import { versionFile } from './procedures.$code.versions.$label._index/version-file.ts'

/** Bản in of a version. Without a Chromium, or with too much to print, says so in a sentence (503). */
export const loader = framed('procedure.read', async (ask) => {
  const { app, request, now, t } = ask
  const { procedure, version, label } = await askedVersion(ask, addresses.versionPdf)
  const text = await versionText(app, version)
  const html = procedurePrint(
    {
      ...versionPrint(procedure, version, text, now),
      bodyHtml: text.rendering.html.toString('utf8'),
      record: await app.views.record.anchor(),
      verifyUrl: new URL(addresses.version(procedure.code, label), request.url).href,
    },
    app.printAssets(),
  )
  try {
    const pdf = await app.printer().pdf(html, { signal: request.signal })
    const name = `${procedure.code} ${label}.pdf`
    return versionFile(new Uint8Array(pdf), { name, media: 'application/pdf', disposition: 'inline' })
  } catch (fault) {
    const words = t.procedures.printing
    const sentence = { PrinterMissing: words.missing, PrinterBusy: words.busy, PrinterTimeout: words.late }[
      fault instanceof Error ? fault.name : ''
    ]
    if (!sentence) throw fault
    throw new Response(`${sentence}\n`, {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  }
})
