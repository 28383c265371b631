import { finishDossier as decide } from '#app/domain/dossier/finish-dossier.ts'
import type { Deps } from '../deps.ts'
import { actOnDossier, type DossierCommand } from './act-on-dossier.ts'

/** Hoàn thành: the result is there; this moment decides trước hạn, đúng hạn, quá hạn. */
export const finishDossier = (
  deps: Deps,
  command: DossierCommand & { step: number; lateReason: string | null },
) =>
  actOnDossier(deps, command, async ({ dossier, actor, at, calendar }) =>
    decide(dossier, { ...command, actor }, await calendar(), at),
  )
