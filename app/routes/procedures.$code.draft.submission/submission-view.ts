import { type Actor, rolesAt } from '#app/domain/organisation/actor.ts'
import { errorsIn, warningsIn } from '#app/domain/procedure/diagnostics.ts'
import type { ProcedureHeader, SignatureRole } from '#app/domain/procedure/model.ts'
import type { Procedure } from '#app/domain/procedure/procedure.ts'
import { wayByWording, waysToSign } from '#app/domain/procedure/signing-way.ts'
import { fold } from '#app/domain/shared/fold.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
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
    document: read.ok ? await readableView(ask, procedure.procedureId, procedure.code, read.document) : null,
    formKey: ask.app.ids.next(),
  }
}

export type SubmissionView = NonNullable<Awaited<ReturnType<typeof submissionView>>>

async function readableView(
  { app, actor, now }: Ask,
  procedureId: string,
  code: string,
  document: ReadDocument,
) {
  const { header, signedText } = document
  const everyone = await app.views.people.everyone(now)
  const diagnostics = app.documents.diagnose(document, 'submission', await app.settingsFor(code))
  const turn = { procedureId, role: 'author' as const, named: actor.personId }
  const ways = waysToSign(actor, turn, now)
  const wording = header.signatories.find(({ role }) => role === 'author')?.capacity ?? null
  return {
    title: header.title,
    number: { issueNumber: header.issueNumber, revision: header.revision },
    contentSha256: textHash(signedText),
    errors: errorsIn(diagnostics),
    warnings: warningsIn(diagnostics),
    author: { name: actor.name, position: actor.position },
    ways,
    signsAs: wayByWording(ways, wording)?.key ?? '',
    reviewer: signersFor('reviewer', header, everyone, actor.personId, now),
    approver: signersFor('approver', header, everyone, actor.personId, now),
  }
}

/** Who may be chosen; the one whom the text names is chosen to begin with. */
function signersFor(
  role: Exclude<SignatureRole, 'author'>,
  header: ProcedureHeader,
  everyone: readonly Actor[],
  authorId: string,
  now: Instant,
) {
  const named = header.signatories.find((signatory) => signatory.role === role)?.name ?? ''
  const candidates = everyone.filter(
    (person) => rolesAt(person, now).includes(role) && person.personId !== authorId,
  )
  return {
    named,
    chosen: candidates.find(({ name }) => fold(name) === fold(named))?.personId ?? '',
    candidates: candidates.map(({ personId, name, position, unitName }) => ({
      value: personId,
      label: `${name}, ${position}, ${unitName}`,
    })),
  }
}
