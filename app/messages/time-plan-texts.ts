import type { TimePlanRefusal as Refused } from '#app/domain/time-plan/sign-time-plan.ts'
import type { OrganisationRefusal } from './organisation-texts.ts'

/** What the rules on units' plans of times say no with, apart from what rights say. */
export type TimePlanRefusal = Exclude<Refused, OrganisationRefusal>
export type TimePlanRefusalTexts = {
  [Code in TimePlanRefusal['code']]: (refusal: Extract<TimePlanRefusal, { code: Code }>) => string
}
