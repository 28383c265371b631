import { handOverStep as decide } from '#app/domain/dossier/hand-over-step.ts'
import type { Actor } from '#app/domain/organisation/people.ts'
import type { Deps } from '../deps.ts'
import { pinnedCalendar } from './dossier-calendar.ts'

/** Bàn giao hồ sơ sang bước sau: to a person of the unit, to oneself, or to a body outside the system. */
export function handOverStep(
  deps: Deps,
  command: {
    actor: Actor
    dossierCode: string
    step: number
    receiver: { kind: 'officer'; personId: string } | { kind: 'outside'; body: string }
    lateReason: string | null
    note: string | null
    means: string | null
    paper: string | null
    formKey: string | null
  },
) {
  const { actor, dossierCode, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.dossiers.takeByCode(dossierCode)
    const { index } = await pinnedCalendar(deps, stores, taken.state.pinned)
    const receiver =
      command.receiver.kind === 'outside'
        ? command.receiver
        : { kind: 'officer' as const, officer: await stores.people.officer(command.receiver.personId) }
    const outcome = decide(taken.state, { ...command, receiver }, index, stores.at)
    if (outcome.ok) await stores.dossiers.record(taken, outcome.facts)
    return outcome
  })
}
