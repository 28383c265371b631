import { type Actor, inForceAt } from '#app/domain/organisation/actor.ts'
import { isEnabledAt } from '#app/domain/organisation/person.ts'
import {
  reorganise as decideReorganisation,
  type Reorganisation,
} from '#app/domain/organisation/reorganise.ts'
import { KEPT_ROLES, type KeptRole } from '#app/domain/organisation/roles.ts'
import {
  registerUnit as decide,
  changeUnit as decideChange,
  type Unit,
  type UnitFact,
  type UnitPeriod,
  type UnitRefusal,
} from '#app/domain/organisation/unit.ts'
import { transferProcedure } from '#app/domain/procedure/transfer-procedure.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps } from '../deps.ts'

/** Who does it, by which form. `system` on the command line. */
export type UnitCommand = { by: Pick<Actor, 'personId' | 'unitId'> | 'system'; formKey: string | null }

/** Whose act it is in the record. */
export const doerOf = ({ by, formKey }: UnitCommand) =>
  by === 'system' ? { actor: by, unit: null, formKey } : { actor: by.personId, unit: by.unitId, formKey }

type UnitEnding = Omit<Extract<UnitFact, { type: 'unit-ended' }>, 'type'>

export type NewUnit = UnitPeriod & { unitId?: string; predecessors: readonly string[] }

/** Đăng ký đơn vị. */
export const registerUnit = (deps: Deps, command: UnitCommand & { unit: NewUnit }) =>
  deps.work(doerOf(command), async (stores) => {
    const unitId = command.unit.unitId ?? deps.ids.next()
    const answer = await addUnit(stores, await stores.units.all(), { ...command.unit, unitId })
    return answer.ok ? { ok: true as const, result: unitId } : answer
  })

async function addUnit({ units, at }: Stores, existing: readonly Unit[], unit: NewUnit & { unitId: string }) {
  const outcome = decide(existing, unit, at)
  if (!outcome.ok) return outcome
  for (const fact of outcome.facts) if (fact.type === 'unit-registered') await units.add(fact)
  return { ok: true as const }
}

/** Đổi tên, chuyển cấp trên, đổi mã of a unit from a moment on. */
export const changeUnit = (deps: Deps, command: UnitCommand & { unitId: string; period: UnitPeriod }) =>
  deps.work(doerOf(command), async ({ units, at }) => {
    const taken = await units.take(command.unitId)
    const outcome = decideChange(await units.all(), taken.state, command.period, at)
    if (outcome.ok) await units.record(taken, outcome.facts)
    return outcome
  })

/**
 * Sắp xếp tổ chức by one decision: units that it makes, units that end, the procedures that they own, the posts that
 * end with them. All of it, or nothing. `dryRun` answers no reason against it, and does nothing.
 */
export const reorganise = (
  deps: Deps,
  command: UnitCommand & { made: readonly NewUnit[]; reorganisation: Reorganisation; dryRun?: boolean },
) =>
  deps.work(doerOf(command.dryRun ? { ...command, formKey: null } : command), async (stores) => {
    const { units, at } = stores
    const { reorganisation, made } = command
    const refusals: UnitRefusal[] = []
    const ids = new Map<string, string>()
    const notMade = new Set<string>()
    for (const unit of made) {
      const unitId = deps.ids.next()
      if (unit.unitId) ids.set(unit.unitId, unitId)
      const answer = await addUnit(stores, asEnded(await units.all(), reorganisation), { ...unit, unitId })
      if (!answer.ok) {
        notMade.add(unitId)
        refusals.push(...answer.refusals)
      }
    }
    const named = (unitId: string) => ids.get(unitId) ?? unitId
    const asked: Reorganisation = {
      ...reorganisation,
      successors: reorganisation.successors.map(named),
      heirs: Object.fromEntries(
        Object.entries(reorganisation.heirs).map(([unitId, heirId]) => [unitId, heirId && named(heirId)]),
      ),
    }
    const work = new Map<string, { dossiers: number; procedures: number }>()
    for (const unitId of asked.ending) work.set(unitId, await units.openWork(unitId))
    const outcome = decideReorganisation(
      await units.all(),
      (unitId) => work.get(unitId) ?? { dossiers: 0, procedures: 0 },
      asked,
      at,
    )
    if (!outcome.ok)
      refusals.push(
        // That a unit which was refused is not there goes without saying.
        ...outcome.refusals.filter(
          (refusal) => !(refusal.code === 'unit.successor-not-there' && notMade.has(refusal.name)),
        ),
      )
    if (refusals.length > 0 || !outcome.ok) return { ok: false as const, refusals }
    const moment = asked.at > at ? asked.at : at
    const kept = await keptRolesAt(stores, moment)
    for (const { unitId, fact } of outcome.ends) {
      await units.record(await units.take(unitId), [fact])
      const handed = await handOn(stores, unitId, fact)
      if (!handed.ok) return handed
    }
    const still = await keptRolesAt(stores, moment)
    const lost = kept.filter((role) => !still.includes(role))
    if (lost.length > 0 || command.dryRun)
      // A dry run is refused on purpose: a refusal leaves no trace.
      return {
        ok: false as const,
        refusals: lost.map((role): UnitRefusal => ({ code: 'unit.keeps-last-of-role', role })),
      }
    return { ok: true as const }
  })

/** Units as those that end leave them: what comes in their place may bear their name, and does not stand below them. */
const asEnded = (units: readonly Unit[], { ending, at, how }: Reorganisation): Unit[] =>
  units.map((unit) =>
    ending.includes(unit.unitId) && unit.ended === null
      ? { ...unit, ended: { at, how, successors: [], heirId: null, document: null } }
      : unit,
  )

/** The roles that somebody must hold, and that somebody holds at that instant. */
export async function keptRolesAt({ people }: Stores, at: Instant): Promise<KeptRole[]> {
  const persons = (await people.all()).filter((person) => isEnabledAt(person, at))
  return KEPT_ROLES.filter((role) =>
    persons.some(({ positions }) =>
      positions.some((position) => position.roles.includes(role) && inForceAt(position, at)),
    ),
  )
}

/** What ends with a unit, or goes to its heir: the posts in it, the procedures that it owns. */
export async function handOn(
  { units, people, procedures, at: now }: Stores,
  unitId: string,
  { at, heirId, document }: UnitEnding,
) {
  await people.endPostsIn(unitId, at, document)
  if (heirId === null || document === null) return { ok: true as const }
  for (const taken of await procedures.takeOwnedBy(unitId)) {
    const heir = (await units.take(heirId)).state
    const transfer = transferProcedure(taken.state, { heir, document }, at, now)
    if (!transfer.ok) return { ok: false as const, refusals: transfer.refusals }
    await procedures.record(taken, transfer.facts)
  }
  return { ok: true as const }
}
