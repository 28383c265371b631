import type { Actor } from '#app/domain/organisation/actor.ts'
import { answerComment as decideAnswer, closeComment as decideClose } from '#app/domain/procedure/comments.ts'
import type { Deps } from '../deps.ts'
import { decideOn } from './decide-on.ts'

type OnComment = { actor: Actor; procedureCode: string; commentId: string; formKey: string | null }

/** Trả lời ý kiến: done, or not with a reason. */
export function answerComment(deps: Deps, command: OnComment & { done: boolean; text: string }) {
  const { actor, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, (stores) =>
    decideOn(stores, command.procedureCode, (procedure) => decideAnswer(procedure, command)),
  )
}

/** Xác nhận ý kiến đã được đáp ứng. */
export function closeComment(deps: Deps, command: OnComment) {
  const { actor, formKey } = command
  return deps.work({ actor: actor.personId, unit: actor.unitId, formKey }, (stores) =>
    decideOn(stores, command.procedureCode, (procedure) => decideClose(procedure, command)),
  )
}
