import { errorsIn, warningsIn } from '#app/domain/procedure/diagnostics.ts'
import type { DraftRefusal } from '#app/domain/procedure/draft-refusals.ts'
import type { AcceptedWarning, EffectiveCondition } from '#app/domain/procedure/facts.ts'
import type { SignatureRole } from '#app/domain/procedure/model.ts'
import { submitVersion as decide, type WarningPlace } from '#app/domain/procedure/submit-version.ts'
import type { Deps } from '../deps.ts'
import { keepVersionText, registerHeader } from './keep-version-text.ts'
import { readAsSigned } from './read-as-signed.ts'
import { unreadable } from './transcribe-version.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/**
 * Trình ký: the draft as it stands becomes a version, signed by its author with the password. `seen` is the
 * draft that the author was shown.
 */
export async function submitVersion(
  deps: Deps,
  command: SigningCommand & {
    procedureCode: string
    seen: number
    signers: Record<SignatureRole, string>
    effective: EffectiveCondition
    signsAs: string
    /** Why each warning may stand. */
    reasons: readonly AcceptedWarning[]
  },
) {
  const { procedureCode } = command
  // Before the record's lock: what is read here is immutable or only advises.
  const settings = await deps.settingsFor(procedureCode)
  return underPassword(deps, command, async (stores, actor) => {
    const taken = await stores.procedures.takeByCode(procedureCode)
    const draft = await stores.drafts.find(taken.id)
    if (!draft) return refusedDraft({ code: 'draft.missing' })
    if (draft.lockVersion !== command.seen) return refusedDraft({ code: 'draft.changed-meanwhile' })
    const read = readAsSigned(deps.documents, draft.text)
    if (!read.ok) return unreadable(read.problems)
    const { document } = read
    const { issueNumber, revision, code } = document.header
    const diagnostics = deps.documents.diagnose(document, 'submission', settings)
    const diagnosticsSha256 = await stores.blobs.add(JSON.stringify(diagnostics), 'application/json')
    const outcome = decide(
      taken.state,
      {
        actor,
        code,
        issueNumber,
        revision,
        contentSha256: await keepVersionText(deps, stores, taken.id, document),
        header: registerHeader(document.header),
        signers: command.signers,
        effective: command.effective,
        diagnosticsSha256,
        errorCount: errorsIn(diagnostics),
        warnings: warningsIn(diagnostics).map(({ rule, line, column }) => ({
          rule,
          line,
          column,
          reason: command.reasons.find(isOf({ rule, line, column }))?.reason ?? '',
        })),
        signsAs: command.signsAs,
      },
      stores.at,
    )
    if (!outcome.ok) return outcome
    await stores.procedures.record(taken, outcome.facts)
    await stores.drafts.remove(taken.id)
    return outcome
  })
}

const refusedDraft = (refusal: DraftRefusal) => ({ ok: false as const, refusals: [refusal] })

const isOf =
  ({ rule, line, column }: WarningPlace) =>
  (reason: WarningPlace): boolean =>
    reason.rule === rule && reason.line === line && reason.column === column
