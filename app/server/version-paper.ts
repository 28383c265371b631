import { procedurePdf } from '#app/documents/procedure-pdf.ts'
import type { ProcedurePrint } from '#app/documents/procedure-print.ts'
import type { Procedure, ProcedureVersion } from '#app/domain/procedure/procedure.ts'
import { sha256Hex } from '#app/record/hash.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { keptPapers } from './kept-papers.ts'
import type { Ask } from './route.ts'
import { versionPrint } from './version-print.ts'
import { versionText } from './version-text.ts'

const papers = keptPapers()

/** The PDF of a version as it stands now: its tag tells everything on it, so that the same paper is printed once. */
export async function versionPaper(
  { app, now, request }: Pick<Ask, 'app' | 'now' | 'request'>,
  procedure: Procedure,
  version: ProcedureVersion,
): Promise<{ tag: string; pdf: () => Promise<Uint8Array> }> {
  const text = await versionText(app, version)
  const label = versionLabel(version.issueNumber, version.revision)
  const input: Omit<ProcedurePrint, 'record'> = {
    ...versionPrint(procedure, version, text, now),
    bodyHtml: text.rendering.html.toString('utf8'),
    verifyUrl: new URL(addresses.version(procedure.code, label), request.url).href,
  }
  // The size of the log when printed is left out: what an earlier print says of it stays true.
  const key = sha256Hex(JSON.stringify(input))
  return {
    tag: `"${key.slice(0, 32)}"`,
    pdf: () =>
      papers.paper(key, async () =>
        procedurePdf(app.printer(), { ...input, record: await app.views.record.anchor() }, app.printAssets()),
      ),
  }
}
