import type { Actor } from '#app/domain/organisation/people.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import type { SigningCapacity } from '#app/domain/procedure/model.ts'
import { signVersion as decide } from '#app/domain/procedure/sign-version.ts'
import type { Deps } from '../deps.ts'
import { wrongPassword } from './submit-version.ts'

/** Ký xem xét, ký phê duyệt: the password is asked at every signature (21 CFR 11.200, ASVS 7.5.3). */
export async function signVersion(
  deps: Deps,
  command: VersionNumber & {
    actor: Actor
    procedureCode: string
    contentSha256: string
    capacity: SigningCapacity | null
    password: string
    formKey: string | null
  },
) {
  const { actor, procedureCode, formKey } = command
  if (!(await deps.passwords.isOf(actor.personId, command.password))) return wrongPassword()
  const answer = await deps.work(
    { actor: actor.personId, unit: actor.unitId, formKey },
    async ({ procedures, at }) => {
      const taken = await procedures.takeByCode(procedureCode)
      const outcome = decide(taken.state, command, at)
      if (outcome.ok) await procedures.record(taken, outcome.facts)
      return outcome
    },
  )
  if (answer.ok) await deps.checkpoint()
  return answer
}
