import type { Unit } from '#app/domain/organisation/unit.ts'
import { type Ask, notFound } from './route.ts'

/** The unit that the address names, among all. Answers 404 for none. */
export async function askedUnit(ask: Pick<Ask, 'app' | 'param'>): Promise<{ unit: Unit; units: Unit[] }> {
  const id = ask.param('id')
  const units = await ask.app.views.units.all()
  const unit = units.find(({ unitId }) => unitId === id)
  if (!unit) throw notFound('unit')
  return { unit, units }
}
