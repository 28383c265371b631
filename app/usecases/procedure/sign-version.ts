import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import type { SigningCapacity } from '#app/domain/procedure/model.ts'
import { signVersion as decide } from '#app/domain/procedure/sign-version.ts'
import type { Deps } from '../deps.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/** Ký xem xét, ký phê duyệt, over exactly the content that the page showed. */
export function signVersion(
  deps: Deps,
  command: SigningCommand &
    VersionNumber & {
      procedureCode: string
      contentSha256: string
      capacity: SigningCapacity | null
    },
) {
  return underPassword(deps, command, async ({ procedures, at }) => {
    const taken = await procedures.takeByCode(command.procedureCode)
    const outcome = decide(taken.state, command, at)
    if (outcome.ok) await procedures.record(taken, outcome.facts)
    return outcome
  })
}
