import { takeBackHandOver as decide } from '#app/domain/dossier/receive-step.ts'
import type { Deps } from '../deps.ts'
import { actOnDossier, type DossierCommand } from './act-on-dossier.ts'

/** Lấy lại what nobody has received yet. */
export const takeBackHandOver = (deps: Deps, command: DossierCommand) =>
  actOnDossier(deps, command, async ({ dossier, actor, at, calendar }) =>
    decide(dossier, actor, await calendar(), at),
  )
