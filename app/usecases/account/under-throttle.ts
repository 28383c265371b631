import type { SignInRefusal } from '#app/domain/organisation/sign-in-refusals.ts'
import type { Deps } from '../deps.ts'

/** Whose password or code is tried: the account as typed, and from where; an address is not asked of signatures. */
export type TriedBy = { account: string; address: string | null }

type Checked<Refusal> =
  /** `settled`: nothing more is asked, so that earlier failures are forgotten; else they go on counting. */
  { ok: true; settled: boolean } | { ok: false; refusals: Refusal[] }

/**
 * Checks a password or a code under the throttle: the try counts as failed before it is looked at, and stays so unless
 * it was right. Refused as throttled, nothing was looked at.
 */
export async function underThrottle<Refusal>(
  deps: Pick<Deps, 'throttle'>,
  by: TriedBy,
  check: () => Promise<Checked<Refusal>>,
): Promise<Checked<Refusal | SignInRefusal>> {
  const begun = await deps.throttle.begin(by)
  if (!begun.ok) return { ok: false, refusals: [{ code: 'sign-in.throttled', until: begun.until }] }
  try {
    const checked = await check()
    if (checked.ok && checked.settled) await deps.throttle.clear(by.account)
    if (checked.ok && !checked.settled) await deps.throttle.undo(begun)
    return checked
  } catch (fault) {
    // Nothing was found out: a server too busy to look is no failure of the person.
    await deps.throttle.undo(begun)
    throw fault
  }
}
