import { handOverStep as decide } from '#app/domain/dossier/hand-over-step.ts'
import type { Deps } from '../deps.ts'
import { actOnDossier, type DossierCommand } from './act-on-dossier.ts'

/** Bàn giao hồ sơ sang bước sau: to a person of the unit, to oneself, or to a body outside the system. */
export const handOverStep = (
  deps: Deps,
  command: DossierCommand & {
    step: number
    receiver: { kind: 'officer'; personId: string } | { kind: 'outside'; body: string }
    lateReason: string | null
    note: string | null
    means: string | null
    paper: string | null
  },
) =>
  actOnDossier(deps, command, async ({ dossier, actor, at, stores, calendar }) => {
    const receiver =
      command.receiver.kind === 'outside'
        ? command.receiver
        : { kind: 'officer' as const, officer: await stores.people.officer(command.receiver.personId) }
    return decide(dossier, { ...command, actor, receiver }, (await calendar()).index, at)
  })
