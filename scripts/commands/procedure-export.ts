import { readProcedureFile, signedText, writeProcedureFile } from '#app/documents/procedure-file.ts'
import { printedDates } from '#app/domain/procedure/reading.ts'
import { withOffset } from '#app/domain/shared/instant.ts'
import { sha256Hex } from '#app/record/hash.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { writeWhole } from './files.ts'
import { withApp } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import { storedVersion } from './stored-version.ts'
import type { Terminal } from './terminal.ts'

/**
 * Viết ra tệp: the signed text of a version, with what ban hành added to its header. Reading the file back gives
 * the signed bytes, and that is checked (5) before anything is written.
 */
export async function exportVersion(
  terminal: Terminal,
  options: GeneralOptions & { version: string; out?: string },
  code: string,
): Promise<ExitCode> {
  const { out } = options
  const { text, contentSha256 } = await withApp(terminal, async (app) => {
    const { procedure, version } = await storedVersion(app, code, options.version, terminal)
    const { contentSha256, decision, effectiveFrom } = version
    const stored = await app.views.record.blobText(contentSha256)
    const read = stored === null ? null : readProcedureFile(stored)
    if (!read?.ok) throw new Error(`the stored text ${contentSha256} cannot be read`)
    const { header, body } = read.file
    const issued = {
      ...header,
      ...printedDates(procedure, version),
      effectiveOn: effectiveFrom === null ? null : withOffset(effectiveFrom),
      decision: decision && { number: decision.number, date: decision.date },
    }
    return { text: writeProcedureFile(issued, body), contentSha256 }
  })
  if (hashOfSigned(text) !== contentSha256)
    throw new CommandFailure(EXIT.verification, 'text.altered', terminal.words.procedure.exportedHash('≠'))
  if (out === undefined) process.stdout.write(text)
  else {
    writeWhole(out, text, terminal)
    terminal.say(terminal.words.files.written(out))
  }
  terminal.say(terminal.words.procedure.exportedHash(contentSha256))
  return EXIT.ok
}

function hashOfSigned(text: string): string | null {
  const read = readProcedureFile(text)
  return read.ok ? sha256Hex(signedText(read.file.header, read.file.body)) : null
}
