import type { CalendarFact } from '#app/domain/calendar/facts.ts'
import type { DistributionFact } from '#app/domain/distribution/facts.ts'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import type { AccountFact } from '#app/domain/organisation/account.ts'
import type { ProcedureFact } from '#app/domain/procedure/facts.ts'
import type { TimePlanFact } from '#app/domain/time-plan/facts.ts'
import type { Messages } from './catalogue.ts'
import { dossierFactText } from './dossier-fact.ts'
import type { OrganisationFact } from './organisation-texts.ts'

/** The first entry of a record. */
export type GenesisFact = { type: 'genesis'; origin: string; logKey: string; demonstration: boolean }

/** Facts of everything but dossiers, which have sentences of their own. */
export type OtherFact =
  | ProcedureFact
  | DistributionFact
  | OrganisationFact
  | AccountFact
  | CalendarFact
  | TimePlanFact
  | GenesisFact
export type OtherFactTexts = {
  [Type in OtherFact['type']]: (fact: Extract<OtherFact, { type: Type }>) => string
}

/** What an entry of the record says, as a sentence; the type itself when it is none of ours. */
export function recordFactText(t: Messages, fact: { type: string }): string {
  if (Object.hasOwn(t.dossierFacts, fact.type)) return dossierFactText(t, fact as DossierFact)
  const texts = t.recordFacts as Record<string, (fact: unknown) => string>
  return texts[fact.type]?.(fact) ?? fact.type
}
