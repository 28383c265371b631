import { refuseReceipt as decide } from '#app/domain/dossier/receive-step.ts'
import type { Deps } from '../deps.ts'
import { actOnDossier, type DossierCommand } from './act-on-dossier.ts'

/** Từ chối nhận with a reason: the dossier stays with the giver. */
export const refuseReceipt = (deps: Deps, command: DossierCommand & { reason: string }) =>
  actOnDossier(deps, command, async ({ dossier, actor, at, calendar }) =>
    decide(dossier, { ...command, actor }, await calendar(), at),
  )
