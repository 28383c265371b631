import type { AccountFact } from '#app/domain/organisation/account.ts'
import type { DelegationFact, DelegationRefusal } from '#app/domain/organisation/delegation.ts'
import type { MayRefusal } from '#app/domain/organisation/may.ts'
import type { PersonFact, PersonRefusal } from '#app/domain/organisation/person.ts'
import type { UnitFact, UnitRefusal } from '#app/domain/organisation/unit.ts'
import type { TransferRefusal } from '#app/domain/procedure/transfer-procedure.ts'

/** What the rules on people, posts, delegations, units and rights say no with. */
export type OrganisationRefusal =
  | MayRefusal
  | PersonRefusal
  | DelegationRefusal
  | UnitRefusal
  | TransferRefusal
export type OrganisationRefusalTexts = {
  [Code in OrganisationRefusal['code']]: (refusal: Extract<OrganisationRefusal, { code: Code }>) => string
}

/** Of the account that a person signs in with, the record's own catalogue speaks. */
export type OrganisationFact = Exclude<PersonFact, AccountFact> | DelegationFact | UnitFact
export type OrganisationFactTexts = {
  [Type in OrganisationFact['type']]: (fact: Extract<OrganisationFact, { type: Type }>) => string
}
