import {
  DELEGABLE,
  DELEGATED_CAPACITIES,
  type Delegable,
  type DelegatedCapacity,
} from '#app/domain/organisation/actor.ts'
import { documentIn, momentIn } from '#app/server/organisation-form.ts'
import { textOf } from '#app/server/route.ts'
import type { AskedDelegation } from '#app/usecases/organisation/record-delegation.ts'

export type TypedDelegation = {
  delegator: string
  delegate: string
  capacity: string
  acts: string[]
  procedures: string[]
  restsOn: string
  from: string
  fromHour: string
  until: string
  untilHour: string
  documentNumber: string
  documentDate: string
  documentTitle: string
}

/**
 * The form as it was typed, what it means, and the fields that say nothing that can be understood. `known` are the
 * procedures that can be named: a delegation of one that nobody has would look limited and limit nothing.
 */
export function delegationIn(form: FormData, known: readonly string[]) {
  const paper = documentIn(form)
  const typed: TypedDelegation = {
    delegator: textOf(form, 'delegator'),
    delegate: textOf(form, 'delegate'),
    capacity: textOf(form, 'capacity'),
    acts: form.getAll('acts').map(String),
    procedures: form.getAll('procedures').map(String),
    restsOn: textOf(form, 'restsOn'),
    from: textOf(form, 'from'),
    fromHour: textOf(form, 'fromHour'),
    until: textOf(form, 'until'),
    untilHour: textOf(form, 'untilHour'),
    ...paper.typed,
  }
  // The delegator is chosen with the post whose rights are handed on.
  const [delegatorId = '', delegatorPositionId = ''] = typed.delegator.split(' ')
  const capacity = DELEGATED_CAPACITIES.find((each) => each === typed.capacity)
  const from = momentIn(form, 'from')
  const until = typed.until === '' ? null : momentIn(form, 'until')
  const wrong = [
    ...(delegatorPositionId === '' ? ['delegator'] : []),
    ...(typed.delegate === '' ? ['delegate'] : []),
    ...(capacity === undefined ? ['capacity'] : []),
    ...(typed.procedures.every((each) => known.includes(each)) ? [] : ['procedures']),
    ...(from === null ? ['from'] : []),
    ...(typed.until !== '' && until === null ? ['until'] : []),
    ...paper.wrong,
  ]
  const asked: AskedDelegation = {
    delegatorId,
    delegatorPositionId,
    delegateId: typed.delegate,
    capacity: capacity ?? ('KT.' satisfies DelegatedCapacity),
    scope: {
      acts: DELEGABLE.filter((act: Delegable) => typed.acts.includes(act)),
      procedures: typed.procedures.length === 0 ? null : typed.procedures,
    },
    document: paper.document ?? { number: '', date: '', title: '' },
    from: from ?? '',
    until,
    restsOn: typed.restsOn || null,
  }
  return { typed, wrong, asked }
}
