import type { BuiltServer } from './built-server.ts'
import { givenATimePlan } from './time-plans.ts'

/** Parts of the addresses of people, units, delegations and plans of times: somebody who is no one of the readers, and the standing order. */
export async function organisationParts(
  { app, people }: BuiltServer,
  routeId: string,
): Promise<Record<string, string> | null> {
  if (routeId.includes('time-plans')) {
    await givenATimePlan({ app, people })
    return { code: 'QT03.CC', unit: 'binh-an', plan: '1' }
  }
  if (routeId.includes('units.')) return { id: 'binh-an' }
  if (routeId.includes('people.')) return { id: 'doc', positionId: people.doc!.holdings[0]!.positionId }
  if (routeId.includes('rights.acts')) return { act: 'dossier.work' }
  if (!routeId.includes('delegations.')) return null
  const [order] = await app.views.people.delegations()
  return { id: order!.delegationId }
}
