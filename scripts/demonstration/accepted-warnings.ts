import { warningsIn } from '#app/domain/procedure/diagnostics.ts'
import type { AcceptedWarning } from '#app/domain/procedure/facts.ts'
import type { App } from '#app/server/app.ts'
import { readAsSigned } from '#app/usecases/procedure/read-as-signed.ts'

/** Why the author of the demonstration hands a text in with a warning of that rule. */
const REASONS: Readonly<Record<string, string>> = {
  D2: 'Chưa có bản chính của văn bản thay thế để đối chiếu; giữ căn cứ đang dùng, soát lại khi nhận được văn bản hoặc khi quy định về lệ phí hết hiệu lực.',
}

/** The reasons for every warning of that draft. A warning that nobody has thought about ends the seeding. */
export async function acceptedWarnings(app: App, code: string, draft: string): Promise<AcceptedWarning[]> {
  const read = readAsSigned(app.documents, draft)
  if (!read.ok) throw new Error(`the draft of ${code} cannot be read`)
  const diagnostics = app.documents.diagnose(read.document, 'submission', await app.settingsFor(code))
  return warningsIn(diagnostics).map(({ rule, line, column }) => {
    const reason = REASONS[rule]
    if (reason === undefined)
      throw new Error(`${code} has a warning without a reason: ${rule} on line ${line}`)
    return { rule, line, column, reason }
  })
}
