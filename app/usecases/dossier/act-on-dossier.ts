import type { CountedBy } from '#app/domain/dossier/counted-by.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps } from '../deps.ts'
import { calendarOfUnit } from './dossier-calendar.ts'

/** Who acts on which dossier, by which form. */
export type DossierCommand = { actor: Actor; dossierCode: string; formKey: string | null }

/** What a rule on a dossier is decided by. */
export type DossierGround = {
  dossier: Dossier
  at: Instant
  stores: Stores
  /** The calendar that the dossier is counted by: its unit's newest, as long as it is open. */
  calendar(): Promise<CountedBy>
}

/** Takes the dossier, asks the rule, records what it agrees to: the shape of every act on a dossier. */
export function actOnDossier<Refusal>(
  deps: Deps,
  { actor, dossierCode, formKey }: DossierCommand,
  decide: (ground: DossierGround) => Outcome<DossierFact, Refusal> | Promise<Outcome<DossierFact, Refusal>>,
) {
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.dossiers.takeByCode(dossierCode)
    const outcome = await decide({
      dossier: taken.state,
      at: stores.at,
      stores,
      calendar: () => calendarOfUnit(deps, stores, taken.state.unitId),
    })
    if (outcome.ok) await stores.dossiers.record(taken, outcome.facts)
    return outcome
  })
}
