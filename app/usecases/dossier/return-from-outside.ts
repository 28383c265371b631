import { returnFromOutside as decide } from '#app/domain/dossier/outside-step.ts'
import type { Deps } from '../deps.ts'
import { actOnDossier, type DossierCommand } from './act-on-dossier.ts'

/** Nhận lại từ cơ quan ngoài hệ thống: our officer records means and paper, and holds the next step. */
export const returnFromOutside = (
  deps: Deps,
  command: DossierCommand & { step: number; means: string; paper: string | null },
) =>
  actOnDossier(deps, command, async ({ dossier, actor, at, calendar }) =>
    decide(dossier, { ...command, actor }, await calendar(), at),
  )
