import { holdsPage } from '#app/server/page-tag.ts'
import { framed } from '#app/server/route.ts'
import { versionPaper } from '#app/server/version-paper.ts'
import { addresses } from '#app/ui/addresses.ts'
import { askedVersion } from './procedures.$code.versions.$label._index/asked-version.ts'
import { versionFile } from './procedures.$code.versions.$label._index/version-file.ts'

/**
 * Bản in of a version, marked by its standing now. Without a Chromium, or with too much to print, says so in a
 * sentence (503).
 */
export const loader = framed('procedure.read', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.versionPdf)
  const { tag, pdf } = await versionPaper(ask, procedure, version)
  if (holdsPage(ask.request, tag)) return new Response(null, { status: 304, headers: { ETag: tag } })
  try {
    const name = `${procedure.code} ${label}.pdf`
    const answer = versionFile(new Uint8Array(await pdf()), {
      name,
      media: 'application/pdf',
      disposition: 'inline',
    })
    answer.headers.set('ETag', tag)
    return answer
  } catch (fault) {
    const words = ask.t.procedures.printing
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
