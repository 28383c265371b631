import type { Person, Unit } from '#app/domain/organisation/people.ts'
import type { Deps } from '../deps.ts'

/** Đăng ký đơn vị. */
export function registerUnit(deps: Deps, command: { actor: string; unit: Unit }) {
  return deps.work({ actor: command.actor, unit: null }, async ({ people }) => {
    await people.addUnit({ type: 'unit-registered', ...command.unit })
    return { ok: true as const }
  })
}

/** Đăng ký cán bộ, with the password to begin with. */
export async function registerPerson(
  deps: Deps,
  command: { actor: string; person: Person; password: string },
) {
  const verifier = await deps.passwords.verifierOf(command.password)
  return deps.work({ actor: command.actor, unit: null }, async ({ people }) => {
    await people.addPerson({ type: 'person-registered', ...command.person })
    await people.setVerifier(command.person.personId, verifier)
    return { ok: true as const }
  })
}
