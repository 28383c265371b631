import { type Actor, rolesExercisedAt } from '#app/domain/organisation/actor.ts'
import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import { type Stage, secondFactorIsObliged, stageOf } from '#app/domain/organisation/sign-in-stage.ts'
import { refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'
import { type TriedBy, underThrottle } from './under-throttle.ts'

/**
 * Đăng nhập: the first stage, by password or temporary code. An unknown account is throttled the same, runs the same
 * derivation and gets the same answer. A temporary code is used up by it.
 */
export async function signIn(
  deps: Deps,
  command: TriedBy & { password: string; demonstration: boolean },
): Promise<{ ok: true; actor: Actor; stage: Stage } | { ok: false; refusals: SignInRefusal[] }> {
  let entered: { actor: Actor; stage: Stage } | null = null
  const wrong = refused<SignInRefusal>({ code: 'sign-in.refused' })
  const checked = await underThrottle<SignInRefusal>(deps, command, async () => {
    const actor = await deps.people.ofAccount(command.account)
    // Asked also for nobody, so that an unknown account takes as many steps as a known one.
    const account = await deps.accounts.ofPerson(actor?.personId ?? '')
    const isRight = await deps.passwords.matches(account, command.password)
    if (!isRight || !actor || !account?.verifier) return wrong
    const temporary = account.temporaryUntil !== null
    if (temporary && !(await deps.credentials.spendTemporaryCode(actor.personId, account.verifier)))
      return wrong
    const stage = stageOf({
      enrolled: account.totpSecret !== null,
      secondFactor: false,
      temporary,
      obliged: secondFactorIsObliged(rolesExercisedAt(actor, deps.clock.now()), command.demonstration),
    })
    entered = { actor, stage }
    // Who knows the password and guesses codes is not set free by the password each time.
    return { ok: true, settled: stage !== 'second-factor' }
  })
  if (!checked.ok) return checked
  return { ok: true, ...entered! }
}
