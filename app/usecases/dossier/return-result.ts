import { returnResult as decide } from '#app/domain/dossier/finish-dossier.ts'
import type { Deps } from '../deps.ts'
import { actOnDossier, type DossierCommand } from './act-on-dossier.ts'

/** Trả kết quả to the applicant. */
export const returnResult = (deps: Deps, command: DossierCommand) =>
  actOnDossier(deps, command, ({ dossier, actor }) => decide(dossier, actor))
