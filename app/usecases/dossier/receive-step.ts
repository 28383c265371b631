import { receiveStep as decide } from '#app/domain/dossier/receive-step.ts'
import type { Deps } from '../deps.ts'
import { actOnDossier, type DossierCommand } from './act-on-dossier.ts'

/** Nhận bàn giao: opens the next step for the receiver. */
export const receiveStep = (deps: Deps, command: DossierCommand) =>
  actOnDossier(deps, command, async ({ dossier, actor, at, calendar }) =>
    decide(dossier, actor, (await calendar()).index, at),
  )
