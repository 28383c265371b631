import { registerPerson as decide } from '#app/domain/organisation/person.ts'
import type { NewPosition } from '#app/domain/organisation/position.ts'
import type { Deps } from '../deps.ts'

/** A post as it is asked for; its id is given here. */
export type AskedPosition = Omit<NewPosition, 'positionId'>

export type RegisterCommand = {
  actor: string
  unit: string | null
  formKey: string | null
  personId?: string
  account: string
  name: string
  rank: string | null
  position: AskedPosition | null
  /** The password to begin with; null when a code is made for the first sign-in. */
  password: string | null
}

/** Đăng ký cán bộ, with the first post. */
export async function registerPerson(deps: Deps, command: RegisterCommand) {
  const verifier = command.password === null ? null : await deps.passwords.verifierOf(command.password)
  const { actor, unit, formKey, account, name, rank } = command
  return deps.work({ actor, unit, formKey }, async ({ people, units, at }) => {
    const personId = command.personId ?? deps.ids.next()
    const position = command.position && { positionId: deps.ids.next(), ...command.position }
    const outcome = decide(
      {
        personId,
        account,
        name,
        rank,
        position: position && { position, unit: await units.there(position.unitId) },
        taken: await people.withAccount(account),
      },
      at,
    )
    if (!outcome.ok) return outcome
    for (const fact of outcome.facts) await people.addPerson(fact)
    if (verifier) await people.setVerifier(personId, verifier)
    return { ...outcome, result: personId }
  })
}
