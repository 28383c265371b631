import type { DossierFact } from '#app/domain/dossier/facts.ts'
import type { Messages } from './catalogue.ts'

/** A sentence for each fact of a dossier: a missing one does not compile. */
export type DossierFactTexts = {
  [Type in DossierFact['type']]: (fact: Extract<DossierFact, { type: Type }>) => string
}

/** What happened, as a sentence in the reader's language. Holds no personal data of the applicant. */
export const dossierFactText = (t: Messages, fact: DossierFact): string =>
  (t.dossierFacts[fact.type] as (fact: DossierFact) => string)(fact)
