import { catalogue } from '#app/messages/catalogue.ts'
import { derivationText } from '#app/messages/derivation.ts'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { dossierDerivation } from '#app/server/dossier-derivation.ts'
import { framed, notFound } from '#app/server/route.ts'

/**
 * Diễn giải thời hạn as data: `{dossier, derivation, fingerprint, sentences, promisedAt, dueAt, recomputed}`. The
 * fingerprint is the SHA-256 of the canonical bytes of `derivation`.
 */
export const loader = framed('dossier.read', async (ask) => {
  const { dossier } = await askedDossier(ask)
  const found = dossierDerivation(dossier, await ask.app.calendarOfDossier(dossier))
  if (!found) throw notFound('page')
  const { fingerprint, ...derivation } = found
  const vi = catalogue('vi')
  return Response.json(
    {
      dossier: dossier.code,
      derivation,
      fingerprint,
      sentences: derivation.lines.map((line) => derivationText(vi, line)),
      promisedAt: dossier.promisedAt,
      dueAt: dossier.dueAt,
      recomputed: dossier.recomputations,
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
})
