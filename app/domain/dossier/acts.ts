import type { Actor } from '../organisation/actor.ts'
import type { Instant } from '../shared/instant.ts'
import { type Dossier, openHandOver, openRun } from './dossier.ts'
import { type ReturnResultRefusal, reasonsNotToReturnResult } from './finish-dossier.ts'
import { type HandOverRefusal, reasonsNotToEndStep } from './hand-over-step.ts'
import { reasonsNotToReturnFromOutside } from './outside-step.ts'
import { type ReceiveRefusal, reasonsNotToReceive, reasonsNotToTakeBack } from './receive-step.ts'

/** Việc làm được trên hồ sơ: giao, nhận, từ chối nhận, lấy lại, nhận lại từ ngoài, có kết quả, trả kết quả. */
export type DossierAct =
  | 'receive'
  | 'refuse'
  | 'hand-over'
  | 'return-from-outside'
  | 'finish'
  | 'take-back'
  | 'return-result'

export type DossierActRefusal = HandOverRefusal | ReceiveRefusal | ReturnResultRefusal

/** An act that has a meaning where the dossier is now, and why this person may not do it; empty is yes. */
export type OfferedAct = { act: DossierAct; reasons: DossierActRefusal[] }

/**
 * The acts that the dossier's place leaves open to somebody, the most pressing first, each with every reason
 * why it is not open to this person. A returned dossier has none.
 */
export function actsOn(dossier: Dossier, actor: Actor, at: Instant): OfferedAct[] {
  if (openHandOver(dossier)) {
    const notToReceive = reasonsNotToReceive(dossier, actor, at)
    return [
      { act: 'receive', reasons: notToReceive },
      { act: 'refuse', reasons: notToReceive },
      { act: 'take-back', reasons: reasonsNotToTakeBack(dossier, actor, at) },
    ]
  }
  const run = openRun(dossier)
  if (run?.holder.kind === 'outside')
    return [{ act: 'return-from-outside', reasons: reasonsNotToReturnFromOutside(dossier) }]
  if (run) {
    const last = run.step + 1 >= dossier.plan.length
    return [{ act: last ? 'finish' : 'hand-over', reasons: reasonsNotToEndStep(dossier, actor, at) }]
  }
  return dossier.returnedAt === null
    ? [{ act: 'return-result', reasons: reasonsNotToReturnResult(dossier) }]
    : []
}
