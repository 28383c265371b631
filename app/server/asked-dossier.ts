import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { DossierHistory } from '#app/storage/views/dossier-history.ts'
import { type Ask, notFound } from './route.ts'

export type { DossierHistory }

/** What permission on a dossier is asked about. */
export const objectOf = ({ unitId, pinned }: Pick<Dossier, 'unitId' | 'pinned'>) => ({
  unitId,
  procedureId: pinned.procedureId,
})

/**
 * The dossier that the address names, with its entries. Answers 404 when there is none, and the very same when
 * it is of a unit that the actor does not see.
 */
export async function askedDossier({
  app,
  param,
  allow,
}: Pick<Ask, 'app' | 'param' | 'allow'>): Promise<DossierHistory> {
  const history = await app.views.dossiers.history(param('number'))
  if (!history) throw notFound('dossier')
  allow({ unitId: history.dossier.unitId }, 'dossier')
  return history
}
