import type { DraftRefusal } from '#app/domain/procedure/draft-refusals.ts'
import type { EffectiveCondition } from '#app/domain/procedure/facts.ts'
import type { SignatureRole, SigningCapacity } from '#app/domain/procedure/model.ts'
import { submitVersion as decide } from '#app/domain/procedure/submit-version.ts'
import type { Deps } from '../deps.ts'
import { keepVersionText, registerHeader } from './keep-version-text.ts'
import { unreadable } from './transcribe-version.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/**
 * Trình ký: the draft as it stands becomes a version, signed by its author with the password. `seen` is the
 * draft that the author was shown.
 */
export function submitVersion(
  deps: Deps,
  command: SigningCommand & {
    procedureCode: string
    seen: number
    signers: Record<SignatureRole, string>
    effective: EffectiveCondition
    capacity: SigningCapacity | null
  },
) {
  const { actor, procedureCode } = command
  return underPassword(deps, command, async (stores) => {
    const taken = await stores.procedures.takeByCode(procedureCode)
    const draft = await stores.drafts.find(taken.id)
    if (!draft) return refusedDraft({ code: 'draft.missing' })
    if (draft.lockVersion !== command.seen) return refusedDraft({ code: 'draft.changed-meanwhile' })
    const read = deps.documents.read(draft.text, 'submission')
    if (!read.ok) return unreadable(read.problems)
    const { document } = read
    const { issueNumber, revision, code } = document.header
    const diagnosticsSha256 = await stores.blobs.add(JSON.stringify(document.diagnostics), 'application/json')
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
        errorCount: document.diagnostics.filter(({ severity }) => severity === 'error').length,
        capacity: command.capacity,
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
