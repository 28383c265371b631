import {
  type AccountFact,
  type AccountRefusal,
  TEMPORARY_CODE_SECONDS,
} from '#app/domain/organisation/account.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { refused } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'

/**
 * Cấp mã đăng nhập tạm, the act `account.manage`: in place of a password that was forgotten, or never set. All the
 * person's sessions end. The code is answered once and kept nowhere; a form sent twice is answered without it.
 */
export async function resetPassword(
  deps: Deps,
  command: {
    by: { actor: string; unit: string | null }
    personId: string
    /** Takes the second factor away too, of a person who has lost it with all recovery codes. */
    withSecondFactor: boolean
    formKey: string | null
  },
): Promise<{ ok: true; code: string | null; until: Instant } | { ok: false; refusals: AccountRefusal[] }> {
  const { by, personId, withSecondFactor, formKey } = command
  if (by.actor === personId) return refused({ code: 'account.own-reset' as const })
  const account = await deps.accounts.ofPerson(personId)
  if (!account) return refused({ code: 'account.person-unknown' as const })
  const code = deps.codes.temporary()
  const verifier = await deps.passwords.verifierOf(code)
  const answer = await deps.work({ ...by, formKey }, async ({ accounts, credentials, sessions, at }) => {
    const until = instantOf(secondsOf(at) + TEMPORARY_CODE_SECONDS)
    const facts: AccountFact[] = [{ type: 'password-reset', until }]
    await credentials.setPassword(personId, { verifier, temporaryUntil: until }, at)
    if (withSecondFactor && (await credentials.removeSecondFactor(personId)))
      facts.push({ type: 'second-factor-removed' })
    await sessions.removeOthers(personId, null)
    await accounts.record(await accounts.take(personId), facts)
    return { ok: true as const, result: until }
  })
  if ('repeated' in answer) return { ok: true, code: null, until: answer.result }
  await deps.throttle.clear(account.account)
  return { ok: true, code, until: answer.result }
}
