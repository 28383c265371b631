import { returnFromOutside as decide } from '#app/domain/dossier/outside-step.ts'
import type { Actor } from '#app/domain/organisation/people.ts'
import type { Deps } from '../deps.ts'
import { pinnedCalendar } from './dossier-calendar.ts'

/** Nhận lại từ cơ quan ngoài hệ thống: our officer records means and paper, and holds the next step. */
export function returnFromOutside(
  deps: Deps,
  command: {
    actor: Actor
    dossierCode: string
    step: number
    means: string
    paper: string | null
    formKey: string | null
  },
) {
  const { actor, dossierCode, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.dossiers.takeByCode(dossierCode)
    const { index } = await pinnedCalendar(deps, stores, taken.state.pinned)
    const outcome = decide(taken.state, command, index, stores.at)
    if (outcome.ok) await stores.dossiers.record(taken, outcome.facts)
    return outcome
  })
}
