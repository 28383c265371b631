import type { Actor } from '#app/domain/organisation/actor.ts'
import {
  recordDelegation as decide,
  endDelegation as decideEnd,
  type NewDelegation,
} from '#app/domain/organisation/delegation.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { OfficialDocument } from '#app/domain/shared/official-document.ts'
import type { Deps } from '../deps.ts'

/** A delegation as văn thư enters it from the paper; people are named by what they are at that moment. */
export type AskedDelegation = Omit<NewDelegation, 'delegationId' | 'delegator' | 'delegate'> & {
  delegatorId: string
  delegateId: string
}

/** Ghi nhận việc giao ký thay, ký thừa lệnh, ủy quyền. */
export function recordDelegation(
  deps: Deps,
  command: { actor: Pick<Actor, 'personId' | 'unitId'>; delegation: AskedDelegation; formKey: string | null },
) {
  const { actor, formKey } = command
  const { delegatorId, delegateId, ...asked } = command.delegation
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async ({ people, units, at }) => {
    const delegator = await people.take(delegatorId)
    const delegate = await people.take(delegateId)
    const delegationId = deps.ids.next()
    const outcome = decide(
      {
        delegator: delegator.state,
        delegate: delegate.state,
        delegations: await people.delegations(),
        unitsAbove: await units.above(),
      },
      {
        ...asked,
        delegationId,
        delegator: await people.officerBy(delegatorId, asked.delegatorPositionId),
        delegate: await people.officer(delegateId),
      },
      at,
    )
    if (!outcome.ok) return outcome
    await people.recordDelegation({ id: delegationId, state: null, nextSeq: 0 }, outcome.facts)
    return { ...outcome, result: delegationId }
  })
}

/** Chấm dứt việc giao ký before its end. */
export function endDelegation(
  deps: Deps,
  command: {
    actor: Pick<Actor, 'personId' | 'unitId'>
    delegationId: string
    until: Instant
    document: OfficialDocument | null
    reason: string
    formKey: string | null
  },
) {
  const { actor, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, async ({ people, at }) => {
    const taken = await people.takeDelegation(command.delegationId)
    const outcome = decideEnd(taken.state, command, at)
    if (outcome.ok) await people.recordDelegation(taken, outcome.facts)
    return outcome
  })
}
