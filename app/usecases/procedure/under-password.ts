import type { Actor } from '#app/domain/organisation/actor.ts'
import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import { confirmedByPassword } from '../account/confirmed-by-password.ts'
import type { Deps } from '../deps.ts'

/** Who signs, with the password asked for this very act. */
export type SigningCommand = { actor: Actor; password: string; formKey: string | null }

/**
 * Ký bằng mật khẩu: the password is asked at every signature (21 CFR 11.200; OWASP ASVS 7.5.3), and the head of
 * the record is signed right after, so that every signature is under a checkpoint at once. The refusal does not
 * say whether the person exists.
 */
export async function underPassword<Answer extends { ok: true; result?: string } | { ok: false }>(
  deps: Deps,
  { actor, password, formKey }: SigningCommand,
  task: (stores: Stores, actor: Actor) => Promise<Answer>,
) {
  const confirmed = await confirmedByPassword(deps, { personId: actor.personId, password })
  if (!confirmed.ok) return confirmed
  const answer = await deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async (stores) => {
    // Posts and delegations as they are inside the transaction: one may have ended since the page was asked for.
    const now = await stores.people.actor(actor.personId)
    return now === null ? refusedAs({ code: 'account.shut' }) : task(stores, now)
  })
  if (answer.ok) await deps.checkpoint()
  return answer
}

const refusedAs = (refusal: SignInRefusal) => ({ ok: false as const, refusals: [refusal] })
