import type { AccountRefusal } from '#app/domain/organisation/account.ts'
import { type Actor, rolesExercisedAt } from '#app/domain/organisation/actor.ts'
import { type PasswordRefusal, reasonsNotToTake } from '#app/domain/organisation/password-policy.ts'
import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import { type Stage, secondFactorIsObliged, stageOf } from '#app/domain/organisation/sign-in-stage.ts'
import { accepted, refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'
import { confirmedByPassword } from './confirmed-by-password.ts'
import type { SessionTurn } from './session-turn.ts'

export type ChangePasswordRefusal = AccountRefusal | PasswordRefusal | SignInRefusal

/**
 * Đổi mật khẩu của mình: under the old one, or in place of a temporary code that was used up at sign-in. The session
 * takes a new id, and every other session of the person ends (OWASP ASVS 5.0, 7.4.3).
 */
export async function changePassword(
  deps: Deps,
  command: {
    actor: Actor
    session: SessionTurn
    /** Null in the stage that a temporary code led to. */
    oldPassword: string | null
    password: string
    repeated: string
    demonstration: boolean
  },
): Promise<{ ok: true; stage: Stage } | { ok: false; refusals: ChangePasswordRefusal[] }> {
  const { actor, session, oldPassword, password } = command
  const { personId, unitId } = actor
  const account = await deps.accounts.ofPerson(personId)
  if (!account) return refused({ code: 'account.person-unknown' as const })
  const reasons: ChangePasswordRefusal[] = reasonsNotToTake(password, account, deps.passwords.isCommon)
  if (password !== command.repeated) reasons.push({ code: 'password.repeat-differs' })
  if (password === oldPassword) reasons.push({ code: 'password.unchanged' })
  if (reasons.length > 0) return refused(...reasons)
  if (oldPassword !== null) {
    const confirmed = await confirmedByPassword(deps, { personId, password: oldPassword })
    if (!confirmed.ok) return confirmed
  }
  const verifier = await deps.passwords.verifierOf(password)
  const enrolled = account.totpSecret !== null
  const obliged = secondFactorIsObliged(rolesExercisedAt(actor, deps.clock.now()), command.demonstration)
  const stage = stageOf({ enrolled, secondFactor: enrolled, temporary: false, obliged })
  const from: Stage[] = oldPassword === null ? ['change-password'] : ['open']
  const answer = await deps.work(
    { actor: personId, unit: unitId },
    async ({ accounts, credentials, sessions, at }) => {
      const next = { idSha256: session.nextSha256, from, stage, secondFactor: enrolled }
      if (!(await sessions.rotate(session.idSha256, next)))
        return refused<ChangePasswordRefusal>({ code: 'session.passed-on' })
      await sessions.removeOthers(personId, session.nextSha256)
      await credentials.setPassword(personId, { verifier, temporaryUntil: null }, at)
      await accounts.record(await accounts.take(personId), [{ type: 'password-changed' }])
      return accepted()
    },
  )
  if (!answer.ok) return answer
  await deps.throttle.clear(account.account)
  return { ok: true, stage }
}
