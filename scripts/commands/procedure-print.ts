import { findChromium } from '#app/documents/find-chromium.mjs'
import { bodyContents, renderBody } from '#app/documents/markdown.ts'
import { openPrinter, PrinterMissing } from '#app/documents/pdf.ts'
import { loadPrintAssets } from '#app/documents/print-assets.ts'
import { signedText } from '#app/documents/procedure-file.ts'
import { procedurePdf } from '#app/documents/procedure-pdf.ts'
import type { ProcedurePrint } from '#app/documents/procedure-print.ts'
import { sha256Hex } from '#app/record/hash.ts'
import { versionPrint } from '#app/server/version-print.ts'
import { versionText } from '#app/server/version-text.ts'
import { addresses } from '#app/ui/addresses.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { isFile, writeWhole } from './files.ts'
import { root, withApp } from './open-record.ts'
import { readableProcedure } from './procedure-text.ts'
import type { GeneralOptions } from './program.ts'
import { storedVersion } from './stored-version.ts'
import type { Terminal } from './terminal.ts'

type PrintOptions = GeneralOptions & { version?: string; out: string }

/** In ra PDF: a file as a draft, or a version of the database with the standing it has now. */
export async function printProcedure(
  terminal: Terminal,
  options: PrintOptions,
  named: string,
): Promise<ExitCode> {
  const { version, out } = options
  const paper = looksLikeFile(named)
    ? draftOf(named, version, terminal)
    : await storedPaper(named, version, terminal)
  const pdf = await pdfOf(paper, terminal)
  writeWhole(out, pdf, terminal)
  terminal.say(terminal.words.files.written(out))
  if (options.json)
    terminal.printJson({
      out,
      bytes: pdf.length,
      code: paper.code,
      status: paper.status,
      contentSha256: paper.contentSha256,
    })
  return EXIT.ok
}

/** A code holds no slash and does not end as a Markdown file does. */
const looksLikeFile = (named: string) => isFile(named) || /[\\/]|\.md$/i.test(named)

function draftOf(file: string, version: string | undefined, terminal: Terminal): ProcedurePrint {
  if (version !== undefined)
    throw new CommandFailure(EXIT.usage, 'usage', terminal.words.procedure.versionOfFile)
  const { header, body } = readableProcedure(file, terminal)
  const { agency, title, code, issueNumber, revision, issuedOn, revisedOn, signatories } = header
  return {
    agency,
    title,
    code,
    issueNumber,
    revision,
    issuedOn,
    revisedOn,
    // A file proves neither signatures nor issue, whatever its header says.
    status: 'draft',
    fromPaper: false,
    demonstration: false,
    bodyHtml: renderBody(body),
    contents: bodyContents(body),
    signatures: signatories.map(({ role, name, rank, position, capacity }) => ({
      role,
      name: rank ? `${rank} ${name}` : name,
      position,
      capacity,
      signedAt: null,
    })),
    contentSha256: sha256Hex(signedText(header, body)),
    effectiveFrom: null,
    effectiveUntil: null,
    decision: header.decision,
    copy: null,
    record: null,
    verifyUrl: null,
  }
}

const storedPaper = (code: string, number: string | undefined, terminal: Terminal): Promise<ProcedurePrint> =>
  withApp(terminal, async (app) => {
    const { procedure, version, label } = await storedVersion(app, code, number, terminal)
    const text = await versionText(app, version)
    const served = process.env.MINH_TRINH_ORIGIN_URL
    return {
      ...versionPrint(procedure, version, text, app.clock.now()),
      bodyHtml: text.rendering.html.toString('utf8'),
      record: await app.views.record.anchor(),
      verifyUrl: served ? new URL(addresses.version(procedure.code, label), served).href : null,
    }
  })

async function pdfOf(paper: ProcedurePrint, terminal: Terminal): Promise<Uint8Array> {
  const printer = openPrinter({ executablePath: findChromium() })
  try {
    return await procedurePdf(printer, paper, loadPrintAssets(root))
  } catch (fault) {
    if (!(fault instanceof PrinterMissing)) throw fault
    throw new CommandFailure(EXIT.usage, 'chromium.missing', terminal.words.procedure.noChromium)
  } finally {
    await printer.close()
  }
}
