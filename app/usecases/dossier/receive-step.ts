import { receiveStep as decide } from '#app/domain/dossier/receive-step.ts'
import type { Actor } from '#app/domain/organisation/people.ts'
import type { Deps } from '../deps.ts'
import { pinnedCalendar } from './dossier-calendar.ts'

/** Nhận bàn giao: opens the next step for the receiver. */
export function receiveStep(
  deps: Deps,
  command: { actor: Actor; dossierCode: string; formKey: string | null },
) {
  const { actor, dossierCode, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.dossiers.takeByCode(dossierCode)
    const { index } = await pinnedCalendar(deps, stores, taken.state.pinned)
    const outcome = decide(taken.state, actor, index, stores.at)
    if (outcome.ok) await stores.dossiers.record(taken, outcome.facts)
    return outcome
  })
}
