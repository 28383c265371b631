import { type Actor, rolesExercisedAt } from '#app/domain/organisation/actor.ts'
import { type Stage, secondFactorIsObliged } from '#app/domain/organisation/sign-in-stage.ts'
import { accepted, refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'
import { type BothRefusal, confirmedByBoth } from './second-factor-code.ts'
import type { SessionTurn } from './session-turn.ts'

/**
 * Bỏ xác thực hai lớp, under password and code. Who is obliged to one must enrol another before anything else; every
 * other session of the person ends.
 */
export async function removeSecondFactor(
  deps: Deps,
  command: { actor: Actor; session: SessionTurn; password: string; code: string; demonstration: boolean },
): Promise<{ ok: true; stage: Stage } | { ok: false; refusals: BothRefusal[] }> {
  const { actor, session, password, code } = command
  const { personId, unitId } = actor
  const confirmed = await confirmedByBoth(deps, { personId, password, code })
  if (!confirmed.ok) return confirmed
  const stage = secondFactorIsObliged(rolesExercisedAt(actor, deps.clock.now()), command.demonstration)
    ? 'enrol-second-factor'
    : 'open'
  const answer = await deps.work(
    { actor: personId, unit: unitId },
    async ({ accounts, credentials, sessions }) => {
      if (!(await credentials.removeSecondFactor(personId)))
        return refused<BothRefusal>({ code: 'second-factor.not-enrolled' })
      const next = {
        idSha256: session.nextSha256,
        from: ['open'] as const,
        stage,
        secondFactor: false,
      } as const
      if (!(await sessions.rotate(session.idSha256, next)))
        return refused<BothRefusal>({ code: 'session.passed-on' })
      await sessions.removeOthers(personId, session.nextSha256)
      await accounts.record(await accounts.take(personId), [{ type: 'second-factor-removed' }])
      return accepted()
    },
  )
  return answer.ok ? { ok: true, stage } : answer
}
