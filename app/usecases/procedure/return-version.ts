import type { Actor } from '#app/domain/organisation/actor.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { versionOf } from '#app/domain/procedure/procedure.ts'
import { returnVersion as decide } from '#app/domain/procedure/sign-version.ts'
import type { Deps } from '../deps.ts'

/**
 * Trả lại with a reason: the text is a draft again, and says why it came back. No other draft can be in its
 * place: none is begun while a version is in approval.
 */
export function returnVersion(
  deps: Deps,
  command: VersionNumber & { actor: Actor; procedureCode: string; reason: string; formKey: string | null },
) {
  const { actor, procedureCode, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.procedures.takeByCode(procedureCode)
    const outcome = decide(taken.state, command, stores.at)
    if (!outcome.ok) return outcome
    const version = versionOf(taken.state, command)!
    await stores.procedures.record(taken, outcome.facts)
    await stores.drafts.save(
      {
        procedureId: taken.id,
        text: await stores.blobs.text(version.contentSha256),
        savedBy: version.signers!.author,
        savedAt: stores.at,
        returnedReason: command.reason.trim(),
      },
      null,
    )
    return outcome
  })
}
