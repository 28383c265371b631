import { may } from '#app/domain/organisation/may.ts'
import { nearestCode } from '#app/domain/procedure/nearest-code.ts'
import {
  type Procedure,
  type ProcedureVersion,
  statusOf,
  versionOf,
} from '#app/domain/procedure/procedure.ts'
import { isUnissued } from '#app/domain/procedure/reading.ts'
import { type Ask, notFound, redirect } from '#app/server/route.ts'
import { parseVersionLabel } from '#app/ui/addresses.ts'

/**
 * The procedure that the address names. Another spelling that folds alike (a former one, one without marks) is
 * sent on for good to the address with the registered code; an unknown code is a 404 that suggests the nearest.
 */
export async function askedProcedure(ask: Ask, addressOf: (code: string) => string): Promise<Procedure> {
  const typed = ask.param('code')
  const procedure = await ask.app.views.procedures.byCode(typed)
  if (!procedure) throw notFound('procedure', nearestCode(typed, await ask.app.views.procedures.codes()))
  if (procedure.code !== typed && ask.request.method !== 'POST')
    throw redirect(addressOf(procedure.code), { status: 301 })
  return procedure
}

/**
 * The version that the address names. One that is not issued yet looks missing to those who may not read it;
 * what is missing is a 404 that suggests the procedure.
 */
export async function askedVersion(
  ask: Ask,
  addressOf: (code: string, label: string) => string,
): Promise<{ procedure: Procedure; version: ProcedureVersion; label: string }> {
  const label = ask.param('label')
  const procedure = await askedProcedure(ask, (code) => addressOf(code, label))
  return { procedure, version: readableVersion(ask, procedure, label), label }
}

/** The version under that label; 404 when there is none, or none that this reader may know of. */
export function readableVersion(ask: Ask, procedure: Procedure, label: string): ProcedureVersion {
  const number = parseVersionLabel(label)
  const version = number && versionOf(procedure, number)
  const hidden = version && isUnissued(statusOf(version, ask.now)) && !mayReadUnissued(ask)
  if (!version || hidden) throw notFound('version', procedure.code)
  return version
}

export const mayReadUnissued = ({ actor, now }: Pick<Ask, 'actor' | 'now'>) =>
  may(actor, 'version.read-unissued', null, now)
