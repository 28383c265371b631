import type { Actor } from '#app/domain/organisation/actor.ts'
import type { IssueDecision, RunningAfterWithdrawal } from '#app/domain/procedure/facts.ts'
import {
  dropWithdrawal as decideDrop,
  proposeWithdrawal as decidePropose,
  withdrawVersion as decideWithdraw,
} from '#app/domain/procedure/withdraw-version.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { Deps } from '../deps.ts'
import { decideOn } from './decide-on.ts'
import { type SigningCommand, underPassword } from './under-password.ts'

/** Đề nghị bãi bỏ, signed with the password. */
export const proposeWithdrawal = (
  deps: Deps,
  command: SigningCommand & { procedureCode: string; reason: string; running: RunningAfterWithdrawal },
) =>
  underPassword(deps, command, (stores, actor) =>
    decideOn(stores, command.procedureCode, (procedure) =>
      decidePropose(procedure, { ...command, actor }, stores.at),
    ),
  )

/** Bãi bỏ by a decision, signed by another person than who proposed it. */
export const withdrawVersion = (
  deps: Deps,
  command: SigningCommand & { procedureCode: string; decision: IssueDecision; from: Instant | null },
) =>
  underPassword(deps, command, (stores, actor) =>
    decideOn(stores, command.procedureCode, (procedure) =>
      decideWithdraw(procedure, { ...command, actor }, stores.at),
    ),
  )

/** Không bãi bỏ, with a reason. */
export const dropWithdrawal = (
  deps: Deps,
  command: { actor: Actor; procedureCode: string; reason: string; formKey: string | null },
) => {
  const { actor, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, (stores) =>
    decideOn(stores, command.procedureCode, (procedure) => decideDrop(procedure, command)),
  )
}
