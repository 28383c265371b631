import type { Actor } from '#app/domain/organisation/actor.ts'
import type { IssueDecision, RunningAfterWithdrawal } from '#app/domain/procedure/facts.ts'
import {
  dropWithdrawal as decideDrop,
  proposeWithdrawal as decidePropose,
  withdrawVersion as decideWithdraw,
} from '#app/domain/procedure/withdraw-version.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { Deps } from '../deps.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/** Đề nghị bãi bỏ, signed with the password. */
export const proposeWithdrawal = (
  deps: Deps,
  command: SigningCommand & { procedureCode: string; reason: string; running: RunningAfterWithdrawal },
) =>
  underPassword(deps, command, async ({ procedures, at }, actor) => {
    const taken = await procedures.takeByCode(command.procedureCode)
    const outcome = decidePropose(taken.state, { ...command, actor }, at)
    if (outcome.ok) await procedures.record(taken, outcome.facts)
    return outcome
  })

/** Bãi bỏ by a decision, signed by another person than who proposed it. */
export const withdrawVersion = (
  deps: Deps,
  command: SigningCommand & { procedureCode: string; decision: IssueDecision; from: Instant | null },
) =>
  underPassword(deps, command, async ({ procedures, at }, actor) => {
    const taken = await procedures.takeByCode(command.procedureCode)
    const outcome = decideWithdraw(taken.state, { ...command, actor }, at)
    if (outcome.ok) await procedures.record(taken, outcome.facts)
    return outcome
  })

/** Không bãi bỏ, with a reason. */
export const dropWithdrawal = (
  deps: Deps,
  command: { actor: Actor; procedureCode: string; reason: string; formKey: string | null },
) => {
  const { actor, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async ({ procedures }) => {
    const taken = await procedures.takeByCode(command.procedureCode)
    const outcome = decideDrop(taken.state, command)
    if (outcome.ok) await procedures.record(taken, outcome.facts)
    return outcome
  })
}
