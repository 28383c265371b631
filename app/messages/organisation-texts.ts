import type { DelegationFact, DelegationRefusal } from '#app/domain/organisation/delegation.ts'
import type { MayRefusal } from '#app/domain/organisation/may.ts'
import type { PersonFact, PersonRefusal } from '#app/domain/organisation/person.ts'

/** What the rules on people, posts, delegations and rights say no with. */
export type OrganisationRefusal = MayRefusal | PersonRefusal | DelegationRefusal
export type OrganisationRefusalTexts = {
  [Code in OrganisationRefusal['code']]: (refusal: Extract<OrganisationRefusal, { code: Code }>) => string
}

export type OrganisationFact = PersonFact | DelegationFact
export type OrganisationFactTexts = {
  [Type in OrganisationFact['type']]: (fact: Extract<OrganisationFact, { type: Type }>) => string
}
