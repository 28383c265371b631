import { BEGINNING } from '#app/domain/organisation/import-units.ts'
import { type PersonRefusal, registerPerson } from '#app/domain/organisation/person.ts'
import { registerUnit, type UnitAttributes, type UnitRefusal } from '#app/domain/organisation/unit.ts'
import type { Deps } from '../deps.ts'
import type { Genesis } from './begin-record.ts'

/** Who is there first, with the one post held from the beginning. */
export type FirstPerson = {
  role: 'registrar' | 'administrator'
  account: string
  name: string
  rank: string | null
  position: string
  password: string
}

export type BeginOfficeRefusal = UnitRefusal | PersonRefusal | { code: 'record.not-empty' }

/**
 * Lập cơ sở dữ liệu thật: begins the record with the first unit and the first people, who let everybody else in. All
 * of it in one transaction; nothing when the record has begun already, or two of them bear one account.
 */
export async function beginOffice(
  deps: Deps,
  command: {
    genesis: { origin: string; logKey: string }
    unit: Omit<UnitAttributes, 'parentId'>
    people: readonly FirstPerson[]
  },
) {
  const people = await Promise.all(
    command.people.map(async (person) => ({
      ...person,
      verifier: await deps.passwords.verifierOf(person.password),
    })),
  )
  const genesis: Genesis = { ...command.genesis, demonstration: false }
  return deps.work({ actor: 'system', unit: null }, async (stores) => {
    const { at, head, note } = stores
    const refusals: BeginOfficeRefusal[] = []
    if (head().size > 0) return { ok: false as const, refusals: [{ code: 'record.not-empty' as const }] }
    await note('record/log', 0, { type: 'genesis', ...genesis })
    const unitId = deps.ids.next()
    const unit = registerUnit(
      [],
      { ...command.unit, unitId, parentId: null, from: BEGINNING, document: null, predecessors: [] },
      at,
    )
    if (!unit.ok) refusals.push(...unit.refusals)
    else for (const fact of unit.facts) if (fact.type === 'unit-registered') await stores.units.add(fact)
    for (const { role, account, name, rank, position, verifier } of people) {
      const personId = deps.ids.next()
      const outcome = registerPerson(
        {
          personId,
          account,
          name,
          rank,
          position: {
            position: {
              positionId: deps.ids.next(),
              unitId,
              title: position,
              roles: [role],
              capacity: null,
              from: BEGINNING,
              until: null,
              document: null,
            },
            unit: { from: BEGINNING, until: null },
          },
          taken: await stores.people.withAccount(account),
        },
        at,
      )
      if (!outcome.ok) refusals.push(...outcome.refusals)
      else {
        for (const fact of outcome.facts) await stores.people.addPerson(fact)
        await stores.people.setVerifier(personId, verifier)
      }
    }
    return refusals.length > 0 ? { ok: false as const, refusals } : { ok: true as const }
  })
}
