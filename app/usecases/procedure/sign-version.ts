import type { VersionNumber } from '#app/domain/procedure/facts.ts'
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
      /** The key of the way in which it is signed: see `signing-way.ts`. */
      signsAs: string
    },
) {
  return underPassword(deps, command, async ({ procedures, at }, actor) => {
    const taken = await procedures.takeByCode(command.procedureCode)
    const outcome = decide(taken.state, { ...command, actor }, at)
    if (outcome.ok) await procedures.record(taken, outcome.facts)
    return outcome
  })
}
