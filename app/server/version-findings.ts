import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { Procedure, ProcedureVersion } from '#app/domain/procedure/procedure.ts'
import { type Instant, localDateOf } from '#app/domain/shared/instant.ts'
import type { App } from './app.ts'

/** How many lists a process keeps ready. */
const MOST_KEPT = 200

const kept = new Map<string, Diagnostic[]>()

/** On what the findings of a version depend besides its text: those of a text copied from paper change with the day. */
export const findingsMoment = (version: ProcedureVersion, now: Instant): string =>
  version.diagnosticsSha256 ?? localDateOf(now)

/**
 * Kết quả kiểm tra of a version: as its signers were shown it; of a text copied from paper, what would stand in the
 * way of signing it today.
 */
export async function versionFindings(
  app: App,
  procedure: Procedure,
  version: ProcedureVersion,
  now: Instant,
): Promise<Diagnostic[]> {
  const key = `${version.contentSha256} ${findingsMoment(version, now)}`
  const known = kept.get(key)
  if (known) return known
  const findings =
    version.diagnosticsSha256 === null
      ? await findingsToday(app, procedure, version)
      : await findingsShown(app, version.diagnosticsSha256)
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(key, findings)
  return findings
}

async function findingsShown(app: App, diagnosticsSha256: string): Promise<Diagnostic[]> {
  const text = await app.views.record.blobText(diagnosticsSha256)
  if (text === null) throw new Error(`no findings ${diagnosticsSha256}`)
  return JSON.parse(text)
}

async function findingsToday(
  app: App,
  procedure: Procedure,
  version: ProcedureVersion,
): Promise<Diagnostic[]> {
  const text = await app.views.record.blobText(version.contentSha256)
  const read = text === null ? null : app.documents.read(text)
  if (!read?.ok) throw new Error(`the stored text ${version.contentSha256} cannot be read`)
  return app.documents.diagnose(read.document, 'submission', await app.settingsFor(procedure.code, version))
}
