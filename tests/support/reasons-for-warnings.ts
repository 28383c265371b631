import { warningsIn } from '#app/domain/procedure/diagnostics.ts'
import type { AcceptedWarning } from '#app/domain/procedure/facts.ts'
import type { App } from '#app/server/app.ts'
import { readAsSigned } from '#app/usecases/procedure/read-as-signed.ts'

/** A reason for every warning of a procedure's open draft; none when there is no draft that can be read. */
export async function reasonsForWarnings(
  app: App,
  code: string,
  reasonOf: (rule: string) => string = (rule) => `Lý do thử của ${rule}`,
): Promise<AcceptedWarning[]> {
  const procedure = await app.views.procedures.byCode(code)
  const draft = procedure && (await app.views.procedures.draft(procedure.procedureId))
  const read = draft && readAsSigned(app.documents, draft.text)
  if (!read?.ok) return []
  const diagnostics = app.documents.diagnose(read.document, 'submission', await app.settingsFor(code))
  return warningsIn(diagnostics).map(({ rule, line, column }) => ({
    rule,
    line,
    column,
    reason: reasonOf(rule),
  }))
}
