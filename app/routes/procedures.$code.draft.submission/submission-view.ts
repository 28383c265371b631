import type { Role } from '#app/domain/organisation/people.ts'
import { errorsIn, warningsIn } from '#app/domain/procedure/diagnostics.ts'
import type { ProcedureHeader, SignatureRole } from '#app/domain/procedure/model.ts'
import type { Procedure } from '#app/domain/procedure/procedure.ts'
import { fold } from '#app/domain/shared/fold.ts'
import type { Ask } from '#app/server/route.ts'
import { textHash } from '#app/server/version-text.ts'
import type { Documents } from '#app/usecases/deps.ts'
import { readAsSigned } from '#app/usecases/procedure/read-as-signed.ts'

type ReadDocument = Extract<ReturnType<Documents['read']>, { ok: true }>['document']

/** What the check page shows of the draft; null when there is none. */
export async function submissionView(ask: Ask, procedure: Procedure) {
  const draft = await ask.app.views.procedures.draft(procedure.procedureId)
  if (!draft) return null
  const read = readAsSigned(ask.app.documents, draft.text)
  return {
    code: procedure.code,
    lockVersion: draft.lockVersion,
    document: read.ok ? await readableView(ask, procedure.code, read.document) : null,
    formKey: ask.app.ids.next(),
  }
}

export type SubmissionView = NonNullable<Awaited<ReturnType<typeof submissionView>>>

async function readableView({ app, actor }: Ask, code: string, document: ReadDocument) {
  const { header, signedText } = document
  const everyone = await app.views.people.everyone()
  const diagnostics = app.documents.diagnose(document, 'submission', await app.settingsFor(code))
  return {
    title: header.title,
    number: { issueNumber: header.issueNumber, revision: header.revision },
    contentSha256: textHash(signedText),
    errors: errorsIn(diagnostics),
    warnings: warningsIn(diagnostics),
    author: { name: actor.name, position: actor.position },
    capacity: header.signatories.find(({ role }) => role === 'author')?.capacity ?? null,
    reviewer: signersFor('reviewer', header, everyone, actor.personId),
    approver: signersFor('approver', header, everyone, actor.personId),
  }
}

type Candidate = {
  personId: string
  name: string
  position: string
  unitName: string
  roles: readonly Role[]
}

/** Who may be chosen; the one whom the text names is chosen to begin with. */
function signersFor(
  role: Exclude<SignatureRole, 'author'>,
  header: ProcedureHeader,
  everyone: readonly Candidate[],
  authorId: string,
) {
  const named = header.signatories.find((signatory) => signatory.role === role)?.name ?? ''
  const candidates = everyone.filter(({ roles, personId }) => roles.includes(role) && personId !== authorId)
  return {
    named,
    chosen: candidates.find(({ name }) => fold(name) === fold(named))?.personId ?? '',
    candidates: candidates.map(({ personId, name, position, unitName }) => ({
      value: personId,
      label: `${name}, ${position}, ${unitName}`,
    })),
  }
}
