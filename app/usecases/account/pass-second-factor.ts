import { type Actor, rolesExercisedAt } from '#app/domain/organisation/actor.ts'
import {
  SECOND_FACTOR_TRIES,
  type Stage,
  secondFactorIsObliged,
  stageOf,
} from '#app/domain/organisation/sign-in-stage.ts'
import { refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'
import { type BothRefusal, spendsCode } from './second-factor-code.ts'
import type { SessionTurn } from './session-turn.ts'
import { underThrottle } from './under-throttle.ts'

type Passed =
  | { ok: true; stage: Stage }
  /** `left`: tries left in the session; null when it ended or went on meanwhile. */
  | { ok: false; refusals: BothRefusal[]; left: number | null }

/**
 * Nhập mã xác thực, the second stage of signing in: a one-time code or a recovery code. Five tries, then the session
 * ends; they count in the throttle of passwords too, so that beginning anew with the password gains nothing.
 */
export async function passSecondFactor(
  deps: Deps,
  command: {
    actor: Actor
    session: SessionTurn
    code: string
    address: string | null
    demonstration: boolean
  },
): Promise<Passed> {
  const { actor, session, code, address } = command
  const account = await deps.accounts.ofPerson(actor.personId)
  if (!account) return { ...refused<BothRefusal>({ code: 'account.person-unknown' }), left: null }
  const checked = await underThrottle<BothRefusal>(deps, { account: account.account, address }, async () => {
    const counted = await deps.sessions.countTry(session.idSha256, SECOND_FACTOR_TRIES)
    if (!counted || !(await spendsCode(deps, account, code))) return refused({ code: 'second-factor.wrong' })
    return { ok: true, settled: true }
  })
  if (!checked.ok) {
    const tries = await deps.sessions.triesOf(session.idSha256)
    const left = tries === null ? null : SECOND_FACTOR_TRIES - tries
    if (left === 0) await deps.sessions.remove(session.idSha256)
    return { ...checked, left }
  }
  const obliged = secondFactorIsObliged(rolesExercisedAt(actor, deps.clock.now()), command.demonstration)
  const temporary = account.verifier === null
  const stage = stageOf({ enrolled: true, secondFactor: true, temporary, obliged })
  const next = { idSha256: session.nextSha256, from: ['second-factor'] as const, stage, secondFactor: true }
  if (!(await deps.sessions.rotate(session.idSha256, next)))
    return { ...refused<BothRefusal>({ code: 'session.passed-on' }), left: null }
  return { ok: true, stage }
}
