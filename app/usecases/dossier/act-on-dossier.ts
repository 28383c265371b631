import type { CountedBy } from '#app/domain/dossier/counted-by.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import { type MayRefusal, reasonsMayNot } from '#app/domain/organisation/may.ts'
import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { type Outcome, refused } from '#app/domain/shared/outcome.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps } from '../deps.ts'
import { calendarOfUnit } from './dossier-calendar.ts'

/** Who acts on which dossier, by which form. */
export type DossierCommand = { actor: Actor; dossierCode: string; formKey: string | null }

/** What a rule on a dossier is decided by. */
export type DossierGround = {
  dossier: Dossier
  /** With the posts and delegations of this instant: one may have ended since the page was asked for. */
  actor: Actor
  at: Instant
  stores: Stores
  /** The calendar that the dossier is counted by: its unit's newest, as long as it is open. */
  calendar(): Promise<CountedBy>
}

/**
 * Takes the dossier, asks whether the actor still may, asks the rule, records what it agrees to: the shape of every act
 * on a dossier.
 */
export function actOnDossier<Refusal>(
  deps: Deps,
  { actor, dossierCode, formKey }: DossierCommand,
  decide: (ground: DossierGround) => Outcome<DossierFact, Refusal> | Promise<Outcome<DossierFact, Refusal>>,
) {
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    const taken = await stores.dossiers.takeByCode(dossierCode)
    const now = await stores.people.actor(actor.personId)
    if (now === null) return refused<SignInRefusal>({ code: 'account.shut' })
    const { unitId, pinned } = taken.state
    const object = { unitId, procedureId: pinned.procedureId }
    const reasons = reasonsMayNot(now, 'dossier.work', object, stores.at)
    if (reasons.length > 0) return refused<MayRefusal>(...reasons)
    const outcome = await decide({
      dossier: taken.state,
      actor: now,
      at: stores.at,
      stores,
      calendar: () => calendarOfUnit(deps, stores, unitId),
    })
    if (outcome.ok) await stores.dossiers.record(taken, outcome.facts)
    return outcome
  })
}
