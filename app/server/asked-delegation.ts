import type { Delegation } from '#app/domain/organisation/delegation.ts'
import { type Ask, notFound } from './route.ts'

/** The delegation that the address names. Answers 404 for none. */
export async function askedDelegation(ask: Pick<Ask, 'app' | 'param'>): Promise<Delegation> {
  const id = ask.param('id')
  const found = (await ask.app.views.people.delegations()).find(({ delegationId }) => delegationId === id)
  if (!found) throw notFound('delegation')
  return found
}
