import { registerProcedure as decide } from '#app/domain/procedure/register-procedure.ts'
import type { Deps } from '../deps.ts'

/** Đăng ký quy trình under its mã hiệu. */
export function registerProcedure(
  deps: Deps,
  command: { actor: string; unit: string | null; code: string; demonstration: boolean },
) {
  const { actor, unit, code, demonstration } = command
  return deps.work({ actor, unit }, async ({ procedures }) => {
    const procedureId = deps.ids.next()
    const existing = await procedures.existingCode(code)
    const outcome = decide({ procedureId, code, demonstration, existing })
    if (!outcome.ok) return outcome
    await procedures.record({ id: procedureId, state: null, nextSeq: 0 }, outcome.facts)
    return { ...outcome, result: procedureId }
  })
}
