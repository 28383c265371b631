import type { Instant } from '../shared/instant.ts'
import type { TimePlanFact } from './facts.ts'

/** A plan as it was signed; it never changes. */
export type SignedTimePlan = Omit<TimePlanFact, 'type'> & { signedAt: Instant }

/** The plans of one unit for one procedure, in the order of signing. */
export type UnitTimePlans = { unitId: string; procedureId: string; plans: SignedTimePlan[] }

/** The name of the stream: no id of a unit or a procedure holds a colon. */
export const timePlansId = (unitId: string, procedureId: string): string => `${unitId}:${procedureId}`

/** The plans after one more fact recorded at that instant. */
export function evolveTimePlans(plans: UnitTimePlans | null, fact: TimePlanFact, at: Instant): UnitTimePlans {
  const { type: _type, ...plan } = fact
  const { unitId, procedureId } = plan
  return { unitId, procedureId, plans: [...(plans?.plans ?? []), { ...plan, signedAt: at }] }
}

type InForce = Pick<SignedTimePlan, 'versionSha256' | 'effectiveFrom'>

/**
 * Bảng đang áp dụng for dossiers taken in under that version at that instant: the one signed last among those that
 * have begun. A plan ends with its version; a new version has the version's own times until somebody signs.
 */
export const timePlanInForce = <Plan extends InForce>(
  plans: readonly Plan[],
  versionSha256: string,
  at: Instant,
): Plan | null =>
  plans.findLast((plan) => plan.versionSha256 === versionSha256 && plan.effectiveFrom <= at) ?? null

export type TimePlanStatus = 'coming' | 'in-force' | 'superseded' | 'of-former-version'

/** Tình trạng of a plan at that instant; `current` is the version for intake, null when there is none. */
export function statusOfPlan<Plan extends InForce>(
  plan: Plan,
  plans: readonly Plan[],
  current: string | null,
  at: Instant,
): TimePlanStatus {
  if (plan.versionSha256 !== current) return plan.effectiveFrom > at ? 'coming' : 'of-former-version'
  if (timePlanInForce(plans, current, at) === plan) return 'in-force'
  return plan.effectiveFrom > at && plans.indexOf(plan) === plans.length - 1 ? 'coming' : 'superseded'
}
