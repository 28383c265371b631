import type { Actor } from '#app/domain/organisation/actor.ts'
import { accepted, refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'
import { confirmedByPassword } from './confirmed-by-password.ts'
import type { BothRefusal } from './second-factor-code.ts'
import type { SessionTurn } from './session-turn.ts'

/**
 * Đăng ký xác thực hai lớp: the secret that the page offered, confirmed by one code of it. The recovery codes are
 * answered once and kept as hashes alone. Sessions that never showed the second factor end.
 */
export async function enrolSecondFactor(
  deps: Deps,
  command: {
    actor: Actor
    session: SessionTurn
    code: string
    /** Asked in an open session; null in the stage that asks for enrolment right after the password. */
    password: string | null
  },
): Promise<{ ok: true; recoveryCodes: string[] } | { ok: false; refusals: BothRefusal[] }> {
  const { actor, session, password } = command
  const { personId, unitId } = actor
  const account = await deps.accounts.ofPerson(personId)
  if (!account) return refused({ code: 'account.person-unknown' as const })
  if (account.totpSecret !== null) return refused({ code: 'second-factor.enrolled-already' as const })
  const code = command.code.replace(/\s+/gu, '')
  const confirmation = deps.codes.confirmation(personId, session.idSha256, code, deps.clock.now())
  if (!confirmation) return refused({ code: 'second-factor.wrong' as const })
  if (password !== null) {
    const confirmed = await confirmedByPassword(deps, { personId, password })
    if (!confirmed.ok) return confirmed
  }
  const recoveryCodes = deps.codes.recovery()
  const answer = await deps.work(
    { actor: personId, unit: unitId },
    async ({ accounts, credentials, sessions, at }) => {
      if (!(await credentials.enrol(personId, confirmation.sealed, confirmation.counter, at)))
        return refused<BothRefusal>({ code: 'second-factor.enrolled-already' })
      const from = password === null ? (['enrol-second-factor', 'open'] as const) : (['open'] as const)
      const next = { idSha256: session.nextSha256, from, stage: 'open' as const, secondFactor: true }
      if (!(await sessions.rotate(session.idSha256, next)))
        return refused<BothRefusal>({ code: 'session.passed-on' })
      await sessions.removeOthers(personId, session.nextSha256)
      await credentials.setRecoveryCodes(
        personId,
        recoveryCodes.map((each) => deps.codes.recoveryHash(personId, each)),
      )
      await accounts.record(await accounts.take(personId), [
        { type: 'second-factor-enrolled' },
        { type: 'recovery-codes-made', count: recoveryCodes.length },
      ])
      return accepted()
    },
  )
  return answer.ok ? { ok: true, recoveryCodes } : answer
}
