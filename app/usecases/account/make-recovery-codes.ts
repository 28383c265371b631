import type { Actor } from '#app/domain/organisation/actor.ts'
import { accepted } from '#app/domain/shared/outcome.ts'
import type { Deps } from '../deps.ts'
import { type BothRefusal, confirmedByBoth } from './second-factor-code.ts'

/** Tạo mã dự phòng mới, under password and code: the old ones serve no longer, the new ones are answered once. */
export async function makeRecoveryCodes(
  deps: Deps,
  { actor, password, code }: { actor: Actor; password: string; code: string },
): Promise<{ ok: true; recoveryCodes: string[] } | { ok: false; refusals: BothRefusal[] }> {
  const { personId, unitId } = actor
  const confirmed = await confirmedByBoth(deps, { personId, password, code })
  if (!confirmed.ok) return confirmed
  const recoveryCodes = deps.codes.recovery()
  await deps.work({ actor: personId, unit: unitId }, async ({ accounts, credentials }) => {
    await credentials.setRecoveryCodes(
      personId,
      recoveryCodes.map((each) => deps.codes.recoveryHash(personId, each)),
    )
    await accounts.record(await accounts.take(personId), [
      { type: 'recovery-codes-made', count: recoveryCodes.length },
    ])
    return accepted()
  })
  return { ok: true, recoveryCodes }
}
