import type { BuiltServer } from './built-server.ts'

/** Parts of the addresses of people, units and delegations: somebody who is no one of the readers, and the standing order. */
export async function organisationParts(
  { app, people }: BuiltServer,
  routeId: string,
): Promise<Record<string, string> | null> {
  if (routeId.includes('units.')) return { id: 'binh-an' }
  if (routeId.includes('people.')) return { id: 'doc', positionId: people.doc!.holdings[0]!.positionId }
  if (routeId.includes('rights.acts')) return { act: 'dossier.work' }
  if (!routeId.includes('delegations.')) return null
  const [order] = await app.views.people.delegations()
  return { id: order!.delegationId }
}
