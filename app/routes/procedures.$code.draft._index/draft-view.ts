import { readProcedureFile, writeProcedureFile } from '#app/documents/procedure-file.ts'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { UnreadablePlace } from '#app/domain/procedure/draft-refusals.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { type Procedure, sameNumber, versionInApproval } from '#app/domain/procedure/procedure.ts'
import { nextNumbers } from '#app/domain/procedure/submit-version.ts'
import type { Ask } from '#app/server/route.ts'
import { parseVersionLabel } from '#app/ui/addresses.ts'

/** The draft as it stands, a text to begin one from, or the question what the new version is to be. */
export async function draftView(ask: Ask, procedure: Procedure) {
  const draft = await ask.app.views.procedures.draft(procedure.procedureId)
  const pending = versionInApproval(procedure)
  const numbers = nextNumbers(procedure)
  const begun = draft || pending ? null : await begunText(ask, procedure, numbers)
  const text = draft?.text ?? begun?.text ?? null
  return {
    code: procedure.code,
    inApproval: pending && { issueNumber: pending.issueNumber, revision: pending.revision },
    numbers,
    text,
    /** Null when nothing is saved yet: the first save must find nothing in its way. */
    lockVersion: draft?.lockVersion ?? null,
    saved: draft && { by: draft.savedByName, at: draft.savedAt },
    returnedReason: draft?.returnedReason ?? null,
    begunFrom: begun?.from ?? null,
    check: draft ? await checkOf(ask, procedure.code, draft.text) : null,
  }
}

export type DraftView = Awaited<ReturnType<typeof draftView>>

/** The newest text under its new number, when the address says which; empty when the procedure has no text yet. */
async function begunText(
  { app, request }: Ask,
  procedure: Procedure,
  numbers: VersionNumber[],
): Promise<{ text: string; from: VersionNumber | null } | null> {
  const newest = procedure.versions.at(-1)
  if (!newest) return { text: '', from: null }
  const asked = parseVersionLabel(new URL(request.url).searchParams.get('number') ?? '')
  if (!asked || !numbers.some((number) => sameNumber(number, asked))) return null
  const text = await app.views.record.blobText(newest.contentSha256)
  const read = text === null ? null : readProcedureFile(text)
  if (!read?.ok) throw new Error(`the stored text ${newest.contentSha256} cannot be read`)
  const { issueNumber, revision } = newest
  return {
    text: writeProcedureFile({ ...read.file.header, ...asked }, read.file.body),
    from: { issueNumber, revision },
  }
}

type Check = { unreadable: UnreadablePlace[]; diagnostics: Diagnostic[] }

async function checkOf({ app }: Ask, code: string, text: string): Promise<Check> {
  const read = app.documents.read(text)
  if (!read.ok) return { unreadable: read.problems, diagnostics: [] }
  const diagnostics = app.documents.diagnose(read.document, 'draft', await app.settingsFor(code))
  return { unreadable: [], diagnostics }
}
