import { readProcedureFile, writeProcedureFile } from '#app/documents/procedure-file.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { type Procedure, sameNumber, versionInApproval } from '#app/domain/procedure/procedure.ts'
import { nextNumbers } from '#app/domain/procedure/submit-version.ts'
import { draftReading } from '#app/server/draft-reading.ts'
import type { Ask } from '#app/server/route.ts'
import { parseVersionLabel } from '#app/ui/addresses.ts'
import { draftHeading } from './draft-heading-view.ts'

/** The draft as it stands, a text to begin one from, or the question what the new version is to be. */
export async function draftView(ask: Ask, procedure: Procedure) {
  const { draft, heading } = await draftHeading(ask, procedure)
  const pending = versionInApproval(procedure)
  const numbers = nextNumbers(procedure)
  const begun = draft || pending ? null : await begunText(ask, procedure, numbers)
  const text = draft?.text ?? begun?.text ?? null
  return {
    code: procedure.code,
    heading,
    inApproval: pending && { issueNumber: pending.issueNumber, revision: pending.revision },
    numbers,
    text,
    /** Null when nothing is saved yet: the first save must find nothing in its way. */
    lockVersion: draft?.lockVersion ?? null,
    saved: draft && { by: draft.savedByName, at: draft.savedAt },
    begunFrom: begun?.from ?? null,
    /** Copies on this machine are kept by person. */
    reader: ask.actor.personId,
    nonce: ask.ground.nonce,
    reading: text === null || text === '' ? null : await draftReading(ask.app, procedure.code, text),
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
