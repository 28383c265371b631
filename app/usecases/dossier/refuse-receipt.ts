import { refuseReceipt as decide } from '#app/domain/dossier/receive-step.ts'
import type { Actor } from '#app/domain/organisation/people.ts'
import type { Deps } from '../deps.ts'

/** Từ chối nhận with a reason: the dossier stays with the giver. */
export function refuseReceipt(
  deps: Deps,
  command: { actor: Actor; dossierCode: string; reason: string; formKey: string | null },
) {
  const { actor, dossierCode, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.dossiers.takeByCode(dossierCode)
    const outcome = decide(taken.state, command)
    if (outcome.ok) await stores.dossiers.record(taken, outcome.facts)
    return outcome
  })
}
