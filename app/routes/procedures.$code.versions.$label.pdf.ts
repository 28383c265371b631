import { procedurePdf } from '#app/documents/procedure-pdf.ts'
import type { ProcedurePrint } from '#app/documents/procedure-print.ts'
import { sha256Hex } from '#app/record/hash.ts'
import { keptPapers } from '#app/server/kept-papers.ts'
import { holdsPage } from '#app/server/page-tag.ts'
import { framed } from '#app/server/route.ts'
import { versionPrint } from '#app/server/version-print.ts'
import { versionText } from '#app/server/version-text.ts'
import { addresses } from '#app/ui/addresses.ts'
import { askedVersion } from './procedures.$code.versions.$label._index/asked-version.ts'
import { versionFile } from './procedures.$code.versions.$label._index/version-file.ts'

const papers = keptPapers()

/**
 * Bản in of a version, marked by its standing now. Without a Chromium, or with too much to print, says so in a
 * sentence (503).
 */
export const loader = framed('procedure.read', async (ask) => {
  const { app, request, now, t } = ask
  const { procedure, version, label } = await askedVersion(ask, addresses.versionPdf)
  const text = await versionText(app, version)
  const input: Omit<ProcedurePrint, 'record'> = {
    ...versionPrint(procedure, version, text, now),
    bodyHtml: text.rendering.html.toString('utf8'),
    verifyUrl: new URL(addresses.version(procedure.code, label), request.url).href,
  }
  // The size of the log when printed is left out: what an earlier print says of it stays true.
  const key = sha256Hex(JSON.stringify(input))
  const tag = `"${key.slice(0, 32)}"`
  if (holdsPage(request, tag)) return new Response(null, { status: 304, headers: { ETag: tag } })
  try {
    const pdf = await papers.paper(key, async () =>
      procedurePdf(app.printer(), { ...input, record: await app.views.record.anchor() }, app.printAssets()),
    )
    const name = `${procedure.code} ${label}.pdf`
    const answer = versionFile(new Uint8Array(pdf), { name, media: 'application/pdf', disposition: 'inline' })
    answer.headers.set('ETag', tag)
    return answer
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
